package fr.mutualisation.advisor.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * What the rules say of one another, day after day.
 *
 * @param first first day looked at
 * @param last last day looked at
 * @param days number of days looked at
 * @param families number of families of rules
 * @param holes days that no rule of a family covers
 * @param clashes rules that open and close the same form without saying which is the exception
 * @param exceptions number of pairs of rules where the closing one is a stated exception
 * @param idle stated exceptions that meet no opening rule
 */
public record Consistency(
        LocalDate first,
        LocalDate last,
        int days,
        int families,
        List<Hole> holes,
        List<Clash> clashes,
        int exceptions,
        List<IdleException> idle) {

    /**
     * A closing rule states an exception to an opening rule that it never meets.
     *
     * @param rule the closing rule
     * @param stated the id, or the beginning of ids, that it names
     */
    public record IdleException(RuleCard rule, String stated) {}

    /** Whether there is nothing to correct. */
    public boolean holds() {
        return holes.isEmpty() && clashes.isEmpty() && idle.isEmpty();
    }
}
