package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.domain.Benchmark;
import fr.mutualisation.advisor.domain.Benchmark.Instrument;
import fr.mutualisation.advisor.domain.Benchmark.Mode;
import fr.mutualisation.advisor.domain.Consequence;
import fr.mutualisation.advisor.domain.Ground;
import fr.mutualisation.advisor.domain.Status;
import fr.mutualisation.advisor.domain.Truth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The arithmetic of the recommendation: adds up what the rules of comparison say and picks the modes, then the
 * instruments. Weights are whole numbers in a unit of the caller's choice, so that moving one needs no fraction.
 */
final class Balance {

    /**
     * What is picked; several ids stand for a tie.
     *
     * @param preferred the modes with the best score above nought
     * @param retained the best of those that a usable form carries, or that need none
     * @param instruments the forms chosen
     */
    record Picked(List<String> preferred, List<String> retained, List<String> instruments) {}

    private static final int NONE = 0;

    private final List<Mode> modes;
    private final List<Ground> grounds;

    Balance(Benchmark benchmark, List<Ground> grounds) {
        this.modes = benchmark.modes();
        this.grounds = grounds;
    }

    /** The modes and instruments for these truths and weights of the rules, in their order, and these statuses. */
    Picked pick(Truth[] truths, int[] weights, Map<String, Status> statuses) {
        int[] points = new int[modes.size()];
        boolean[] heldBack = new boolean[modes.size()];
        Map<String, Integer> ofForms = new HashMap<>();
        for (int i = 0; i < truths.length; i++) {
            if (truths[i] == Truth.MET) {
                add(grounds.get(i), weights[i], points, heldBack, ofForms);
            }
        }
        List<Integer> preferred = best(points, heldBack, mode -> true);
        List<Integer> retained = best(points, heldBack, mode -> isUsable(modes.get(mode), statuses));
        List<String> instruments = new ArrayList<>();
        retained.forEach(mode -> instruments(modes.get(mode), statuses, ofForms).stream()
                .filter(form -> !instruments.contains(form))
                .forEach(instruments::add));
        return new Picked(ids(preferred), ids(retained), instruments);
    }

    private void add(Ground ground, int weight, int[] points, boolean[] heldBack, Map<String, Integer> ofForms) {
        for (Consequence consequence : ground.consequences()) {
            if (consequence instanceof Consequence.ModePreference preference) {
                points[index(preference.mode())] += preference.favourable() ? weight : -weight;
            } else if (consequence instanceof Consequence.FormPreference preference) {
                ofForms.merge(preference.form(), preference.favourable() ? weight : -weight, Integer::sum);
            } else if (consequence instanceof Consequence.Prematurity prematurity) {
                heldBack[index(prematurity.mode())] = true;
            }
        }
    }

    private int index(String mode) {
        return IntStream.range(0, modes.size())
                .filter(i -> modes.get(i).id().equals(mode))
                .findFirst()
                .orElseThrow();
    }

    /** The modes with the best score above nought among those that are not held back and that {@code wanted} takes. */
    private static List<Integer> best(int[] points, boolean[] heldBack, java.util.function.IntPredicate wanted) {
        int[] candidates = IntStream.range(0, points.length)
                .filter(mode -> !heldBack[mode] && points[mode] > NONE && wanted.test(mode))
                .toArray();
        int best = Arrays.stream(candidates).map(mode -> points[mode]).max().orElse(NONE);
        return Arrays.stream(candidates)
                .filter(mode -> points[mode] == best)
                .boxed()
                .toList();
    }

    private static boolean isUsable(Mode mode, Map<String, Status> statuses) {
        return mode.withoutInstrument().isPresent()
                || mode.instruments().stream().anyMatch(one -> openness(one.form(), statuses) > NONE);
    }

    private static int openness(String form, Map<String, Status> statuses) {
        return switch (Optional.ofNullable(statuses.get(form)).orElse(Status.FERMEE)) {
            case OUVERTE -> 2;
            case SOUS_RESERVE -> 1;
            case INDETERMINEE, FERMEE -> NONE;
        };
    }

    /** The open forms before those under reserve, then those that the signals favour most. */
    private static List<String> instruments(Mode mode, Map<String, Status> statuses, Map<String, Integer> ofForms) {
        List<String> usable = mode.instruments().stream()
                .map(Instrument::form)
                .filter(form -> openness(form, statuses) > NONE)
                .toList();
        int openness =
                usable.stream().mapToInt(form -> openness(form, statuses)).max().orElse(NONE);
        List<String> openest = usable.stream()
                .filter(form -> openness(form, statuses) == openness)
                .toList();
        int best = openest.stream()
                .mapToInt(form -> ofForms.getOrDefault(form, NONE))
                .max()
                .orElse(NONE);
        return openest.stream()
                .filter(form -> ofForms.getOrDefault(form, NONE) == best)
                .toList();
    }

    private List<String> ids(List<Integer> picked) {
        return picked.stream().map(mode -> modes.get(mode).id()).toList();
    }
}
