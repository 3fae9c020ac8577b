package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.Test;
import fr.mutualisation.advisor.domain.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Evaluates a condition on one day without Drools, by the very test that its probe makes. */
final class DirectTest {

    private final AskedCondition asked;
    private final Probe probe;

    DirectTest(AskedCondition asked, LocalDate day) {
        this(asked, bound(asked.test(), day));
    }

    private DirectTest(AskedCondition asked, long bound) {
        this.asked = asked;
        this.probe = new Probe(asked.sentence(), 0, Probe.Kind.SOME_MET, asked, bound, Optional.empty());
    }

    /** The tests that the condition has made over time, as its threshold changed. */
    static List<DirectTest> overTime(AskedCondition asked) {
        return asked.test() instanceof Test.ToThreshold test
                ? test.threshold().steps().stream()
                        .map(step -> new DirectTest(asked, step.value()))
                        .toList()
                : List.of(new DirectTest(asked, bound(asked.test(), LocalDate.MIN)));
    }

    private static long bound(Test test, LocalDate day) {
        if (test instanceof Test.ToThreshold threshold) {
            return threshold.threshold().on(day).orElseThrow().value();
        }
        return test instanceof Test.ToDate date ? date.date().toEpochDay() : 0;
    }

    FactPath path() {
        return asked.path();
    }

    boolean accepts(Optional<Value> value) {
        return probe.matches(Given.of(asked.path().text(), 0, value));
    }

    /** Whether these values meet the condition; the element at hand is the first one. */
    boolean accepts(List<Optional<Value>> values) {
        return switch (asked.quantifier()) {
            case SINGLE, EACH -> !values.isEmpty() && accepts(values.get(0));
            case SOME -> values.stream().anyMatch(this::accepts);
            case ALL -> values.stream().allMatch(this::accepts);
        };
    }

    /** Whether the dossier meets the condition. */
    boolean isMet(Dossier dossier) {
        return dossier.values(asked.path()).filter(this::accepts).isPresent();
    }
}
