package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.Operator;
import fr.mutualisation.advisor.domain.Test;
import fr.mutualisation.advisor.domain.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** One set of codes for each way in which tests, and a count, can see a set: the one nearest to a given set. */
final class CodeSets {

    /** Beyond, a list of codes is tested in too many independent ways for each to be tried. */
    static final int MOST = 4_096;

    /** What the tests, and the count, can see of a set of codes; no test tells apart sizes above the greatest. */
    private record Seen(BitSet touched, int size) {}

    private final Collection<String> codes;
    private final Set<Set<String>> groups = new LinkedHashSet<>();
    private final int greatest;
    private final Set<String> near;
    private Map<Seen, SortedSet<String>> sets = new LinkedHashMap<>();

    /**
     * The sets of these codes.
     *
     * @param greatest sizes from this one on are alike; nought when nothing counts the codes
     * @param near the set from which as few codes as possible are added or taken away
     */
    CodeSets(Collection<String> codes, Collection<Test> tests, int greatest, Set<String> near) {
        this.codes = codes;
        this.greatest = greatest;
        this.near = near;
        for (Test test : tests) {
            if (test instanceof Test.Among among && among.operator() == Operator.CONTAINS) {
                groups.add(Set.copyOf(among.codes()));
            }
        }
        sets.put(new Seen(new BitSet(), 0), new TreeSet<>());
        for (String code : codes) {
            if (isWhole()) {
                take(code);
            }
        }
    }

    private void take(String code) {
        Map<Seen, SortedSet<String>> next = new LinkedHashMap<>();
        sets.forEach((seen, set) -> {
            TreeSet<String> larger = new TreeSet<>(set);
            larger.add(code);
            // the longer of two equally near comes second, and loses
            keepNearest(next, set, code);
            keepNearest(next, larger, code);
        });
        sets = next;
    }

    private void keepNearest(Map<Seen, SortedSet<String>> next, SortedSet<String> set, String last) {
        next.merge(seen(set), set, (one, other) -> distance(other, last) < distance(one, last) ? other : one);
    }

    /** How many of the codes up to the last one differ from the set to be near to. */
    private int distance(Set<String> set, String last) {
        int distance = 0;
        for (String code : codes) {
            distance += set.contains(code) == near.contains(code) ? 0 : 1;
            if (code.equals(last)) {
                break;
            }
        }
        return distance;
    }

    private Seen seen(Set<String> set) {
        BitSet touched = new BitSet();
        int at = 0;
        for (Set<String> group : groups) {
            touched.set(at++, group.stream().anyMatch(set::contains));
        }
        return new Seen(touched, Math.min(set.size(), greatest));
    }

    /** Whether every way to see a set has its set here. */
    boolean isWhole() {
        return sets.size() <= MOST;
    }

    /** The sets, the nearest first; when there are too many, those of no code, of one, of all but one, and of all. */
    List<Value> values() {
        if (!isWhole()) {
            return some();
        }
        List<String> order = List.copyOf(codes);
        return sets.values().stream()
                .sorted(Comparator.<SortedSet<String>>comparingInt(set -> distance(set, order.get(order.size() - 1)))
                        .thenComparing(set -> new BigInteger(
                                order.stream()
                                        .map(code -> set.contains(code) ? "0" : "1")
                                        .collect(Collectors.joining()),
                                2)))
                .<Value>map(Value.Codes::new)
                .toList();
    }

    private List<Value> some() {
        List<Value> some = new ArrayList<>(List.of(new Value.Codes(new TreeSet<>())));
        codes.forEach(code -> some.add(new Value.Codes(new TreeSet<>(List.of(code)))));
        for (String code : codes) {
            TreeSet<String> others = new TreeSet<>(codes);
            others.remove(code);
            some.add(new Value.Codes(others));
        }
        some.add(new Value.Codes(new TreeSet<>(codes)));
        return some;
    }
}
