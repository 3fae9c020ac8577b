package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.CalendarDay;
import fr.mutualisation.advisor.domain.Confidence;
import fr.mutualisation.advisor.domain.Counting;
import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.FaultCode;
import fr.mutualisation.advisor.domain.Period;
import fr.mutualisation.advisor.domain.Quantifier;
import fr.mutualisation.advisor.domain.Schedule;
import fr.mutualisation.advisor.domain.Schedule.Pace;
import fr.mutualisation.advisor.domain.Threshold;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
    private static final Set<String> TIE_KEYS = Set.of(
            "acte",
            "cas",
            "compte",
            "delai",
            "marge",
            "urgence",
            "du",
            "au",
            "source",
            "confiance",
            "lecture",
            "quand");

    private static final String CODE = "[A-Z][A-Z0-9_]{2,59}";
    private static final int MOST_ACTS = 50;
    private static final int MOST_TIES = 20;
    private static final int MOST_CONDITIONS = 8;
    private static final long LONGEST_DELAY = 1_000;

    private final SourceText source;
    private final ScheduleFacts facts;
    private final Map<String, Threshold> thresholds;
    private final SentenceBook sentences;
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
        this.thresholds = thresholds;
        this.sentences = sentences;
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
                conditions(map, list),
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
            YamlReading.of(source.path(), item, TIE_KEYS, faults)
                    .flatMap(map -> tie(map, act, key.equals("avant"), list))
                    .ifPresent(ties::add);
        }
        return ties;
    }

    private Optional<ScheduleSource.Tie> tie(YamlReading map, YamlReading act, boolean later, Optional<String> list) {
        String other = map.text("acte");
        List<String> order = List.copyOf(codes.keySet());
        int from = order.indexOf(act.optionalText("code").orElse(""));
        int to = order.indexOf(other);
        if (!other.isEmpty() && (to < 0 || (later ? to <= from : to >= from))) {
            map.bad("acte", other, later ? "acte-suivant" : "acte-precedent");
        }
        Optional<Counting> counting = map.oneOf("compte", Counting.class);
        Optional<Confidence> confidence = confidence(map);
        Map<Pace, Threshold> delays = delays(map);
        String from1 = map.text("source");
        Period period = period(map);
        List<AskedCondition> when = conditions(map, list);
        if (counting.isEmpty() || confidence.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ScheduleSource.Tie(
                other,
                map.optionalText("cas"),
                counting.get(),
                delays,
                period,
                from1,
                confidence.get(),
                map.optionalText("lecture"),
                when));
    }

    private static Optional<Confidence> confidence(YamlReading map) {
        String word = map.text("confiance");
        Optional<Confidence> confidence = List.of(Confidence.values()).stream()
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
        if (confidence.isEmpty() && !word.isEmpty()) {
            map.bad("confiance", word, "haute, moyenne, basse");
        }
        return confidence;
    }

    /** The delay of the law, a margin that replaces it when one plans with prudence, one that replaces it in urgency. */
    private Map<Pace, Threshold> delays(YamlReading map) {
        Map<Pace, Threshold> delays = new EnumMap<>(Pace.class);
        if (!map.has("delai") && !map.has("marge")) {
            map.text("delai");
        }
        delay(map, "delai").ifPresent(delay -> List.of(Pace.values()).forEach(pace -> delays.put(pace, delay)));
        delay(map, "marge").ifPresent(delay -> delays.put(Pace.PRUDENT, delay));
        delay(map, "urgence").ifPresent(delay -> delays.put(Pace.URGENT, delay));
        return delays;
    }

    private Optional<Threshold> delay(YamlReading map, String key) {
        Optional<String> name = map.optionalText(key);
        Optional<Threshold> threshold = name.map(thresholds::get);
        if (name.isPresent() && threshold.isEmpty()) {
            faults.add(SentenceBook.unknown(
                    FaultCode.UNKNOWN_THRESHOLD, source.path(), map.line(key), name.get(), thresholds.keySet()));
        }
        if (threshold.filter(ScheduleReader::isNoDelay).isPresent()) {
            map.bad(key, name.orElse(""), "0 … " + LONGEST_DELAY);
            return Optional.empty();
        }
        return threshold;
    }

    private static boolean isNoDelay(Threshold threshold) {
        return threshold.steps().stream().anyMatch(step -> step.value() < 0 || step.value() > LONGEST_DELAY);
    }

    private Period period(YamlReading map) {
        LocalDate from = day(map, "du").orElse(CardReader.FIRST_DAY);
        Optional<LocalDate> to = day(map, "au");
        if (to.filter(last -> last.isBefore(from)).isPresent()) {
            faults.add(Fault.inFile(
                    FaultCode.PERIOD_REVERSED,
                    source.path(),
                    map.line("au"),
                    from.toString(),
                    to.orElseThrow().toString()));
        }
        return new Period(from, to);
    }

    private static Optional<LocalDate> day(YamlReading map, String key) {
        Optional<String> text = map.optionalText(key);
        Optional<LocalDate> day = text.flatMap(CalendarDay::read);
        if (text.isPresent() && day.isEmpty()) {
            map.bad(key, text.get(), "date");
        }
        return day;
    }

    /** Sentences of the vocabulary; those that speak of an element speak of the list that the act is repeated for. */
    private List<AskedCondition> conditions(YamlReading map, Optional<String> list) {
        List<AskedCondition> conditions = new ArrayList<>();
        List<Yaml> items = map.items("quand");
        if (items.size() > MOST_CONDITIONS) {
            map.bad("quand", Integer.toString(items.size()), "1 … " + MOST_CONDITIONS);
            return conditions;
        }
        for (Yaml item : items) {
            if (!(item instanceof Yaml.Scalar scalar)) {
                faults.add(Fault.inFile(FaultCode.YAML_WRONG_SHAPE, source.path(), item.line(), "quand", "texte"));
                continue;
            }
            sentences
                    .understand(source.path(), item.line(), SourceText.folded(scalar.text()), faults)
                    .ifPresent(asked -> {
                        if (asked.quantifier() == Quantifier.EACH
                                && !list.equals(Optional.of(asked.path().list()))) {
                            map.bad("quand", asked.sentence(), "par");
                        }
                        conditions.add(asked);
                    });
        }
        return conditions;
    }
}
