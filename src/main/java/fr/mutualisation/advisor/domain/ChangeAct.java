package fr.mutualisation.advisor.domain;

import java.util.Optional;

/**
 * An act that can change facts: what would have to be done for a form to open.
 *
 * @param id stable name
 * @param label its French name, by which facts refer to it
 * @param body who is competent to do it
 * @param prior what must be done before; empty when nothing must
 * @param delay the threshold that says how long it takes, in days, clear days or months; empty when no text read says it
 * @param rank place in the order in which acts are done; those of one rank may be done together
 * @param source where all this was read
 * @param confidence how sure the source is
 * @param period the days on which it is done that way
 */
public record ChangeAct(
        String id,
        String label,
        String body,
        Optional<String> prior,
        Optional<Threshold> delay,
        int rank,
        String source,
        Confidence confidence,
        Period period) {}
