package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.domain.Fact;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.OpinionComparison.Element;
import fr.mutualisation.advisor.domain.Sides;
import fr.mutualisation.advisor.domain.Value;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * Which element of a list is which on the other side. A name that stands once on each side tells; then the same values;
 * then the place, unless two names say otherwise. The name of an element is the first free text of its block.
 */
final class ElementPairs {

    private final Vocabulary.Block list;
    private final List<Map<FactPath, Fact>> first;
    private final List<Map<FactPath, Fact>> second;
    private final List<Element> pairs = new ArrayList<>();
    private final List<Integer> restOfFirst = new ArrayList<>();
    private final List<Integer> restOfSecond = new ArrayList<>();

    private ElementPairs(Vocabulary.Block list, List<Map<FactPath, Fact>> first, List<Map<FactPath, Fact>> second) {
        this.list = list;
        this.first = first;
        this.second = second;
        for (int i = 0; i < first.size(); i++) {
            restOfFirst.add(i);
        }
        for (int i = 0; i < second.size(); i++) {
            restOfSecond.add(i);
        }
    }

    /** The elements of both sides, the first side's in their order, then those that the second alone has. */
    static List<Element> of(Vocabulary.Block list, List<Map<FactPath, Fact>> first, List<Map<FactPath, Fact>> second) {
        ElementPairs found = new ElementPairs(list, first, second);
        found.pair((one, other) -> found.isTheOnly(one, found.first, other, found.second));
        found.pair((one, other) -> values(found.first.get(one)).equals(values(found.second.get(other))));
        found.pairByPlace();
        found.restOfFirst.forEach(one -> found.pairs.add(found.element(Optional.of(one), Optional.empty())));
        found.pairs.sort((one, other) -> Integer.compare(place(one), place(other)));
        found.restOfSecond.forEach(other -> found.pairs.add(found.element(Optional.empty(), Optional.of(other))));
        return found.pairs;
    }

    private static int place(Element element) {
        return element.places().first().orElseThrow();
    }

    private static Map<FactPath, Value> values(Map<FactPath, Fact> element) {
        return element.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, fact -> fact.getValue().value()));
    }

    private boolean isTheOnly(int one, List<Map<FactPath, Fact>> here, int other, List<Map<FactPath, Fact>> there) {
        Optional<String> name = list.name(here.get(one));
        return name.isPresent()
                && name.equals(list.name(there.get(other)))
                && here.stream()
                                .filter(element -> list.name(element).equals(name))
                                .count()
                        == 1
                && there.stream()
                                .filter(element -> list.name(element).equals(name))
                                .count()
                        == 1;
    }

    private void pair(BiPredicate<Integer, Integer> areTheSame) {
        for (Integer one : List.copyOf(restOfFirst)) {
            restOfSecond.stream()
                    .filter(other -> areTheSame.test(one, other))
                    .findFirst()
                    .ifPresent(other -> join(one, other));
        }
    }

    private void pairByPlace() {
        List<Integer> here = List.copyOf(restOfFirst);
        List<Integer> there = List.copyOf(restOfSecond);
        for (int i = 0; i < Math.min(here.size(), there.size()); i++) {
            Optional<String> one = list.name(first.get(here.get(i)));
            Optional<String> other = list.name(second.get(there.get(i)));
            if (one.isEmpty() || other.isEmpty() || one.equals(other)) {
                join(here.get(i), there.get(i));
            }
        }
    }

    private void join(Integer one, Integer other) {
        restOfFirst.removeIf(one::equals);
        restOfSecond.removeIf(other::equals);
        pairs.add(element(Optional.of(one), Optional.of(other)));
    }

    private Element element(Optional<Integer> one, Optional<Integer> other) {
        Optional<String> name = one.flatMap(place -> list.name(first.get(place)))
                .or(() -> other.flatMap(place -> list.name(second.get(place))));
        return new Element(name, new Sides<>(one, other));
    }
}
