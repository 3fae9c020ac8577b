package fr.mutualisation.advisor.domain;

/** Strong Kleene truth: an unknown fact makes a condition unknown, never failed. */
public enum Truth {
    MET,
    FAILED,
    UNKNOWN;

    /** Conjunction: failed as soon as one side is failed, unknown if the rest is unknown. */
    public Truth and(Truth other) {
        if (this == FAILED || other == FAILED) {
            return FAILED;
        }
        return this == UNKNOWN || other == UNKNOWN ? UNKNOWN : MET;
    }

    /** Disjunction: met as soon as one side is met, unknown if the rest is unknown. */
    public Truth or(Truth other) {
        if (this == MET || other == MET) {
            return MET;
        }
        return this == UNKNOWN || other == UNKNOWN ? UNKNOWN : FAILED;
    }

    /** Negation: unknown stays unknown. */
    public Truth not() {
        return switch (this) {
            case MET -> FAILED;
            case FAILED -> MET;
            case UNKNOWN -> UNKNOWN;
        };
    }

    /** The truth of a plain boolean. */
    public static Truth of(boolean holds) {
        return holds ? MET : FAILED;
    }
}
