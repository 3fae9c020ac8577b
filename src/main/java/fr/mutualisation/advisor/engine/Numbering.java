package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.Quantifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Gives each distinct condition of a rulebook a number, so that it is evaluated once. */
final class Numbering {

    private final Map<AskedCondition.Key, Integer> numbers = new LinkedHashMap<>();
    private final List<AskedCondition> conditions = new ArrayList<>();
    private final List<int[]> ofRules = new ArrayList<>();

    Numbering(List<Rule> rules) {
        for (Rule rule : rules) {
            int[] asked = new int[rule.conditions().size()];
            for (int i = 0; i < asked.length; i++) {
                asked[i] = number(rule.conditions().get(i));
            }
            ofRules.add(asked);
        }
    }

    private int number(AskedCondition condition) {
        Integer known = numbers.putIfAbsent(condition.key(), conditions.size());
        if (known == null) {
            conditions.add(condition);
        }
        return Objects.requireNonNull(numbers.get(condition.key()));
    }

    List<AskedCondition> conditions() {
        return conditions;
    }

    /** The conditions of the rule of that index, in its order. */
    int[] of(int rule) {
        return ofRules.get(rule);
    }

    boolean isEach(int condition) {
        return conditions.get(condition).quantifier() == Quantifier.EACH;
    }

    FactPath path(int condition) {
        return conditions.get(condition).path();
    }

    int size() {
        return conditions.size();
    }
}
