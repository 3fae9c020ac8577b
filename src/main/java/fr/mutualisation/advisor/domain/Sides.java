package fr.mutualisation.advisor.domain;

import java.util.Optional;

/**
 * One thing as each of the two sides of a comparison has it; at least one of them does.
 *
 * @param first as the first side has it
 * @param second as the second side has it
 * @param <T> the thing
 */
public record Sides<T>(Optional<T> first, Optional<T> second) {

    public Sides {
        if (first.isEmpty() && second.isEmpty()) {
            throw new IllegalArgumentException("a thing that neither side has is no thing");
        }
    }

    /** What both sides have, each in its own way. */
    public static <T> Sides<T> of(T first, T second) {
        return new Sides<>(Optional.of(first), Optional.of(second));
    }

    /** Whether both sides have it. */
    public boolean areBoth() {
        return first.isPresent() && second.isPresent();
    }

    /** The thing as the first side has it, or else as the second one does. */
    public T any() {
        return first.or(() -> second).orElseThrow();
    }
}
