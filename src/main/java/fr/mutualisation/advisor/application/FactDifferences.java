package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.Fact;
import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.OpinionComparison.Element;
import fr.mutualisation.advisor.domain.OpinionComparison.FactDifference;
import fr.mutualisation.advisor.domain.OpinionComparison.ListDifference;
import fr.mutualisation.advisor.domain.Sides;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The facts that two dossiers do not have in common, and which elements of their lists are the same. */
final class FactDifferences {

    private final Dossier first;
    private final Dossier second;
    private final List<FactDifference> facts = new ArrayList<>();
    private final List<ListDifference> lists = new ArrayList<>();
    private final Map<String, List<Element>> pairs = new LinkedHashMap<>();

    FactDifferences(Dossier first, Vocabulary ofFirst, Dossier second, Vocabulary ofSecond) {
        this.first = first;
        this.second = second;
        Map<String, Vocabulary.Block> blocks = new LinkedHashMap<>();
        Map<FactPath, FactDefinition> definitions = new LinkedHashMap<>(ofFirst.definitions());
        ofSecond.definitions().forEach(definitions::putIfAbsent);
        for (Vocabulary vocabulary : List.of(ofFirst, ofSecond)) {
            vocabulary.blocks().stream()
                    .filter(block -> block.list().isPresent())
                    .forEach(list -> blocks.putIfAbsent(list.path(), list));
        }
        blocks.values().forEach(this::list);
        definitions.values().forEach(this::fact);
    }

    List<FactDifference> facts() {
        return facts;
    }

    List<ListDifference> lists() {
        return lists;
    }

    /** The elements of a list that both sides have; none when one of them does not know the list. */
    List<Element> shared(String list) {
        return Objects.requireNonNullElse(pairs.get(list), List.<Element>of()).stream()
                .filter(element -> element.places().areBoth())
                .toList();
    }

    private void list(Vocabulary.Block list) {
        Optional<List<Map<FactPath, Fact>>> here = first.elements(list.path());
        Optional<List<Map<FactPath, Fact>>> there = second.elements(list.path());
        if (here.isPresent() && there.isPresent()) {
            List<Element> elements = ElementPairs.of(list, here.get(), there.get());
            pairs.put(list.path(), elements);
            List<Element> alone = elements.stream()
                    .filter(element -> !element.places().areBoth())
                    .toList();
            if (!alone.isEmpty()) {
                lists.add(new ListDifference(
                        list, Sides.of(here.get().size(), there.get().size()), alone));
            }
        } else if (here.isPresent() || there.isPresent()) {
            lists.add(new ListDifference(
                    list, new Sides<>(here.map(Collection::size), there.map(Collection::size)), List.of()));
        }
    }

    private void fact(FactDefinition fact) {
        FactPath path = fact.path();
        if (!path.isListed()) {
            compare(fact, Optional.empty(), first.fact(path), second.fact(path));
            return;
        }
        for (Element element : shared(path.list())) {
            compare(
                    fact,
                    Optional.of(element),
                    in(first, path, element.places().first()),
                    in(second, path, element.places().second()));
        }
    }

    private static Optional<Fact> in(Dossier dossier, FactPath path, Optional<Integer> place) {
        return dossier.elements(path.list())
                .map(elements -> elements.get(place.orElseThrow()))
                .map(element -> element.get(path));
    }

    private void compare(FactDefinition fact, Optional<Element> element, Optional<Fact> one, Optional<Fact> other) {
        if (!one.map(Fact::value).equals(other.map(Fact::value))) {
            facts.add(new FactDifference(fact, element, new Sides<>(one, other)));
        }
    }
}
