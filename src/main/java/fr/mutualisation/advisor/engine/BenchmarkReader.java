package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.Benchmark;
import fr.mutualisation.advisor.domain.Benchmark.Bearing;
import fr.mutualisation.advisor.domain.Benchmark.Constat;
import fr.mutualisation.advisor.domain.Benchmark.Instrument;
import fr.mutualisation.advisor.domain.Benchmark.Mode;
import fr.mutualisation.advisor.domain.Benchmark.Pathway;
import fr.mutualisation.advisor.domain.Benchmark.Proof;
import fr.mutualisation.advisor.domain.Benchmark.Source;
import fr.mutualisation.advisor.domain.Benchmark.Step;
import fr.mutualisation.advisor.domain.Catalogue;
import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.FaultCode;
import fr.mutualisation.advisor.domain.Form;
import fr.mutualisation.advisor.domain.Nearest;
import fr.mutualisation.advisor.domain.Printable;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads the catalogues of {@code benchmark/}: all that the layer of comparison knows besides its rules. */
final class BenchmarkReader {

    static final String FOLDER = "benchmark/";
    static final String SOURCES = FOLDER + "sources.yaml";
    static final String CONSTATS = FOLDER + "constats.yaml";
    static final String MODES = FOLDER + "modes.yaml";
    static final String WEIGHTS = FOLDER + "poids.csv";
    static final String STEPS = FOLDER + "etapes.yaml";
    static final String PATHWAYS = FOLDER + "parcours.yaml";
    static final String PRECEDENTS = FOLDER + "precedents/";

    private static final String CODE = "[A-Z][A-Z0-9_]{0,59}";
    private static final int FIRST_YEAR = 1950;
    private static final int LAST_YEAR = 2199;
    private static final List<String> KINDS = List.of(
            "fondateur",
            "presse",
            "enquete",
            "etude",
            "juridictions-financieres",
            "parlement",
            "collectivite",
            "encyclopedie");

    private final Function<String, Optional<SourceText>> files;
    private final Catalogue catalogue;
    private final List<Fault> faults;
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final Citations citations;

    BenchmarkReader(Function<String, Optional<SourceText>> files, Catalogue catalogue, List<Fault> faults) {
        this.files = files;
        this.catalogue = catalogue;
        this.faults = faults;
        this.citations = new Citations(sources, faults);
    }

    static boolean isCatalogue(String path) {
        return List.of(SOURCES, CONSTATS, MODES, WEIGHTS, STEPS, PATHWAYS).contains(path)
                || (path.startsWith(PRECEDENTS) && path.endsWith(".yaml") && !path.endsWith(RulebookReader.CASES));
    }

    /** The data of a folder that holds any, from these files of precedents too. */
    Benchmark read(Collection<String> precedents, Vocabulary vocabulary) {
        items(SOURCES, "sources", Set.of("id", "titre", "adresse", "annee", "nature", "territoire"), this::source);
        List<Constat> constats = new ArrayList<>();
        items(
                CONSTATS,
                "constats",
                Set.of("code", "enonce", "portee", "preuve", "evolution", "appuis", "contreExemples"),
                map -> unique(map, constats, constat(map), Constat::code, "code"));
        List<Mode> modes = new ArrayList<>();
        items(
                MODES,
                "modes",
                Set.of("id", "nom", "definition", "usage", "integre", "instruments", "sansInstrument", "sources"),
                map -> unique(map, modes, mode(map), Mode::id, "id"));
        List<Step> steps = new ArrayList<>();
        items(
                STEPS,
                "etapes",
                Set.of(
                        "code",
                        "nom",
                        "livrable",
                        "acteurs",
                        "ressourcesHumaines",
                        "preuve",
                        "faible",
                        "forte",
                        "sources",
                        "enseignements"),
                map -> unique(map, steps, step(map), Step::code, "code"));
        List<Pathway> pathways = new ArrayList<>();
        items(
                PATHWAYS,
                "parcours",
                Set.of("code", "nom", "paliers", "exemple", "sources", "confiance"),
                map -> unique(map, pathways, pathway(map), Pathway::code, "code"));
        Map<String, Pathway> byCode = new LinkedHashMap<>();
        pathways.forEach(pathway -> byCode.put(pathway.code(), pathway));
        PrecedentReader experiences = new PrecedentReader(modes, vocabulary, citations, faults);
        precedents.forEach(path -> files.apply(path).ifPresent(experiences::file));
        return new Benchmark(
                sources,
                List.copyOf(constats),
                List.copyOf(modes),
                files.apply(WEIGHTS)
                        .map(text -> new WeightReader(text, citations, faults).read())
                        .orElse(Map.of()),
                List.copyOf(steps),
                byCode,
                experiences.read());
    }

