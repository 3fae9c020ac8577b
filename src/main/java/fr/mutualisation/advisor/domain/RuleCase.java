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
     * @param compared what the comparison must say
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
            List<String> incoherent,
            Compared compared) {

        /** Whether something is expected of the pre-check. */
        public boolean isOfPrecheck() {
            return !checks.isEmpty() || verdict.isPresent();
        }
    }

    /**
     * What the comparison must say; an empty map or list expects nothing.
     *
     * @param constats CONFIRME, DEMENTI or INCONNU, by finding
     * @param modes the modes preferred, several for a tie, none when no signal favours any; empty when nothing is
     *     expected
     * @param premature modes held back for certain
     * @param notPremature modes not held back for certain
     * @param steps level by step, or INCONNUE
     * @param pathways pathways advised for certain
     * @param noPathways pathways not advised for certain
     * @param signals ids of rules of comparison that fire
     * @param noSignals ids of rules of comparison that do not
     */
    public record Compared(
            Map<String, String> constats,
            Optional<List<String>> modes,
            List<String> premature,
            List<String> notPremature,
            Map<String, String> steps,
            List<String> pathways,
            List<String> noPathways,
            List<String> signals,
            List<String> noSignals) {}
}
