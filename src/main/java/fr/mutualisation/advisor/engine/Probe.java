package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.Operator;
import fr.mutualisation.advisor.domain.Period;
import fr.mutualisation.advisor.domain.Quantifier;
import fr.mutualisation.advisor.domain.Test;
import fr.mutualisation.advisor.domain.Threshold;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One generated rule that tells Drools how to evaluate one condition: each condition has one or two, more when its
 * threshold changed over time.
 *
 * @param name unique name
 * @param condition number of the condition
 * @param kind what firing means
 * @param asked the condition
 * @param bound the number compared to, where the test compares numbers
 * @param period days on which the bound applies; empty for always
 */
record Probe(String name, int condition, Kind kind, AskedCondition asked, long bound, Optional<Period> period) {

    /** What firing means. */
    enum Kind {
        /** The value satisfies the condition if it is known, could if it is not. */
        VALUE,
        /** Some known value satisfies it. */
        SOME_MET,
        /** Some value satisfies it or could. */
        SOME_POSSIBLE,
        /** No value fails it or could. */
        ALL_MET,
        /** No known value fails it. */
        ALL_POSSIBLE
    }

    static List<Probe> of(int condition, AskedCondition asked) {
        List<Probe> probes = new ArrayList<>();
        if (asked.test() instanceof Test.ToThreshold test) {
            for (Threshold.Step step : test.threshold().steps()) {
                add(probes, condition, asked, step.value(), Optional.of(step.period()));
            }
        } else {
            long bound = asked.test() instanceof Test.ToDate test ? test.date().toEpochDay() : 0;
            add(probes, condition, asked, bound, Optional.empty());
        }
        return probes;
    }

    private static void add(
            List<Probe> probes, int condition, AskedCondition asked, long bound, Optional<Period> period) {
        for (Kind kind : kinds(asked.quantifier())) {
            // No quote in a name: Drools' own compiler pastes names into Java text without escaping them
            String sentence = asked.sentence().replace("\"", "");
            String name = "sonde " + condition + "." + probes.size() + " " + kind + " : " + sentence;
            probes.add(new Probe(name, condition, kind, asked, bound, period));
        }
    }

    private static List<Kind> kinds(Quantifier quantifier) {
        return switch (quantifier) {
            case SINGLE, EACH -> List.of(Kind.VALUE);
            case SOME -> List.of(Kind.SOME_MET, Kind.SOME_POSSIBLE);
            case ALL -> List.of(Kind.ALL_MET, Kind.ALL_POSSIBLE);
        };
    }

    /** Whether firing makes the condition met; else it only leaves it possible. */
    boolean marksMet() {
        return kind == Kind.SOME_MET || kind == Kind.ALL_MET;
    }

    /** The test that a value of this probe's pattern passes. */
    boolean matches(Given given) {
        return switch (kind) {
            case VALUE, SOME_POSSIBLE -> !given.known() || holds(given);
            case SOME_MET -> given.known() && holds(given);
            case ALL_MET -> !given.known() || !holds(given);
            case ALL_POSSIBLE -> given.known() && !holds(given);
        };
    }

    private boolean holds(Given given) {
        Test test = asked.test();
        if (test instanceof Test.Among among) {
            boolean found = among.operator() == Operator.CONTAINS
                    ? among.codes().stream().anyMatch(given.codes()::contains)
                    : among.codes().contains(given.text());
            return found != among.negated();
        }
        Operator operator =
                test instanceof Test.ToThreshold threshold ? threshold.operator() : ((Test.ToDate) test).operator();
        return operator.holds(given.number(), bound) != test.negated();
    }

    /** The codes that the test names; empty when it compares numbers. */
    Set<String> codes() {
        return asked.test() instanceof Test.Among among ? new java.util.LinkedHashSet<>(among.codes()) : Set.of();
    }
}
