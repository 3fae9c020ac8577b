package fr.mutualisation.advisor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.mutualisation.advisor.application.VerifyRules;
import fr.mutualisation.advisor.domain.RuleCase;
import fr.mutualisation.advisor.domain.VerificationReport;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The cases that jurists wrote beside the rules, by the same runner as {@code regles verifier}. */
class CasesTest {

    private final VerifyRules verify = new VerifyRules(Wiring.assessor());

    @TestFactory
    Stream<DynamicTest> everyCaseHolds() {
        return cases().stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.place().text() + " " + one.title(),
                        () -> assertEquals(
                                List.of(),
                                verify.verify(Samples.rules(), List.of(one)).failures())));
    }

    @Test
    void everyRuleFiresInACaseAndIsSilentInAnother() {
        VerificationReport report = verify.verify(Samples.rules(), cases());
        assertEquals(List.of(), report.neverFired());
        assertEquals(List.of(), report.neverSilent());
    }

    private static List<RuleCase> cases() {
        return Samples.accepted(Samples.books().cases());
    }
}
