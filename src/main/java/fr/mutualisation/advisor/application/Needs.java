package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.application.Conclusions.Conclusion;
import fr.mutualisation.advisor.application.FormTrial.Verdict;
import fr.mutualisation.advisor.domain.Condition;
import fr.mutualisation.advisor.domain.Consequence.Ruling;
import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.Form;
import fr.mutualisation.advisor.domain.Goal;
import fr.mutualisation.advisor.domain.Ground;
import fr.mutualisation.advisor.domain.Quantifier;
import fr.mutualisation.advisor.domain.Spot;
import fr.mutualisation.advisor.domain.Truth;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Tells where a dossier must move for a form to reach a goal: whatever else moves, at least one of the places named has
 * to. A rule in the way stays in the way until one of the facts that it reads moves, so nothing is passed over.
 */
final class Needs {

    private final Form form;
    private final Goal goal;
    private final Vocabulary vocabulary;
    private final Dossier dossier;
    private final Predicate<Spot> movable;
    private final int left;

    /**
     * The needs of a form in a dossier.
     *
     * @param movable the places where something may still move
     * @param left how many places may still move
     */
    Needs(Form form, Goal goal, Vocabulary vocabulary, Dossier dossier, Predicate<Spot> movable, int left) {
        this.form = form;
        this.goal = goal;
        this.vocabulary = vocabulary;
        this.dossier = dossier;
        this.movable = movable;
        this.left = left;
    }

    /** The fewest places of which one must move; none when the goal is out of reach. */
    Set<Spot> of(Verdict verdict) {
        List<Set<Spot>> all = new ArrayList<>();
        verdict.refusals().stream()
                .filter(ground -> ground.truth() == Truth.MET)
                .forEach(ground -> all.add(toFail(ground)));
        List<List<Set<Spot>>> each = FormRuling.heard(verdict.rulings(), elements()).stream()
                .map(this::ofElement)
                .toList();
        if (goal == Goal.SOUS_RESERVE) {
            Set<Spot> any = new LinkedHashSet<>();
            each.forEach(needs -> any.addAll(fewest(needs)));
            all.add(any);
        } else {
            each.forEach(all::addAll);
        }
        return fewest(all);
    }

    private int elements() {
        return form.isPerElement()
                ? dossier.elements(form.perElement()).map(List::size).orElse(1)
                : 1;
    }

    private static Set<Spot> fewest(List<Set<Spot>> needs) {
        return needs.stream().min(Comparator.comparingInt(Set::size)).orElse(Set.of());
    }

    private List<Set<Spot>> ofElement(List<Conclusion<Ruling>> rulings) {
        List<Set<Spot>> needs = new ArrayList<>();
        Set<Spot> toOpen = new LinkedHashSet<>();
        boolean opened = false;
        for (Conclusion<Ruling> one : rulings) {
            Truth truth = one.ground().truth();
            if (one.consequence().kind() == Ruling.Kind.OUVRE) {
                opened |= isGood(truth, Truth.MET);
                toOpen.addAll(isGood(truth, Truth.MET) ? Set.of() : toHold(one.ground()));
            } else if (!isGood(truth, Truth.FAILED)
                    && (one.consequence().kind() == Ruling.Kind.FERME || goal != Goal.SOUS_RESERVE)) {
                needs.add(toFail(one.ground()));
            }
        }
        if (!opened) {
            needs.add(toOpen);
        }
        return needs;
    }

    /** Whether a truth is the one wanted, or may become it when that is enough. */
    private boolean isGood(Truth truth, Truth wanted) {
        return truth == wanted || (goal == Goal.POSSIBLE && truth == Truth.UNKNOWN);
    }

    /** A rule no longer holds when one of its conditions does not. */
    private Set<Spot> toFail(Ground ground) {
        Set<Spot> spots = new LinkedHashSet<>();
        ground.conditions().forEach(condition -> spots.addAll(spots(condition, ground.element(), Truth.FAILED)));
        return spots;
    }

    /** A rule holds when all its conditions do: the first that does not has to move. */
    private Set<Spot> toHold(Ground ground) {
        return ground.conditions().stream()
                .filter(condition -> !isGood(ground.truthOf(condition), Truth.MET))
                .findFirst()
                .map(condition -> spots(condition, ground.element(), Truth.MET))
                .orElse(Set.of());
    }

    /** Where something must move for a condition to become met, or failed. */
    private Set<Spot> spots(Condition condition, Optional<Integer> element, Truth wanted) {
        FactPath path = condition.path();
        if (condition.quantifier() == Quantifier.SINGLE || condition.quantifier() == Quantifier.EACH) {
            return sources(path, condition.quantifier() == Quantifier.EACH ? element : Optional.empty());
        }
        boolean everyOne = (condition.quantifier() == Quantifier.ALL) == (wanted == Truth.MET);
        List<Integer> wrong = wrong(condition, wanted);
        Set<Spot> spots = new LinkedHashSet<>();
        if (everyOne) {
            boolean oneByOne = vocabulary.sources(path).stream().allMatch(FactPath::isListed);
            if (!wrong.isEmpty() && (wrong.size() <= left || !oneByOne)) {
                spots.addAll(sources(path, Optional.of(wrong.get(0))));
            }
        } else {
            wrong.forEach(at -> spots.addAll(sources(path, Optional.of(at))));
        }
        return spots;
    }

    /** The elements for which the condition is not yet as wanted. */
    private List<Integer> wrong(Condition condition, Truth wanted) {
        return IntStream.range(
                        0, dossier.values(condition.path()).map(List::size).orElse(0))
                .filter(at -> !isGood(
                        condition
                                .seen()
                                .get(at)
                                .map(value -> Truth.of(condition.required().accepts(value)))
                                .orElse(Truth.UNKNOWN),
                        wanted))
                .boxed()
                .toList();
    }

    private Set<Spot> sources(FactPath path, Optional<Integer> element) {
        Set<Spot> spots = new LinkedHashSet<>();
        for (FactPath source : vocabulary.sources(path)) {
            if (vocabulary.definition(source).isPresent()) {
                places(source, element).stream().filter(movable).forEach(spots::add);
            }
        }
        return spots;
    }

    /** Made without the other elements, of which there may be hundreds. */
    private List<Spot> places(FactPath source, Optional<Integer> element) {
        if (element.isEmpty() || !source.isListed()) {
            return Spot.of(source, dossier);
        }
        int size = dossier.elements(source.list()).map(List::size).orElse(0);
        return element.get() < size ? List.of(new Spot(source, element)) : List.of();
    }
}
