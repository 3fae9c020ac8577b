package fr.mutualisation.advisor.engine;

import static fr.mutualisation.advisor.engine.DerivationReader.path;

import fr.mutualisation.advisor.domain.Derivation;
import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.QualifiedMajority;
import fr.mutualisation.advisor.domain.Share;
import fr.mutualisation.advisor.domain.VoteDerivation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a formula over votes. */
final class VoteFormulaReader {

    static final Set<String> FORMULAS = Set.of("proportion", "quorum", "vote", "accord", "majorite");

    private static final Set<String> MAJORITY_KEYS =
            Set.of("assemblees", "accord", "population", "nombre", "ensemble", "voies", "veto");
    private static final int MOST_WAYS = 5;

    private final DerivationReader formulas;
    private final YamlReading formula;
    private final List<Fault> faults;

    VoteFormulaReader(DerivationReader formulas, YamlReading formula, List<Fault> faults) {
        this.formulas = formulas;
        this.formula = formula;
        this.faults = faults;
    }

    Optional<Derivation> read(String name) {
        return switch (name) {
            case "proportion" ->
                formula.map(name, Set.of("fait", "sur", "part"))
                        .flatMap(map -> share(map, "part")
                                .map(share ->
                                        new VoteDerivation.Proportion(path(map, "fait"), path(map, "sur"), share)));
            case "quorum" ->
                formula.map(name, Set.of("presents", "enExercice", "nonComptes"))
                        .map(map -> new VoteDerivation.Quorum(
                                path(map, "presents"), path(map, "enExercice"), path(map, "nonComptes")));
            case "vote" ->
                formula.map(name, Set.of("pour", "contre", "scrutin", "secret", "preponderante"))
                        .map(map -> new VoteDerivation.Carried(
                                path(map, "pour"),
                                path(map, "contre"),
                                path(map, "scrutin"),
                                map.text("secret"),
                                path(map, "preponderante")));
            case "accord" ->
                formula.map(name, Set.of("reponse", "favorables", "votee", "notification", "au", "mois"))
                        .flatMap(this::consent);
            case "majorite" -> formula.map(name, MAJORITY_KEYS).flatMap(this::majority);
            default -> Optional.empty();
        };
    }

    private Optional<Derivation> consent(YamlReading map) {
        return formulas.months(map, "mois")
                .map(months -> new VoteDerivation.Consent(
                        path(map, "reponse"),
                        DerivationReader.codes(map, "favorables"),
                        path(map, "votee"),
                        path(map, "notification"),
                        path(map, "au"),
                        months));
    }

    private Optional<Derivation> majority(YamlReading map) {
        Optional<Share> veto = map.has("veto") ? share(map, "veto") : Optional.empty();
        QualifiedMajority majority = new QualifiedMajority(ways(map), veto);
        if (!map.has("assemblees")) {
            map.text("assemblees");
        }
        return map.map("assemblees", Set.of("fait", "valeurs"))
                .map(assemblies -> new VoteDerivation.Majority(
                        DerivationReader.among(assemblies),
                        path(map, "accord"),
                        path(map, "population"),
                        path(map, "nombre"),
                        path(map, "ensemble"),
                        majority));
    }

    private List<QualifiedMajority.Way> ways(YamlReading map) {
        List<QualifiedMajority.Way> ways = new ArrayList<>();
        List<Yaml> items = map.items("voies");
        if (items.isEmpty() || items.size() > MOST_WAYS) {
            map.bad("voies", Integer.toString(items.size()), "1 … " + MOST_WAYS);
            return ways;
        }
        items.forEach(item -> YamlReading.of(formula.path(), item, Set.of("assemblees", "population"), faults)
                .flatMap(VoteFormulaReader::way)
                .ifPresent(ways::add));
        return ways;
    }

    private static Optional<QualifiedMajority.Way> way(YamlReading map) {
        Optional<Share> assemblies = share(map, "assemblees");
        Optional<Share> population = share(map, "population").filter(share -> {
            boolean isPart = share.numerator() < share.denominator();
            if (!isPart) {
                map.bad("population", map.text("population"), "fraction");
            }
            return isPart;
        });
        return assemblies.flatMap(one -> population.map(other -> new QualifiedMajority.Way(one, other)));
    }

    private static Optional<Share> share(YamlReading map, String key) {
        String text = map.text(key);
        Optional<Share> share = Share.read(text);
        if (share.isEmpty() && !text.isEmpty()) {
            map.bad(key, text, "fraction");
        }
        return share;
    }
}
