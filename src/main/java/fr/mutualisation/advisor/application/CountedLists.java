package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.domain.Condition;
import fr.mutualisation.advisor.domain.Derivation;
import fr.mutualisation.advisor.domain.Derivation.Operand;
import fr.mutualisation.advisor.domain.Derivation.Reach;
import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.Fact;
import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.Findings;
import fr.mutualisation.advisor.domain.Ground;
import fr.mutualisation.advisor.domain.NumberDerivation;
import fr.mutualisation.advisor.domain.Quantifier;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The lists of which some rules see how many elements there are, or what they make together. */
final class CountedLists {

    /** From two elements on, the status of a form judged for each may be mixed. */
    private static final int SEVERAL = 2;

    private final Vocabulary vocabulary;
    private final Set<String> whole = new HashSet<>();
    private final Map<String, Integer> least = new HashMap<>();

    /** Begins with what the rules say of the dossier. */
    CountedLists(Dossier dossier, Findings findings, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        findings.conditions().stream()
                .filter(condition -> dossier.fact(condition.path())
                        .filter(fact -> fact.origin() == Fact.Origin.DONNE)
                        .isEmpty())
                .forEach(condition -> formula(condition.path()).ifPresent(formula -> compared(formula, condition)));
        findings.grounds().forEach(this::weighed);
    }

    /** Whether no element of the list may be left out. */
    boolean isWhole(String list) {
        return whole.contains(list);
    }

    /** As many elements of the list as the rules do not tell from more of them. */
    int least(String list) {
        return Math.max(SEVERAL, Optional.ofNullable(least.get(list)).orElse(0));
    }

    private Optional<Derivation> formula(FactPath path) {
        return vocabulary.definition(path).flatMap(FactDefinition::derivation);
    }

    private void compared(Derivation formula, Condition condition) {
        Optional<Integer> bound = condition
                .required()
                .threshold()
                .map(name -> condition.required().values().get(0))
                .filter(number -> !number.isEmpty())
                .map(number -> (int) Math.min(Integer.MAX_VALUE - 1, Long.parseLong(number)));
        if (bound.isPresent() && onlyCounts(formula)) {
            formula.reads().stream()
                    .filter(operand -> operand.reach() == Reach.SIZE)
                    .forEach(operand -> least.merge(operand.path().text(), bound.get() + 1, Math::max));
        } else {
            read(formula);
        }
    }

    /** No term is negative: beyond the number that it is compared with, a greater sum makes no difference. */
    private static boolean onlyCounts(Derivation formula) {
        return formula instanceof NumberDerivation.Count
                || formula instanceof NumberDerivation.Indicator
                || (formula instanceof NumberDerivation.Addition sum
                        && sum.terms().stream().allMatch(CountedLists::onlyCounts));
    }

    private void read(Derivation formula) {
        for (Operand operand : formula.reads()) {
            switch (operand.reach()) {
                case ONE -> formula(operand.path()).ifPresent(this::read);
                case EVERY -> whole.add(operand.path().list());
                case SIZE -> whole.add(operand.path().text());
            }
        }
    }

    /** A signal that is read element by element weighs once for each. */
    private void weighed(Ground ground) {
        if (ground.element().isPresent() && ground.consequences().stream().anyMatch(Stakes::weighs)) {
            ground.conditions().stream()
                    .filter(condition -> condition.quantifier() == Quantifier.EACH)
                    .forEach(condition -> whole.add(condition.path().list()));
        }
    }
}
