package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.domain.Planning.Dates;
import fr.mutualisation.advisor.domain.Planning.PlannedDelay;
import fr.mutualisation.advisor.domain.Schedule;
import fr.mutualisation.advisor.domain.Schedule.Act;
import fr.mutualisation.advisor.domain.Schedule.Pace;
import fr.mutualisation.advisor.domain.Schedule.Tie;
import fr.mutualisation.advisor.domain.Truth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Two passes over the acts of a schedule, at each pace: backwards from the wished dates, then forwards from the day of the
 * check. They mirror each other: an act can be on its first day if and only if no act before it has missed its last one.
 */
final class PlanPasses {

    private final List<Act> acts;
    private final ActLinks links;
    private final Optional<LocalDate> day;
    private final List<Map<Pace, LocalDate>> latest = new ArrayList<>();
    private final List<Map<Pace, LocalDate>> earliest = new ArrayList<>();
    private final boolean[] settled;

    PlanPasses(Schedule schedule, Optional<LocalDate> day) {
        this.acts = schedule.acts();
        this.links = new ActLinks(acts);
        this.day = day;
        acts.forEach(act -> {
            latest.add(new EnumMap<>(Pace.class));
            earliest.add(new EnumMap<>(Pace.class));
        });
        this.settled = new boolean[acts.size()];
        for (int i = acts.size() - 1; i >= 0; i--) {
            settled[i] =
                    isDone(i) || holding(i, Pace.LEGAL).flatMap(this::others).anyMatch(other -> settled[other]);
        }
        for (Pace pace : Pace.values()) {
            for (int i = acts.size() - 1; i >= 0; i--) {
                backwards(i, pace);
            }
            for (int i = 0; i < acts.size(); i++) {
                follow(i, pace);
                forwards(i, pace);
            }
        }
    }

    /** Whether the act's date is past; without a day of the check, a date that is no wish is past. */
    boolean isDone(int i) {
        Act act = acts.get(i);
        return act.date()
                .filter(date -> day.map(today -> !date.isAfter(today)).orElse(!act.anchor()))
                .isPresent();
    }

    /** Whether the act, or one that it must precede, is done: nothing is left to plan. */
    boolean isSettled(int i) {
        return settled[i];
    }

    private Stream<Tie> holding(int i, Pace pace) {
        return acts.get(i).before().stream()
                .filter(tie -> tie.applies() != Truth.FAILED && tie.delays().containsKey(pace));
    }

    private void backwards(int i, Pace pace) {
        Act act = acts.get(i);
        act.limit().ifPresent(limit -> soonest(i, pace, limit));
        holding(i, pace).forEach(tie -> latest(tie, pace).ifPresent(last -> soonest(i, pace, last)));
        if (act.anchor() && !latest.get(i).containsKey(pace)) {
            act.date().ifPresent(date -> soonest(i, pace, date));
        }
    }

    private void soonest(int i, Pace pace, LocalDate last) {
        latest.get(i).merge(pace, last, (one, other) -> one.isBefore(other) ? one : other);
    }

    /** The last day that one delay allows: the soonest over the acts that it leads to. */
    private Optional<LocalDate> latest(Tie tie, Pace pace) {
        return others(tie)
                .flatMap(other -> aim(other, pace).stream())
                .flatMap(aim -> tie.latest(pace, aim).stream())
                .min(LocalDate::compareTo);
    }

    private Stream<Integer> others(Tie tie) {
        return links.others(tie).stream();
    }

    /** The day at which the plan aims for an act: the wish, or else the last day. */
    private Optional<LocalDate> aim(int i, Pace pace) {
        return Optional.of(acts.get(i))
                .filter(Act::anchor)
                .flatMap(Act::date)
                .or(() -> Optional.ofNullable(latest.get(i).get(pace)));
    }

    /** An act that must follow another before some time has gone by. */
    private void follow(int i, Pace pace) {
        for (Tie tie : acts.get(i).within()) {
            if (tie.applies() != Truth.FAILED) {
                others(tie)
                        .flatMap(other -> acts.get(other).date().or(() -> aim(other, pace)).stream())
                        .flatMap(start -> tie.last(start).stream())
                        .forEach(last -> soonest(i, pace, last));
            }
        }
    }

    private void forwards(int i, Pace pace) {
        if (isDone(i)) {
            earliest.get(i).put(pace, acts.get(i).date().orElseThrow());
        } else if (!settled[i]) {
            day.ifPresent(today -> {
                LocalDate first = today;
                while (isTooSoon(i, pace, first)) {
                    first = first.plusDays(1);
                }
                earliest.get(i).put(pace, first);
            });
        }
    }

    private boolean isTooSoon(int i, Pace pace, LocalDate tried) {
        return links.leadingTo(i).stream().anyMatch(link -> {
            LocalDate start = earliest.get(link.from()).get(pace);
            return start != null && link.tie().isTooSoon(pace, start, tried);
        });
    }

    Dates latest(int i) {
        return new Dates(latest.get(i));
    }

    Dates earliest(int i) {
        return new Dates(earliest.get(i));
    }

    /** The last legal day with regard to the acts that follow at once and whose dates are fixed. */
    Optional<LocalDate> forFixedDates(int i) {
        return holding(i, Pace.LEGAL)
                .flatMap(tie -> others(tie)
                        .filter(other -> !acts.get(other).anchor())
                        .flatMap(other -> acts.get(other).date().stream())
                        .flatMap(date -> tie.latest(Pace.LEGAL, date).stream()))
                .min(LocalDate::compareTo);
    }

    List<PlannedDelay> delays(int i) {
        List<PlannedDelay> delays = new ArrayList<>();
        for (Tie tie : acts.get(i).before()) {
            Map<Pace, LocalDate> days = new EnumMap<>(Pace.class);
            for (Pace pace : Pace.values()) {
                latest(tie, pace).ifPresent(last -> days.put(pace, last));
            }
            delays.add(new PlannedDelay(tie, false, new Dates(days)));
        }
        for (Tie tie : acts.get(i).within()) {
            Map<Pace, LocalDate> days = new EnumMap<>(Pace.class);
            others(tie)
                    .flatMap(other -> acts.get(other).date().or(() -> aim(other, Pace.LEGAL)).stream())
                    .flatMap(start -> tie.last(start).stream())
                    .forEach(last -> days.put(Pace.LEGAL, last));
            delays.add(new PlannedDelay(tie, true, new Dates(days)));
        }
        return delays;
    }
}
