package fr.mutualisation.advisor.domain;

/** How a sentence compares a fact. */
public enum Operator {
    ONE_OF("parmi"),
    CONTAINS("contient"),
    LESS("<"),
    AT_MOST("<="),
    MORE(">"),
    AT_LEAST(">=");

    private final String symbol;

    Operator(String symbol) {
        this.symbol = symbol;
    }

    /** The operator as the vocabulary writes it. */
    public String symbol() {
        return symbol;
    }

    /** The operator that holds exactly when this one does not; only for the four comparisons. */
    public Operator opposite() {
        return switch (this) {
            case LESS -> AT_LEAST;
            case AT_MOST -> MORE;
            case MORE -> AT_MOST;
            case AT_LEAST -> LESS;
            case ONE_OF, CONTAINS -> throw new IllegalStateException(this + " is no comparison");
        };
    }

    /** Whether {@code left} compares to {@code right} as this comparison says. */
    public boolean holds(long left, long right) {
        return switch (this) {
            case LESS -> left < right;
            case AT_MOST -> left <= right;
            case MORE -> left > right;
            case AT_LEAST -> left >= right;
            case ONE_OF, CONTAINS -> throw new IllegalStateException(this + " is no comparison");
        };
    }
}
