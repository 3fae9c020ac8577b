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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All sentences that rule files may use; understands a line, or says which known sentence is nearest. */
final class SentenceBook {

    private record Entry(Sentence sentence, FactType type) {}

    private final Map<String, Entry> plain = new TreeMap<>();
    private final Map<String, Entry> byFrame = new TreeMap<>();
    private final List<Entry> open = new ArrayList<>();
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
                Entry entry = new Entry(sentence, fact.type());
                String rival = sentence.placeholder() == Sentence.Placeholder.NONE
                        ? known(plain.putIfAbsent(sentence.template(), entry))
                        : known(byFrame.putIfAbsent(prefix(sentence) + "{}" + suffix(sentence), entry));
                if (!rival.isEmpty()) {
                    Fault.InFile place = places.get(fact.path().text());
                    faults.add(new Fault(
                            FaultCode.SENTENCE_AMBIGUOUS,
                            place == null ? new Fault.InFile("vocabulaire", 0) : place,
                            List.of(sentence.template(), rival)));
                }
                templates.add(sentence.template());
                if (sentence.placeholder() != Sentence.Placeholder.NONE) {
                    open.add(entry);
                }
            }
        }
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
        for (Entry entry : open) {
            String prefix = prefix(entry.sentence);
            String suffix = suffix(entry.sentence);
            if (line.startsWith(prefix) && line.endsWith(suffix) && line.length() > prefix.length() + suffix.length()) {
                String filling = line.substring(prefix.length(), line.length() - suffix.length());
                Optional<Test> test = fill(entry, filling, file, number, faults);
                if (test.isPresent()) {
                    while (faults.size() > before) {
                        faults.remove(faults.size() - 1);
                    }
                    return Optional.of(asked(line, entry.sentence, test.get()));
                }
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
                code, file, number, Printable.of(word), Nearest.to(word, known).orElse(""), String.join(", ", known));
    }

    static Collection<String> codes(FactType type) {
        return type instanceof FactType.Choice choice
                ? choice.values().keySet()
                : type instanceof FactType.Codes codes ? codes.values().keySet() : List.of();
    }
}
