package fr.mutualisation.advisor.domain;

import static fr.mutualisation.advisor.domain.Check.Level.AVERTISSEMENT;
import static fr.mutualisation.advisor.domain.Check.Level.BLOQUANT;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a pre-check says of the whole deliberation file. */
public enum Verdict {
    /** Nothing is missed, and every check that blocks could be verified. */
    PRET_A_VOTER,
    /** What is missed can still be remedied, or does not forbid to vote. */
    A_COMPLETER,
    /** A check that blocks lacks a fact, or there is no check at all. */
    NON_VERIFIABLE,
    /** A check that blocks is missed, and nothing shows that it can still be remedied. */
    NE_PAS_VOTER;

    /**
     * The verdict of these outcomes.
     *
     * @param day the day of the check, without which no remedy is known to be still possible
     */
    public static Verdict of(List<CheckOutcome> outcomes, Optional<LocalDate> day) {
        if (outcomes.stream().anyMatch(one -> one.misses(BLOQUANT) && !canBeRemedied(one, day))) {
            return NE_PAS_VOTER;
        }
        if (outcomes.isEmpty() || outcomes.stream().anyMatch(one -> one.cannotVerify(BLOQUANT))) {
            return NON_VERIFIABLE;
        }
        return outcomes.stream().anyMatch(one -> one.misses(BLOQUANT) || one.misses(AVERTISSEMENT))
                ? A_COMPLETER
                : PRET_A_VOTER;
    }

    private static boolean canBeRemedied(CheckOutcome outcome, Optional<LocalDate> day) {
        return day.isPresent()
                && outcome.deadline().filter(last -> !day.get().isAfter(last)).isPresent();
    }
}
