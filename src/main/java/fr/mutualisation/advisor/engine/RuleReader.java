package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.Consequence;
import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.FaultCode;
import fr.mutualisation.advisor.domain.Layer;
import fr.mutualisation.advisor.domain.Nearest;
import fr.mutualisation.advisor.domain.Printable;
import fr.mutualisation.advisor.domain.Quantifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one {@code .dslr} file line by line. Only what this reader knows passes: everything else is a fault with its
 * line, and reading goes on so that all faults come at once.
 */
final class RuleReader {

    private static final Pattern TITLE = Pattern.compile("règle \"([^\"\\\\]{3,200})\"");
    private static final Pattern ANNOTATION = Pattern.compile("@(\\p{L}{1,40})\\(\"([^\"\\\\]{1,400})\"\\) ?");
    private static final Pattern PERIOD = Pattern.compile("en vigueur du \"([^\"]*)\"( jusqu'au \"([^\"]*)\")?");
    private static final int MOST_CONDITIONS = 8;
    private static final int MOST_CONSEQUENCES = 20;

    private enum Part {
        OUTSIDE,
        CARD,
        WHEN,
        THEN
    }

    private final SourceText source;
    private final Layer layer;
    private final SentenceBook sentences;
    private final ConsequenceBook consequences;
    private final List<Fault> faults;
    private final List<Rule> rules = new ArrayList<>();

    private Part part = Part.OUTSIDE;
    private CardReader card;
    private boolean always;
    private List<AskedCondition> asked = new ArrayList<>();
    private List<Consequence> concluded = new ArrayList<>();
    private int conditionLines;
    private List<String> conclusions = new ArrayList<>();
    private int faultsBefore;

    RuleReader(
            SourceText source, Layer layer, SentenceBook sentences, ConsequenceBook consequences, List<Fault> faults) {
        this.source = source;
        this.layer = layer;
        this.sentences = sentences;
        this.consequences = consequences;
        this.faults = faults;
        this.card = new CardReader(source.path(), 0, "", layer, faults);
    }

    List<Rule> read() {
        int last = source.lines().size();
        for (int i = 0; i < last; i++) {
            if (faults.size() >= RulebookReader.MOST_FAULTS) {
                return rules;
            }
            String line = SourceText.folded(source.lines().get(i));
            if (!line.isEmpty() && !line.startsWith("//")) {
                line(i + 1, line);
            }
        }
        if (part != Part.OUTSIDE) {
            structure(last, "fin-attendue", "");
        }
        return rules;
    }

    private void line(int number, String line) {
        Matcher title = TITLE.matcher(line);
        if (title.matches()) {
            if (part != Part.OUTSIDE) {
                structure(number, "fin-attendue", line);
            }
            begin(number, title.group(1));
            return;
        }
        switch (part) {
            case OUTSIDE -> structure(number, "regle-attendue", line);
            case CARD -> cardLine(number, line);
            case WHEN -> whenLine(number, line);
            case THEN -> thenLine(number, line);
        }
    }

    private void begin(int number, String title) {
        part = Part.CARD;
        faultsBefore = faults.size();
        card = new CardReader(source.path(), number, title, layer, faults);
        asked = new ArrayList<>();
        concluded = new ArrayList<>();
        always = false;
        conditionLines = 0;
        conclusions = new ArrayList<>();
    }

    private void cardLine(int number, String line) {
        if (line.equals("quand")) {
            part = Part.WHEN;
            return;
        }
        Matcher period = PERIOD.matcher(line);
        if (period.matches()) {
            card.period(number, period.group(1), Optional.ofNullable(period.group(3)));
            return;
        }
        Matcher annotation = ANNOTATION.matcher(line);
        int end = 0;
        while (annotation.find() && annotation.start() == end) {
            card.annotation(number, annotation.group(1), annotation.group(2));
            end = annotation.end();
        }
        if (end != line.length()) {
            structure(number, "carte-attendue", line.substring(end));
        }
    }

    private void whenLine(int number, String line) {
        if (line.equals("alors")) {
            if (!always && conditionLines == 0) {
                structure(number, "condition-attendue", line);
            }
            part = Part.THEN;
        } else if (line.equals("toujours")) {
            always = true;
            if (conditionLines > 0) {
                structure(number, "toujours-seul", line);
            }
        } else {
            conditionLines++;
            if (always) {
                structure(number, "toujours-seul", line);
            }
            if (conditionLines == MOST_CONDITIONS + 1) {
                faults.add(Fault.inFile(
                        FaultCode.TOO_MANY_CONDITIONS, source.path(), number, Integer.toString(MOST_CONDITIONS)));
            }
            sentences.understand(source.path(), number, line, faults).ifPresent(asked::add);
        }
    }

    private void thenLine(int number, String line) {
        if (line.equals("fin")) {
            end(number);
            return;
        }
        Optional<List<Consequence>> understood = consequences.understand(line);
        if (understood.isEmpty()) {
            faults.add(Fault.inFile(
                    FaultCode.UNKNOWN_CONSEQUENCE,
                    source.path(),
                    number,
                    Printable.of(line),
                    Nearest.to(withoutText(line), consequences.sentences()).orElse("")));
            return;
        }
        if (understood.get().stream().anyMatch(one -> !LayerRights.allows(layer, one))) {
            faults.add(Fault.inFile(
                    FaultCode.CONSEQUENCE_LAYER, source.path(), number, Printable.of(line), layer.folder()));
        }
        conclusions.add(line);
        if (conclusions.size() == MOST_CONSEQUENCES + 1) {
            faults.add(Fault.inFile(
                    FaultCode.TOO_MANY_CONSEQUENCES, source.path(), number, Integer.toString(MOST_CONSEQUENCES)));
        }
        concluded.addAll(understood.get());
    }

    private static String withoutText(String line) {
        int quote = line.indexOf('"');
        return quote < 0 ? line : line.substring(0, quote) + "{texte}";
    }

    private void end(int number) {
        part = Part.OUTSIDE;
        if (concluded.isEmpty() && faults.size() == faultsBefore) {
            structure(number, "consequence-attendue", "fin");
        }
        if (asked.stream()
                        .filter(one -> one.quantifier() == Quantifier.EACH)
                        .map(one -> one.path().list())
                        .distinct()
                        .count()
                > 1) {
            faults.add(Fault.inFile(FaultCode.MIXED_LISTS, source.path(), card.firstLine()));
        }
        card.read()
                .filter(ready -> faults.size() == faultsBefore)
                .ifPresent(ready -> rules.add(new Rule(
                        ready, card.family(), List.copyOf(asked), List.copyOf(concluded), List.copyOf(conclusions))));
    }

    private void structure(int number, String expected, String line) {
        faults.add(Fault.inFile(FaultCode.RULE_STRUCTURE, source.path(), number, expected, Printable.of(line)));
    }
}
