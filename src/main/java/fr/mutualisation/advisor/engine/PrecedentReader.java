package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.Benchmark.Ending;
import fr.mutualisation.advisor.domain.Benchmark.Mode;
import fr.mutualisation.advisor.domain.Benchmark.Precedent;
import fr.mutualisation.advisor.domain.Benchmark.Territory;
import fr.mutualisation.advisor.domain.DossierCheck;
import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.FaultCode;
import fr.mutualisation.advisor.domain.Nearest;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.Printable;
import fr.mutualisation.advisor.domain.Value;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the files of {@code benchmark/precedents/}: one territory each, with its experiences. */
final class PrecedentReader {

    private static final Set<String> TERRITORY_KEYS = Set.of("territoire", "nom", "contexte", "experiences");
    private static final Set<String> EXPERIENCE_KEYS = Set.of(
            "id",
            "service",
            "profil",
            "mode",
            "instrument",
            "depuis",
            "suite",
            "recit",
            "lecon",
            "sources",
            "confiance");
    private static final String NAME = "[a-z0-9][a-z0-9-]{1,59}";

    private final List<String> modes = new ArrayList<>();
    private final Vocabulary vocabulary;
    private final Citations citations;
    private final List<Fault> faults;
    private final Set<String> ids = new HashSet<>();
    private final List<Precedent> precedents = new ArrayList<>();

    PrecedentReader(List<Mode> modes, Vocabulary vocabulary, Citations citations, List<Fault> faults) {
        modes.forEach(mode -> this.modes.add(mode.id()));
        this.modes.add(Precedent.NO_MODE);
        this.vocabulary = vocabulary;
        this.citations = citations;
        this.faults = faults;
    }

    List<Precedent> read() {
        return List.copyOf(precedents);
    }

    void file(SourceText source) {
        YamlParser.parse(source, faults)
                .flatMap(yaml -> YamlReading.of(source.path(), yaml, TERRITORY_KEYS, faults))
                .ifPresent(map -> territory(map, source.path()));
    }

    private void territory(YamlReading map, String file) {
        Territory territory = new Territory(map.text("territoire"), map.text("nom"), map.text("contexte"));
        named(map, "territoire", territory.id());
        if (map.items("experiences").isEmpty()) {
            faults.add(Fault.inFile(FaultCode.YAML_MISSING_KEY, file, map.line(), "experiences"));
        }
        map.items("experiences")
                .forEach(item -> YamlReading.of(file, item, EXPERIENCE_KEYS, faults)
                        .ifPresent(one -> precedents.add(experience(one, territory, file))));
    }

    private void named(YamlReading map, String key, String name) {
        if (!name.matches(NAME) || !ids.add(name)) {
            map.bad(key, name, "nom-unique");
        }
    }

    private Precedent experience(YamlReading map, Territory territory, String file) {
        String id = map.text("id");
        named(map, "id", id);
        Optional<String> mode = map.has("mode") ? map.optionalText("mode") : Optional.empty();
        mode.filter(word -> !modes.contains(word))
                .ifPresent(word -> map.refuse(
                        FaultCode.UNKNOWN_MODE,
                        "mode",
                        Printable.of(word),
                        Nearest.to(word, modes).orElse("")));
        return new Precedent(
                id,
                territory,
                map.text("service"),
                map.map("profil").map(facts -> profile(facts, file)).orElse(Map.of()),
                mode,
                map.has("instrument") ? map.optionalText("instrument") : Optional.empty(),
                BenchmarkReader.year(map, "depuis"),
                map.choice("suite", Ending.values()),
                map.text("recit"),
                map.has("lecon") ? map.optionalText("lecon") : Optional.empty(),
                citations.cited(map, file),
                Citations.confidence(map));
    }

    private Map<FactPath, Value> profile(YamlReading map, String file) {
        Map<FactPath, Value> profile = new LinkedHashMap<>();
        for (String key : map.keys()) {
            FactPath path = new FactPath(key);
            Optional<FactDefinition> fact = vocabulary.definition(path).filter(one -> !path.isListed());
            if (fact.isEmpty()) {
                List<String> known = vocabulary.definitions().keySet().stream()
                        .filter(one -> !one.isListed())
                        .map(FactPath::text)
                        .toList();
                map.refuse(
                        FaultCode.UNKNOWN_FACT,
                        key,
                        Printable.of(key),
                        Nearest.to(key, known).orElse(""));
                continue;
            }
            Outcome<Value> value = DossierCheck.value(YamlTrees.of(map.get(key).orElseThrow()), fact.get());
            if (value instanceof Outcome.Accepted<Value> accepted) {
                profile.put(path, accepted.value());
            } else {
                faults.add(Fault.inFile(FaultCode.YAML_BAD_VALUE, file, map.line(key), key, "", ""));
            }
        }
        return Collections.unmodifiableMap(profile);
    }
}
