package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.Schedule;
import fr.mutualisation.advisor.domain.Threshold;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads {@code controle/retroplanning.yaml}: acts in the order in which they come. An act precedes acts that are written
 * after it, and follows acts that are written before it, so that no plan ever goes round in a circle.
 */
final class ScheduleReader {

    private static final Set<String> ACT_KEYS =
            Set.of("code", "libelle", "ancre", "date", "par", "qui", "limite", "quand", "avant", "dans");

    private static final String CODE = "[A-Z][A-Z0-9_]{2,59}";
    private static final int MOST_ACTS = 50;
    private static final int MOST_TIES = 20;

    private final SourceText source;
    private final ScheduleFacts facts;
    private final TieReader tieReader;
    private final List<Fault> faults;
    private final Map<String, YamlReading> codes = new LinkedHashMap<>();

    ScheduleReader(
            SourceText source,
            ScheduleFacts facts,
            Map<String, Threshold> thresholds,
            SentenceBook sentences,
            List<Fault> faults) {
        this.source = source;
        this.facts = facts;
        this.tieReader = new TieReader(source.path(), thresholds, sentences, faults);
        this.faults = faults;
    }

    ScheduleSource read() {
        Optional<YamlReading> root = YamlParser.parse(source, faults)
                .flatMap(yaml -> YamlReading.of(source.path(), yaml, Set.of("actes"), faults));
        List<YamlReading> maps = new ArrayList<>();
        root.ifPresent(map -> {
            List<Yaml> items = map.items("actes");
            if (items.isEmpty() || items.size() > MOST_ACTS) {
                map.bad("actes", Integer.toString(items.size()), "1 … " + MOST_ACTS);
                return;
            }
            items.forEach(item ->
                    YamlReading.of(source.path(), item, ACT_KEYS, faults).ifPresent(maps::add));
            maps.forEach(this::code);
            List.of(Schedule.VOTE, Schedule.EFFECT).stream()
                    .filter(code -> !codes.containsKey(code))
                    .forEach(code -> map.bad("actes", "", code));
        });
        return new ScheduleSource(maps.stream().map(this::act).toList());
    }

    private void code(YamlReading map) {
        String code = map.text("code");
        if (!code.matches(CODE) || codes.putIfAbsent(code, map) != null) {
            map.bad("code", code, "code-unique");
        }
    }

    private ScheduleSource.Act act(YamlReading map) {
        Optional<String> list = facts.list(map);
        return new ScheduleSource.Act(
                map.optionalText("code").orElse(""),
                map.text("libelle"),
                map.yes("ancre"),
                facts.day(map, "date", list),
                list,
                facts.words(map, "qui", list),
                facts.day(map, "limite", list),
                tieReader.conditions(map, list),
                ties(map, "avant", list),
                ties(map, "dans", list));
    }

    private List<ScheduleSource.Tie> ties(YamlReading act, String key, Optional<String> list) {
        List<Yaml> items = act.items(key);
        if (items.size() > MOST_TIES) {
            act.bad(key, Integer.toString(items.size()), "1 … " + MOST_TIES);
            return List.of();
        }
        List<ScheduleSource.Tie> ties = new ArrayList<>();
        for (Yaml item : items) {
            YamlReading.of(source.path(), item, TieReader.KEYS, faults).ifPresent(map -> {
                order(map, act, key.equals("avant"));
                tieReader.read(map, list).ifPresent(ties::add);
            });
        }
        return ties;
    }

    private void order(YamlReading map, YamlReading act, boolean later) {
        String other = map.text("acte");
        List<String> order = List.copyOf(codes.keySet());
        int from = order.indexOf(act.optionalText("code").orElse(""));
        int to = order.indexOf(other);
        if (!other.isEmpty() && (to < 0 || (later ? to <= from : to >= from))) {
            map.bad("acte", other, later ? "acte-suivant" : "acte-precedent");
        }
    }
}
