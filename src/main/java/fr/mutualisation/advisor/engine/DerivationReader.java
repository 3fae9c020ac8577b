package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.Derivation;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.FaultCode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a formula of the vocabulary. */
final class DerivationReader {

    private static final Set<String> FORMULAS = Set.of("parmi", "egal", "somme", "compte", "addition", "indicatrice");

    private final String file;
    private final List<Fault> faults;

    DerivationReader(String file, List<Fault> faults) {
        this.file = file;
        this.faults = faults;
    }

    Optional<Derivation> read(Yaml yaml) {
        Optional<YamlReading> map = YamlReading.of(file, yaml, FORMULAS, faults);
        if (map.isEmpty()) {
            return Optional.empty();
        }
        YamlReading formula = map.get();
        if (formula.keys().size() != 1) {
            faults.add(Fault.inFile(FaultCode.YAML_WRONG_SHAPE, file, yaml.line(), "calcul", "formule"));
            return Optional.empty();
        }
        return switch (formula.keys().iterator().next()) {
            case "parmi" -> formula.map("parmi", Set.of("fait", "valeurs")).map(DerivationReader::among);
            case "egal" -> same(formula);
            case "somme" -> Optional.of(new Derivation.Sum(new FactPath(formula.text("somme"))));
            case "compte" -> Optional.of(new Derivation.Count(new FactPath(formula.text("compte"))));
            case "indicatrice" -> Optional.of(new Derivation.Indicator(new FactPath(formula.text("indicatrice"))));
            case "addition" -> Optional.of(addition(formula));
            default -> Optional.empty();
        };
    }

    private static Derivation among(YamlReading map) {
        return new Derivation.Among(new FactPath(map.text("fait")), new LinkedHashSet<>(map.texts("valeurs")));
    }

    private Optional<Derivation> same(YamlReading formula) {
        List<String> facts = formula.texts("egal");
        if (facts.size() != 2) {
            faults.add(Fault.inFile(FaultCode.YAML_WRONG_SHAPE, file, formula.line(), "egal", "deux-faits"));
            return Optional.empty();
        }
        return Optional.of(new Derivation.Same(new FactPath(facts.get(0)), new FactPath(facts.get(1))));
    }

    private Derivation addition(YamlReading formula) {
        List<Derivation> terms = new ArrayList<>();
        formula.items("addition").forEach(term -> read(term).ifPresent(terms::add));
        return new Derivation.Addition(terms);
    }
}
