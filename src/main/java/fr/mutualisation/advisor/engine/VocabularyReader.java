package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.FaultCode;
import fr.mutualisation.advisor.domain.Formality;
import fr.mutualisation.advisor.domain.Threshold;
import fr.mutualisation.advisor.domain.Vocabulary.Block;
import fr.mutualisation.advisor.domain.Vocabulary.ListShape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one file of {@code vocabulaire/}: one block of facts. */
final class VocabularyReader {

    /** The name of the block whose facts stand at the top of the dossier. */
    static final String TOP = "dossier";

    private static final Set<String> BLOCK_KEYS = Set.of("bloc", "libelle", "liste", "faits");
    private static final Set<String> LIST_KEYS = Set.of("une", "toutes", "chaque", "minimum", "maximum");

    private static final int USUAL_ELEMENTS = 200;
    private static final int MOST_ELEMENTS = 1_000;
    private static final int LONGEST_SUBJECT = 60;

    private final List<Fault> faults;
    private final Map<String, Formality> formalities;
    private final Map<String, Threshold> thresholds;
    private final Map<String, Integer> lines = new HashMap<>();

    VocabularyReader(List<Fault> faults, Map<String, Formality> formalities, Map<String, Threshold> thresholds) {
        this.faults = faults;
        this.formalities = formalities;
        this.thresholds = thresholds;
    }

    Optional<Block> read(SourceText source) {
        return YamlParser.parse(source, faults)
                .flatMap(yaml -> YamlReading.of(source.path(), yaml, BLOCK_KEYS, faults))
                .map(map -> block(source.path(), map));
    }

    /** The line on which each fact is described, by path. */
    Map<String, Integer> lines() {
        return lines;
    }

    private Block block(String file, YamlReading map) {
        String name = map.text("bloc");
        if (!name.isEmpty() && !name.matches("[a-z][A-Za-z]{0,39}(\\.[a-z][A-Za-z]{0,39}){0,2}")) {
            map.bad("bloc", name, "nom");
        }
        Optional<ListShape> read = map.map("liste", LIST_KEYS).map(VocabularyReader::list);
        if (read.isPresent() && name.equals(TOP)) {
            map.bad("bloc", name, "nom");
        }
        // The top of the dossier is no list, whatever the file says: its sentences speak of no element.
        Optional<ListShape> list = read.filter(shape -> !name.equals(TOP));
        String prefix = name.equals(TOP) ? "" : name + (list.isPresent() ? "[]." : ".");
        List<FactDefinition> facts = new ArrayList<>();
        map.map("faits").ifPresent(entries -> {
            for (String key : entries.keys()) {
                if (!key.matches("[a-z][A-Za-z0-9]{0,59}")) {
                    entries.bad(key, key, "nom");
                    continue;
                }
                FactPath path = new FactPath(prefix + key);
                lines.put(path.text(), entries.line(key));
                YamlReading.of(file, entries.get(key).orElseThrow(), FactReader.KEYS, faults)
                        .ifPresent(fact -> facts.add(
                                new FactReader(file, fact, list, formalities, thresholds, faults).read(path)));
            }
        });
        if (facts.isEmpty()) {
            faults.add(Fault.inFile(FaultCode.YAML_MISSING_KEY, file, map.line(), "faits"));
        }
        return new Block(name.equals(TOP) ? "" : name, map.text("libelle"), list, facts);
    }

    private static ListShape list(YamlReading map) {
        long minimum = map.whole("minimum", 0, 0, MOST_ELEMENTS);
        return new ListShape(
                subject(map, "une"),
                subject(map, "toutes"),
                subject(map, "chaque"),
                Math.toIntExact(minimum),
                Math.toIntExact(map.whole("maximum", USUAL_ELEMENTS, Math.max(1, minimum), MOST_ELEMENTS)));
    }

    private static String subject(YamlReading map, String key) {
        String subject = map.text(key);
        if (subject.length() > LONGEST_SUBJECT || !subject.matches(SentenceReader.WORDS)) {
            map.bad(key, subject, "texte");
        }
        return subject;
    }
}
