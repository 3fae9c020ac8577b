package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.application.Conclusions.Conclusion;
import fr.mutualisation.advisor.domain.Consequence.Ruling;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.Goal;
import fr.mutualisation.advisor.domain.Levers.Obstacle;
import fr.mutualisation.advisor.domain.Levers.Obstacle.Kind;
import fr.mutualisation.advisor.domain.RuleCard;
import fr.mutualisation.advisor.domain.Spot;
import fr.mutualisation.advisor.domain.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells why few moves do not open a form: more are needed, a fact cannot be changed, or the law leaves no way. */
final class ObstacleSearch {

    private final LeverTask task;

    ObstacleSearch(LeverTask task) {
        this.task = task;
    }

    Obstacle search() {
        if (canReach(List.of())) {
            return new Obstacle(Kind.TROP_DE_FAITS, List.of(), Optional.empty());
        }
        List<Spot> fixed = fixed();
        Map<Map<Spot, Boolean>, Boolean> reached = new HashMap<>();
        List<Spot> alone = fixed.stream()
                .filter(spot -> reached.computeIfAbsent(first(spot), kind -> canReach(List.of(spot))))
                .toList();
        List<Spot> blocking = alone.isEmpty() ? together(fixed) : alone;
        if (task.effort().isSpent()) {
            return new Obstacle(Kind.NON_ETABLI, List.of(), Optional.empty());
        }
        if (!blocking.isEmpty()) {
            return new Obstacle(Kind.FAITS_FIXES, blocking, Optional.empty());
        }
        List<Conclusion<Ruling>> rulings = task.trial().judge(task.dossier()).rulings();
        Optional<RuleCard> always = always(rulings);
        return always.isPresent() || nothingOpens(rulings)
                ? new Obstacle(Kind.DROIT, List.of(), always)
                : new Obstacle(Kind.NON_ETABLI, List.of(), Optional.empty());
    }

    private boolean canReach(List<Spot> freed) {
        MovableFacts movable = task.movable();
        freed.forEach(movable::free);
        return new LeverSearch(task.apart(freed::contains), movable, Goal.OUVERTE).canReach();
    }

    /** Known facts that the rules read and that no act can change. */
    private List<Spot> fixed() {
        MovableFacts movable = task.movable();
        List<Spot> fixed = new ArrayList<>();
        for (FactPath path : task.rulebook()
                .reads(FormTrial.rulesOn(task.trial().form())
                        .and(rule ->
                                rule.card().period().contains(task.dossier().date())))) {
            if (task.rulebook().vocabulary().definition(path).isPresent()) {
                Spot.of(path, task.dossier()).stream().filter(movable::isFixed).forEach(fixed::add);
            }
        }
        return fixed;
    }

    /** The fewest facts, none of which blocks alone: each of those left would block again if it stayed. */
    private List<Spot> together(List<Spot> fixed) {
        if (fixed.isEmpty() || !canReach(fixed)) {
            return List.of();
        }
        List<Spot> blocking = new ArrayList<>(fixed);
        Set<Map<Spot, Boolean>> needed = new HashSet<>();
        for (Spot spot : fixed) {
            List<Spot> fewer = new ArrayList<>(blocking);
            fewer.remove(spot);
            if (!needed.contains(first(spot))) {
                if (canReach(fewer)) {
                    blocking.remove(spot);
                } else {
                    needed.add(first(spot));
                }
            }
        }
        return blocking;
    }

    /** The same for all places that are alike: if one blocks, so does each of the others. */
    private Map<Spot, Boolean> first(Spot spot) {
        return task.exchangeable().first(Map.of(spot, true));
    }

    private static boolean nothingOpens(List<Conclusion<Ruling>> rulings) {
        return rulings.stream().noneMatch(one -> one.consequence().kind() == Ruling.Kind.OUVRE);
    }

    /** The rule that closes or reserves the form whatever the facts. */
    private static Optional<RuleCard> always(List<Conclusion<Ruling>> rulings) {
        return rulings.stream()
                .filter(one -> one.consequence().kind() != Ruling.Kind.OUVRE
                        && one.ground().truth() == Truth.MET
                        && one.ground().conditions().isEmpty())
                .map(Conclusion::ground)
                .map(ground -> ground.rule())
                .findFirst();
    }
}
