package fr.mutualisation.advisor.domain;

import java.util.List;

/**
 * A rule as its file writes it.
 *
 * @param card its card
 * @param sentences its conditions, in order; empty for « toujours »
 * @param reads the fact that each condition tests, in the same order
 * @param consequences what it concludes
 * @param conclusions the lines that say so
 */
public record RuleText(
        RuleCard card,
        List<String> sentences,
        List<FactPath> reads,
        List<Consequence> consequences,
        List<String> conclusions) {

    /** Whether it concludes something on that form. */
    public boolean concerns(String form) {
        return consequences.stream()
                .anyMatch(one -> one.concerns().filter(form::equals).isPresent());
    }
}
