package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.application.Balance.Picked;
import fr.mutualisation.advisor.application.ComparisonFacts.Asked;
import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.Ground;
import fr.mutualisation.advisor.domain.Recommendation.AnswerTip;
import fr.mutualisation.advisor.domain.Recommendation.Firmness;
import fr.mutualisation.advisor.domain.Recommendation.Hold;
import fr.mutualisation.advisor.domain.Recommendation.WeightTip;
import fr.mutualisation.advisor.domain.Status;
import fr.mutualisation.advisor.domain.Truth;
import fr.mutualisation.advisor.domain.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tries whether a choice holds: each unknown fact takes each value that rules can tell apart, each weight moves by up
 * to half, one at a time. The rules that read the fact are asked again.
 */
final class FirmnessTrial {

    /** Weights are counted in twentieths, so that a move of five percent is a whole number. */
    static final int UNIT = 20;

    private static final int PERCENT = 100 / UNIT;

    private final Balance balance;
    private final List<Ground> grounds;
    private final Truth[] truths;
    private final int[] weights;
    private final Map<String, Status> statuses;
    private final Picked picked;

    FirmnessTrial(Balance balance, List<Ground> grounds, Truth[] truths, int[] weights, Map<String, Status> statuses) {
        this.balance = balance;
        this.grounds = grounds;
        this.truths = truths;
        this.weights = weights;
        this.statuses = statuses;
        this.picked = balance.pick(truths, weights, statuses);
    }

    Picked picked() {
        return picked;
    }

    Firmness firmness(ComparisonFacts facts, MoreFacts more) {
        List<FactDefinition> open = new ArrayList<>();
        List<AnswerTip> answers = new ArrayList<>();
        for (Asked asked : open(facts)) {
            open.add(asked.definition());
            answers.addAll(tips(asked, more));
        }
        answers.sort(Comparator.comparingLong((AnswerTip tip) -> -answers.stream()
                .filter(other -> other.fact().equals(tip.fact()))
                .count()));
        List<WeightTip> moved = weights();
        return new Firmness(hold(open, answers, moved), List.copyOf(answers), moved, List.copyOf(open));
    }

    private List<AnswerTip> tips(Asked asked, MoreFacts more) {
        FactDefinition fact = asked.definition();
        List<AnswerTip> tips = new ArrayList<>();
        for (Value value : asked.values()) {
            more.with(asked, value)
                    .filter(this::mayPickOtherwise)
                    .map(known -> balance.pick(known.truths(), weights, known.statuses()))
                    .filter(then -> !then.equals(picked))
                    .ifPresent(then -> tips.add(new AnswerTip(fact, value, then.retained(), then.instruments())));
        }
        return tips.stream().filter(tip -> isSmallest(tip, tips)).toList();
    }

    /** Only rules that are met count, so that the same ones on the same statuses pick the same. */
    private boolean mayPickOtherwise(MoreFacts.Known known) {
        boolean otherwise = !known.statuses().equals(statuses);
        for (int i = 0; i < truths.length && !otherwise; i++) {
            otherwise = (known.truths()[i] == Truth.MET) != (truths[i] == Truth.MET);
        }
        return otherwise;
    }

    /** Codes can be added without end: of the lists with the same outcome, those that hold another one are left out. */
    private static boolean isSmallest(AnswerTip tip, List<AnswerTip> tips) {
        return !(tip.value() instanceof Value.Codes codes)
                || tips.stream()
                        .filter(other -> !other.equals(tip)
                                && other.modes().equals(tip.modes())
                                && other.forms().equals(tip.forms()))
                        .noneMatch(other -> codes.codes().containsAll(((Value.Codes) other.value()).codes()));
    }

    private Hold hold(List<FactDefinition> open, List<AnswerTip> answers, List<WeightTip> moved) {
        if (!answers.isEmpty() || !moved.isEmpty()) {
            return Hold.SENSIBLE;
        }
        if (picked.preferred().isEmpty()) {
            return Hold.SANS_OBJET;
        }
        return open.isEmpty() ? Hold.ACQUISE : Hold.STABLE;
    }

    /** The unknown facts on which some rule of comparison still waits. */
    private List<Asked> open(ComparisonFacts facts) {
        Set<FactPath> waiting = new LinkedHashSet<>();
        for (Ground ground : grounds) {
            if (ground.truth() == Truth.UNKNOWN) {
                OpinionDraft.unknownOf(ground).forEach(condition -> waiting.add(condition.path()));
            }
        }
        Set<FactPath> sources = new LinkedHashSet<>();
        waiting.forEach(path -> sources.addAll(facts.sources(path)));
        return facts.facts().entrySet().stream()
                .filter(entry -> sources.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private List<WeightTip> weights() {
        List<WeightTip> tips = new ArrayList<>();
        for (int i = 0; i < truths.length; i++) {
            if (truths[i] == Truth.MET && weights[i] > 0) {
                for (int direction : List.of(-1, 1)) {
                    tip(i, direction, tips);
                }
            }
        }
        tips.sort(Comparator.comparingInt(tip -> Math.abs(tip.move())));
        return List.copyOf(tips);
    }

    /** A choice that half a weight does not change, no smaller move changes: a mode leads on a whole stretch or not. */
    private void tip(int rule, int direction, List<WeightTip> tips) {
        if (moved(rule, direction * UNIT / 2).equals(picked)) {
            return;
        }
        int step = 1;
        while (moved(rule, direction * step).equals(picked)) {
            step++;
        }
        Picked then = moved(rule, direction * step);
        tips.add(new WeightTip(
                grounds.get(rule).rule(),
                weights[rule] / UNIT,
                direction * step * PERCENT,
                then.retained(),
                then.instruments()));
    }

    private Picked moved(int rule, int twentieths) {
        int[] then = weights.clone();
        then[rule] += weights[rule] / UNIT * twentieths;
        return balance.pick(truths, then, statuses);
    }
}
