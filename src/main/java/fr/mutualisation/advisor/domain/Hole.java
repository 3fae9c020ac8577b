package fr.mutualisation.advisor.domain;

import java.time.LocalDate;

/**
 * Days that no rule of a family covers, between two of its rules.
 *
 * @param family the family
 * @param before the rule that ends too early
 * @param after the rule that begins too late
 */
public record Hole(String family, RuleCard before, RuleCard after) {

    /** The first day without a rule. */
    public LocalDate from() {
        return before.period().to().orElseThrow().plusDays(1);
    }

    /** The last day without a rule. */
    public LocalDate to() {
        return after.period().from().minusDays(1);
    }
}
