package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.Fact;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.Quantifier;
import fr.mutualisation.advisor.domain.Schedule;
import fr.mutualisation.advisor.domain.Test;
import fr.mutualisation.advisor.domain.Truth;
import fr.mutualisation.advisor.domain.Value;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the acts of a schedule for one dossier: which are needed, for which elements, which delays hold. */
final class ScheduleDraft {

    private final ScheduleSource source;
    private final Dossier dossier;
    private final Vocabulary vocabulary;

    ScheduleDraft(ScheduleSource source, Dossier dossier, Vocabulary vocabulary) {
        this.source = source;
        this.dossier = dossier;
        this.vocabulary = vocabulary;
    }

    Schedule schedule() {
        List<Schedule.Act> acts = new ArrayList<>();
        for (ScheduleSource.Act act : source.acts()) {
            int size = size(act.list());
            for (int element = 0; element < size; element++) {
                add(acts, act, Optional.of(element));
            }
            if (size == 0) {
                add(acts, act, Optional.empty());
            }
        }
        return new Schedule(List.copyOf(acts));
    }

    /** How many elements an act is repeated for; nought when it is not, or when none is known. */
    private int size(Optional<String> list) {
        return list.flatMap(dossier::elements).map(List::size).orElse(0);
    }

    private void add(List<Schedule.Act> acts, ScheduleSource.Act act, Optional<Integer> element) {
        Truth applies = truth(act.when(), element);
        if (applies != Truth.FAILED) {
            acts.add(new Schedule.Act(
                    act.code(),
                    act.label(),
                    element,
                    act.whose().flatMap(path -> value(path, element)).map(Value::text),
                    act.anchor(),
                    act.date().flatMap(path -> day(path, element)),
                    act.limit().flatMap(path -> day(path, element)),
                    applies,
                    ties(act.before(), act, element),
                    ties(act.within(), act, element),
                    unknown(act.when(), element)));
        }
    }

    /** The ties that hold or could; one of another situation stays, to be shown. */
    private List<Schedule.Tie> ties(
            List<ScheduleSource.Tie> written, ScheduleSource.Act act, Optional<Integer> element) {
        List<Schedule.Tie> ties = new ArrayList<>();
        for (ScheduleSource.Tie tie : written) {
            Truth applies = truth(tie.when(), element);
            if (applies != Truth.FAILED || tie.situation().isPresent()) {
                ties.add(new Schedule.Tie(
                        tie.other(),
                        element.filter(one -> isRepeatedAlike(act, tie.other())),
                        tie.situation(),
                        tie.counting(),
                        tie.delays(),
                        tie.period(),
                        tie.source(),
                        tie.confidence(),
                        tie.note(),
                        applies,
                        unknown(tie.when(), element)));
            }
        }
        return ties;
    }

    private boolean isRepeatedAlike(ScheduleSource.Act act, String other) {
        return source.acts().stream()
                .anyMatch(one -> one.code().equals(other) && one.list().equals(act.list()));
    }

    private Optional<LocalDate> day(FactPath path, Optional<Integer> element) {
        return value(path, element).filter(Value.Day.class::isInstance).map(value -> ((Value.Day) value).date());
    }

    private Optional<Value> value(FactPath path, Optional<Integer> element) {
        if (!path.isListed()) {
            return dossier.fact(path).map(Fact::value);
        }
        return element.flatMap(
                index -> elements(path).map(all -> all.get(index).get(path)).map(Fact::value));
    }

    private Optional<List<Map<FactPath, Fact>>> elements(FactPath path) {
        return dossier.elements(path.list());
    }

    private Truth truth(List<AskedCondition> conditions, Optional<Integer> element) {
        return conditions.stream().map(asked -> truth(asked, element)).reduce(Truth.MET, Truth::and);
    }

    private Truth truth(AskedCondition asked, Optional<Integer> element) {
        if (asked.test() instanceof Test.ToThreshold test
                && test.threshold().on(dossier.date()).isEmpty()) {
            return Truth.FAILED;
        }
        DirectTest test = new DirectTest(asked, dossier.date());
        if (asked.quantifier() == Quantifier.SINGLE || asked.quantifier() == Quantifier.EACH) {
            return truth(test, value(asked.path(), element));
        }
        Optional<List<Optional<Value>>> values = dossier.values(asked.path());
        if (values.isEmpty()) {
            return Truth.UNKNOWN;
        }
        boolean some = asked.quantifier() == Quantifier.SOME;
        return values.get().stream()
                .map(value -> truth(test, value))
                .reduce(some ? Truth.FAILED : Truth.MET, some ? Truth::or : Truth::and);
    }

    private static Truth truth(DirectTest test, Optional<Value> value) {
        return value.isEmpty() ? Truth.UNKNOWN : Truth.of(test.accepts(value));
    }

    /** The facts to ask for, where it is not known whether all these conditions are met. */
    private List<FactPath> unknown(List<AskedCondition> conditions, Optional<Integer> element) {
        Set<FactPath> unknown = new LinkedHashSet<>();
        if (truth(conditions, element) == Truth.UNKNOWN) {
            conditions.stream()
                    .filter(asked -> truth(asked, element) == Truth.UNKNOWN)
                    .flatMap(asked -> vocabulary.sources(asked.path()).stream())
                    .filter(path -> vocabulary.definition(path).isPresent() && dossier.isUnknown(path))
                    .forEach(unknown::add);
        }
        return List.copyOf(unknown);
    }
}
