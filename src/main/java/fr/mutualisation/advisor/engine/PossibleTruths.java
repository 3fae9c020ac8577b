package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.Truth;
import fr.mutualisation.advisor.domain.Value;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The truths that a condition can take: a fact that always has a value makes none unknown. */
final class PossibleTruths {

    private PossibleTruths() {}

    static Set<Truth> of(AskedCondition asked, Vocabulary vocabulary) {
        FactDefinition fact = vocabulary.definition(asked.path()).orElseThrow();
        Set<Truth> possible = EnumSet.noneOf(Truth.class);
        List<Value> candidates =
                Representatives.of(fact.type(), List.of(asked.test())).values();
        for (DirectTest test : DirectTest.overTime(asked)) {
            candidates.forEach(value -> possible.add(Truth.of(test.accepts(Optional.of(value)))));
        }
        if (!isAlwaysKnown(fact, vocabulary)) {
            possible.add(Truth.UNKNOWN);
        }
        return possible;
    }

    private static boolean isAlwaysKnown(FactDefinition fact, Vocabulary vocabulary) {
        if (fact.path().isListed()) {
            return false;
        }
        return fact.required()
                || fact.emptyByDefault()
                || fact.derivation()
                        .filter(formula ->
                                formula.operands().stream().allMatch(path -> isAlwaysKnown(path, vocabulary)))
                        .isPresent();
    }

    private static boolean isAlwaysKnown(FactPath path, Vocabulary vocabulary) {
        return vocabulary
                .definition(path)
                .filter(fact -> isAlwaysKnown(fact, vocabulary))
                .isPresent();
    }
}
