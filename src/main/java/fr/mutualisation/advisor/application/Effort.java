package fr.mutualisation.advisor.application;

import java.util.function.BooleanSupplier;

/**
 * How much may be tried for one answer. It is counted, never timed, so that the same question gets the same answer; an
 * answer that could not try everything says so.
 */
public final class Effort {

    /** Dossiers that may be read directly. */
    public static final int USUAL_TRIALS = 60_000;

    /** Dossiers that may be examined by the engine. */
    public static final int USUAL_RUNS = 2_000;

    private final BooleanSupplier stop;
    private int trials;
    private int runs;
    private boolean spent;

    /**
     * An effort.
     *
     * @param trials dossiers that may be read directly
     * @param runs dossiers that may be examined by the engine
     * @param stop asked before each one; true gives up at once
     */
    public Effort(int trials, int runs, BooleanSupplier stop) {
        this.trials = trials;
        this.runs = runs;
        this.stop = stop;
    }

    /** The usual effort, given up when the thread is interrupted. */
    public static Effort usual() {
        return new Effort(USUAL_TRIALS, USUAL_RUNS, () -> Thread.currentThread().isInterrupted());
    }

    /** Whether one more dossier may be read directly. */
    boolean tries() {
        return tries(1);
    }

    /** The same for a dossier that takes as long to read as so many ordinary ones. */
    boolean tries(int weight) {
        trials -= weight;
        return goesOn(trials >= 0);
    }

    /** How many more dossiers may be read directly, whatever their weight. */
    int left() {
        return Math.max(0, trials);
    }

    /** Whether one more dossier may be examined by the engine. */
    boolean runs() {
        return goesOn(runs-- > 0);
    }

    private boolean goesOn(boolean allowed) {
        spent |= !allowed || stop.getAsBoolean();
        return !spent;
    }

    /** Leaves the rest untried. */
    void giveUp() {
        spent = true;
    }

    /** Whether something was left untried. */
    boolean isSpent() {
        return spent;
    }
}
