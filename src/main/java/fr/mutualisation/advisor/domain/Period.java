package fr.mutualisation.advisor.domain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Days during which a text is in force, both ends included.
 *
 * @param from first day in force
 * @param to last day in force, or empty while it lasts
 */
public record Period(LocalDate from, Optional<LocalDate> to) {

    /** Whether the whole of {@code day} lies in the period. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && to.map(last -> !day.isAfter(last)).orElse(true);
    }

    /** Whether at least one day is in both periods. */
    public boolean overlaps(Period other) {
        return to.map(last -> !other.from.isAfter(last)).orElse(true)
                && other.to.map(last -> !from.isAfter(last)).orElse(true);
    }
}
