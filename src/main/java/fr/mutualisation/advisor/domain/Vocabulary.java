package fr.mutualisation.advisor.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Every fact that a dossier may hold, each described once. The shape of a dossier, its schema, its questions and the
 * sentences of rule files all come from here.
 */
public final class Vocabulary {

    private final List<Block> blocks;
    private final Map<FactPath, FactDefinition> definitions = new LinkedHashMap<>();
    private final Map<FactPath, Integer> ranks = new HashMap<>();
    private final List<FactDefinition> emptyByDefault = new ArrayList<>();
    private final Map<String, Block> lists = new TreeMap<>();
    private final List<FactDefinition> derived = new ArrayList<>();
    private final Map<FactPath, List<FactDefinition>> computedFrom = new ConcurrentHashMap<>();
    private final Shape.Group root;

    /** Builds the vocabulary; the reader has checked that paths are unique and derivations well founded. */
    public Vocabulary(List<Block> blocks) {
        this.blocks = List.copyOf(blocks);
        for (Block block : blocks) {
            for (FactDefinition fact : block.facts()) {
                definitions.put(fact.path(), fact);
                ranks.put(fact.path(), ranks.size());
                if (fact.emptyByDefault()) {
                    emptyByDefault.add(fact);
                }
            }
            block.list().ifPresent(list -> lists.put(block.path(), block));
        }
        definitions.values().stream().filter(this::readsGivenFacts).forEach(derived::add);
        definitions.values().stream()
                .filter(fact -> fact.derivation().isPresent() && !readsGivenFacts(fact))
                .forEach(derived::add);
        this.root = Shape.of(this.blocks);
    }

    private boolean readsGivenFacts(FactDefinition fact) {
        return fact.derivation()
                .filter(formula -> formula.operands().stream().noneMatch(this::isDerived))
                .isPresent();
    }

    private boolean isDerived(FactPath path) {
        return definition(path).flatMap(FactDefinition::derivation).isPresent();
    }

    /** The facts that a formula computes, each after those that its formula reads: a formula reads one step of others. */
    List<FactDefinition> derived() {
        return derived;
    }

    /** Of these, those whose value may hang on that fact, itself or through another formula. */
    List<FactDefinition> computedFrom(FactPath path) {
        return computedFrom.computeIfAbsent(
                path,
                source -> derived.stream()
                        .filter(fact -> sources(fact.path()).contains(source))
                        .toList());
    }

    /**
     * One block of the vocabulary.
     *
     * @param path members that lead to it, separated by dots; empty for the top of the dossier
     * @param label French title
     * @param list quantifiers and bounds when the block is a list of objects
     * @param facts its facts, in the order of the file
     */
    public record Block(String path, String label, Optional<ListShape> list, List<FactDefinition> facts) {

        /** What an element of the list is called: its first free text, when the dossier gives it. */
        public Optional<String> name(Map<FactPath, Fact> element) {
            return facts.stream()
                    .filter(fact -> fact.type() instanceof FactType.Words)
                    .findFirst()
                    .map(FactDefinition::path)
                    .map(element::get)
                    .map(fact -> fact.value().text());
        }
    }

    /**
     * What is special to a block that is a list.
     *
     * @param some French subject for "at least one"
     * @param all French subject for "every"
     * @param each French subject for "the one at hand"
     * @param minimum least number of elements when the list is given
     * @param maximum greatest number of elements
     */
    public record ListShape(String some, String all, String each, int minimum, int maximum) {}

    /** The blocks, in the order of their files. */
    public List<Block> blocks() {
        return blocks;
    }

    /** All definitions by path, in the order of the files. */
    public Map<FactPath, FactDefinition> definitions() {
        return java.util.Collections.unmodifiableMap(definitions);
    }

    /** The facts whose absent list is read as an empty one. */
    List<FactDefinition> emptyByDefault() {
        return emptyByDefault;
    }

    /** The place of a fact in the order of the files; only for a fact that is defined. */
    public int rank(FactPath path) {
        return Objects.requireNonNull(ranks.get(path), path.text());
    }

    /** The definition of a fact. */
    public Optional<FactDefinition> definition(FactPath path) {
        return Optional.ofNullable(definitions.get(path));
    }

    /**
     * The facts that a dossier must give for this one to be known: itself where it can be given, and those that its
     * formula reads, itself or through another formula. A formula that counts a list names the list.
     */
    public List<FactPath> sources(FactPath path) {
        Set<FactPath> sources = new LinkedHashSet<>();
        Optional<FactDefinition> fact = definition(path);
        if (fact.map(FactDefinition::givable).orElse(true)) {
            sources.add(path);
        }
        fact.flatMap(FactDefinition::derivation)
                .ifPresent(formula -> formula.operands().forEach(operand -> sources.addAll(sources(operand))));
        return List.copyOf(sources);
    }

    /** The list block of that path. */
    public Optional<Block> list(String path) {
        return Optional.ofNullable(lists.get(path));
    }

    /** The shape of a dossier. */
    public Shape.Group root() {
        return root;
    }
}
