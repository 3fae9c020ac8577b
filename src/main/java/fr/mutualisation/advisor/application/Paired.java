package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.domain.Sides;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** Puts the things of two sides together by their key. */
final class Paired {

    private Paired() {}

    /**
     * The things that one side alone has, or that are not the same: those that the first side has in its order, then
     * those that the second alone has. Of several things with one key, a side has the first.
     */
    static <K, T> List<Sides<T>> differences(
            Collection<T> first, Collection<T> second, Function<T, K> key, BiPredicate<T, T> areTheSame) {
        List<Sides<T>> differences = new ArrayList<>();
        all(first, second, key).forEach(sides -> {
            if (!sides.areBoth()
                    || !areTheSame.test(
                            sides.first().orElseThrow(), sides.second().orElseThrow())) {
                differences.add(sides);
            }
        });
        return differences;
    }

    /** Everything that a side has. */
    static <K, T> List<Sides<T>> all(Collection<T> first, Collection<T> second, Function<T, K> key) {
        Map<K, T> ofFirst = byKey(first, key);
        Map<K, T> ofSecond = byKey(second, key);
        List<Sides<T>> all = new ArrayList<>();
        ofFirst.forEach(
                (name, thing) -> all.add(new Sides<>(Optional.of(thing), Optional.ofNullable(ofSecond.get(name)))));
        ofSecond.forEach((name, thing) -> {
            if (!ofFirst.containsKey(name)) {
                all.add(new Sides<>(Optional.empty(), Optional.of(thing)));
            }
        });
        return all;
    }

    private static <K, T> Map<K, T> byKey(Collection<T> things, Function<T, K> key) {
        Map<K, T> byKey = new LinkedHashMap<>();
        things.forEach(thing -> byKey.putIfAbsent(key.apply(thing), thing));
        return byKey;
    }
}
