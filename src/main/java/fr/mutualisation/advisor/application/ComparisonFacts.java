package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.domain.Consequence;
import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.Layer;
import fr.mutualisation.advisor.domain.RuleText;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.domain.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;

/** The facts that the rules of comparison of one rulebook read, and the values that they can tell apart. */
final class ComparisonFacts {

    /**
     * One fact.
     *
     * @param definition the fact
     * @param values values that stand for all those it may take
     * @param alone whether only rules of comparison read it, and only directly: then it changes no status, and the
     *     truth of a condition on it follows from its value
     */
    record Asked(FactDefinition definition, List<Value> values, boolean alone) {}

    private final Rulebook rulebook;
    private final Map<FactPath, Asked> facts = new LinkedHashMap<>();

    ComparisonFacts(Rulebook rulebook) {
        this.rulebook = rulebook;
        SortedSet<FactPath> ruled = rulebook.reads(ComparisonFacts::rules);
        Set<FactPath> derived = new java.util.HashSet<>();
        rulebook.rules().stream()
                .filter(ComparisonFacts::compares)
                .forEach(rule -> rule.reads().stream()
                        .filter(path -> rulebook.vocabulary()
                                .definition(path)
                                .filter(fact -> fact.derivation().isPresent())
                                .isPresent())
                        .forEach(path -> derived.addAll(rulebook.vocabulary().sources(path))));
        List<FactPath> read = new ArrayList<>(rulebook.reads(ComparisonFacts::compares));
        read.removeIf(path ->
                path.isListed() || rulebook.vocabulary().definition(path).isEmpty());
        read.sort(java.util.Comparator.comparingInt(rulebook.vocabulary()::rank));
        for (FactPath path : read) {
            facts.put(
                    path,
                    new Asked(
                            rulebook.vocabulary().definition(path).orElseThrow(),
                            rulebook.candidates(path, ComparisonFacts::decides).values(),
                            !ruled.contains(path) && !derived.contains(path)));
        }
    }

    private static boolean compares(RuleText rule) {
        return rule.card().layer() == Layer.COMPARAISON;
    }

    private static boolean rules(RuleText rule) {
        return rule.consequences().stream()
                .anyMatch(one -> one instanceof Consequence.Ruling || one instanceof Consequence.Incoherence);
    }

    private static boolean decides(RuleText rule) {
        return compares(rule) || rules(rule);
    }

    boolean belongTo(Rulebook other) {
        return rulebook.equals(other);
    }

    /** The facts that a dossier may give and from which that one comes. */
    List<FactPath> sources(FactPath path) {
        return rulebook.vocabulary().sources(path);
    }

    /** The facts by path, in the order of the vocabulary. */
    Map<FactPath, Asked> facts() {
        return facts;
    }
}
