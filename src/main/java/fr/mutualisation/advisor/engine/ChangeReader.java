package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.ChangeAct;
import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.FaultCode;
import fr.mutualisation.advisor.domain.Nearest;
import fr.mutualisation.advisor.domain.Period;
import fr.mutualisation.advisor.domain.Printable;
import fr.mutualisation.advisor.domain.Threshold;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads {@code changements.yaml}: who does the acts that change facts, after what, and how long they take. */
final class ChangeReader {

    private static final Set<String> KEYS = Set.of(
            "id", "acte", "organe", "prealable", "delaiPrealable", "delai", "rang", "source", "confiance", "du", "au");
    private static final int LAST_RANK = 1_000;

    /** An act without a first day was always done that way. */
    private static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1);

    /** The units in which an act may take time. */
    private static final List<String> UNITS = List.of("jours", "jours francs", "mois");

    private final String file;
    private final Map<String, Threshold> thresholds;
    private final Set<String> known = new TreeSet<>();
    private final List<Fault> faults;
    private final Set<String> ids = new HashSet<>();
    private final Map<String, List<Period>> periods = new HashMap<>();

    private ChangeReader(String file, Map<String, Threshold> thresholds, Vocabulary vocabulary, List<Fault> faults) {
        this.file = file;
        this.thresholds = thresholds;
        this.faults = faults;
        vocabulary.definitions().values().forEach(fact -> fact.transitions().forEach(one -> known.add(one.act())));
    }

    /** The acts, in the order in which they are done. */
    static List<ChangeAct> read(
            SourceText source, Map<String, Threshold> thresholds, Vocabulary vocabulary, List<Fault> faults) {
        ChangeReader reader = new ChangeReader(source.path(), thresholds, vocabulary, faults);
        List<ChangeAct> acts = new ArrayList<>();
        YamlParser.parse(source, faults)
                .flatMap(yaml -> YamlReading.of(source.path(), yaml, Set.of("changements"), faults))
                .ifPresent(root -> root.items("changements")
                        .forEach(item -> YamlReading.of(source.path(), item, KEYS, faults)
                                .ifPresent(map -> acts.add(reader.act(map)))));
        acts.sort(Comparator.comparingInt(ChangeAct::rank).thenComparing(ChangeAct::id));
        return List.copyOf(acts);
    }

    private ChangeAct act(YamlReading map) {
        String id = map.text("id");
        if (!id.matches(CatalogueReader.CODE) || !ids.add(id)) {
            map.bad("id", id, "code-unique");
        }
        Period period = new Period(map.day("du").orElse(BEGINNING), map.day("au"));
        period.to()
                .filter(last -> last.isBefore(period.from()))
                .ifPresent(last -> map.refuse(
                        FaultCode.PERIOD_REVERSED, "au", period.from().toString(), last.toString()));
        return new ChangeAct(
                id,
                label(map, period),
                map.text("organe"),
                map.optionalText("prealable"),
                delay(map, "delaiPrealable"),
                delay(map, "delai"),
                Math.toIntExact(map.whole("rang", LAST_RANK, 0, LAST_RANK)),
                map.text("source"),
                Citations.confidence(map),
                period);
    }

    /** The act is named as the facts name it: a name that no fact uses is a slip of the pen. */
    private String label(YamlReading map, Period period) {
        String label = map.text("acte");
        if (!label.isEmpty() && !known.contains(label)) {
            faults.add(Fault.inFile(
                    FaultCode.UNKNOWN_CHANGE,
                    file,
                    map.line("acte"),
                    Printable.of(label),
                    Nearest.to(label, known).orElse("")));
        } else if (periods.getOrDefault(label, List.of()).stream().anyMatch(period::overlaps)) {
            map.bad("acte", label, "nom-unique-a-cette-date");
        }
        periods.computeIfAbsent(label, key -> new ArrayList<>()).add(period);
        return label;
    }

    private Optional<Threshold> delay(YamlReading map, String key) {
        return map.optionalText(key).flatMap(name -> delay(map, key, name));
    }

    private Optional<Threshold> delay(YamlReading map, String key, String name) {
        Threshold threshold = thresholds.get(name);
        if (threshold == null) {
            faults.add(Fault.inFile(
                    FaultCode.UNKNOWN_THRESHOLD,
                    file,
                    map.line(key),
                    Printable.of(name),
                    Nearest.to(name, thresholds.keySet()).orElse(""),
                    Printable.list(thresholds.keySet())));
        } else if (threshold.steps().stream().anyMatch(step -> !UNITS.contains(step.unit()) || step.value() < 0)) {
            map.bad(key, name, String.join(", ", UNITS));
        }
        return Optional.ofNullable(threshold);
    }
}
