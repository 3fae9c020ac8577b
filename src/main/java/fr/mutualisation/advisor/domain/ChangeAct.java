package fr.mutualisation.advisor.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An act that can change facts: what would have to be done for a form to open.
 *
 * @param id stable name
 * @param label its French name, by which facts refer to it
 * @param body who is competent to do it
 * @param prior what must be done before; empty when nothing must
 * @param priorDelay the threshold that says how long the prior step takes, in days, clear days or months; empty when it is
 *     not counted apart
 * @param delay the threshold that says how long the act takes once that is done; empty when no text read says it
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
        Optional<Threshold> priorDelay,
        Optional<Threshold> delay,
        int rank,
        String source,
        Confidence confidence,
        Period period) {

    /** The delays that follow one another for an act begun that day; an empty one is unknown. */
    public List<Optional<Threshold.Step>> delays(LocalDate day) {
        return Stream.concat(priorDelay.map(Optional::of).stream(), Stream.of(delay))
                .map(threshold -> threshold.flatMap(one -> one.on(day)))
                .toList();
    }
}
