package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.Counting;
import fr.mutualisation.advisor.domain.DateDerivation;
import fr.mutualisation.advisor.domain.Derivation;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.FaultCode;
import fr.mutualisation.advisor.domain.NumberDerivation;
import fr.mutualisation.advisor.domain.TextDerivation;
import fr.mutualisation.advisor.domain.Threshold;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads a formula of the vocabulary. */
final class DerivationReader {

    private static final Set<String> PERIOD_KEYS = Set.of("du", "au");
    private static final Map<String, Counting> COUNTINGS = Map.of(
            "jours", Counting.JOURS,
            "joursFrancs", Counting.JOURS_FRANCS,
            "moisRevolus", Counting.MOIS_REVOLUS,
            "moisEntames", Counting.MOIS_ENTAMES);
    private static final Set<String> FORMULAS = formulas();

    private static final int MOST_OPERANDS = 30;
    private static final long MOST_TIMES = 1_000;

    private final String file;
    private final List<Fault> faults;
    private final Map<String, Threshold> thresholds;

    DerivationReader(String file, Map<String, Threshold> thresholds, List<Fault> faults) {
        this.file = file;
        this.thresholds = thresholds;
        this.faults = faults;
    }

    private static Set<String> formulas() {
        Set<String> formulas = new TreeSet<>(Set.of(
                "parmi",
                "egal",
                "somme",
                "compte",
                "addition",
                "indicatrice",
                "nombre",
                "echelle",
                "ordre",
                "echeance",
                "age",
                "longueur",
                "motif",
                "renseignes"));
        formulas.addAll(COUNTINGS.keySet());
        formulas.addAll(VoteFormulaReader.FORMULAS);
        return formulas;
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
        String name = formula.keys().iterator().next();
        if (COUNTINGS.containsKey(name)) {
            return formula.map(name, PERIOD_KEYS)
                    .map(map1 -> new DateDerivation.Elapsed(counting(name), path(map1, "du"), path(map1, "au")));
        }
        return VoteFormulaReader.FORMULAS.contains(name)
                ? new VoteFormulaReader(this, formula, faults).read(name)
                : simple(name, formula);
    }

    private static Counting counting(String name) {
        return java.util.Objects.requireNonNull(COUNTINGS.get(name));
    }

    private Optional<Derivation> simple(String name, YamlReading formula) {
        return switch (name) {
            case "parmi" -> formula.map(name, Set.of("fait", "valeurs")).map(DerivationReader::among);
            case "egal" -> pair(formula, name).map(pair -> new Derivation.Same(pair.get(0), pair.get(1)));
            case "somme" -> Optional.of(new NumberDerivation.Sum(path(formula, name)));
            case "compte" -> Optional.of(new NumberDerivation.Count(path(formula, name)));
            case "indicatrice" -> Optional.of(new NumberDerivation.Indicator(path(formula, name)));
            case "nombre" -> Optional.of(new NumberDerivation.Plain(path(formula, name)));
            case "addition" -> addition(formula);
            case "echelle" ->
                formula.map(name, Set.of("fait", "fois", "sur", "arrondi")).map(DerivationReader::scaled);
            case "ordre" -> pair(formula, name).map(pair -> new DateDerivation.Order(pair.get(0), pair.get(1)));
            case "echeance" -> formula.map(name, Set.of("du", "mois")).flatMap(this::due);
            case "age" ->
                formula.map(name, Set.of("annee", "au"))
                        .map(map -> new DateDerivation.Age(path(map, "annee"), path(map, "au")));
            case "longueur" -> Optional.of(new TextDerivation.Length(path(formula, name)));
            case "motif" -> formula.map(name, Set.of("fait", "motif")).flatMap(DerivationReader::matches);
            case "renseignes" -> filledIn(formula);
            default -> Optional.empty();
        };
    }

    static FactPath path(YamlReading map, String key) {
        return new FactPath(map.text(key));
    }

    static Derivation.Among among(YamlReading map) {
        return new Derivation.Among(path(map, "fait"), codes(map, "valeurs"));
    }

    /** At least one code. */
    static Set<String> codes(YamlReading map, String key) {
        Set<String> codes = new LinkedHashSet<>(map.texts(key));
        if (codes.isEmpty()) {
            map.bad(key, "", "code");
        }
        return codes;
    }

    private Optional<List<FactPath>> pair(YamlReading formula, String key) {
        List<String> facts = formula.texts(key);
        if (facts.size() != 2) {
            faults.add(Fault.inFile(FaultCode.YAML_WRONG_SHAPE, file, formula.line(), key, "deux-faits"));
            return Optional.empty();
        }
        return Optional.of(facts.stream().map(FactPath::new).toList());
    }

    private Optional<Derivation> addition(YamlReading formula) {
        if (isBounded(formula, "addition", formula.items("addition").size())) {
            List<Derivation> terms = new ArrayList<>();
            formula.items("addition").forEach(term -> read(term).ifPresent(terms::add));
            return Optional.of(new NumberDerivation.Addition(terms));
        }
        return Optional.empty();
    }

    private Optional<Derivation> filledIn(YamlReading formula) {
        List<FactPath> facts =
                formula.texts("renseignes").stream().map(FactPath::new).toList();
        return isBounded(formula, "renseignes", facts.size())
                ? Optional.of(new TextDerivation.FilledIn(facts))
                : Optional.empty();
    }

    private static boolean isBounded(YamlReading formula, String key, int size) {
        if (size < 1 || size > MOST_OPERANDS) {
            formula.bad(key, Integer.toString(size), "1 … " + MOST_OPERANDS);
            return false;
        }
        return true;
    }

    private static Derivation scaled(YamlReading map) {
        String rounding = map.text("arrondi");
        if (!rounding.equals("INFERIEUR") && !rounding.equals("SUPERIEUR")) {
            map.bad("arrondi", rounding, "INFERIEUR, SUPERIEUR");
        }
        map.text("fois");
        map.text("sur");
        return new NumberDerivation.Scaled(
                path(map, "fait"),
                map.whole("fois", 1, 1, MOST_TIMES),
                map.whole("sur", 1, 1, MOST_TIMES),
                rounding.equals("SUPERIEUR"));
    }

    private Optional<Derivation> due(YamlReading map) {
        FactPath from = path(map, "du");
        return months(map, "mois").map(threshold -> new DateDerivation.Due(from, threshold));
    }

    /** A threshold of {@code seuils.csv} that counts months. */
    Optional<Threshold> months(YamlReading map, String key) {
        String name = map.text(key);
        Threshold threshold = thresholds.get(name);
        if (threshold == null) {
            // A table that could not be read is refused by itself, not once more at each formula
            if (!name.isEmpty() && !thresholds.isEmpty()) {
                faults.add(SentenceBook.unknown(
                        FaultCode.UNKNOWN_THRESHOLD, file, map.line(key), name, thresholds.keySet()));
            }
            return Optional.empty();
        }
        if (threshold.steps().stream().anyMatch(step -> step.value() < 0 || step.value() > MOST_TIMES)) {
            map.bad(key, name, "0 … " + MOST_TIMES);
            return Optional.empty();
        }
        return Optional.of(threshold);
    }

    private static Optional<Derivation> matches(YamlReading map) {
        FactPath text = path(map, "fait");
        map.text("motif");
        return TextPattern.read(map, "motif").map(pattern -> new TextDerivation.Matches(text, pattern));
    }
}
