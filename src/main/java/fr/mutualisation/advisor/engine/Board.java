package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.Truth;
import java.util.Arrays;
import java.util.BitSet;

/** Where one session writes what fired: the truth of each condition, then the rules. */
public final class Board {

    private final byte[][] met;
    private final BitSet[] fired;

    /**
     * An empty board.
     *
     * @param conditions number of conditions of the rulebook
     * @param rules number of rules of the rulebook
     */
    Board(int conditions, int rules) {
        this.met = new byte[conditions][];
        this.fired = new BitSet[rules];
    }

    void prepare(int condition, int elements) {
        met[condition] = new byte[elements];
    }

    /** A probe saw a value that satisfies its condition (known), or that could (unknown). */
    public void saw(int condition, int element, boolean known) {
        byte[] truths = met[condition];
        if (truths != null) {
            int at = element == Holds.WHOLE ? 0 : element;
            truths[at] = (byte) Math.max(truths[at], known ? 2 : 1);
        }
    }

    /** A rule fired. */
    public void fired(int rule, int element) {
        if (fired[rule] == null) {
            fired[rule] = new BitSet();
        }
        fired[rule].set(element == Holds.WHOLE ? 0 : element);
    }

    int elements(int condition) {
        return met[condition] == null ? 0 : met[condition].length;
    }

    Truth truth(int condition, int at) {
        return switch (met[condition][at]) {
            case 2 -> Truth.MET;
            case 1 -> Truth.UNKNOWN;
            default -> Truth.FAILED;
        };
    }

    boolean hasFired(int rule, int at) {
        return fired[rule] != null && fired[rule].get(at);
    }

    @Override
    public String toString() {
        return Arrays.deepToString(met);
    }
}
