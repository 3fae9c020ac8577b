package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.CalendarDay;
import fr.mutualisation.advisor.domain.Confidence;
import fr.mutualisation.advisor.domain.Counting;
import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.FaultCode;
import fr.mutualisation.advisor.domain.Period;
import fr.mutualisation.advisor.domain.Quantifier;
import fr.mutualisation.advisor.domain.Schedule.Pace;
import fr.mutualisation.advisor.domain.Threshold;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a delay between two acts of the schedule, and the conditions under which acts and delays hold. */
final class TieReader {

    static final Set<String> KEYS = Set.of(
            "acte", "cas", "compte", "delai", "marge", "repli", "du", "au", "source", "confiance", "lecture", "quand");

    private static final int MOST_CONDITIONS = 8;
    private static final long MOST_DAYS = 1_000;
    private static final long MOST_MONTHS = 60;

    private final String file;
    private final Map<String, Threshold> thresholds;
    private final SentenceBook sentences;
    private final List<Fault> faults;

    TieReader(String file, Map<String, Threshold> thresholds, SentenceBook sentences, List<Fault> faults) {
        this.file = file;
        this.thresholds = thresholds;
        this.sentences = sentences;
        this.faults = faults;
    }

    /** One tie; the reader of acts has looked at the act that it names. */
    Optional<ScheduleSource.Tie> read(YamlReading map, Optional<String> list) {
        Optional<Counting> counting = map.oneOf("compte", Counting.class);
        Optional<Confidence> confidence = confidence(map);
        long longest = counting.filter(TieReader::isInDays).isPresent() ? MOST_DAYS : MOST_MONTHS;
        Map<Pace, Threshold> delays = delays(map, longest);
        Period period = period(map);
        String origin = map.text("source");
        List<AskedCondition> when = conditions(map, list);
        if (counting.isEmpty() || confidence.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ScheduleSource.Tie(
                map.optionalText("acte").orElse(""),
                map.optionalText("cas"),
                counting.get(),
                delays,
                period,
                origin,
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

    /** The delay of the law, a margin that replaces it when one plans with prudence, one that replaces it as a fallback. */
    private Map<Pace, Threshold> delays(YamlReading map, long longest) {
        Map<Pace, Threshold> delays = new EnumMap<>(Pace.class);
        if (!map.has("delai") && !map.has("marge")) {
            map.text("delai");
        }
        delay(map, "delai", longest)
                .ifPresent(delay -> List.of(Pace.values()).forEach(pace -> delays.put(pace, delay)));
        delay(map, "marge", longest).ifPresent(delay -> delays.put(Pace.PRUDENT, delay));
        delay(map, "repli", longest).ifPresent(delay -> delays.put(Pace.FALLBACK, delay));
        return delays;
    }

    private Optional<Threshold> delay(YamlReading map, String key, long longest) {
        Optional<String> name = map.optionalText(key);
        Optional<Threshold> threshold = name.map(thresholds::get);
        if (name.isPresent() && threshold.isEmpty()) {
            faults.add(SentenceBook.unknown(
                    FaultCode.UNKNOWN_THRESHOLD, file, map.line(key), name.get(), thresholds.keySet()));
        }
        if (threshold.filter(one -> !isDelay(one, longest)).isPresent()) {
            map.bad(key, name.orElse(""), "0 … " + longest);
            return Optional.empty();
        }
        return threshold;
    }

    private static boolean isInDays(Counting counting) {
        return counting == Counting.JOURS || counting == Counting.JOURS_FRANCS;
    }

    private static boolean isDelay(Threshold threshold, long longest) {
        return threshold.steps().stream().allMatch(step -> step.value() >= 0 && step.value() <= longest);
    }

    private Period period(YamlReading map) {
        LocalDate from = day(map, "du").orElse(CardReader.FIRST_DAY);
        Optional<LocalDate> to = day(map, "au");
        if (to.filter(last -> last.isBefore(from)).isPresent()) {
            faults.add(Fault.inFile(
                    FaultCode.PERIOD_REVERSED,
                    file,
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
    List<AskedCondition> conditions(YamlReading map, Optional<String> list) {
        List<AskedCondition> conditions = new ArrayList<>();
        List<Yaml> items = map.items("quand");
        if (items.size() > MOST_CONDITIONS) {
            map.bad("quand", Integer.toString(items.size()), "1 … " + MOST_CONDITIONS);
            return conditions;
        }
        for (Yaml item : items) {
            if (!(item instanceof Yaml.Scalar scalar)) {
                faults.add(Fault.inFile(FaultCode.YAML_WRONG_SHAPE, file, item.line(), "quand", "texte"));
                continue;
            }
            sentences
                    .understand(file, item.line(), SourceText.folded(scalar.text()), faults)
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
