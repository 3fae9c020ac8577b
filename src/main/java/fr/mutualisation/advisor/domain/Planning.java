package fr.mutualisation.advisor.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The calendar of a deliberation, planned backwards from the wished vote or effect, and forwards from the day of the
 * check.
 *
 * @param reference the dossier's own reference
 * @param title the dossier's title
 * @param date the day at which the law is read
 * @param day the day of the check; without it nothing is past and nothing is planned forwards
 * @param acts in the order in which they come
 * @param missing the facts that could change the plan, in the order of the vocabulary
 */
public record Planning(
        Optional<String> reference,
        Optional<String> title,
        LocalDate date,
        Optional<LocalDate> day,
        List<PlannedAct> acts,
        List<FactDefinition> missing) {

    /** Where an act stands. */
    public enum State {
        /** Its date is past, or the dossier says when it was done and not what day it is. */
        FAIT,
        /** It can still be done in time. */
        A_VENIR,
        /** Its last day is past and it is not done. */
        DATE_PASSEE,
        /** No last day can be told, or the act has no date although one that it precedes is done. */
        INCONNU
    }

    /** A day for each pace; a pace whose day cannot be told is absent. */
    public record Dates(Map<Schedule.Pace, LocalDate> byPace) {

        /** Takes its own copy. */
        public Dates {
            Map<Schedule.Pace, LocalDate> copy = new EnumMap<>(Schedule.Pace.class);
            copy.putAll(byPace);
            byPace = java.util.Collections.unmodifiableMap(copy);
        }

        /** The day at that pace. */
        public Optional<LocalDate> at(Schedule.Pace pace) {
            return Optional.ofNullable(byPace.get(pace));
        }
    }

    /**
     * One act of the plan.
     *
     * @param act what it is, and the date that the dossier gives
     * @param state where it stands
     * @param isSettled whether nothing is left to plan: it is done, or has no date although an act that it precedes is done
     * @param latest the last day for the wished vote or effect
     * @param earliest the first day from the day of the check on
     * @param forFixedDates the last legal day for the dates already fixed of the acts that follow
     * @param delays the delays that tie it, those of other situations too
     */
    public record PlannedAct(
            Schedule.Act act,
            State state,
            boolean isSettled,
            Dates latest,
            Dates earliest,
            Optional<LocalDate> forFixedDates,
            List<PlannedDelay> delays) {

        /** Whether the law still leaves time, and prudence no more. */
        public boolean isMarginGone(LocalDate day) {
            return state == State.A_VENIR
                    && latest.at(Schedule.Pace.PRUDENT)
                            .filter(last -> last.isBefore(day))
                            .isPresent();
        }
    }

    /**
     * One delay of an act, and the last day that it alone allows.
     *
     * @param tie the delay
     * @param within whether the act comes after the other one, before the delay has gone by
     * @param latest the last day
     */
    public record PlannedDelay(Schedule.Tie tie, boolean within, Dates latest) {}

    /** The last legal day of an act, the soonest where it is repeated: the last day at which a remedy works. */
    public Optional<LocalDate> latest(String code) {
        return named(code)
                .map(planned -> planned.latest().at(Schedule.Pace.LEGAL))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    /** The first day at which the assembly can vote, at each pace; empty when it has voted or no day of the check is given. */
    public Dates earliestVote() {
        return named(Schedule.VOTE)
                .filter(planned -> planned.state() != State.FAIT)
                .findFirst()
                .map(PlannedAct::earliest)
                .orElse(new Dates(Map.of()));
    }

    /** Whether the wished date of an anchor cannot be kept at the legal pace, from the day of the check on. */
    public boolean isTooSoon(String code) {
        return named(code)
                .anyMatch(planned -> planned.state() != State.FAIT
                        && planned.act()
                                .date()
                                .flatMap(wish -> planned.earliest()
                                        .at(Schedule.Pace.LEGAL)
                                        .filter(wish::isBefore))
                                .isPresent());
    }

    private java.util.stream.Stream<PlannedAct> named(String code) {
        return acts.stream().filter(planned -> planned.act().code().equals(code));
    }
}
