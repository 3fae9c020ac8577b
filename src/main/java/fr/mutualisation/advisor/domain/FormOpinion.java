package fr.mutualisation.advisor.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the opinion says of one form.
 *
 * @param form the form
 * @param status its status
 * @param possible the statuses that unknown facts leave possible; one unless the status is undetermined
 * @param confidence the lowest confidence among the rules that decided
 * @param reason what decided first, or empty when no rule in force gives a legal base
 * @param grounds the opening, closing and reserving rules in force
 * @param deciding the unknown facts that still decide the status
 * @param byElement for a form ruled element by element, the status of each
 * @param atEffect what the law of the day of effect says, when the dossier gives that day
 * @param formalities formalities due, in the order in which they can be done; none when the form is closed
 * @param effects effects noted; none when the form is closed
 * @param risks risks signalled; none when the form is closed
 */
public record FormOpinion(
        Form form,
        Status status,
        Set<Status> possible,
        Confidence confidence,
        Optional<Reason> reason,
        List<Ground> grounds,
        List<FactPath> deciding,
        List<ElementStatus> byElement,
        Optional<AtEffect> atEffect,
        List<DueFormality> formalities,
        List<Note> effects,
        List<Note> risks) {

    /** Whether a lawyer must check: some deciding rule is below high confidence, or touches an open question. */
    public boolean mustBeChecked() {
        return confidence != Confidence.HAUTE
                || reason.flatMap(why -> why.ground().rule().question()).isPresent();
    }

    /**
     * What decided.
     *
     * @param ground the rule
     * @param consequence the conclusion of that rule on this form
     * @param condition the condition that blocks or that is unknown; empty when the rule fired
     */
    public record Reason(Ground ground, Consequence consequence, Optional<Condition> condition) {}

    /** Whether the law of the day of effect says otherwise than the law of the vote. */
    public boolean changesBeforeEffect() {
        return atEffect.filter(then -> then.status() != status).isPresent();
    }

    /**
     * The status on the day of effect.
     *
     * @param status the status
     * @param reason what decides it
     */
    public record AtEffect(Status status, Optional<Reason> reason) {}

    /**
     * The status for one element of a list.
     *
     * @param element its place, from nought
     * @param status the status for this element alone
     */
    public record ElementStatus(int element, Status status) {}
}
