package fr.mutualisation.advisor.domain;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What comes back from reading something that may be wrong: the thing, or every fault at once.
 *
 * @param <T> the thing
 */
public sealed interface Outcome<T> {

    /** The input was good. */
    record Accepted<T>(T value) implements Outcome<T> {}

    /** The input was refused; the list is never empty. */
    record Refused<T>(List<Fault> faults) implements Outcome<T> {
        public Refused {
            if (faults.isEmpty()) {
                throw new IllegalArgumentException("a refusal names at least one fault");
            }
            faults = List.copyOf(faults);
        }
    }

    /** The thing, when there is no fault. */
    static <T> Outcome<T> accepted(T value) {
        return new Accepted<>(value);
    }

    /** A refusal with all its faults. */
    static <T> Outcome<T> refused(List<Fault> faults) {
        return new Refused<>(faults);
    }

    /** A refusal with one fault. */
    static <T> Outcome<T> refused(Fault fault) {
        return new Refused<>(List.of(fault));
    }

    /** Goes on with two things, or refuses with every fault of both, each told once. */
    static <A, B, R> Outcome<R> both(Outcome<A> one, Outcome<B> other, BiFunction<A, B, Outcome<R>> next) {
        if (one instanceof Accepted<A> first && other instanceof Accepted<B> second) {
            return next.apply(first.value(), second.value());
        }
        return refused(Stream.of(one, other)
                .filter(outcome -> outcome instanceof Refused<?>)
                .flatMap(outcome -> ((Refused<?>) outcome).faults().stream())
                .distinct()
                .toList());
    }

    /** The same outcome, the faults of a refusal told as those of a dossier that stands at {@code root}. */
    default Outcome<T> under(String root) {
        return this instanceof Refused<T> refused
                ? refused(refused.faults().stream()
                        .map(fault -> fault.under(root))
                        .toList())
                : this;
    }

    /** Goes on with the thing, or hands the refusal on. */
    default <R> Outcome<R> then(Function<T, Outcome<R>> next) {
        if (this instanceof Accepted<T> accepted) {
            return next.apply(accepted.value());
        }
        return new Refused<>(((Refused<T>) this).faults());
    }
}
