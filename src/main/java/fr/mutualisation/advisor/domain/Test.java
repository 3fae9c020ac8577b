package fr.mutualisation.advisor.domain;

import java.time.LocalDate;
import java.util.List;

/** A sentence with its placeholder filled in: what a value must be. */
public sealed interface Test {

    /** Whether the test is met by the contrary of what it says. */
    boolean negated();

    /** The fact is (or contains, for a list of codes) one of the codes, in the order of the rule file. */
    record Among(Operator operator, List<String> codes, boolean negated) implements Test {}

    /** A number compared to a dated threshold, whose value is the one at the reference date. */
    record ToThreshold(Operator operator, Threshold threshold, boolean negated) implements Test {}

    /** A date compared to a date. */
    record ToDate(Operator operator, LocalDate date, boolean negated) implements Test {}
}
