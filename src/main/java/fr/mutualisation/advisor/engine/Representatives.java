package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.Candidates;
import fr.mutualisation.advisor.domain.FactType;
import fr.mutualisation.advisor.domain.Operator;
import fr.mutualisation.advisor.domain.Test;
import fr.mutualisation.advisor.domain.Threshold;
import fr.mutualisation.advisor.domain.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Values of a fact that stand for all the others: every code; the first and the last number or day of each stretch
 * between two bounds; one set of codes for each way in which the tests can see a set.
 */
final class Representatives {

    /** Beyond, a list of codes is tested in too many independent ways for each to be tried. */
    static final int MOST_SETS = 4_096;

    private final Collection<Test> tests;
    private final boolean counted;

    private Representatives(Collection<Test> tests, boolean counted) {
        this.tests = tests;
        this.counted = counted;
    }

    /** Values among which every combination of truths of {@code tests} is found, at every date. */
    static Candidates of(FactType type, Collection<Test> tests) {
        return new Representatives(tests, false).of(type);
    }

    /** The same, where a formula also counts the codes of the fact. */
    static Candidates counted(FactType type, Collection<Test> tests) {
        return new Representatives(tests, true).of(type);
    }

    private Candidates of(FactType type) {
        if (type instanceof FactType.YesNo) {
            return Candidates.all(Value.YES, Value.NO);
        }
        if (type instanceof FactType.YesNoUnknown) {
            return Candidates.all(Value.YES, Value.NO, new Value.Code("INCONNU"));
        }
        if (type instanceof FactType.Choice choice) {
            return Candidates.all(
                    choice.values().keySet().stream().map(Value.Code::new).toArray(Value[]::new));
        }
        if (type instanceof FactType.Codes codes) {
            return sets(codes.values().keySet());
        }
        if (type instanceof FactType.Whole whole) {
            return Candidates.all(numbers(whole).stream().map(Value.Whole::new).toArray(Value[]::new));
        }
        return type instanceof FactType.Day day
                ? Candidates.all(days(day).stream().map(Value.Day::new).toArray(Value[]::new))
                : Candidates.all();
    }

    /** What the tests, and the count, can see of a set of codes. */
    private record Seen(BitSet touched, int size) {}

    private Candidates sets(Collection<String> codes) {
        Set<Set<String>> groups = new LinkedHashSet<>();
        for (Test test : tests) {
            if (test instanceof Test.Among among && among.operator() == Operator.CONTAINS) {
                groups.add(Set.copyOf(among.codes()));
            }
        }
        Map<Seen, TreeSet<String>> sets = new LinkedHashMap<>();
        sets.put(new Seen(new BitSet(), 0), new TreeSet<>());
        for (String code : codes) {
            for (TreeSet<String> set : List.copyOf(sets.values())) {
                TreeSet<String> larger = new TreeSet<>(set);
                larger.add(code);
                sets.putIfAbsent(seen(larger, groups), larger);
            }
            if (sets.size() > MOST_SETS) {
                return new Candidates(someSets(codes), false);
            }
        }
        return Candidates.all(sets.values().stream().map(Value.Codes::new).toArray(Value[]::new));
    }

    private Seen seen(Set<String> set, Set<Set<String>> groups) {
        BitSet touched = new BitSet();
        int at = 0;
        for (Set<String> group : groups) {
            touched.set(at++, group.stream().anyMatch(set::contains));
        }
        return new Seen(touched, counted ? set.size() : 0);
    }

    private static List<Value> someSets(Collection<String> codes) {
        List<Value> sets = new ArrayList<>(List.of(new Value.Codes(new TreeSet<>())));
        codes.forEach(code -> sets.add(new Value.Codes(new TreeSet<>(List.of(code)))));
        for (String code : codes) {
            TreeSet<String> others = new TreeSet<>(codes);
            others.remove(code);
            sets.add(new Value.Codes(others));
        }
        sets.add(new Value.Codes(new TreeSet<>(codes)));
        return sets;
    }

    private NavigableSet<Long> numbers(FactType.Whole type) {
        NavigableSet<Long> ends = new TreeSet<>(List.of(type.minimum(), type.maximum()));
        for (Test test : tests) {
            if (test instanceof Test.ToThreshold compared) {
                for (Threshold.Step step : compared.threshold().steps()) {
                    long first = step.value() + (startsAfter(compared.operator()) ? 1 : 0);
                    ends.addAll(List.of(first - 1, first));
                }
            }
        }
        return ends.subSet(type.minimum(), true, type.maximum(), true);
    }

    private NavigableSet<LocalDate> days(FactType.Day type) {
        NavigableSet<LocalDate> ends = new TreeSet<>(List.of(type.minimum(), type.maximum()));
        for (Test test : tests) {
            if (test instanceof Test.ToDate compared) {
                LocalDate first = compared.date().plusDays(startsAfter(compared.operator()) ? 1 : 0);
                ends.addAll(List.of(first.minusDays(1), first));
            }
        }
        return ends.subSet(type.minimum(), true, type.maximum(), true);
    }

    /** Whether the bound itself stays with the values below it. */
    private static boolean startsAfter(Operator operator) {
        return operator == Operator.MORE || operator == Operator.AT_MOST;
    }
}
