package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.domain.Benchmark;
import fr.mutualisation.advisor.domain.Benchmark.Weight;
import fr.mutualisation.advisor.domain.Consequence;
import fr.mutualisation.advisor.domain.Findings;
import fr.mutualisation.advisor.domain.Ground;
import fr.mutualisation.advisor.domain.Layer;
import fr.mutualisation.advisor.domain.Note;
import fr.mutualisation.advisor.domain.Recommendation.Contribution;
import fr.mutualisation.advisor.domain.Recommendation.Score;
import fr.mutualisation.advisor.domain.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What the rules of comparison say of a dossier: those that count and those that still may, by rule id. */
final class Signals {

    /** What a rule that counts, or still may, says. */
    private record Saying(Ground ground, Consequence consequence) {}

    private final List<Ground> grounds;
    private final Map<String, Weight> weights;
    private final Map<Class<?>, List<Saying>> sayings = new HashMap<>();

    Signals(Findings findings, Benchmark benchmark) {
        this.grounds = grounds(findings);
        this.weights = benchmark.weights();
        for (Ground ground : grounds) {
            if (ground.truth() != Truth.FAILED) {
                ground.consequences()
                        .forEach(one -> sayings.computeIfAbsent(one.getClass(), kind -> new ArrayList<>())
                                .add(new Saying(ground, one)));
            }
        }
    }

    /** The rules of comparison in force, in the order of their ids. */
    static List<Ground> grounds(Findings findings) {
        return findings.grounds().stream()
                .filter(ground -> ground.rule().layer() == Layer.COMPARAISON)
                .toList();
    }

    List<Ground> grounds() {
        return grounds;
    }

    /** The truth of each, in their order. */
    Truth[] truths() {
        return grounds.stream().map(Ground::truth).toArray(Truth[]::new);
    }

    /** The weight of each, in their order, counted in so many parts of a point. */
    int[] weights(int unit) {
        return grounds.stream().mapToInt(ground -> weight(ground) * unit).toArray();
    }

    /** The weight of a rule, nought for one that favours nothing. */
    int weight(Ground ground) {
        return Optional.ofNullable(weights.get(ground.rule().id()))
                .map(Weight::weight)
                .orElse(0);
    }

    Score ofMode(String mode) {
        return score(Consequence.ModePreference.class, one -> one.mode().equals(mode) ? sign(one.favourable()) : 0);
    }

    Score ofForm(String form) {
        return score(Consequence.FormPreference.class, one -> one.form().equals(form) ? sign(one.favourable()) : 0);
    }

    private static int sign(boolean favourable) {
        return favourable ? 1 : -1;
    }

    private <C extends Consequence.Comparing> Score score(Class<C> kind, Function<C, Integer> sign) {
        List<Contribution> contributions = new ArrayList<>();
        for (Note note : notes(kind, one -> sign.apply(one) == 0 ? "" : "x")) {
            C consequence = kind.cast(note.consequence());
            contributions.add(
                    new Contribution(note.ground(), consequence, sign.apply(consequence) * weight(note.ground())));
        }
        return new Score(contributions);
    }

    /** What rules of that kind say, or may say, under the code that {@code code} gives; none under an empty code. */
    <C extends Consequence> List<Note> notes(Class<C> kind, Function<C, String> code) {
        List<Note> notes = new ArrayList<>();
        for (Saying one : sayings.getOrDefault(kind, List.of())) {
            String given = code.apply(kind.cast(one.consequence()));
            if (!given.isEmpty()) {
                notes.add(new Note(given, one.ground(), one.consequence()));
            }
        }
        return notes;
    }

    /** Those of a code. */
    <C extends Consequence> List<Note> notes(Class<C> kind, Function<C, String> code, String wanted) {
        return notes(kind, one -> code.apply(one).equals(wanted) ? wanted : "");
    }

    /** Whether one of these rules counts, or still may. */
    static Truth truth(List<Note> notes) {
        return notes.stream().map(note -> note.ground().truth()).reduce(Truth.FAILED, Truth::or);
    }
}
