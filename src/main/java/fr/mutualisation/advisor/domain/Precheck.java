package fr.mutualisation.advisor.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The pre-check of a deliberation file. It depends on the dossier, the rules and the engine version only, and it is
 * advice, not a legal act.
 *
 * @param reference the dossier's own reference, when it gives one
 * @param title the dossier's own title, when it gives one
 * @param voteDay the day of the vote, at which the law is read
 * @param checkDay the day at which the check is made, when the dossier gives it
 * @param engine version of the engine
 * @param rules fingerprint of the rules
 * @param verdict what it all comes to
 * @param outcomes what each check found, in the order of the catalogue
 * @param planning the calendar of the acts, which tells the last day of each remedy
 */
public record Precheck(
        Optional<String> reference,
        Optional<String> title,
        LocalDate voteDay,
        Optional<LocalDate> checkDay,
        String engine,
        String rules,
        Verdict verdict,
        List<CheckOutcome> outcomes,
        Planning planning) {

    /** Whether a check that blocks is missed. */
    public boolean missesABlockingCheck() {
        return outcomes.stream().anyMatch(one -> one.misses(Check.Level.BLOQUANT));
    }
}
