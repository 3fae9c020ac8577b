package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.Derivation;
import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.FactType;
import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.FaultCode;
import fr.mutualisation.advisor.domain.Formality;
import fr.mutualisation.advisor.domain.Nearest;
import fr.mutualisation.advisor.domain.Vocabulary;
import fr.mutualisation.advisor.domain.Vocabulary.Block;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Puts the blocks together and checks what no single file can: unique paths, formulas that read facts that exist. */
final class VocabularyBuilder {

    private final List<Fault> faults;
    private final VocabularyReader reader;
    private final List<Block> blocks = new ArrayList<>();
    private final Map<String, Fault.InFile> places = new HashMap<>();

    VocabularyBuilder(List<Fault> faults, Map<String, Formality> formalities) {
        this.faults = faults;
        this.reader = new VocabularyReader(faults, formalities);
    }

    void add(SourceText source) {
        reader.read(source).ifPresent(block -> {
            Set<String> taken = new TreeSet<>();
            blocks.forEach(known -> taken.add(known.path()));
            if (!taken.add(block.path())) {
                faults.add(
                        Fault.inFile(FaultCode.YAML_BAD_VALUE, source.path(), 1, "bloc", block.path(), "nom-unique"));
                return;
            }
            blocks.add(block);
            block.facts()
                    .forEach(fact -> places.put(
                            fact.path().text(),
                            new Fault.InFile(
                                    source.path(),
                                    reader.lines().getOrDefault(fact.path().text(), 0))));
        });
    }

    Map<String, Fault.InFile> places() {
        return places;
    }

    Vocabulary build() {
        blocks.sort(Comparator.comparingInt((Block block) -> block.path().isEmpty() ? 1 : 0)
                .thenComparing(Block::path));
        Map<FactPath, FactDefinition> facts = new HashMap<>();
        blocks.forEach(block -> block.facts().forEach(fact -> facts.put(fact.path(), fact)));
        facts.values().forEach(fact -> fact.derivation().ifPresent(formula -> check(fact, formula, facts)));
        FactDefinition date = facts.get(Dossier.DATE);
        if (date == null || !date.required() || !(date.type() instanceof FactType.Day)) {
            faults.add(Fault.inFile(FaultCode.YAML_MISSING_KEY, RulebookReader.VOCABULARY, 0, Dossier.DATE.text()));
        }
        return new Vocabulary(blocks);
    }

    private void check(FactDefinition fact, Derivation formula, Map<FactPath, FactDefinition> facts) {
        for (FactPath operand : formula.operands()) {
            FactDefinition read = facts.get(operand);
            boolean list = blocks.stream()
                    .anyMatch(block ->
                            block.path().equals(operand.text()) && block.list().isPresent());
            boolean reachable = read != null
                    && read.derivation().isEmpty()
                    && (!operand.isListed() || formula instanceof Derivation.Sum || sameList(fact.path(), operand));
            if (!list && !reachable) {
                faults.add(new Fault(
                        FaultCode.UNKNOWN_FACT,
                        Optional.ofNullable(places.get(fact.path().text())).orElse(new Fault.InFile("", 0)),
                        List.of(
                                operand.text(),
                                Nearest.to(
                                                operand.text(),
                                                facts.keySet().stream()
                                                        .map(FactPath::text)
                                                        .toList())
                                        .orElse(""))));
            }
        }
    }

    private static boolean sameList(FactPath one, FactPath other) {
        return one.isListed() && other.isListed() && one.list().equals(other.list());
    }
}
