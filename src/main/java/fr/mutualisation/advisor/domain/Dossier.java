package fr.mutualisation.advisor.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A checked dossier: the facts that are known, given or derived. What is not here is unknown, which is never "no".
 */
public final class Dossier {

    /** The fact that gives the reference date. */
    public static final FactPath DATE = new FactPath("projet.date");

    private final Map<FactPath, Fact> facts;
    private final Map<String, List<Map<FactPath, Fact>>> lists;
    private final LocalDate date;

    private Dossier(Map<FactPath, Fact> facts, Map<String, List<Map<FactPath, Fact>>> lists, LocalDate date) {
        this.facts = facts;
        this.lists = lists;
        this.date = date;
    }

    /**
     * A dossier of these facts, completed with the vocabulary's defaults and derived facts.
     *
     * @param facts known facts outside lists; the reference date must be among them
     * @param lists the elements of each known list; a list that is absent is unknown, an empty one is known to be empty
     */
    public static Dossier of(
            Map<FactPath, Fact> facts, Map<String, List<Map<FactPath, Fact>>> lists, Vocabulary vocabulary) {
        return new Derivations(facts, lists, vocabulary).completed(dateOf(facts));
    }

    private static LocalDate dateOf(Map<FactPath, Fact> facts) {
        return Optional.ofNullable(facts.get(DATE))
                .flatMap(Dossier::day)
                .orElseThrow(() -> new IllegalArgumentException("a dossier has a reference date"));
    }

    static Dossier complete(Map<FactPath, Fact> facts, Map<String, List<Map<FactPath, Fact>>> lists, LocalDate date) {
        return new Dossier(facts, lists, date);
    }

    /** The date at which the law is read. */
    public LocalDate date() {
        return date;
    }

    /** The same facts, all acts read at another date. */
    public Dossier at(LocalDate day) {
        Map<FactPath, Fact> moved = new HashMap<>(facts);
        moved.remove(Act.AVIS.date());
        moved.remove(Act.EFFET.date());
        moved.put(DATE, new Fact(new Value.Day(day), Fact.Origin.DONNE));
        return new Dossier(moved, lists, day);
    }

    /** The same file, voted on another day; its other acts keep theirs. */
    public Dossier votedOn(LocalDate day) {
        Map<FactPath, Fact> moved = new HashMap<>(facts);
        moved.put(DATE, new Fact(new Value.Day(day), Fact.Origin.DONNE));
        return new Dossier(moved, lists, day);
    }

    /** The same facts, the day of the vote included, under the law of another day. */
    public Dossier underTheLawOf(LocalDate day) {
        return new Dossier(facts, lists, day);
    }

    /** A known day outside lists. */
    public Optional<LocalDate> day(FactPath path) {
        return fact(path).flatMap(Dossier::day);
    }

    /** The day that a fact gives, if it gives one. */
    public static Optional<LocalDate> day(Fact fact) {
        return fact.value() instanceof Value.Day day ? Optional.of(day.date()) : Optional.empty();
    }

    /** The same dossier where a fact outside lists is given this value; what is computed is computed again. */
    public Dossier with(FactPath path, Value value, Vocabulary vocabulary) {
        return changed(path, OptionalInt.empty(), Optional.of(value), vocabulary);
    }

    /**
     * The same dossier where a fact of one element is given this value.
     *
     * @param element place of the element in its list, from nought; the list must be known
     */
    public Dossier with(FactPath path, int element, Value value, Vocabulary vocabulary) {
        return changed(path, OptionalInt.of(element), Optional.of(value), vocabulary);
    }

    /** The same dossier without a fact outside lists; one that is computed or read by default comes back so. */
    public Dossier without(FactPath path, Vocabulary vocabulary) {
        return changed(path, OptionalInt.empty(), Optional.empty(), vocabulary);
    }

    /** The same dossier without a fact of one element. */
    public Dossier without(FactPath path, int element, Vocabulary vocabulary) {
        return changed(path, OptionalInt.of(element), Optional.empty(), vocabulary);
    }

    /** The same dossier where a list is known to hold so many elements, of which nothing is known. */
    public Dossier withElements(String list, int size, Vocabulary vocabulary) {
        Map<String, List<Map<FactPath, Fact>>> elements = new HashMap<>(lists);
        elements.put(
                list,
                Stream.generate(() -> (Map<FactPath, Fact>) new HashMap<FactPath, Fact>())
                        .limit(size)
                        .toList());
        return of(given(facts), elements, vocabulary);
    }

