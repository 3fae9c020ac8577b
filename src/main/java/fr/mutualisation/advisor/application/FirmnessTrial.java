package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.application.DecidingFacts.Asked;
import fr.mutualisation.advisor.domain.Condition;
import fr.mutualisation.advisor.domain.Consequence.Ruling;
import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.Firmness;
import fr.mutualisation.advisor.domain.Firmness.AnswerTip;
import fr.mutualisation.advisor.domain.Firmness.FormTip;
import fr.mutualisation.advisor.domain.Firmness.Hold;
import fr.mutualisation.advisor.domain.Firmness.WeightTip;
import fr.mutualisation.advisor.domain.FormOpinion;
import fr.mutualisation.advisor.domain.Ground;
import fr.mutualisation.advisor.domain.Layer;
import fr.mutualisation.advisor.domain.Picks;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.domain.Status;
import fr.mutualisation.advisor.domain.Truth;
import fr.mutualisation.advisor.domain.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tries whether a choice holds: each unknown fact takes each value that rules can tell apart, each weight moves by up
 * to half, each form whose status hangs on unknown facts opens, one at a time.
 */
final class FirmnessTrial {

    /** Weights are counted in twentieths, so that a move of five percent is a whole number. */
    static final int UNIT = 20;

    private static final int PERCENT = 100 / UNIT;

    private final Picking picking;
    private final Rulebook rulebook;
    private final DecidingFacts facts;
    private final Unknowns unknowns;
    private final Map<String, List<Picking>> inLists = new HashMap<>();

    FirmnessTrial(Picking picking, Rulebook rulebook, DecidingFacts facts) {
        this.picking = picking;
        this.rulebook = rulebook;
        this.facts = facts;
        this.unknowns = new Unknowns(picking.dossier(), rulebook.vocabulary());
    }

    Firmness firmness(List<FormOpinion> statuses) {
        List<FormTip> forms = forms(statuses);
        Set<FactPath> compared = waiting(ground -> ground.rule().layer() == Layer.COMPARAISON);
        Set<FactPath> asked = new LinkedHashSet<>(compared);
        Set<String> tipping = forms.stream().map(tip -> tip.form().id()).collect(Collectors.toSet());
        // A fact that no comparison reads changes the choice only through the status of one of these.
        asked.addAll(waiting(ground -> ground.consequences().stream()
                .anyMatch(one -> one instanceof Ruling ruling && tipping.contains(ruling.form()))));
        List<AnswerTip> answers = new ArrayList<>();
        asked.stream()
                .sorted(Comparator.comparingInt(rulebook.vocabulary()::rank))
                .forEach(path -> answers.addAll(tips(facts.of(path, rulebook))));
        // Counted before they move: a comparison must not depend on where the sort stands.
        Map<FactPath, Long> often =
                answers.stream().collect(Collectors.groupingBy(tip -> tip.fact().path(), Collectors.counting()));
        answers.sort(Comparator.comparing((AnswerTip tip) ->
                        tip.then().modes().equals(picking.picked().modes()))
                .thenComparing(tip -> often.get(tip.fact().path()), Comparator.reverseOrder()));
        List<WeightTip> weights = weights();
        return new Firmness(
                hold(compared, answers, weights, forms),
                List.copyOf(answers),
                weights,
                forms,
                compared.stream().map(unknowns::fact).toList());
    }

    /** The unknown facts for which some of these rules wait, in the order of the vocabulary. */
    private Set<FactPath> waiting(Predicate<Ground> which) {
        Set<Condition> unknown = picking.grounds().stream()
                .filter(ground -> ground.truth() == Truth.UNKNOWN && which.test(ground))
                .flatMap(ground -> OpinionDraft.unknownOf(ground).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return unknowns.facts(unknown);
    }

    /** The forms that are not open yet, may open, and would then be chosen. */
    private List<FormTip> forms(List<FormOpinion> statuses) {
        List<FormTip> tips = new ArrayList<>();
        for (FormOpinion form : statuses) {
            if (form.status() == Status.INDETERMINEE) {
                form.possible().stream()
                        .filter(status -> status == Status.OUVERTE || status == Status.SOUS_RESERVE)
                        .map(status -> picking.withStatuses(Map.of(form.form().id(), status)))
                        .filter(then -> !then.equals(picking.picked()))
                        .distinct()
                        .map(then -> new FormTip(form.form(), then))
                        .forEach(tips::add);
            }
        }
        return List.copyOf(tips);
    }

    private List<AnswerTip> tips(Asked asked) {
        FactDefinition fact = asked.definition();
        List<AnswerTip> tips = new ArrayList<>();
        List<Picking> from = from(fact.path());
        for (Value value : from.isEmpty()
                ? List.<Value>of()
                : DecidingFacts.values(asked, from.get(0).dossier(), rulebook)) {
            from.stream()
                    .flatMap(before -> before.with(asked, value).stream())
                    .distinct()
                    .filter(then -> !then.equals(picking.picked()))
                    .forEach(then -> tips.add(new AnswerTip(fact, value, then)));
        }
        return tips.stream().filter(tip -> isSmallest(tip, tips)).toList();
    }

    /** An unknown list is tried with some elements in it. */
    private List<Picking> from(FactPath path) {
        return path.isListed() && picking.dossier().elements(path.list()).isEmpty()
                ? inLists.computeIfAbsent(
                        path.list(),
                        list -> AnswerTrial.SIZES.stream()
                                .flatMap(size -> picking.withElements(list, size, facts).stream())
                                .toList())
                : List.of(picking);
    }

    /** Codes can be added without end: of the lists with the same outcome, those that hold another one are left out. */
    private static boolean isSmallest(AnswerTip tip, List<AnswerTip> tips) {
        return !(tip.value() instanceof Value.Codes codes)
                || tips.stream()
                        .filter(other -> !other.equals(tip) && other.then().advises(tip.then()))
                        .noneMatch(other -> codes.codes().containsAll(((Value.Codes) other.value()).codes()));
    }

    private Hold hold(Set<FactPath> compared, List<AnswerTip> answers, List<WeightTip> weights, List<FormTip> forms) {
        if (!answers.isEmpty() || !weights.isEmpty() || !forms.isEmpty()) {
            return Hold.SENSIBLE;
        }
        if (picking.picked().preferred().isEmpty()) {
            return Hold.SANS_OBJET;
        }
        return compared.isEmpty() ? Hold.ACQUISE : Hold.STABLE;
    }

    private List<WeightTip> weights() {
        List<WeightTip> tips = new ArrayList<>();
        for (int place : picking.counted()) {
            if (picking.weight(place) > 0) {
                Stream.of(-1, 1)
                        .flatMap(direction -> tip(place, direction).stream())
                        .forEach(tips::add);
            }
        }
        tips.sort(Comparator.comparingInt(tip -> Math.abs(tip.move())));
        return List.copyOf(tips);
    }

    /** A choice that half a weight does not change, no smaller move changes: a mode leads on a whole stretch or not. */
    private Optional<WeightTip> tip(int place, int direction) {
        if (picking.withWeight(place, direction * UNIT / 2).equals(picking.picked())) {
            return Optional.empty();
        }
        int step = 1;
        Picks then = picking.withWeight(place, direction);
        while (then.equals(picking.picked())) {
            step++;
            then = picking.withWeight(place, direction * step);
        }
        return Optional.of(
                new WeightTip(picking.signal(place).rule(), picking.weight(place), direction * step * PERCENT, then));
    }
}
