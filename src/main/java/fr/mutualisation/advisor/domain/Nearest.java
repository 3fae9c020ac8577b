package fr.mutualisation.advisor.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the known word that somebody probably meant. */
public final class Nearest {

    private static final int LONGEST_COMPARED = 300;

    private Nearest() {}

    /** The candidate nearest to {@code word}, or empty when none is near enough to be worth naming. */
    public static Optional<String> to(String word, Collection<String> candidates) {
        if (word.length() > LONGEST_COMPARED) {
            return Optional.empty();
        }
        String folded = word.toLowerCase(java.util.Locale.ROOT);
        return candidates.stream()
                .filter(candidate -> Math.abs(candidate.length() - word.length()) <= farthest(word, candidate))
                .map(candidate -> new Scored(
                        candidate,
                        distance(folded, candidate.toLowerCase(java.util.Locale.ROOT), farthest(word, candidate))))
                .filter(scored -> scored.distance <= farthest(word, scored.word))
                .min(Comparator.comparingInt(Scored::distance).thenComparing(Scored::word))
                .map(Scored::word);
    }

    private static int farthest(String one, String two) {
        return Math.max(2, Math.max(one.length(), two.length()) * 2 / 5);
    }

    private record Scored(String word, int distance) {}

    /** The number of letters to change, or any number above {@code farthest} as soon as it is sure to be above. */
    private static int distance(String one, String two, int farthest) {
        int[] previous = new int[two.length() + 1];
        int[] current = new int[two.length() + 1];
        for (int column = 0; column <= two.length(); column++) {
            previous[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            current[0] = row;
            int nearest = row;
            for (int column = 1; column <= two.length(); column++) {
                int substitution = previous[column - 1] + (one.charAt(row - 1) == two.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(substitution, Math.min(previous[column], current[column - 1]) + 1);
                nearest = Math.min(nearest, current[column]);
            }
            if (nearest > farthest) {
                return nearest;
            }
            int[] swap = previous;
            previous = current;
            current = swap;
        }
        return previous[two.length()];
    }
}
