package fr.mutualisation.advisor.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What each form asks and what became of it, form by form and condition by condition.
 *
 * @param opinion the opinion
 * @param conditions every condition that some rule in force asks to open, close or reserve a form
 * @param rows one row for each form, the most integrated first
 */
public record ConditionMatrix(Opinion opinion, List<Condition> conditions, List<Row> rows) {

    /**
     * One form.
     *
     * @param form what the opinion says of it
     * @param whyNot why it is not the one recommended; empty when it is
     * @param asked what became of each condition that its rules ask, one truth or one for each element; a condition that
     *     is not here was not examined for this form
     */
    public record Row(FormOpinion form, Optional<WhyNot> whyNot, Map<Condition, List<Truth>> asked) {}

    /**
     * The shortest true reason why a form is not the one recommended.
     *
     * @param kind what kind of reason
     * @param ground the rule that decides with the fewest conditions; empty without one
     * @param message what that rule says of the form; empty without a rule
     * @param conditions the conditions that decide: those that are met for a rule that closes or reserves, those that
     *     fail for one that does not open, those that are unknown
     * @param beaten by which form, where the law leaves both open
     */
    public record WhyNot(
            Kind kind,
            Optional<Ground> ground,
            Optional<String> message,
            List<Condition> conditions,
            Optional<Beaten> beaten) {

        /** What kind of reason. */
        public enum Kind {
            /** A rule closes it. */
            FERMEE,
            /** No rule opens it: the nearest one fails by these conditions. */
            NON_OUVERTE,
            /** No rule in force could open it. */
            SANS_BASE,
            /** Facts are missing. */
            INDETERMINEE,
            /** A rule reserves it, and an open form carries the mode retained. */
            SOUS_RESERVE,
            /** The law leaves it open, and the signals favour another. */
            DEVANCEE,
            /** The law leaves it open, and what is recommended needs no form. */
            MODE_SANS_FORME,
            /** The law leaves it open, and nothing is recommended. */
            RIEN_DE_CONSEILLE
        }
    }

    /**
     * The form that is recommended instead.
     *
     * @param by its id
     * @param points the points of its mode and its own
     * @param own the points of the form that it beats
     * @param signals the rules that do not count as much for both
     */
    public record Beaten(String by, int points, int own, List<Signal> signals) {}

    /**
     * A rule that does not count as much for the form recommended as for the one that it beats.
     *
     * @param rule its card
     * @param message what it says
     * @param points how much it counts for the form recommended, and its mode
     * @param own how much it counts for the other form, and its mode
     */
    public record Signal(RuleCard rule, String message, int points, int own) {}
}
