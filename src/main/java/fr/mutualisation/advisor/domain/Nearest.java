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
                .map(candidate -> new Scored(candidate, distance(folded, candidate.toLowerCase(java.util.Locale.ROOT))))
                .filter(scored -> scored.distance <= Math.max(2, Math.max(word.length(), scored.word.length()) * 2 / 5))
                .min(Comparator.comparingInt(Scored::distance).thenComparing(Scored::word))
                .map(Scored::word);
    }

    private record Scored(String word, int distance) {}

    private static int distance(String one, String two) {
        int[] previous = new int[two.length() + 1];
        int[] current = new int[two.length() + 1];
        for (int column = 0; column <= two.length(); column++) {
            previous[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            current[0] = row;
            for (int column = 1; column <= two.length(); column++) {
                int substitution = previous[column - 1] + (one.charAt(row - 1) == two.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(substitution, Math.min(previous[column], current[column - 1]) + 1);
            }
            int[] swap = previous;
            previous = current;
            current = swap;
        }
        return previous[two.length()];
    }
}
