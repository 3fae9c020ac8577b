package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.CalendarDay;
import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.FactType;
import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.FaultCode;
import fr.mutualisation.advisor.domain.Nearest;
import fr.mutualisation.advisor.domain.Printable;
import fr.mutualisation.advisor.domain.Sentence;
import fr.mutualisation.advisor.domain.Test;
import fr.mutualisation.advisor.domain.Threshold;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** All sentences that rule files may use; understands a line, or says which known sentence is nearest. */
final class SentenceBook {

    private static final String SAMPLE_CODE = "EXEMPLE";

    private record Entry(Sentence sentence, FactType type) {}

    private final Map<String, Entry> plain = new TreeMap<>();
    /** Sentences with a placeholder, by what stands before it, then by what stands after it. */
    private final Map<String, Map<String, Entry>> open = new TreeMap<>();

    private final NavigableSet<Integer> prefixLengths = new TreeSet<>(Comparator.reverseOrder());
    private final List<String> templates = new ArrayList<>();
    private final Map<String, Threshold> thresholds;

    /** A book of the vocabulary's sentences; two that could be taken for one another are faults of their files. */
    SentenceBook(
            Vocabulary vocabulary,
            Map<String, Threshold> thresholds,
            Map<String, Fault.InFile> places,
            List<Fault> faults) {
        this.thresholds = thresholds;
        for (FactDefinition fact : vocabulary.definitions().values()) {
            for (Sentence sentence : fact.sentences()) {
                if (sentence.placeholder() == Sentence.Placeholder.NONE
                        && sentence.fixedCode().isEmpty()) {
                    continue; // refused where it was read: its placeholder is missing
                }
                Entry entry = new Entry(sentence, fact.type());
                String rival = sentence.placeholder() == Sentence.Placeholder.NONE
                        ? known(plain.putIfAbsent(sentence.template(), entry))
                        : known(open.computeIfAbsent(prefix(sentence), key -> new TreeMap<>())
                                .putIfAbsent(suffix(sentence), entry));
                if (!rival.isEmpty()) {
                    ambiguous(sentence, rival, places, faults);
                }
                templates.add(sentence.template());
            }
        }
        open.keySet().forEach(prefix -> prefixLengths.add(prefix.length()));
        for (FactDefinition fact : vocabulary.definitions().values()) {
            fact.sentences()
                    .forEach(sentence -> swallowing(sentence)
                            .ifPresent(rival -> ambiguous(sentence, rival.sentence.template(), places, faults)));
        }
    }

    private static void ambiguous(
            Sentence sentence, String rival, Map<String, Fault.InFile> places, List<Fault> faults) {
        Fault.InFile place = places.get(sentence.path().text());
        faults.add(new Fault(
                FaultCode.SENTENCE_AMBIGUOUS,
                place == null ? new Fault.InFile("vocabulaire", 0) : place,
                List.of(sentence.template(), rival)));
    }

    /** Another sentence whose placeholder could take in a part of this one. */
    private Optional<Entry> swallowing(Sentence sentence) {
        String sample = sentence.template()
                .replace(Sentence.Placeholder.VALUES.mark(), SAMPLE_CODE)
                .replace(Sentence.Placeholder.THRESHOLD.mark(), SAMPLE_CODE);
        return openOn(sample).stream()
                .filter(entry -> !entry.sentence.template().equals(sentence.template()))
                .filter(entry -> switch (entry.sentence.placeholder()) {
                    case VALUES, THRESHOLD ->
                        !CodeLists.read(filling(entry, sample), "ou").isEmpty();
                    case DATE, NONE -> false;
                })
                .findFirst();
    }

    /** The sentences that begin and end like a line, those that say most first. */
    private List<Entry> openOn(String line) {
        List<Entry> found = new ArrayList<>();
        for (int length : prefixLengths.tailSet(line.length(), false)) {
            open.getOrDefault(line.substring(0, length), Map.of()).forEach((suffix, entry) -> {
                if (line.endsWith(suffix) && line.length() > length + suffix.length()) {
                    found.add(entry);
                }
            });
        }
        return found;
    }

