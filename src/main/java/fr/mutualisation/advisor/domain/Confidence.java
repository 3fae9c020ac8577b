package fr.mutualisation.advisor.domain;

/** How sure the source of a rule is; anything below {@link #HAUTE} calls for a lawyer's check. */
public enum Confidence {
    HAUTE,
    MOYENNE,
    BASSE;

    /** The less sure of the two. */
    public Confidence lowest(Confidence other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
