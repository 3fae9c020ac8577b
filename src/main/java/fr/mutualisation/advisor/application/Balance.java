package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.domain.Benchmark;
import fr.mutualisation.advisor.domain.Benchmark.Instrument;
import fr.mutualisation.advisor.domain.Benchmark.Mode;
import fr.mutualisation.advisor.domain.Consequence;
import fr.mutualisation.advisor.domain.Ground;
import fr.mutualisation.advisor.domain.Picks;
import fr.mutualisation.advisor.domain.Status;
import fr.mutualisation.advisor.domain.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The arithmetic of the recommendation: adds up what the rules of comparison say and picks the modes, then the
 * instruments. Weights are whole numbers in a unit of the caller's choice, so that moving one needs no fraction.
 */
final class Balance {

    private static final int NONE = 0;

    private final List<Mode> modes;
    private final List<Said> said;

    /**
     * What one rule says, by place of the mode, so that many trials cost little.
     *
     * @param signs plus or minus one for each mode that it favours or not
     * @param heldBack the modes that it holds back
     * @param forms plus or minus one for each form that it favours or not
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Said(int[] signs, boolean[] heldBack, Map<String, Integer> forms) {}

    Balance(Benchmark benchmark, List<Ground> grounds) {
        this.modes = benchmark.modes();
        this.said = grounds.stream().map(this::said).toList();
    }

    private Said said(Ground ground) {
        Said what = new Said(new int[modes.size()], new boolean[modes.size()], new HashMap<>());
        for (Consequence consequence : ground.consequences()) {
            if (consequence instanceof Consequence.ModePreference preference) {
                what.signs[index(preference.mode())] += preference.favourable() ? 1 : -1;
            } else if (consequence instanceof Consequence.FormPreference preference) {
                what.forms.merge(preference.form(), preference.favourable() ? 1 : -1, Integer::sum);
            } else if (consequence instanceof Consequence.Prematurity prematurity) {
                what.heldBack[index(prematurity.mode())] = true;
            }
        }
        return what;
    }

    private int index(String mode) {
        return IntStream.range(0, modes.size())
                .filter(i -> modes.get(i).id().equals(mode))
                .findFirst()
                .orElseThrow();
    }

    /** The modes and instruments for these truths and weights of the rules, in their order, and these statuses. */
    Picks pick(Truth[] truths, int[] weights, Map<String, Status> statuses) {
        int[] points = new int[modes.size()];
        boolean[] heldBack = new boolean[modes.size()];
        for (int i = 0; i < truths.length; i++) {
            if (truths[i] == Truth.MET) {
                add(said.get(i), weights[i], points, heldBack);
            }
        }
        for (int mode = 0; mode < points.length; mode++) {
            // A mode that is held back counts as one that nothing favours.
            points[mode] = heldBack[mode] ? NONE : points[mode];
        }
        List<Integer> preferred = best(points, mode -> true);
        List<Integer> retained = best(points, mode -> isUsable(modes.get(mode), statuses));
        List<String> instruments = new ArrayList<>();
        retained.forEach(mode -> instruments(modes.get(mode), statuses, truths, weights).stream()
                .filter(form -> !instruments.contains(form))
                .forEach(instruments::add));
        return new Picks(ids(preferred), ids(retained), instruments);
    }

    private static void add(Said what, int weight, int[] points, boolean[] heldBack) {
        for (int mode = 0; mode < points.length; mode++) {
            points[mode] += weight * what.signs[mode];
            heldBack[mode] |= what.heldBack[mode];
        }
    }

    /** The modes with the best score above nought among those that {@code wanted} takes. */
    private static List<Integer> best(int[] points, IntPredicate wanted) {
        int best = NONE;
        List<Integer> modes = new ArrayList<>();
        for (int mode = 0; mode < points.length; mode++) {
            if (points[mode] > NONE && points[mode] >= best && wanted.test(mode)) {
                if (points[mode] > best) {
                    modes.clear();
                }
                best = points[mode];
                modes.add(mode);
            }
        }
        return modes;
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
    private List<String> instruments(Mode mode, Map<String, Status> statuses, Truth[] truths, int[] weights) {
        List<String> best = new ArrayList<>();
        int openness = NONE;
        int points = NONE;
        for (Instrument instrument : mode.instruments()) {
            String form = instrument.form();
            int open = openness(form, statuses);
            if (open > NONE && open >= openness) {
                int own = points(form, truths, weights);
                if (best.isEmpty() || open > openness || own > points) {
                    best.clear();
                }
                if (best.isEmpty() || own == points) {
                    best.add(form);
                    openness = open;
                    points = own;
                }
            }
        }
        return best;
    }

    private int points(String form, Truth[] truths, int[] weights) {
        int points = 0;
        for (int i = 0; i < truths.length; i++) {
            if (truths[i] == Truth.MET) {
                points += weights[i] * said.get(i).forms.getOrDefault(form, NONE);
            }
        }
        return points;
    }

    private List<String> ids(List<Integer> picked) {
        return picked.stream().map(mode -> modes.get(mode).id()).toList();
    }
}
