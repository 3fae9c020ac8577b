package fr.mutualisation.advisor.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A case that a jurist wrote beside the rules: a dossier and what the law says of it.
 *
 * @param title its title, unique in its file
 * @param origin where the expectation comes from
 * @param checkedBy who checked it
 * @param place file and line
 * @param dossier the dossier, not yet checked
 * @param expected what the opinion and the pre-check must say
 */
public record RuleCase(
        String title, String origin, String checkedBy, Fault.InFile place, Tree dossier, Expected expected) {

    /**
     * What the opinion and the pre-check must say; an empty map or list expects nothing.
     *
     * @param statuses status by form
     * @param blocking article of the rule that decided, by form
     * @param due codes of formalities still to do, by form or {@code PROJET}
     * @param notDue codes of formalities not due
     * @param effects codes of effects noted for certain
     * @param noEffects codes of effects not noted
     * @param risks codes of risks signalled for certain
     * @param noRisks codes of risks not signalled
     * @param deciding facts among those that decide, by form
     * @param checks result of checks of the deliberation file, by code
     * @param verdict what the pre-check comes to, if expected
     * @param incoherent the facts named by the refusal, when the dossier must be refused
     */
    public record Expected(
            Map<String, Status> statuses,
            Map<String, String> blocking,
            Map<String, List<String>> due,
            Map<String, List<String>> notDue,
            Map<String, List<String>> effects,
            Map<String, List<String>> noEffects,
            Map<String, List<String>> risks,
            Map<String, List<String>> noRisks,
            Map<String, List<String>> deciding,
            Map<String, CheckResult> checks,
            Optional<Verdict> verdict,
            List<String> incoherent) {

        /** Whether something is expected of the pre-check. */
        public boolean isOfPrecheck() {
            return !checks.isEmpty() || verdict.isPresent();
        }
    }
}
