package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.Layer;
import fr.mutualisation.advisor.domain.Quantifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** Gives each distinct condition of a rulebook a number, so that it is evaluated once. */
final class Numbering {

    private final Map<AskedCondition.Key, Integer> numbers = new LinkedHashMap<>();
    private final List<AskedCondition> conditions = new ArrayList<>();
    private final int[][] ofRules;

    /** The rules of opinions choose the wording of a condition before those of the pre-check: opinions do not change. */
    Numbering(List<Rule> rules) {
        this.ofRules = new int[rules.size()][];
        number(rules, Layer::isOfOpinions);
        number(rules, layer -> !layer.isOfOpinions());
    }

    private void number(List<Rule> rules, Predicate<Layer> layers) {
        for (int i = 0; i < ofRules.length; i++) {
            if (layers.test(rules.get(i).card().layer())) {
                ofRules[i] = rules.get(i).conditions().stream()
                        .mapToInt(this::number)
                        .toArray();
            }
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
        return ofRules[rule];
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
