package fr.mutualisation.advisor.domain;

import java.util.List;

/**
 * Values of a fact that stand for all those it may take: rules cannot tell any other value from one of these.
 *
 * @param values the values, in the order of the vocabulary; numbers and days in growing order, both ends of each stretch
 *     that no rule cuts; empty for free text, which no rule reads
 * @param exact false when some value may be seen otherwise than every one of these
 */
public record Candidates(List<Value> values, boolean exact) {

    /** Values that leave no other one aside. */
    public static Candidates all(Value... values) {
        return new Candidates(List.of(values), true);
    }
}
