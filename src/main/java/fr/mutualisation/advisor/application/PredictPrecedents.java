package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.domain.Benchmark;
import fr.mutualisation.advisor.domain.Benchmark.Precedent;
import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.Fact;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.Ground;
import fr.mutualisation.advisor.domain.Prediction;
import fr.mutualisation.advisor.domain.Prediction.Result;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.domain.Truth;
import fr.mutualisation.advisor.domain.Value;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts the rules of comparison to the test of the experiences they come from: each is predicted with the rules as they
 * are, but for those that only its own territory supports. Nothing is tuned on the way.
 */
public final class PredictPrecedents {

    private static final LocalDate FIRST_DAY = LocalDate.of(2002, 3, 1);
    private static final LocalDate REPORT = LocalDate.of(2011, 1, 15);
    private static final int MIDYEAR = 7;

    /** One prediction for each experience, in the order of the files. */
    public List<Prediction> predict(Rulebook rulebook) {
        return rulebook.benchmark().precedents().stream()
                .map(precedent -> predict(precedent, rulebook))
                .toList();
    }

    private static Prediction predict(Precedent precedent, Rulebook rulebook) {
        Benchmark benchmark = rulebook.benchmark();
        Signals signals = new Signals(rulebook.examine(dossier(precedent, rulebook)), benchmark);
        String territory = precedent.territory().id();
        List<Ground> leftOut = signals.grounds().stream()
                .filter(ground -> benchmark.restsOnlyOn(
                        territory, List.of(ground.rule().source().split(", ", -1))))
                .toList();
        Truth[] truths = signals.grounds().stream()
                .map(ground -> leftOut.contains(ground) ? Truth.FAILED : ground.truth())
                .toArray(Truth[]::new);
        int[] weights = signals.grounds().stream().mapToInt(signals::weight).toArray();
        List<String> preferred = new Balance(benchmark, signals.grounds())
                .pick(truths, weights, Map.of())
                .preferred();
        return new Prediction(
                precedent,
                Optional.ofNullable(precedent.profile().get(Prediction.FAMILY))
                        .map(Value::text)
                        .orElse(""),
                preferred,
                leftOut.stream().map(ground -> ground.rule().id()).toList(),
                result(precedent, preferred));
    }

    /** The experience as a dossier, in the middle of the year it began, or at the date of the report. */
    private static Dossier dossier(Precedent precedent, Rulebook rulebook) {
        LocalDate date = precedent
                .since()
                .map(year -> LocalDate.of(year, MIDYEAR, 1))
                .map(day -> day.isBefore(FIRST_DAY) ? FIRST_DAY : day)
                .orElse(REPORT);
        Map<FactPath, Fact> facts = new HashMap<>();
        precedent.profile().forEach((path, value) -> facts.put(path, new Fact(value, Fact.Origin.DONNE)));
        facts.put(Dossier.DATE, new Fact(new Value.Day(date), Fact.Origin.DONNE));
        return Dossier.of(facts, Map.of(), rulebook.vocabulary());
    }

    private static Result result(Precedent precedent, List<String> preferred) {
        Optional<String> chosen = precedent.mode().filter(mode -> !mode.equals(Precedent.NO_MODE));
        if (chosen.isEmpty()) {
            return Result.NON_DIT;
        }
        if (preferred.isEmpty()) {
            return Result.SANS_CONSEIL;
        }
        if (!preferred.contains(chosen.get())) {
            return Result.DESACCORD;
        }
        return preferred.size() == 1 ? Result.ACCORD : Result.EGALITE;
    }
}