    private void items(String path, String key, Set<String> known, java.util.function.Consumer<YamlReading> reader) {
        files.apply(path)
                .flatMap(text -> YamlParser.parse(text, faults))
                .flatMap(yaml -> YamlReading.of(path, yaml, Set.of(key), faults))
                .ifPresent(root -> {
                    if (root.items(key).isEmpty()) {
                        faults.add(Fault.inFile(FaultCode.YAML_MISSING_KEY, path, root.line(), key));
                    }
                    root.items(key)
                            .forEach(item ->
                                    YamlReading.of(path, item, known, faults).ifPresent(reader));
                });
    }

    private static <T> void unique(YamlReading map, List<T> all, T one, Function<T, String> name, String key) {
        String word = name.apply(one);
        if (!word.matches(CODE) || all.stream().map(name).anyMatch(word::equals)) {
            map.bad(key, word, "code-unique");
        }
        all.add(one);
    }

    private void source(YamlReading map) {
        String id = map.text("id");
        String kind = map.text("nature");
        if (!kind.isEmpty() && !KINDS.contains(kind)) {
            map.bad("nature", kind, String.join(", ", KINDS));
        }
        Source source = new Source(
                id, map.text("titre"), map.text("adresse"), year(map, "annee"), kind, map.optionalText("territoire"));
        if (!id.matches("[A-Z][A-Z0-9_]{0,19}") || sources.putIfAbsent(id, source) != null) {
            map.bad("id", id, "code-unique");
        }
    }

    /** A year, or empty when the key is absent. */
    static Optional<Integer> year(YamlReading map, String key) {
        return map.has(key)
                ? Optional.of(Math.toIntExact(map.whole(key, FIRST_YEAR, FIRST_YEAR, LAST_YEAR)))
                : Optional.empty();
    }

    private Constat constat(YamlReading map) {
        List<Benchmark.Evidence> support = citations.evidence(map, "appuis", CONSTATS);
        if (support.isEmpty()) {
            faults.add(Fault.inFile(FaultCode.YAML_MISSING_KEY, CONSTATS, map.line(), "appuis"));
        }
        return new Constat(
                map.text("code"),
                map.text("enonce"),
                map.choice("portee", Bearing.values()),
                map.choice("preuve", Proof.values()),
                optional(map, "evolution"),
                support,
                citations.evidence(map, "contreExemples", CONSTATS));
    }

    private static Optional<String> optional(YamlReading map, String key) {
        return map.has(key) ? map.optionalText(key) : Optional.empty();
    }

    private Mode mode(YamlReading map) {
        List<Instrument> instruments = new ArrayList<>();
        for (Yaml item : map.items("instruments")) {
            YamlReading.of(MODES, item, Set.of("forme", "precision"), faults)
                    .ifPresent(instrument -> instruments.add(instrument(instrument)));
        }
        Optional<String> without = optional(map, "sansInstrument");
        if (instruments.isEmpty() == without.isEmpty()) {
            faults.add(Fault.inFile(FaultCode.YAML_MISSING_KEY, MODES, map.line(), "instruments"));
        }
        return new Mode(
                map.text("id"),
                map.text("nom"),
                map.text("definition"),
                optional(map, "usage"),
                map.yes("integre"),
                List.copyOf(instruments),
                without,
                citations.cited(map, MODES));
    }

    private Instrument instrument(YamlReading map) {
        String form = map.text("forme");
        List<String> forms = catalogue.forms().stream()
                .filter(one -> !one.reminder())
                .map(Form::id)
                .toList();
        if (!forms.contains(form)) {
            faults.add(Fault.inFile(
                    FaultCode.UNKNOWN_FORM,
                    MODES,
                    map.line("forme"),
                    Printable.of(form),
                    Nearest.to(form, forms).orElse("")));
        }
        return new Instrument(form, map.text("precision"));
    }

    private Step step(YamlReading map) {
        return new Step(
                map.text("code"),
                map.text("nom"),
                map.text("livrable"),
                map.text("acteurs"),
                map.text("ressourcesHumaines"),
                map.text("preuve"),
                map.text("faible"),
                map.text("forte"),
                citations.cited(map, STEPS),
                citations.evidence(map, "enseignements", STEPS));
    }

    private Pathway pathway(YamlReading map) {
        List<String> stages = map.texts("paliers");
        if (stages.isEmpty()) {
            faults.add(Fault.inFile(FaultCode.YAML_MISSING_KEY, PATHWAYS, map.line(), "paliers"));
        }
        return new Pathway(
                map.text("code"),
                map.text("nom"),
                stages,
                map.text("exemple"),
                citations.cited(map, PATHWAYS),
                Citations.confidence(map));
    }
}
