package fr.mutualisation.advisor.domain;

/**
 * One known value of a dossier and where it comes from.
 *
 * @param value the value
 * @param origin who said so
 */
public record Fact(Value value, Origin origin) {

    /** Where the value of a fact comes from. */
    public enum Origin {
        /** The dossier says so. */
        DONNE,
        /** Computed from other facts by the vocabulary's formula. */
        CALCULE,
        /** The vocabulary's default for an absent list. */
        PAR_DEFAUT
    }
}
