package fr.mutualisation.advisor.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A number that the law may change, with its successive values.
 *
 * @param name as rule files call it
 * @param steps successive values, without overlap, oldest first
 */
public record Threshold(String name, List<Step> steps) {

    /**
     * One value of a threshold.
     *
     * @param value the number, in {@code unit}
     * @param unit what it counts
     * @param period days on which this value applies
     * @param source where the number comes from
     * @param checkedOn the day when somebody last read the source
     * @param margin within how many percent of the number a fact is too near to be sure; empty when none is declared
     */
    public record Step(
            long value, String unit, Period period, String source, LocalDate checkedOn, Optional<Integer> margin) {}

    /** The value on {@code day}, or empty when the table says nothing of that day. */
    public Optional<Step> on(LocalDate day) {
        return steps.stream().filter(step -> step.period().contains(day)).findFirst();
    }
}
