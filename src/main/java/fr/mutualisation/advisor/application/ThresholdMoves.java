package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.domain.Condition;
import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.Fact;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.FactType;
import fr.mutualisation.advisor.domain.Operator;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.domain.Spot;
import fr.mutualisation.advisor.domain.StatusFirmness.NearThreshold;
import fr.mutualisation.advisor.domain.Threshold;
import fr.mutualisation.advisor.domain.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the numbers that are within the margin of a threshold, and takes them to the other side. */
final class ThresholdMoves {

    private static final int PERCENT = 100;

    private final Dossier dossier;
    private final Rulebook rulebook;

    ThresholdMoves(Dossier dossier, Rulebook rulebook) {
        this.dossier = dossier;
        this.rulebook = rulebook;
    }

    /** The numbers that a condition compares, and that the margin of its threshold makes doubtful. */
    List<NearThreshold> near(Condition condition) {
        Optional<Threshold.Step> step = condition
                .required()
                .threshold()
                .map(name -> rulebook.catalogue().thresholds().get(name))
                .flatMap(threshold -> threshold.on(dossier.date()));
        Optional<Integer> margin = step.flatMap(Threshold.Step::margin);
        List<NearThreshold> near = new ArrayList<>();
        for (int i = 0; margin.isPresent() && i < condition.seen().size(); i++) {
            if (condition.seen().get(i).orElse(new Value.Words("")) instanceof Value.Whole whole
                    && Math.abs(whole.number() - step.get().value()) * PERCENT
                            <= margin.get() * step.get().value()) {
                near.add(new NearThreshold(
                        condition,
                        i,
                        whole.number(),
                        other(
                                condition.required().operator(),
                                whole.number(),
                                step.get().value()),
                        margin.get(),
                        Set.of()));
            }
        }
        return near;
    }

    /** The nearest number for which the comparison says the contrary. */
    private static long other(Operator operator, long seen, long bound) {
        long first = operator == Operator.MORE || operator == Operator.AT_MOST ? bound + 1 : bound;
        return seen < first ? first : first - 1;
    }

    /** By which part of itself a number would have to move. */
    static double share(NearThreshold near) {
        return (double) near.distance() / Math.max(1, near.seen());
    }

    /** The dossier with the number on the other side; a sum moves by its greatest term. */
    Dossier across(NearThreshold near, Dossier moved) {
        return spot(near, moved)
                .map(spot -> spot.give(
                        new Value.Whole(number(spot, moved) + near.needed() - near.seen()),
                        moved,
                        rulebook.vocabulary()))
                .orElse(moved);
    }

    private Optional<Spot> spot(NearThreshold near, Dossier moved) {
        FactPath path = near.condition().path();
        Spot own = new Spot(path, path.isListed() ? Optional.of(near.element()) : Optional.empty());
        if (own.in(moved).filter(known -> known.origin() == Fact.Origin.DONNE).isPresent()) {
            return Optional.of(own);
        }
        return rulebook.vocabulary().sources(path).stream()
                .filter(source -> rulebook.vocabulary()
                        .definition(source)
                        .filter(fact -> fact.type() instanceof FactType.Whole)
                        .isPresent())
                .flatMap(source -> Spot.of(source, moved).stream())
                .filter(spot -> !spot.equals(own)
                        && spot.in(moved).isPresent()
                        && fits(spot, number(spot, moved) + near.needed() - near.seen()))
                .max(Comparator.comparingLong(spot -> number(spot, moved)));
    }

    private boolean fits(Spot spot, long number) {
        FactType.Whole type = (FactType.Whole)
                rulebook.vocabulary().definition(spot.path()).orElseThrow().type();
        return type.minimum() <= number && number <= type.maximum();
    }

    private static long number(Spot spot, Dossier moved) {
        return ((Value.Whole) spot.in(moved).orElseThrow().value()).number();
    }
}
