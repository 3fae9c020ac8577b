package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.domain.Answer;
import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.Fact;
import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.Findings;
import fr.mutualisation.advisor.domain.Form;
import fr.mutualisation.advisor.domain.Goal;
import fr.mutualisation.advisor.domain.Levers.Move;
import fr.mutualisation.advisor.domain.Levers.Way;
import fr.mutualisation.advisor.domain.Opinion;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.domain.Spot;
import fr.mutualisation.advisor.domain.Status;
import fr.mutualisation.advisor.domain.StatusChange;
import fr.mutualisation.advisor.domain.Transition;
import fr.mutualisation.advisor.domain.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Runs each set of moves through the engine before it is told: every value named is run at least once, and must reach the
 * goal.
 */
final class WayCheck {

    private final LeverTask task;
    private final Opinion opinion;
    private final Goal goal;
    private final Rulebook rulebook;
    private final FormTrial engine;

    WayCheck(LeverTask task, Opinion opinion, Goal goal) {
        this.task = task;
        this.opinion = opinion;
        this.goal = goal;
        this.rulebook = task.rulebook();
        this.engine = new FormTrial(task.trial().form(), rulebook);
    }

    /** The sets that the engine confirms, as ways, the easiest first. */
    List<Way> ways(List<Map<Spot, Answer>> found, boolean exact) {
        List<Way> ways = new ArrayList<>();
        for (Map<Spot, Answer> moves : found) {
            Optional<List<StatusChange>> confirmed = confirmed(moves, exact);
            if (task.effort().isSpent()) {
                break;
            }
            confirmed.ifPresent(statuses -> ways.add(way(moves, statuses)));
        }
        ways.sort(Comparator.comparingInt((Way way) -> way.moves().size())
                .thenComparingLong(way ->
                        way.moves().stream().filter(move -> !move.isAnswer()).count())
                .thenComparing(way -> !way.delaysKnown())
                .thenComparing(Way::earliest)
                .thenComparing(way -> way.moves().stream()
                        .map(move -> move.spot().text())
                        .toList()
                        .toString()));
        return ways;
    }

    /**
     * What becomes of the forms, whichever of its values a move takes, or empty when some value does not reach the goal
     * after all.
     */
    private Optional<List<StatusChange>> confirmed(Map<Spot, Answer> moves, boolean exact) {
        Map<Spot, Value> first = new TreeMap<>();
        moves.forEach((spot, answer) -> first.put(spot, answer.samples().get(0)));
        List<Map<Spot, Value>> runs = new ArrayList<>(List.of(first));
        moves.forEach((spot, answer) -> answer.samples().stream().skip(1).forEach(value -> {
            Map<Spot, Value> other = new TreeMap<>(first);
            other.put(spot, value);
            runs.add(other);
        }));
        Map<Form, Set<Status>> after = new LinkedHashMap<>();
        for (Map<Spot, Value> run : runs) {
            if (!task.runs()) {
                return Optional.empty();
            }
            Dossier moved = task.moved(run);
            Findings findings = rulebook.examine(moved);
            FormTrial.Verdict verdict = engine.judge(findings, moved);
            if (verdict.isRefused() || !goal.isReached(verdict.possible())) {
                if (exact) {
                    throw new IllegalStateException("the engine does not confirm " + moves.keySet());
                }
                return Optional.empty();
            }
            FormRulings rulings = new FormRulings(findings, moved, rulebook.catalogue());
            opinion.forms()
                    .forEach(one -> after.computeIfAbsent(one.form(), form -> EnumSet.noneOf(Status.class))
                            .addAll(rulings.of(one.form())));
        }
        return Optional.of(StatusChange.since(opinion.forms(), form -> after.getOrDefault(form, Set.of())));
    }

    private Way way(Map<Spot, Answer> found, List<StatusChange> statuses) {
        List<Move> moves = new ArrayList<>();
        found.forEach((spot, answer) -> moves.add(move(spot, answer)));
        moves.sort(Comparator.comparingInt((Move move) -> move.isAnswer() ? -1 : rank(move))
                .thenComparingInt(move -> rulebook.vocabulary().rank(move.spot().path()))
                .thenComparing(Move::spot));
        LeverPath path =
                new LeverPath(moves, rulebook.catalogue(), task.dossier().date());
        return new Way(
                List.copyOf(moves),
                statuses,
                path.stages(),
                path.earliest(),
                path.delaysKnown(),
                task.exchangeable().alike(found));
    }

    private Move move(Spot spot, Answer answer) {
        FactDefinition fact = fact(spot);
        Optional<Value> from = spot.in(task.dossier()).map(Fact::value);
        Optional<Transition> transition = from.flatMap(
                present -> fact.transition(present, answer.samples().get(0), task.dossier()));
        return new Move(
                fact,
                spot,
                from,
                answer,
                transition.map(Transition::act),
                transition.map(one -> one.supposes(task.dossier())).orElse(List.of()).stream()
                        .map(path -> rulebook.vocabulary().definition(path).orElseThrow())
                        .toList());
    }

    private FactDefinition fact(Spot spot) {
        return rulebook.vocabulary().definition(spot.path()).orElseThrow();
    }

    private int rank(Move move) {
        return LeverPath.rank(
                move.act().orElse(""), rulebook.catalogue(), task.dossier().date());
    }
}
