package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.domain.Consequence;
import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.Layer;
import fr.mutualisation.advisor.domain.Reading;
import fr.mutualisation.advisor.domain.RuleText;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.domain.Value;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The facts that the rules of comparison of one rulebook read, and the values that they can tell apart. */
final class ComparisonFacts {

    /**
     * One fact.
     *
     * @param definition the fact
     * @param values values that stand for all those it may take
     * @param readers the rules that weigh, rule on a form or refuse a dossier, and that read it, itself or through a
     *     formula
     */
    record Asked(FactDefinition definition, List<Value> values, Reading readers) {}

    private final Vocabulary vocabulary;
    private final Map<FactPath, Asked> facts = new LinkedHashMap<>();

    ComparisonFacts(Rulebook rulebook) {
        this.vocabulary = rulebook.vocabulary();
        List<FactPath> read = new ArrayList<>(rulebook.reads(ComparisonFacts::compares));
        read.removeIf(path -> path.isListed() || vocabulary.definition(path).isEmpty());
        read.sort(java.util.Comparator.comparingInt(vocabulary::rank));
        for (FactPath path : read) {
            facts.put(
                    path,
                    new Asked(
                            vocabulary.definition(path).orElseThrow(),
                            rulebook.candidates(path, ComparisonFacts::decides).values(),
                            rulebook.rehearsal(rule -> decides(rule) && hangsOn(path, rule))));
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

    private boolean hangsOn(FactPath path, RuleText rule) {
        return rule.reads().stream().anyMatch(read -> sources(read).contains(path));
    }

    /** The facts that a dossier may give and from which that one comes. */
    List<FactPath> sources(FactPath path) {
        return vocabulary.sources(path);
    }

    /** The facts by path, in the order of the vocabulary. */
    Map<FactPath, Asked> facts() {
        return facts;
    }
}
