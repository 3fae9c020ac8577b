package fr.mutualisation.advisor.domain;

import java.util.List;
import java.util.Set;

/**
 * How firm the statuses and the recommendation are.
 *
 * @param opinion the opinion; its recommendation tells which unknown answers and which weights would change it
 * @param forms one entry for each form, the most integrated first
 * @param advice what else could change the recommendation, the nearest first
 */
public record StatusFirmness(Opinion opinion, List<FormFirmness> forms, List<AdviceDoubt> advice) {

    /** Whether no unknown fact, no weight, no near threshold, no rule of less than high confidence changes what is recommended. */
    public boolean isAdviceStable() {
        Firmness.Hold hold = opinion.recommendation().firmness().hold();
        return advice.isEmpty() && (hold == Firmness.Hold.STABLE || hold == Firmness.Hold.ACQUISE);
    }

    /**
     * Something that could change the recommendation.
     *
     * @param doubt what; the statuses that would follow are not told here
     * @param picks what would then be recommended
     */
    public record AdviceDoubt(Doubt doubt, Picks picks) {}

    /**
     * How firm the status of one form is.
     *
     * @param form what the opinion says of it
     * @param doubts what could make it another, the nearest first; none when it is stable
     */
    public record FormFirmness(FormOpinion form, List<Doubt> doubts) {

        /** Whether no unknown fact, no near threshold, no rule of less than high confidence and no reading can flip it. */
        public boolean isStable() {
            return doubts.isEmpty();
        }
    }

    /** Something that could make a status another. */
    public sealed interface Doubt {

        /** The statuses then possible. */
        Set<Status> then();
    }

    /** Facts that are unknown and decide. */
    public record Missing(List<FactDefinition> facts, Set<Status> then) implements Doubt {}

    /**
     * A number too near to a threshold.
     *
     * @param condition the condition that compares it
     * @param element the element whose number it is, from nought, or nought outside lists
     * @param seen the number
     * @param needed the nearest number on the other side
     * @param margin the margin that the threshold declares, in percent
     */
    public record NearThreshold(Condition condition, int element, long seen, long needed, int margin, Set<Status> then)
            implements Doubt {

        /** By how much it holds: « tient à 240 habitants près ». */
        public long distance() {
            return Math.abs(needed - seen);
        }
    }

    /**
     * A rule that decides and that a lawyer must check: its source is below high confidence, or it was read in one way
     * where others are possible. The status is what it would be if the rule said the contrary.
     *
     * @param rule the rule; one that does not fire raises no doubt, as what keeps it from firing is a fact
     */
    public record ShakyRule(RuleCard rule, Set<Status> then) implements Doubt {

        /** Whether the doubt is about how the text is read, whatever the source. */
        public boolean isContested() {
            return rule.question().isPresent() || rule.reading().isPresent();
        }
    }

    /** Doubts none of which is enough alone, and that are together; none of them can be left out. */
    public record Together(List<Doubt> doubts, Set<Status> then) implements Doubt {}
}
