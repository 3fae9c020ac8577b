package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.domain.CheckOutcome;
import fr.mutualisation.advisor.domain.CheckResult;
import fr.mutualisation.advisor.domain.Precheck;
import fr.mutualisation.advisor.domain.RuleCase;
import fr.mutualisation.advisor.domain.VerificationReport.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares a pre-check with what a case expects. */
final class PrecheckJudgement {

    private static final String NOTHING = "—";

    private PrecheckJudgement() {}

    static List<Failure> of(RuleCase one, Precheck precheck) {
        List<Failure> failures = new ArrayList<>();
        one.expected().checks().forEach((code, expected) -> {
            Optional<CheckResult> found = precheck.outcomes().stream()
                    .filter(outcome -> outcome.check().code().equals(code))
                    .map(CheckOutcome::result)
                    .findFirst();
            if (!found.equals(Optional.of(expected))) {
                failures.add(new Failure(
                        one,
                        "controles",
                        code,
                        expected.name(),
                        found.map(CheckResult::name).orElse(NOTHING)));
            }
        });
        one.expected()
                .verdict()
                .filter(expected -> expected != precheck.verdict())
                .ifPresent(expected -> failures.add(new Failure(
                        one, "verdict", "", expected.name(), precheck.verdict().name())));
        return failures;
    }
}
