package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.Confidence;
import fr.mutualisation.advisor.domain.Counting;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.Period;
import fr.mutualisation.advisor.domain.Schedule.Pace;
import fr.mutualisation.advisor.domain.Threshold;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The acts of {@code controle/retroplanning.yaml} as they are written, before any dossier.
 *
 * @param acts in the order of the file
 */
record ScheduleSource(List<Act> acts) {

    /** The schedule of a folder that has none. */
    static final ScheduleSource NONE = new ScheduleSource(List.of());

    /**
     * One act.
     *
     * @param code its name
     * @param label its French name
     * @param anchor whether the date that the dossier gives is a wish
     * @param date the fact that dates it
     * @param list the list it is repeated for
     * @param whose the fact that names an element
     * @param limit the fact that gives a last day set by somebody else
     * @param when what must be met for the act to be needed
     * @param before the acts that it must precede
     * @param within the acts that it must follow before some time has gone by
     */
    record Act(
            String code,
            String label,
            boolean anchor,
            Optional<FactPath> date,
            Optional<String> list,
            Optional<FactPath> whose,
            Optional<FactPath> limit,
            List<AskedCondition> when,
            List<Tie> before,
            List<Tie> within) {}

    /**
     * A delay between two acts.
     *
     * @param other code of the other act
     * @param situation the situation in which it holds, when there are several
     * @param counting how it is counted
     * @param delays the delay of each pace
     * @param period days of the later act on which it holds
     * @param source where it comes from
     * @param confidence how sure the source is
     * @param note how it was read
     * @param when what must be met for it to hold
     */
    record Tie(
            String other,
            Optional<String> situation,
            Counting counting,
            Map<Pace, Threshold> delays,
            Period period,
            String source,
            Confidence confidence,
            Optional<String> note,
            List<AskedCondition> when) {}
}
