package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.Benchmark;
import fr.mutualisation.advisor.domain.Catalogue;
import fr.mutualisation.advisor.domain.Check;
import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.FaultCode;
import fr.mutualisation.advisor.domain.Form;
import fr.mutualisation.advisor.domain.Formality;
import fr.mutualisation.advisor.domain.Layer;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.Printable;
import fr.mutualisation.advisor.domain.Threshold;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a whole rules folder: a rulebook's source, or every fault with its file and line. */
final class RulebookReader {

    static final String FORMS = "formes.yaml";
    static final String FORMALITIES = "formalites.yaml";
    static final String THRESHOLDS = "seuils.csv";
    static final String CHECKS = Layer.CONTROLE.folder() + "/controles.yaml";
    static final String SCHEDULE = Layer.CONTROLE.folder() + "/retroplanning.yaml";
    static final String VOCABULARY = "vocabulaire/";
    static final String RULES = ".dslr";
    static final String CASES = ".cas.yaml";

    private static final int LARGEST_FILE = 512 * 1024;
    private static final int MOST_FILES = 1_000;
    private static final long LARGEST_FOLDER = 8L * 1024 * 1024;
    private static final int LONGEST_PATH = 150;
    private static final Pattern NAME =
            Pattern.compile("[a-z0-9][a-z0-9-]*(/[a-z0-9][a-z0-9-]*)*(\\.cas)?\\.(yaml|csv|dslr)");

    /** As many as people can read: beyond, reading stops. */
    static final int MOST_FAULTS = 200;

    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, RuleFile> files = new LinkedHashMap<>();

    private long size;

    private RulebookReader(List<RuleFile> all) {
        all.stream().sorted(Comparator.comparing(RuleFile::path)).forEach(this::accept);
    }

    static Outcome<RulebookSource> read(List<RuleFile> files) {
        if (files.size() > MOST_FILES) {
            return Outcome.refused(Fault.inFile(
                    FaultCode.TOO_MANY_FILES, "", 0, Integer.toString(files.size()), Integer.toString(MOST_FILES)));
        }
        RulebookReader reader = new RulebookReader(files);
        RulebookSource source = reader.read();
        return reader.faults.isEmpty()
                ? Outcome.accepted(source)
                : Outcome.refused(reader.faults.stream()
                        .distinct()
                        .sorted(Comparator.comparing((Fault fault) -> ((Fault.InFile) fault.where()).file())
                                .thenComparingInt(fault -> ((Fault.InFile) fault.where()).line()))
                        .limit(MOST_FAULTS)
                        .toList());
    }

    private void accept(RuleFile file) {
        size += file.bytes().length;
        if (file.path().length() > LONGEST_PATH || !NAME.matcher(file.path()).matches()) {
            faults.add(Fault.inFile(FaultCode.FILE_NAME, Printable.of(file.path()), 0));
        } else if (file.bytes().length > LARGEST_FILE) {
            tooLarge(file.path(), file.bytes().length, LARGEST_FILE);
        } else if (size > LARGEST_FOLDER) {
            tooLarge(file.path(), size, LARGEST_FOLDER);
        } else if (!isKnown(file.path()) || files.putIfAbsent(file.path(), file) != null) {
            faults.add(Fault.inFile(FaultCode.UNEXPECTED_FILE, file.path(), 0));
        }
    }

    private void tooLarge(String path, long size, long largest) {
        faults.add(Fault.inFile(FaultCode.FILE_TOO_LARGE, path, 0, Long.toString(size), Long.toString(largest)));
    }

    private static boolean isKnown(String path) {
        return path.equals(FORMS)
                || path.equals(FORMALITIES)
                || path.equals(THRESHOLDS)
                || path.equals(CHECKS)
                || path.equals(SCHEDULE)
                || (path.startsWith(VOCABULARY) && path.endsWith(".yaml") && !path.endsWith(CASES))
                || BenchmarkReader.isCatalogue(path)
                || ((path.endsWith(RULES) || path.endsWith(CASES))
                        && layer(path).isPresent());
    }

    static Optional<Layer> layer(String path) {
        for (Layer layer : Layer.values()) {
            if (path.startsWith(layer.folder() + "/")) {
                return Optional.of(layer);
            }
        }
        return Optional.empty();
    }

