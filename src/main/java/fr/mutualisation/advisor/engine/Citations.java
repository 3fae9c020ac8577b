package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.Benchmark;
import fr.mutualisation.advisor.domain.Benchmark.Evidence;
import fr.mutualisation.advisor.domain.Confidence;
import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.FaultCode;
import fr.mutualisation.advisor.domain.Nearest;
import fr.mutualisation.advisor.domain.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads what names a source: each must be one of {@code sources.yaml}, and something must be named. */
final class Citations {

    private static final Set<String> EVIDENCE_KEYS = Set.of("texte", "sources", "confiance");

    private final Map<String, Benchmark.Source> sources;
    private final List<Fault> faults;

    Citations(Map<String, Benchmark.Source> sources, List<Fault> faults) {
        this.sources = sources;
        this.faults = faults;
    }

    /** The ids of a list that must not be empty. */
    List<String> cited(YamlReading map, String file) {
        List<String> ids = map.texts("sources");
        if (ids.isEmpty()) {
            faults.add(Fault.inFile(FaultCode.YAML_MISSING_KEY, file, map.line(), "sources"));
        }
        known(ids, new Fault.InFile(file, map.line("sources")));
        return ids;
    }

    /** The ids that a card or a cell writes, separated by commas. */
    List<String> cited(String ids, Fault.InFile place) {
        List<String> cited = List.of(ids.split(", ", -1));
        known(cited, place);
        return cited;
    }

    private void known(List<String> ids, Fault.InFile place) {
        for (String id : ids) {
            if (!sources.containsKey(id)) {
                faults.add(new Fault(
                        FaultCode.UNKNOWN_SOURCE,
                        place,
                        List.of(
                                Printable.of(id),
                                Nearest.to(id, sources.keySet()).orElse(""))));
            }
        }
    }

    List<Evidence> evidence(YamlReading holder, String key, String file) {
        List<Evidence> evidence = new ArrayList<>();
        for (Yaml item : holder.items(key)) {
            YamlReading.of(file, item, EVIDENCE_KEYS, faults)
                    .ifPresent(map -> evidence.add(new Evidence(map.text("texte"), cited(map, file), confidence(map))));
        }
        return List.copyOf(evidence);
    }

    static Confidence confidence(YamlReading map) {
        String word = map.text("confiance");
        for (Confidence confidence : Confidence.values()) {
            if (confidence.name().toLowerCase(Locale.ROOT).equals(word)) {
                return confidence;
            }
        }
        map.bad("confiance", word, "haute, moyenne, basse");
        return Confidence.BASSE;
    }
}
