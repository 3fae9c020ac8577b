package fr.mutualisation.advisor.domain;

import static fr.mutualisation.advisor.domain.Check.Level.AVERTISSEMENT;
import static fr.mutualisation.advisor.domain.Check.Level.BLOQUANT;
import static fr.mutualisation.advisor.domain.Check.Level.INFORMATION;
import static fr.mutualisation.advisor.domain.CheckResult.MANQUE;
import static fr.mutualisation.advisor.domain.CheckResult.NON_VERIFIABLE;
import static fr.mutualisation.advisor.domain.CheckResult.SANS_OBJET;
import static fr.mutualisation.advisor.domain.CheckResult.SATISFAIT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.mutualisation.advisor.domain.CheckOutcome.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 5);

    @ParameterizedTest
    @CsvSource({
        "MET, MET, MANQUE",
        "MET, FAILED, MANQUE",
        "MET, UNKNOWN, MANQUE",
        "UNKNOWN, MET, NON_VERIFIABLE",
        "UNKNOWN, FAILED, NON_VERIFIABLE",
        "UNKNOWN, UNKNOWN, NON_VERIFIABLE",
        "FAILED, MET, SATISFAIT",
        "FAILED, UNKNOWN, NON_VERIFIABLE",
        "FAILED, FAILED, SANS_OBJET"
    })
    void anUnknownFactIsNeverAPass(Truth missed, Truth satisfied, CheckResult expected) {
        assertEquals(expected, CheckResult.of(missed, satisfied));
    }

    /** From any results, what a fact learned can change: an unknown side becomes met or failed, and nothing else. */
    @Test
    void learningAFactNeverUndoesAResult() {
        for (Truth missed : Truth.values()) {
            for (Truth satisfied : Truth.values()) {
                CheckResult before = CheckResult.of(missed, satisfied);
                for (Truth later : missed == Truth.UNKNOWN ? Truth.values() : new Truth[] {missed}) {
                    for (Truth after : satisfied == Truth.UNKNOWN ? Truth.values() : new Truth[] {satisfied}) {
                        if (before != NON_VERIFIABLE) {
                            assertEquals(before, CheckResult.of(later, after));
                        }
                    }
                }
            }
        }
    }

    @Test
    void theWorstResultWins() {
        assertEquals(MANQUE, NON_VERIFIABLE.worst(MANQUE));
        assertEquals(NON_VERIFIABLE, NON_VERIFIABLE.worst(SATISFAIT));
        assertEquals(SATISFAIT, SANS_OBJET.worst(SATISFAIT));
    }

    @Test
    void nothingCheckedIsNotReady() {
        assertEquals(Verdict.NON_VERIFIABLE, Verdict.of(List.of(), Optional.of(DAY)));
    }

    @Test
    void isReadyWhenNothingIsMissedAndWhatBlocksIsVerified() {
        assertEquals(Verdict.PRET_A_VOTER, verdict(one(SATISFAIT, BLOQUANT), one(SANS_OBJET, BLOQUANT)));
        assertEquals(
                Verdict.PRET_A_VOTER,
                verdict(one(SATISFAIT, BLOQUANT), one(NON_VERIFIABLE, AVERTISSEMENT), one(MANQUE, INFORMATION)));
    }

    @Test
    void isToBeCompletedWhenAWarningIsMissed() {
        assertEquals(Verdict.A_COMPLETER, verdict(one(SATISFAIT, BLOQUANT), one(MANQUE, AVERTISSEMENT)));
    }

    @Test
    void cannotBeVerifiedWhenABlockingCheckLacksAFact() {
        assertEquals(Verdict.NON_VERIFIABLE, verdict(one(NON_VERIFIABLE, BLOQUANT), one(MANQUE, AVERTISSEMENT)));
        assertEquals(Verdict.NON_VERIFIABLE, verdict(one(NON_VERIFIABLE, BLOQUANT), missed(DAY)));
    }

    @Test
    void theLastDayOfTheRemedyIsStillGood() {
        assertEquals(Verdict.A_COMPLETER, verdict(missed(DAY)));
        assertEquals(Verdict.NE_PAS_VOTER, verdict(missed(DAY.minusDays(1))));
        assertEquals(Verdict.NE_PAS_VOTER, verdict(missed(DAY), missed(DAY.minusDays(1))));
    }

    @Test
    void withoutTheDayNoRemedyIsKnownToBePossible() {
        assertEquals(Verdict.NE_PAS_VOTER, Verdict.of(List.of(missed(DAY)), Optional.empty()));
        assertEquals(Verdict.NE_PAS_VOTER, verdict(one(MANQUE, BLOQUANT)));
        assertEquals(Verdict.NE_PAS_VOTER, verdict(one(MANQUE, BLOQUANT), one(NON_VERIFIABLE, BLOQUANT)));
    }

    @Test
    void onePartIsEnough() {
        CheckOutcome outcome = new CheckOutcome(
                check(BLOQUANT),
                MANQUE,
                List.of(part(SATISFAIT, BLOQUANT), part(MANQUE, AVERTISSEMENT), part(NON_VERIFIABLE, BLOQUANT)),
                Optional.empty());
        assertEquals(Verdict.NON_VERIFIABLE, verdict(outcome), "what is missed only warns");
    }

    private static Verdict verdict(CheckOutcome... outcomes) {
        return Verdict.of(new ArrayList<>(List.of(outcomes)), Optional.of(DAY));
    }

    private static CheckOutcome one(CheckResult result, Check.Level level) {
        return new CheckOutcome(check(level), result, List.of(part(result, level)), Optional.empty());
    }

    private static CheckOutcome missed(LocalDate deadline) {
        return new CheckOutcome(check(BLOQUANT), MANQUE, List.of(part(MANQUE, BLOQUANT)), Optional.of(deadline));
    }

    private static Part part(CheckResult result, Check.Level level) {
        return new Part(new CheckOutcome.Whole(), result, level, List.of(), List.of(), List.of());
    }

    private static Check check(Check.Level level) {
        return new Check(
                "PC-01",
                "titre",
                level,
                "requis",
                "remède",
                Optional.of("VOTE"),
                Check.Stage.AVANT_VOTE,
                List.of(),
                Check.Moment.VOTE,
                Check.Source.REGLES,
                new Fault.InFile("controle/controles.yaml", 1));
    }
}
