package fr.mutualisation.advisor.domain;

import java.util.List;

/**
 * What the cases say of a rulebook.
 *
 * @param rules number of rules
 * @param cases number of cases
 * @param failures what a case expects and the opinion does not say
 * @param neverFired ids of the rules that fire in no case
 * @param neverSilent ids of the rules that fire in every case
 */
public record VerificationReport(
        int rules, int cases, List<Failure> failures, List<String> neverFired, List<String> neverSilent) {

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
}
