package fr.mutualisation.advisor.domain;

/** Over what a sentence speaks. */
public enum Quantifier {
    /** One fact of the dossier. */
    SINGLE,
    /** At least one element of a list. */
    SOME,
    /** Every element of a list. */
    ALL,
    /** The element at hand: the rule is read element by element. */
    EACH
}
