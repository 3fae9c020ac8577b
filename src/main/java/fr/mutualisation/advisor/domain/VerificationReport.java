package fr.mutualisation.advisor.domain;

import java.util.List;

/**
 * What the cases say of a rulebook, and what its rules say of one another.
 *
 * @param rules number of rules
 * @param cases number of cases
 * @param failures what a case expects and the opinion does not say
 * @param coverage what the cases exercise
 * @param consistency whether the rules agree with one another at every date
 */
public record VerificationReport(
        int rules, int cases, List<Failure> failures, Coverage coverage, Consistency consistency) {

    /**
     * One expectation that does not hold.
     *
     * @param ruleCase the case
     * @param what which expectation, as its key in the case file
     * @param subject the form, or {@code PROJET}
     * @param expected what the case expects
     * @param found what the opinion says
     */
    public record Failure(RuleCase ruleCase, String what, String subject, String expected, String found) {}

    /** Whether every case holds and the rules agree; what no case exercises is told but is no fault. */
    public boolean holds() {
        return failures.isEmpty() && consistency.holds();
    }
}
