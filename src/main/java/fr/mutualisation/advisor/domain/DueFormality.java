package fr.mutualisation.advisor.domain;

import java.util.List;

/**
 * A formality that rules require.
 *
 * @param formality the formality
 * @param state what remains to be done
 * @param grounds the rules that require it, or may require it
 * @param message the sentence of the first of them
 */
public record DueFormality(Formality formality, State state, List<Ground> grounds, String message) {

    /** What remains to be done. */
    public enum State {
        /** Required, not done. */
        A_FAIRE,
        /** Perhaps required: a fact is unknown. */
        A_CONFIRMER,
        /** Required and done. */
        ACCOMPLIE
    }
}
