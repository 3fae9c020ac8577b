package fr.mutualisation.advisor.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The acts of a deliberation, from the first drafts to what follows the vote, and the delays that tie them, for one
 * dossier: what the data says, before any date is planned.
 *
 * @param acts in the order in which they come; an act precedes only acts that come later
 */
public record Schedule(List<Act> acts) {

    /** The code of the vote of the assembly. */
    public static final String VOTE = "VOTE";

    /** The code of the day of effect. */
    public static final String EFFECT = "EFFET";

    /**
     * An act as the rules write it, before any dossier.
     *
     * @param code its name
     * @param label its French name
     * @param content the facts that date and repeat it, what makes it needed, and its delays, one line each
     */
    public record Written(String code, String label, List<String> content) {}

    /** How much room a plan leaves. */
    public enum Pace {
        /** The law's delays, and a margin where prudence wants one. */
        PRUDENT,
        /** The law's delays. */
        LEGAL,
        /** The law's delays, shortened where the law allows it: in urgency, or when everybody answers at once. */
        FALLBACK
    }

    /**
     * One act, or what one element of a list has to do for it.
     *
     * @param code its name: {@code CONVOCATION}
     * @param label its French name
     * @param element its place in the list it is repeated for, from nought
     * @param whose what the element is called
     * @param anchor whether the date that the dossier gives is a wish that the plan starts from
     * @param date when it is done, or will be
     * @param limit the last day at which it can be done, set by somebody else
     * @param applies met, or unknown when facts are missing to tell whether the act is needed
     * @param before the acts that it must precede
     * @param within the acts that it must follow before some time has gone by
     * @param unknown the facts without which nothing tells whether the act is needed
     */
    public record Act(
            String code,
            String label,
            Optional<Integer> element,
            Optional<String> whose,
            boolean anchor,
            Optional<LocalDate> date,
            Optional<LocalDate> limit,
            Truth applies,
            List<Tie> before,
            List<Tie> within,
            List<FactPath> unknown) {}

    /**
     * A delay between an act and another one.
     *
     * @param other code of the other act
     * @param element the element of the other act, when both are repeated for the same list
     * @param situation the situation in which the delay holds, in French, when there are several
     * @param counting how the delay is counted
     * @param delays the delay of each pace; a pace that is absent has none
     * @param period days of the later act on which the delay holds
     * @param source where it comes from
     * @param confidence how sure the source is
     * @param note a French sentence on how it was read
     * @param applies met; unknown when facts are missing, and then applied by prudence; failed in another situation
     * @param unknown the facts without which nothing tells whether it holds
     */
    public record Tie(
            String other,
            Optional<Integer> element,
            Optional<String> situation,
            Counting counting,
            Map<Pace, Threshold> delays,
            Period period,
            String source,
            Confidence confidence,
            Optional<String> note,
            Truth applies,
            List<FactPath> unknown) {

        /** The delay that holds on the day of the later act. */
        public Optional<Long> delay(Pace pace, LocalDate day) {
            return Optional.ofNullable(delays.get(pace))
                    .filter(threshold -> period.contains(day))
                    .flatMap(threshold -> threshold.on(day))
                    .map(Threshold.Step::value);
        }

        /** The last day of the first act for the second to be on {@code day}; empty when there is no delay that day. */
        public Optional<LocalDate> latest(Pace pace, LocalDate day) {
            return delay(pace, day).map(delay -> counting.latest(day, delay));
        }

        /** Whether the delay forbids the second act on {@code later} when the first is on {@code day}. */
        public boolean isTooSoon(Pace pace, LocalDate day, LocalDate later) {
            return delay(pace, later)
                    .filter(delay -> counting.between(day, later) < delay)
                    .isPresent();
        }

        /** The last day at which the delay since {@code day} has not gone by. */
        public Optional<LocalDate> last(LocalDate day) {
            return delay(Pace.LEGAL, day).map(delay -> counting.last(day, delay));
        }
    }
}
