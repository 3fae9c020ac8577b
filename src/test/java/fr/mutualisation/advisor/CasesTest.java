package fr.mutualisation.advisor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.mutualisation.advisor.application.VerifyRules;
import fr.mutualisation.advisor.domain.Consistency;
import fr.mutualisation.advisor.domain.Coverage;
import fr.mutualisation.advisor.domain.RuleCase;
import fr.mutualisation.advisor.domain.Truth;
import fr.mutualisation.advisor.domain.VerificationReport;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The cases that jurists wrote beside the rules, by the same runner as {@code regles verifier}. */
class CasesTest {

    private static final List<RuleCase> CASES = Samples.accepted(Samples.books().cases());
    private static final VerificationReport REPORT = new VerifyRules(Wiring.assessor()).verify(Samples.rules(), CASES);

    @TestFactory
    Stream<DynamicTest> everyCaseHolds() {
        return CASES.stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.place().text() + " " + one.title(),
                        () -> assertEquals(
                                List.of(),
                                REPORT.failures().stream()
                                        .filter(failure -> failure.ruleCase().equals(one))
                                        .toList())));
    }

    @Test
    void everyRuleFiresInACaseAndIsSilentInAnother() {
        Coverage coverage = REPORT.coverage();
        assertEquals(List.of(), coverage.neverFired());
        assertEquals(List.of(), coverage.neverSilent());
    }

    @Test
    void everyConditionIsMetFailedAndUnknownSomewhere() {
        Coverage coverage = REPORT.coverage();
        assertEquals(List.of(), coverage.missing().get(Truth.MET));
        assertEquals(List.of(), coverage.missing().get(Truth.FAILED));
        assertEquals(List.of(), coverage.missing().get(Truth.UNKNOWN));
    }

    @Test
    void noFamilyHasAHoleAndNoRuleClosesUnawaresWhatAnotherOpens() {
        Consistency consistency = REPORT.consistency();
        assertEquals(List.of(), consistency.holes());
        assertEquals(List.of(), consistency.clashes());
        assertEquals(List.of(), consistency.idle());
    }
}
