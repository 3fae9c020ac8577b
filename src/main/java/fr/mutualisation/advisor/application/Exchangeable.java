package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.domain.Consequence;
import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.Levers.Alike;
import fr.mutualisation.advisor.domain.RuleText;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.domain.Spot;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The elements of a dossier that may take one another's place: of which no rule that rules on a form, nor any act, sees a
 * difference. What moves one of them moves another as well, with the same effects.
 */
final class Exchangeable {

    private final AlikeElements alike;
    private final Vocabulary vocabulary;
    private final Map<String, List<List<Integer>>> kinds = new HashMap<>();

    Exchangeable(Dossier dossier, Rulebook rulebook) {
        this(new AlikeElements(dossier, rulebook, Exchangeable::rules), rulebook.vocabulary(), spot -> false);
    }

    private Exchangeable(AlikeElements alike, Vocabulary vocabulary, Predicate<Spot> freed) {
        this.alike = alike;
        this.vocabulary = vocabulary;
        Dossier dossier = alike.dossier();
        for (Vocabulary.Block block : vocabulary.blocks()) {
            String list = block.path();
            Map<Object, List<Integer>> byKind = new TreeMap<>(Comparator.comparing(Object::toString));
            int size = dossier.elements(list).map(List::size).orElse(0);
            for (int at = 0; at < size; at++) {
                Optional<Integer> element = Optional.of(at);
                List<FactPath> free = block.facts().stream()
                        .map(fact -> fact.path())
                        .filter(path -> freed.test(new Spot(path, element)))
                        .toList();
                byKind.computeIfAbsent(List.of(alike.movedAlike(list, at), free), kind -> new ArrayList<>())
                        .add(at);
            }
            kinds.put(list, List.copyOf(byKind.values()));
        }
    }

    /**
     * The same where some places may move as the vocabulary does not say.
     *
     * @param freed those places
     */
    Exchangeable where(Predicate<Spot> freed) {
        return new Exchangeable(alike, vocabulary, freed);
    }

    private static boolean rules(RuleText rule) {
        return rule.consequences().stream()
                .anyMatch(one -> one instanceof Consequence.Ruling || one instanceof Consequence.Incoherence);
    }

    /** The same moves, made by the first elements that can make them. */
    <T> Map<Spot, T> first(Map<Spot, T> moves) {
        Map<Spot, T> first = new TreeMap<>();
        Map<List<Integer>, Map<Integer, Map<FactPath, T>>> byKind = new HashMap<>();
        moves.forEach((spot, move) -> kind(spot)
                .ifPresentOrElse(
                        kind -> byKind.computeIfAbsent(kind, key -> new TreeMap<>())
                                .computeIfAbsent(spot.element().orElseThrow(), at -> new TreeMap<>())
                                .put(spot.path(), move),
                        () -> first.put(spot, move)));
        byKind.forEach((kind, elements) -> {
            List<Map<FactPath, T>> made = new ArrayList<>(elements.values());
            made.sort(Comparator.comparing(Map::toString));
            for (int i = 0; i < made.size(); i++) {
                Optional<Integer> element = Optional.of(kind.get(i));
                made.get(i).forEach((path, move) -> first.put(new Spot(path, element), move));
            }
        });
        return first;
    }

    /** The elements that could make these moves, where others than those that make them could as well. */
    List<Alike> alike(Map<Spot, ?> moves) {
        return moves.keySet().stream()
                .flatMap(spot -> kind(spot).map(kind -> new Alike(spot.path().list(), kind)).stream())
                .distinct()
                .filter(alike -> !first(reversed(moves, alike)).equals(reversed(moves, alike)))
                .toList();
    }

    /** The same moves, made by the last of the elements that can make them. */
    private static <T> Map<Spot, T> reversed(Map<Spot, T> moves, Alike alike) {
        List<Integer> elements = alike.elements();
        Map<Spot, T> reversed = new TreeMap<>();
        moves.forEach((spot, move) -> {
            boolean inList = spot.path().isListed() && spot.path().list().equals(alike.list());
            int at = inList ? elements.indexOf(spot.element().orElseThrow()) : -1;
            Optional<Integer> element = at < 0 ? spot.element() : Optional.of(elements.get(elements.size() - 1 - at));
            reversed.put(new Spot(spot.path(), element), move);
        });
        return reversed;
    }

    /** The elements like that of a place, itself with them; empty outside lists and where there is no other. */
    private Optional<List<Integer>> kind(Spot spot) {
        return spot.element()
                .flatMap(at -> kinds.getOrDefault(spot.path().list(), List.of()).stream()
                        .filter(kind -> kind.size() > 1 && kind.contains(at))
                        .findFirst());
    }
}
