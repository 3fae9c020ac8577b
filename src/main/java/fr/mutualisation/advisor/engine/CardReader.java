package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.CalendarDay;
import fr.mutualisation.advisor.domain.Confidence;
import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.FaultCode;
import fr.mutualisation.advisor.domain.Layer;
import fr.mutualisation.advisor.domain.Nearest;
import fr.mutualisation.advisor.domain.Period;
import fr.mutualisation.advisor.domain.Printable;
import fr.mutualisation.advisor.domain.RuleCard;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the card of one rule: its annotations and its dates. */
final class CardReader {

    private static final List<String> REQUIRED = List.of("id", "article", "texte", "confiance", "source");
    private static final List<String> KNOWN =
            List.of("id", "article", "texte", "confiance", "source", "famille", "exception", "question", "lecture");

    static final String RULE_NAME = "[a-z0-9][a-z0-9.-]{2,99}";

    /** Nothing before the first law on pooling is covered. */
    static final LocalDate FIRST_DAY = LocalDate.of(2002, 2, 28);

    private final String file;
    private final int firstLine;
    private final String title;
    private final Layer layer;
    private final List<Fault> faults;
    private final Map<String, String> annotations = new TreeMap<>();
    private Optional<Period> period = Optional.empty();
    private boolean dated;

    CardReader(String file, int firstLine, String title, Layer layer, List<Fault> faults) {
        this.file = file;
        this.firstLine = firstLine;
        this.title = title;
        this.layer = layer;
        this.faults = faults;
    }

    void annotation(int line, String name, String value) {
        if (!KNOWN.contains(name)) {
            faults.add(Fault.inFile(
                    FaultCode.UNKNOWN_ANNOTATION,
                    file,
                    line,
                    Printable.of(name),
                    Nearest.to(name, KNOWN).orElse(""),
                    String.join(", ", KNOWN)));
        } else if (annotations.putIfAbsent(name, value) != null) {
            faults.add(Fault.inFile(FaultCode.DUPLICATE_ANNOTATION, file, line, name));
        } else if (!fits(name, value)) {
            faults.add(Fault.inFile(FaultCode.BAD_ANNOTATION, file, line, name, Printable.of(value)));
        }
    }

    private static boolean fits(String name, String value) {
        return switch (name) {
            case "id", "famille" -> value.matches(RULE_NAME);
            case "exception" -> value.matches(RULE_NAME + "(, " + RULE_NAME + ")*");
            case "confiance" -> value.matches("haute|moyenne|basse");
            case "question" -> value.matches("Q[0-9]{1,3}");
            default -> !value.isBlank();
        };
    }

    void period(int line, String from, Optional<String> to) {
        Optional<LocalDate> first = day(line, from);
        Optional<LocalDate> last = to.flatMap(text -> day(line, text));
        if (dated) {
            faults.add(Fault.inFile(FaultCode.DUPLICATE_ANNOTATION, file, line, "en vigueur"));
        }
        dated = true;
        if (first.isEmpty() || (to.isPresent() && last.isEmpty())) {
            return;
        }
        if (first.get().isBefore(FIRST_DAY)) {
            faults.add(Fault.inFile(FaultCode.PERIOD_UNCOVERED, file, line, from, FIRST_DAY.toString()));
        } else if (last.isPresent() && last.get().isBefore(first.get())) {
            faults.add(Fault.inFile(FaultCode.PERIOD_REVERSED, file, line, from, to.orElseThrow()));
        } else {
            period = Optional.of(new Period(first.get(), last));
        }
    }

    private Optional<LocalDate> day(int line, String text) {
        Optional<LocalDate> day = CalendarDay.read(text);
        if (day.isEmpty()) {
            faults.add(Fault.inFile(FaultCode.BAD_DATE, file, line, Printable.of(text)));
        }
        return day;
    }

    int firstLine() {
        return firstLine;
    }

    Optional<String> family() {
        return Optional.ofNullable(annotations.get("famille"));
    }

    Optional<RuleCard> read() {
        for (String name : REQUIRED) {
            if (!annotations.containsKey(name)) {
                faults.add(Fault.inFile(FaultCode.MISSING_ANNOTATION, file, firstLine, "@" + name));
            }
        }
        if (!dated) {
            faults.add(Fault.inFile(FaultCode.MISSING_ANNOTATION, file, firstLine, "en vigueur du"));
        }
        if (period.isEmpty() || !annotations.keySet().containsAll(REQUIRED) || !fits("confiance", text("confiance"))) {
            return Optional.empty();
        }
        return Optional.of(new RuleCard(
                text("id"),
                title,
                text("article"),
                text("texte"),
                Confidence.valueOf(text("confiance").toUpperCase(Locale.ROOT)),
                text("source"),
                Optional.ofNullable(annotations.get("question")),
                Optional.ofNullable(annotations.get("lecture")),
                exceptions(),
                period.get(),
                layer,
                new Fault.InFile(file, firstLine)));
    }

    private List<String> exceptions() {
        String stated = text("exception");
        return stated.isEmpty() ? List.of() : List.of(stated.split(", ", -1));
    }

    private String text(String name) {
        return annotations.getOrDefault(name, "");
    }
}
