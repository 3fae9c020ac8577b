package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.Operator;
import fr.mutualisation.advisor.domain.Quantifier;
import fr.mutualisation.advisor.domain.Test;
import fr.mutualisation.advisor.domain.Truth;
import fr.mutualisation.advisor.domain.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Tells the truth of conditions and rules straight from a dossier, without Drools: slow, plain, and read twice. */
final class KleeneOracle {

    private final Dossier dossier;

    KleeneOracle(Dossier dossier) {
        this.dossier = dossier;
    }

    /** The truth for each element of an « each » condition, one truth for any other. */
    List<Truth> truths(AskedCondition asked) {
        List<Truth> each = new ArrayList<>();
        for (Optional<Value> value : dossier.values(asked.path()).orElse(List.of(Optional.empty()))) {
            each.add(value.map(known -> Truth.of(passes(asked.test(), known))).orElse(Truth.UNKNOWN));
        }
        return switch (asked.quantifier()) {
            case SINGLE, EACH -> each;
            case SOME -> List.of(each.stream().reduce(Truth.FAILED, Truth::or));
            case ALL -> List.of(each.stream().reduce(Truth.MET, Truth::and));
        };
    }

    /** The truth of a rule for each element that it is read for, or its one truth. */
    List<Truth> truths(Rule rule) {
        int times = rule.elements()
                .map(list -> dossier.elements(list).map(List::size).orElse(1))
                .orElse(1);
        List<Truth> truths = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            Truth truth = Truth.MET;
            for (AskedCondition asked : rule.conditions()) {
                truth = truth.and(truths(asked).get(asked.quantifier() == Quantifier.EACH ? i : 0));
            }
            truths.add(truth);
        }
        return truths;
    }

    private boolean passes(Test test, Value value) {
        if (test instanceof Test.Among among) {
            boolean found = value instanceof Value.Codes codes
                    ? !Collections.disjoint(codes.codes(), among.codes())
                    : among.codes().contains(value.text());
            return among.negated() ? !found : found;
        }
        if (test instanceof Test.ToDate to) {
            boolean passes = compares(to.operator(), ((Value.Day) value).date().compareTo(to.date()));
            return to.negated() ? !passes : passes;
        }
        Test.ToThreshold to = (Test.ToThreshold) test;
        long bound = to.threshold().on(dossier.date()).orElseThrow().value();
        boolean passes = compares(to.operator(), Long.compare(((Value.Whole) value).number(), bound));
        return to.negated() ? !passes : passes;
    }

    private static boolean compares(Operator operator, int sign) {
        return switch (operator) {
            case LESS -> sign < 0;
            case AT_MOST -> sign <= 0;
            case MORE -> sign > 0;
            case AT_LEAST -> sign >= 0;
            case ONE_OF, CONTAINS -> throw new IllegalArgumentException(operator.symbol());
        };
    }
}
