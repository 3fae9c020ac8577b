package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.Answer;
import fr.mutualisation.advisor.domain.Candidates;
import fr.mutualisation.advisor.domain.FactType;
import fr.mutualisation.advisor.domain.Test;
import fr.mutualisation.advisor.domain.Threshold;
import fr.mutualisation.advisor.domain.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Values of a fact that stand for all the others, at every date: every code; the first and the last number or day of
 * each stretch between two bounds; one set of codes for each way in which the tests can see a set.
 */
final class Representatives {

    private Representatives() {}

    /** Values among which every combination of truths of {@code tests} is found. */
    static Candidates of(FactType type, Collection<Test> tests) {
        return of(type, tests, 0);
    }

    /** The same, where a formula also counts the codes of the fact, up to the greatest number that matters. */
    static Candidates of(FactType type, Collection<Test> tests, int greatest) {
        if (type instanceof FactType.Codes codes) {
            CodeSets sets = new CodeSets(codes.values().keySet(), tests, greatest, Set.of());
            return new Candidates(sets.values(), sets.isWhole());
        }
        if (type instanceof FactType.Whole whole) {
            Stretches stretches = Stretches.of(whole);
            for (Test test : tests) {
                if (test instanceof Test.ToThreshold compared) {
                    for (Threshold.Step step : compared.threshold().steps()) {
                        stretches.cut(compared.operator(), step.value());
                    }
                }
            }
            return ends(stretches);
        }
        if (type instanceof FactType.Day day) {
            Stretches stretches = Stretches.of(day);
            for (Test test : tests) {
                if (test instanceof Test.ToDate compared) {
                    stretches.cut(compared.operator(), compared.date().toEpochDay());
                }
            }
            return ends(stretches);
        }
        return new Candidates(codes(type), true);
    }

    private static Candidates ends(Stretches stretches) {
        List<Value> ends = new ArrayList<>();
        stretches.all().forEach(stretch -> ends.addAll(((Answer.Between) stretch).samples()));
        return new Candidates(ends, true);
    }

    /** Every code of a fact that takes one code at a time; none for any other fact. */
    static List<Value> codes(FactType type) {
        if (type instanceof FactType.YesNo) {
            return List.of(Value.YES, Value.NO);
        }
        if (type instanceof FactType.YesNoUnknown) {
            return List.of(Value.YES, Value.NO, new Value.Code("INCONNU"));
        }
        return type instanceof FactType.Choice choice
                ? choice.values().keySet().stream().<Value>map(Value.Code::new).toList()
                : List.of();
    }
}
