package fr.mutualisation.advisor.domain;

import java.util.List;

/**
 * Whether the choice holds when each unknown fact takes any value wherever it is unknown, when each weight moves by
 * half, and when each form that unknown facts leave undetermined opens, one at a time.
 *
 * @param hold how far it holds
 * @param answers the answers that would change it: those that change the modes first, then those of the fact that
 *     changes it most often; of lists of codes, the smallest for each outcome
 * @param weights the weights that would change it, the smallest move first
 * @param forms the undetermined forms that would change it if they opened, whatever the answers that this takes, in
 *     the order of the catalogue
 * @param open the unknown facts that the signals still ask, in the order of the vocabulary
 */
public record Firmness(
        Hold hold, List<AnswerTip> answers, List<WeightTip> weights, List<FormTip> forms, List<FactDefinition> open) {

    /** How far a choice holds. */
    public enum Hold {
        /** No signal: there is nothing to hold. */
        SANS_OBJET,
        /** Some answer, some weight or some undetermined form, alone, would change it. */
        SENSIBLE,
        /** No answer, no weight and no undetermined form changes it alone. */
        STABLE,
        /** The signals ask no unknown fact any more, and no weight and no undetermined form changes it. */
        ACQUISE
    }

    /**
     * An answer that would change the choice.
     *
     * @param fact the unknown fact
     * @param value the answer
     * @param then what is then chosen
     */
    public record AnswerTip(FactDefinition fact, Value value, Picks then) {}

    /**
     * A weight that would change the choice.
     *
     * @param rule the rule that it weighs
     * @param weight the weight
     * @param move the least move that changes the choice, in percent of the weight, below nought for a lighter weight
     * @param then what is then chosen
     */
    public record WeightTip(RuleCard rule, int weight, int move, Picks then) {}

    /**
     * A form whose status hangs on unknown facts and that would change the choice if it opened.
     *
     * @param form the form
     * @param then what is then chosen
     */
    public record FormTip(Form form, Picks then) {}
}