    /**
     * The same dossier with these elements of a list only; what is computed is computed again.
     *
     * @param kept places of elements in the list, from nought
     */
    public Dossier withOnly(String list, List<Integer> kept, Vocabulary vocabulary) {
        Map<String, List<Map<FactPath, Fact>>> elements = new HashMap<>();
        lists.forEach((path, all) ->
                elements.put(path, all.stream().map(Dossier::given).toList()));
        List<Map<FactPath, Fact>> all = Objects.requireNonNull(elements.get(list), list);
        elements.put(list, kept.stream().map(all::get).toList());
        return new Derivations(given(facts), elements, vocabulary).completed(date);
    }

    /** The same dossier with each of these values in its place; what is computed is computed again. */
    public Dossier with(Map<Spot, Value> values, Vocabulary vocabulary) {
        Map<FactPath, Map<Spot, Value>> byFact = new TreeMap<>();
        values.forEach((spot, value) ->
                byFact.computeIfAbsent(spot.path(), fact -> new TreeMap<>()).put(spot, value));
        Dossier given = this;
        for (Map.Entry<FactPath, Map<Spot, Value>> one : byFact.entrySet()) {
            given = given.with(one.getKey(), one.getValue(), vocabulary);
        }
        return given;
    }

    private Dossier with(FactPath path, Map<Spot, Value> values, Vocabulary vocabulary) {
        Derivations changed = new Derivations(facts, lists, vocabulary);
        values.forEach((spot, value) -> {
            OptionalInt element =
                    spot.element().stream().mapToInt(Integer::intValue).findFirst();
            changed.holder(path, element).put(path, new Fact(value, Fact.Origin.DONNE));
        });
        return changed.completedAgain(path, date);
    }

    /** The same dossier where a fact is given this value wherever it is unknown: outside lists, or for each element. */
    public Dossier withEverywhere(FactPath path, Value value, Vocabulary vocabulary) {
        Map<Spot, Value> values = new TreeMap<>();
        Spot.of(path, this).stream().filter(spot -> spot.in(this).isEmpty()).forEach(spot -> values.put(spot, value));
        return with(path, values, vocabulary);
    }

    private Dossier changed(FactPath path, OptionalInt element, Optional<Value> value, Vocabulary vocabulary) {
        int size = path.isListed() ? elements(path.list()).map(List::size).orElse(0) : 1;
        if (path.isListed() != element.isPresent() || element.orElse(0) >= size) {
            throw new IllegalArgumentException("nothing in the dossier can hold " + path + " " + element);
        }
        if (!vocabulary.definition(path).orElseThrow().givable()) {
            throw new IllegalArgumentException(path + " is computed, never given");
        }
        Derivations changed = new Derivations(facts, lists, vocabulary);
        Map<FactPath, Fact> holder = changed.holder(path, element);
        value.ifPresentOrElse(known -> holder.put(path, new Fact(known, Fact.Origin.DONNE)), () -> holder.remove(path));
        return changed.completedAgain(path, path.equals(DATE) ? dateOf(holder) : date);
    }

    private static Map<FactPath, Fact> given(Map<FactPath, Fact> known) {
        Map<FactPath, Fact> given = new HashMap<>(known);
        given.values().removeIf(fact -> fact.origin() != Fact.Origin.DONNE);
        return given;
    }

    /** A known fact outside lists. */
    public Optional<Fact> fact(FactPath path) {
        return Optional.ofNullable(facts.get(path));
    }

    /** The known facts of each element of a list, or empty when the list is unknown. */
    public Optional<List<Map<FactPath, Fact>>> elements(String list) {
        return Optional.ofNullable(lists.get(list));
    }

    /** What the elements of each known list are called, in their order; empty where the dossier gives no name. */
    public Map<String, List<Optional<String>>> names(Vocabulary vocabulary) {
        Map<String, List<Optional<String>>> names = new TreeMap<>();
        lists.forEach((path, elements) -> vocabulary
                .list(path)
                .ifPresent(list ->
                        names.put(path, elements.stream().map(list::name).toList())));
        return names;
    }

    /** Whether the vocabulary's fact is unknown here: outside lists, or for some element. */
    public boolean isUnknown(FactPath path) {
        if (!path.isListed()) {
            return !facts.containsKey(path);
        }
        return elements(path.list())
                .map(all -> all.stream().anyMatch(element -> !element.containsKey(path)))
                .orElse(true);
    }

    /** The values of a fact: one, or one for each element; an empty entry is unknown. Empty when the list is unknown. */
    public Optional<List<Optional<Value>>> values(FactPath path) {
        if (!path.isListed()) {
            return Optional.of(List.of(fact(path).map(Fact::value)));
        }
        return elements(path.list()).map(all -> {
            List<Optional<Value>> values = new ArrayList<>(all.size());
            all.forEach(
                    element -> values.add(Optional.ofNullable(element.get(path)).map(Fact::value)));
            return values;
        });
    }
}
