package fr.mutualisation.advisor.text;

import fr.mutualisation.advisor.domain.Tree;
import java.util.stream.Collectors;

/** Writes a dossier as a case file does, one member to a line, so that it can be copied into one. */
final class DossierText {

    private DossierText() {}

    static String of(Tree dossier, String margin) {
        return dossier instanceof Tree.Branch branch
                ? branch.members().stream()
                        .map(member -> margin + member.name() + ": " + flow(member.value()) + "\n")
                        .collect(Collectors.joining())
                : margin + flow(dossier) + "\n";
    }

    private static String flow(Tree tree) {
        if (tree instanceof Tree.Branch branch) {
            return branch.members().stream()
                    .map(member -> member.name() + ": " + flow(member.value()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (tree instanceof Tree.Series series) {
            return series.elements().stream().map(DossierText::flow).collect(Collectors.joining(", ", "[", "]"));
        }
        if (tree instanceof Tree.Flag flag) {
            return Boolean.toString(flag.yes());
        }
        return tree instanceof Tree.Numeral numeral
                ? numeral.number().toPlainString()
                : tree instanceof Tree.Text text ? text.text() : "null";
    }
}
