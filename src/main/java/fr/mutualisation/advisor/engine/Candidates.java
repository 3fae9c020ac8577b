package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.FactType;
import fr.mutualisation.advisor.domain.Operator;
import fr.mutualisation.advisor.domain.Test;
import fr.mutualisation.advisor.domain.Threshold;
import fr.mutualisation.advisor.domain.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Values of a fact that are enough to decide whether tests can be met together: every code, every number or date about a
 * bound, every set of at most two codes and the largest that the tests allow.
 */
final class Candidates {

    private Candidates() {}

    static List<Value> of(FactType type, Collection<Test> tests) {
        if (type instanceof FactType.YesNo) {
            return List.of(Value.YES, Value.NO);
        }
        if (type instanceof FactType.YesNoUnknown) {
            return List.of(Value.YES, Value.NO, new Value.Code("INCONNU"));
        }
        if (type instanceof FactType.Choice choice) {
            return choice.values().keySet().stream().<Value>map(Value.Code::new).toList();
        }
        if (type instanceof FactType.Codes codes) {
            return sets(codes.values().keySet(), tests);
        }
        if (type instanceof FactType.Whole whole) {
            return numbers(whole, tests);
        }
        return type instanceof FactType.Day day ? days(day, tests) : List.of();
    }

    private static List<Value> sets(Collection<String> codes, Collection<Test> tests) {
        List<Value> sets = new ArrayList<>();
        sets.add(new Value.Codes(new TreeSet<>()));
        codes.forEach(code -> sets.add(new Value.Codes(new TreeSet<>(List.of(code)))));
        for (String one : codes) {
            for (String other : codes) {
                if (one.compareTo(other) < 0) {
                    sets.add(new Value.Codes(new TreeSet<>(List.of(one, other))));
                }
            }
        }
        NavigableSet<String> largest = new TreeSet<>(codes);
        for (Test test : tests) {
            if (test instanceof Test.Among among && among.operator() == Operator.CONTAINS && among.negated()) {
                among.codes().forEach(largest::remove);
            }
        }
        sets.add(new Value.Codes(largest));
        return sets;
    }

    private static List<Value> numbers(FactType.Whole type, Collection<Test> tests) {
        NavigableSet<Long> numbers = new TreeSet<>(List.of(type.minimum(), type.maximum()));
        for (Test test : tests) {
            if (test instanceof Test.ToThreshold compared) {
                for (Threshold.Step step : compared.threshold().steps()) {
                    numbers.addAll(List.of(step.value() - 1, step.value(), step.value() + 1));
                }
            }
        }
        return numbers.stream()
                .filter(number -> number >= type.minimum() && number <= type.maximum())
                .<Value>map(Value.Whole::new)
                .toList();
    }

    private static List<Value> days(FactType.Day type, Collection<Test> tests) {
        NavigableSet<LocalDate> days = new TreeSet<>(List.of(type.minimum(), type.maximum()));
        for (Test test : tests) {
            if (test instanceof Test.ToDate compared) {
                days.addAll(List.of(
                        compared.date().minusDays(1),
                        compared.date(),
                        compared.date().plusDays(1)));
            }
        }
        return days.stream()
                .filter(day -> !day.isBefore(type.minimum()) && !day.isAfter(type.maximum()))
                .<Value>map(Value.Day::new)
                .toList();
    }
}
