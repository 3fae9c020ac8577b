package fr.mutualisation.advisor.domain;

/** What a check finds, the worst first. */
public enum CheckResult {
    /** Some rule says that it is missed. */
    MANQUE,
    /** A fact is unknown that could make it missed, or without which nothing says that it is satisfied. */
    NON_VERIFIABLE,
    /** No rule can say that it is missed, and one says that it is satisfied. */
    SATISFAIT,
    /** No rule has anything to say of this file. */
    SANS_OBJET;

    /**
     * The result of a check: an unknown fact is never a pass.
     *
     * @param missed truth of "some rule says that it is missed"
     * @param satisfied truth of "some rule says that it is satisfied"
     */
    public static CheckResult of(Truth missed, Truth satisfied) {
        return switch (missed) {
            case MET -> MANQUE;
            case UNKNOWN -> NON_VERIFIABLE;
            case FAILED ->
                switch (satisfied) {
                    case MET -> SATISFAIT;
                    case UNKNOWN -> NON_VERIFIABLE;
                    case FAILED -> SANS_OBJET;
                };
        };
    }

    /** The worse of the two. */
    public CheckResult worst(CheckResult other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
