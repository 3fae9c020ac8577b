package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.Confidence;
import fr.mutualisation.advisor.domain.Counting;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.Period;
import fr.mutualisation.advisor.domain.Schedule;
import fr.mutualisation.advisor.domain.Schedule.Pace;
import fr.mutualisation.advisor.domain.Threshold;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
            List<Tie> within) {

        /** Each key of the file with its value, on a line. */
        Schedule.Written written() {
            List<String> lines = new ArrayList<>();
            if (anchor) {
                lines.add("ancre: oui");
            }
            date.ifPresent(fact -> lines.add("date: " + fact));
            list.ifPresent(path -> lines.add("par: " + path));
            whose.ifPresent(fact -> lines.add("qui: " + fact));
            limit.ifPresent(fact -> lines.add("limite: " + fact));
            when.forEach(condition -> lines.add("quand: " + condition.sentence()));
            before.forEach(tie -> lines.add("avant: " + tie.line()));
            within.forEach(tie -> lines.add("dans: " + tie.line()));
            return new Schedule.Written(code, label, List.copyOf(lines));
        }
    }

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
            List<AskedCondition> when) {

        private String line() {
            List<String> parts = new ArrayList<>(List.of(other));
            situation.ifPresent(parts::add);
            parts.add(counting.name());
            Stream.of(Pace.values())
                    .flatMap(pace -> Optional.ofNullable(delays.get(pace)).stream())
                    .map(Threshold::name)
                    .forEach(parts::add);
            parts.add(period.from().toString());
            period.to().map(LocalDate::toString).ifPresent(parts::add);
            parts.add(source);
            parts.add(confidence.name());
            note.ifPresent(parts::add);
            when.stream().map(AskedCondition::sentence).forEach(parts::add);
            return String.join("; ", parts);
        }
    }
}