    private static String filling(Entry entry, String line) {
        return line.substring(
                prefix(entry.sentence).length(),
                line.length() - suffix(entry.sentence).length());
    }

    private static String known(Entry entry) {
        return entry == null ? "" : entry.sentence.template();
    }

    private static String prefix(Sentence sentence) {
        return sentence.template().substring(0, sentence.template().indexOf('{'));
    }

    private static String suffix(Sentence sentence) {
        return sentence.template().substring(sentence.template().indexOf('}') + 1);
    }

    /** The condition that a folded line asks, or empty after a fault. */
    Optional<AskedCondition> understand(String file, int number, String line, List<Fault> faults) {
        Entry exact = plain.get(line);
        if (exact != null) {
            Sentence sentence = exact.sentence;
            return Optional.of(asked(
                    line,
                    sentence,
                    new Test.Among(
                            sentence.operator(), List.of(sentence.fixedCode().orElseThrow()), sentence.negated())));
        }
        int before = faults.size();
        for (Entry entry : openOn(line)) {
            Optional<Test> test = fill(entry, filling(entry, line), file, number, faults);
            if (test.isPresent()) {
                while (faults.size() > before) {
                    faults.remove(faults.size() - 1);
                }
                return Optional.of(asked(line, entry.sentence, test.get()));
            }
        }
        if (faults.size() == before) {
            faults.add(Fault.inFile(
                    FaultCode.UNKNOWN_SENTENCE,
                    file,
                    number,
                    Printable.of(line),
                    Nearest.to(line, templates).orElse("")));
        }
        return Optional.empty();
    }

    private static AskedCondition asked(String line, Sentence sentence, Test test) {
        return new AskedCondition(line, sentence.quantifier(), sentence.path(), test);
    }

    private Optional<Test> fill(Entry entry, String filling, String file, int number, List<Fault> faults) {
        Sentence sentence = entry.sentence;
        return switch (sentence.placeholder()) {
            case VALUES -> among(entry, filling, file, number, faults);
            case THRESHOLD -> {
                Threshold threshold = thresholds.get(filling);
                if (threshold == null) {
                    faults.add(unknown(FaultCode.UNKNOWN_THRESHOLD, file, number, filling, thresholds.keySet()));
                    yield Optional.empty();
                }
                yield Optional.of(new Test.ToThreshold(sentence.operator(), threshold, sentence.negated()));
            }
            case DATE -> {
                Optional<LocalDate> date = filling.matches("\"[^\"]*\"")
                        ? CalendarDay.read(filling.substring(1, filling.length() - 1))
                        : Optional.empty();
                if (date.isEmpty()) {
                    faults.add(Fault.inFile(FaultCode.BAD_DATE, file, number, Printable.of(filling)));
                }
                yield date.map(day -> new Test.ToDate(sentence.operator(), day, sentence.negated()));
            }
            case NONE -> Optional.empty();
        };
    }

    private static Optional<Test> among(Entry entry, String filling, String file, int number, List<Fault> faults) {
        Collection<String> known = codes(entry.type);
        List<String> codes = CodeLists.read(filling, "ou");
        if (codes.isEmpty()) {
            faults.add(unknown(FaultCode.UNKNOWN_CODE, file, number, filling, known));
            return Optional.empty();
        }
        for (String code : codes) {
            if (!known.contains(code)) {
                faults.add(unknown(FaultCode.UNKNOWN_CODE, file, number, code, known));
                return Optional.empty();
            }
        }
        return Optional.of(new Test.Among(entry.sentence.operator(), codes, entry.sentence.negated()));
    }

    static Fault unknown(FaultCode code, String file, int number, String word, Collection<String> known) {
        return Fault.inFile(
                code, file, number, Printable.of(word), Nearest.to(word, known).orElse(""), Printable.list(known));
    }

    static Collection<String> codes(FactType type) {
        return type instanceof FactType.Choice choice
                ? choice.values().keySet()
                : type instanceof FactType.Codes codes ? codes.values().keySet() : List.of();
    }
}
