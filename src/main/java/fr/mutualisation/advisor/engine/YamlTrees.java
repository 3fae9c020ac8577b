package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.Tree;
import java.math.BigDecimal;

/** Reads YAML as the same tree that the JSON of a dossier would give. */
final class YamlTrees {

    private YamlTrees() {}

    static Tree of(Yaml yaml) {
        if (yaml instanceof Yaml.Sequence sequence) {
            return new Tree.Series(sequence.items().stream().map(YamlTrees::of).toList());
        }
        if (yaml instanceof Yaml.Mapping mapping) {
            return new Tree.Branch(mapping.entries().entrySet().stream()
                    .map(entry -> new Tree.Member(entry.getKey(), of(entry.getValue())))
                    .toList());
        }
        return scalar((Yaml.Scalar) yaml);
    }

    private static Tree scalar(Yaml.Scalar scalar) {
        String text = scalar.text();
        if (scalar.quoted()) {
            return new Tree.Text(text);
        }
        return switch (text) {
            case "true" -> new Tree.Flag(true);
            case "false" -> new Tree.Flag(false);
            case "null", "~", "" -> new Tree.Nothing();
            default -> text.matches("-?[0-9]{1,15}") ? new Tree.Numeral(new BigDecimal(text)) : new Tree.Text(text);
        };
    }
}