    private RulebookSource read() {
        Map<String, Threshold> thresholds = text(THRESHOLDS)
                .map(source -> new ThresholdReader(source, faults).read())
                .orElse(Map.of());
        CatalogueReader lists = new CatalogueReader(faults);
        List<Form> forms = text(FORMS).map(lists::forms).orElse(List.of());
        Map<String, Formality> formalities =
                text(FORMALITIES).map(lists::formalities).orElse(Map.of());
        VocabularyBuilder builder = new VocabularyBuilder(faults, formalities, thresholds);
        files.keySet().stream()
                .filter(path -> path.startsWith(VOCABULARY))
                .forEach(path -> text(path).ifPresent(builder::add));
        Vocabulary vocabulary = builder.build();
        Catalogue catalogue = new Catalogue(List.copyOf(forms), formalities, thresholds, checks(vocabulary));
        SentenceBook sentences = new SentenceBook(vocabulary, thresholds, builder.places(), faults);
        Benchmark benchmark = benchmark(catalogue, vocabulary);
        List<Rule> rules = rules(sentences);
        ScheduleSource schedule = schedule(vocabulary, thresholds, sentences);
        if (faults.size() < MOST_FAULTS) {
            deadlines(catalogue, schedule);
            RuleChecks.check(rules, catalogue, vocabulary, faults);
            BenchmarkChecks.check(rules, benchmark, faults);
        }
        rules.sort(Comparator.comparing(rule -> rule.card().id()));
        return new RulebookSource(
                vocabulary, catalogue, benchmark, List.copyOf(rules), schedule, Fingerprint.of(files.values()));
    }

    /** A folder without comparison is a whole rulebook; one that compares says on what. */
    private Benchmark benchmark(Catalogue catalogue, Vocabulary vocabulary) {
        List<String> precedents = files.keySet().stream()
                .filter(path -> path.startsWith(BenchmarkReader.PRECEDENTS) && !path.endsWith(CASES))
                .toList();
        return files.keySet().stream().anyMatch(path -> path.startsWith(BenchmarkReader.FOLDER))
                ? new BenchmarkReader(this::text, catalogue, faults).read(precedents, vocabulary)
                : Benchmark.NONE;
    }

    /** A folder without any pre-check needs no catalogue of checks. */
    private List<Check> checks(Vocabulary vocabulary) {
        boolean wanted = files.keySet().stream()
                .anyMatch(path -> path.equals(CHECKS)
                        || (path.endsWith(RULES) && layer(path).equals(Optional.of(Layer.CONTROLE))));
        return !wanted
                ? List.of()
                : text(CHECKS)
                        .map(source -> List.copyOf(new ChecksReader(source, vocabulary, faults).read()))
                        .orElse(List.of());
    }

    private ScheduleSource schedule(Vocabulary vocabulary, Map<String, Threshold> thresholds, SentenceBook sentences) {
        return !files.containsKey(SCHEDULE)
                ? ScheduleSource.NONE
                : text(SCHEDULE)
                        .map(source -> new ScheduleReader(
                                        source, new ScheduleFacts(vocabulary, faults), thresholds, sentences, faults)
                                .read())
                        .orElse(ScheduleSource.NONE);
    }

    /** A check names an act of the schedule; where there is no schedule, it names one to come. */
    private void deadlines(Catalogue catalogue, ScheduleSource schedule) {
        List<String> acts =
                schedule.acts().stream().map(ScheduleSource.Act::code).toList();
        for (Check check : catalogue.checks()) {
            if (!acts.isEmpty()
                    && check.deadline().filter(act -> !acts.contains(act)).isPresent()) {
                faults.add(new Fault(
                        FaultCode.YAML_BAD_VALUE,
                        check.place(),
                        List.of("echeance", check.deadline().orElseThrow(), Printable.list(acts))));
            }
        }
    }

    private List<Rule> rules(SentenceBook sentences) {
        ConsequenceBook consequences = new ConsequenceBook();
        List<Rule> rules = new ArrayList<>();
        files.keySet().stream()
                .filter(path -> path.endsWith(RULES))
                .forEach(path -> text(path)
                        .ifPresent(source -> rules.addAll(
                                new RuleReader(source, layer(path).orElseThrow(), sentences, consequences, faults)
                                        .read())));
        return rules;
    }

    private Optional<SourceText> text(String path) {
        RuleFile file = files.get(path);
        if (file == null) {
            faults.add(Fault.inFile(FaultCode.MISSING_FILE, path, 0));
            return Optional.empty();
        }
        int before = faults.size();
        if (before >= MOST_FAULTS) {
            return Optional.empty();
        }
        SourceText source = SourceText.read(file, faults);
        return faults.size() > before ? Optional.empty() : Optional.of(source);
    }
}
