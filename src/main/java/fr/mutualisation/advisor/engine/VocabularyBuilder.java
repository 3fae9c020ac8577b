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
import fr.mutualisation.advisor.domain.Printable;
import fr.mutualisation.advisor.domain.Threshold;
import fr.mutualisation.advisor.domain.Vocabulary;
import fr.mutualisation.advisor.domain.Vocabulary.Block;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Puts the blocks together and checks what no single file can: unique paths, formulas that read facts that exist. */
final class VocabularyBuilder {

    private final List<Fault> faults;
    private final VocabularyReader reader;
    private final List<Block> blocks = new ArrayList<>();
    private final Map<String, Fault.InFile> files = new HashMap<>();
    private final Map<String, Fault.InFile> places = new HashMap<>();

    VocabularyBuilder(List<Fault> faults, Map<String, Formality> formalities, Map<String, Threshold> thresholds) {
        this.faults = faults;
        this.reader = new VocabularyReader(faults, formalities, thresholds);
    }

    void add(SourceText source) {
        reader.read(source).ifPresent(block -> {
            Set<String> taken = new TreeSet<>();
            blocks.forEach(known -> taken.add(known.path()));
            if (!taken.add(block.path())) {
                faults.add(Fault.inFile(
                        FaultCode.YAML_BAD_VALUE, source.path(), 1, "bloc", Printable.of(block.path()), "nom-unique"));
                return;
            }
            blocks.add(block);
            files.put(block.path(), new Fault.InFile(source.path(), 1));
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
        uniqueNames(facts);
        facts.values()
                .forEach(fact -> fact.transitions().stream()
                        .flatMap(one -> one.situation().stream())
                        .forEach(other -> operands(fact, other, facts)));
        facts.values()
                .forEach(fact -> fact.derivation().ifPresent(formula -> {
                    FormulaCheck check = operands(fact, formula, facts);
                    check.mistaken(formula)
                            .forEach((key, expected) -> faults.add(
                                    new Fault(FaultCode.YAML_BAD_VALUE, place(fact), List.of(key, "", expected))));
                }));
        FactDefinition date = facts.get(Dossier.DATE);
        if (date == null || !date.required() || !(date.type() instanceof FactType.Day)) {
            faults.add(Fault.inFile(FaultCode.YAML_MISSING_KEY, RulebookReader.VOCABULARY, 0, Dossier.DATE.text()));
        }
        return new Vocabulary(blocks);
    }

    private FormulaCheck operands(FactDefinition fact, Derivation formula, Map<FactPath, FactDefinition> facts) {
        FormulaCheck check = new FormulaCheck(fact, facts, blocks);
        check.unreadable(formula).forEach(operand -> unknown(fact, operand, facts));
        check.unknownCodes(formula)
                .forEach((path, codes) -> codes.forEach(code -> unknownCode(fact, code, check.codes(path))));
        return check;
    }

    /** No member of a dossier is two things: a fact has no members, and a list holds facts only. */
    private void uniqueNames(Map<FactPath, FactDefinition> facts) {
        Set<String> closed = new HashSet<>();
        facts.keySet().forEach(path -> closed.add(path.text()));
        blocks.stream().filter(block -> block.list().isPresent()).forEach(list -> closed.add(list.path()));
        for (Block block : blocks) {
            String path = block.path();
            if (facts.containsKey(new FactPath(path))) {
                notUnique(block, path);
            }
            for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
                if (closed.contains(path.substring(0, dot))) {
                    notUnique(block, path);
                }
            }
        }
    }

    private void notUnique(Block block, String name) {
        faults.add(new Fault(
                FaultCode.YAML_BAD_VALUE,
                Objects.requireNonNull(files.get(block.path())),
                List.of("bloc", Printable.of(name), "nom-unique")));
    }

    private Fault.InFile place(FactDefinition fact) {
        return places.getOrDefault(fact.path().text(), new Fault.InFile("", 0));
    }

    private void unknownCode(FactDefinition fact, String code, Collection<String> known) {
        Fault.InFile place = place(fact);
        faults.add(SentenceBook.unknown(FaultCode.UNKNOWN_CODE, place.file(), place.line(), code, known));
    }

    private void unknown(FactDefinition fact, FactPath operand, Map<FactPath, FactDefinition> facts) {
        faults.add(new Fault(
                FaultCode.UNKNOWN_FACT,
                place(fact),
                List.of(
                        Printable.of(operand.text()),
                        Nearest.to(
                                        operand.text(),
                                        facts.keySet().stream()
                                                .map(FactPath::text)
                                                .toList())
                                .orElse(""))));
    }
}
