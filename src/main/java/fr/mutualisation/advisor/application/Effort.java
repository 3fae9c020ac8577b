package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.util.List;
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

    /** A dossier with so many elements in its lists counts for one ordinary dossier more. */
    private static final int ELEMENTS = 20;

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

    /** As many ordinary dossiers as take as long to read as that one. */
    static int weight(Dossier dossier, Vocabulary vocabulary) {
        return 1
                + vocabulary.blocks().stream()
                                .flatMap(block -> dossier.elements(block.path()).stream())
                                .mapToInt(List::size)
                                .sum()
                        / ELEMENTS;
    }

    /** Whether one more dossier of that weight may be read directly. */
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
        return runs(1);
    }

    /** The same for a dossier of that weight. */
    boolean runs(int weight) {
        runs -= weight;
        return goesOn(runs >= 0);
    }

    private boolean goesOn(boolean allowed) {
        spent |= !allowed || stop.getAsBoolean();
        return !spent;
    }

    /** Half of what may still be read directly, for what must not spend the rest. */
    Effort half() {
        int half = left() / 2;
        trials -= half;
        return new Effort(half, 0, stop);
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
