package fr.mutualisation.advisor.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Draws dossiers from the vocabulary: any fact, any value that it may have, numbers and dates near the edges. */
public final class RandomDossiers {

    private static final List<Integer> DISTANCES = List.of(-400, -60, -15, -8, -5, -3, -1, 0, 1, 5, 31, 400);
    private static final int MOST_ELEMENTS = 3;

    private final Vocabulary vocabulary;
    private final TreeSet<Long> edges = new TreeSet<>();
    private final TreeSet<LocalDate> days;
    private final Random random;

    /**
     * A source of dossiers.
     *
     * @param days dates at which something changes
     * @param seed draws the same dossiers again
     */
    public RandomDossiers(Rulebook rulebook, Collection<LocalDate> days, long seed) {
        this.vocabulary = rulebook.vocabulary();
        this.random = new Random(seed);
        this.days = new TreeSet<>(days);
        for (Threshold threshold : rulebook.catalogue().thresholds().values()) {
            for (Threshold.Step step : threshold.steps()) {
                edges.addAll(List.of(step.value() - 1, step.value(), step.value() + 1));
            }
        }
    }

    /** A day at which something changes, or the day before, or the day after. */
    public LocalDate date() {
        List<LocalDate> all = new ArrayList<>(days);
        return all.get(random.nextInt(all.size())).plusDays(random.nextInt(3) - 1);
    }

    /** A dossier of that date in which about this share of the facts is given. */
    public Sketch draw(LocalDate date, double share) {
        Map<FactPath, Value> facts = new TreeMap<>();
        Map<String, List<Map<FactPath, Value>>> lists = new TreeMap<>();
        for (Vocabulary.Block block : vocabulary.blocks()) {
            if (block.list().isEmpty()) {
                facts.putAll(facts(block, date, share));
            } else if (random.nextDouble() < Math.max(share, 0.5)) {
                lists.put(block.path(), elements(block, date, share));
            }
        }
        facts.put(Dossier.DATE, new Value.Day(date));
        return new Sketch(facts, lists);
    }

    private List<Map<FactPath, Value>> elements(Vocabulary.Block block, LocalDate date, double share) {
        int least = block.list().orElseThrow().minimum();
        int size = least + random.nextInt(MOST_ELEMENTS + 1 - least);
        List<Map<FactPath, Value>> elements = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            elements.add(facts(block, date, share));
        }
        return elements;
    }

    private Map<FactPath, Value> facts(Vocabulary.Block block, LocalDate date, double share) {
        Map<FactPath, Value> facts = new TreeMap<>();
        for (FactDefinition fact : block.facts()) {
            if (fact.givable() && random.nextDouble() < share) {
                value(fact, date).ifPresent(value -> facts.put(fact.path(), value));
            }
        }
        return facts;
    }

    private Optional<Value> value(FactDefinition fact, LocalDate date) {
        List<Value> values = values(fact, date);
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(random.nextInt(values.size())));
    }

    /** The same dossier where every fact of these is known, given in that order. */
    public Dossier completed(Dossier dossier, List<FactPath> order, Random choice) {
        Dossier full = dossier;
        for (FactPath path : order) {
            List<Value> values = vocabulary
                    .definition(path)
                    .filter(FactDefinition::givable)
                    .map(fact -> values(fact, dossier.date()))
                    .orElse(List.of());
            for (Spot spot : values.isEmpty() ? List.<Spot>of() : Spot.of(path, full)) {
                if (spot.in(full).isEmpty()) {
                    full = spot.give(values.get(choice.nextInt(values.size())), full, vocabulary);
                }
            }
        }
        return full;
    }

    /** The same dossier with one gap filled in, or empty when there is nothing left to say. */
    public Optional<Sketch> filledOnce(Sketch before) {
        List<Sketch.Gap> gaps = before.gaps(vocabulary);
        if (gaps.isEmpty()) {
            return Optional.empty();
        }
        Sketch.Gap gap = gaps.get(random.nextInt(gaps.size()));
        LocalDate date = before.dossier(vocabulary).date();
        return vocabulary
                .definition(gap.path())
                .map(fact -> value(fact, date).map(value -> before.with(gap, value)))
                .orElseGet(() -> Optional.of(before.with(
                        gap.path().text(),
                        elements(vocabulary.list(gap.path().text()).orElseThrow(), date, 0.5))));
    }

    /** The same dossier with each gap filled in by each value at the edges, one gap at a time. */
    public List<Sketch> filledInEveryWay(Sketch before) {
        LocalDate date = before.dossier(vocabulary).date();
        List<Sketch> filled = new ArrayList<>();
        for (Sketch.Gap gap : before.gaps(vocabulary)) {
            Optional<FactDefinition> fact = vocabulary.definition(gap.path());
            if (fact.isPresent()) {
                values(fact.get(), date).forEach(value -> filled.add(before.with(gap, value)));
            } else {
                Vocabulary.Block list = vocabulary.list(gap.path().text()).orElseThrow();
                for (int size = list.list().orElseThrow().minimum(); size <= MOST_ELEMENTS; size++) {
                    List<Map<FactPath, Value>> empty = new ArrayList<>();
                    while (empty.size() < size) {
                        empty.add(Map.of());
                    }
                    filled.add(before.with(list.path(), empty));
                }
            }
        }
        return filled;
    }

    /** The values worth trying: every code, every number next to a threshold or a bound, days near the dossier's. */
    public List<Value> values(FactDefinition fact, LocalDate date) {
        List<Value> values = new ArrayList<>();
        FactType type = fact.type();
        if (type instanceof FactType.YesNo) {
            values.addAll(List.of(Value.YES, Value.NO));
        } else if (type instanceof FactType.YesNoUnknown) {
            values.addAll(List.of(Value.YES, Value.NO, new Value.Code("INCONNU")));
        } else if (type instanceof FactType.Choice choice) {
            choice.values().keySet().forEach(code -> values.add(new Value.Code(code)));
        } else if (type instanceof FactType.Codes codes) {
            values.addAll(sets(List.copyOf(codes.values().keySet())));
        } else if (type instanceof FactType.Whole whole) {
            numbers(whole).forEach(number -> values.add(new Value.Whole(number)));
        } else if (type instanceof FactType.Day day) {
            DISTANCES.stream()
                    .map(date::plusDays)
                    .filter(near -> !near.isBefore(day.minimum()) && !near.isAfter(day.maximum()))
                    .forEach(near -> values.add(new Value.Day(near)));
        } else if (((FactType.Words) type).pattern().isEmpty()) {
            values.add(new Value.Words("mot"));
        }
        return values;
    }

    private SortedSet<Long> numbers(FactType.Whole type) {
        TreeSet<Long> numbers = new TreeSet<>(edges);
        numbers.addAll(List.of(type.minimum(), type.minimum() + 1, type.maximum() - 1, type.maximum()));
        return new TreeSet<>(numbers.subSet(type.minimum(), true, type.maximum(), true));
    }

    private List<Value> sets(List<String> codes) {
        List<Value> sets = new ArrayList<>();
        sets.add(new Value.Codes(new TreeSet<>()));
        codes.forEach(code -> sets.add(new Value.Codes(new TreeSet<>(List.of(code)))));
        TreeSet<String> some = new TreeSet<>(codes);
        some.removeIf(code -> random.nextBoolean());
        sets.add(new Value.Codes(some));
        sets.add(new Value.Codes(new TreeSet<>(codes)));
        return sets;
    }
}
