package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.application.FormTrial.Verdict;
import fr.mutualisation.advisor.domain.Answer;
import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.Goal;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.domain.Spot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Looks for every smallest set of moves after which a form reaches a goal, the smallest sets first. From each set that is
 * not enough, it goes on only where something must move all the same.
 */
final class LeverSearch {

    /** A set of moves, and the dossier that they make. */
    private record Attempt(Map<Spot, Answer> moves, Dossier dossier) {

        /** The moves tell one attempt from another. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Attempt attempt && attempt.moves.equals(moves);
        }

        @Override
        public int hashCode() {
            return moves.hashCode();
        }
    }

    private final FormTrial trial;
    private final MovableFacts movable;
    private final Goal goal;
    private final Rulebook rulebook;
    private final Dossier dossier;
    private final Effort effort;

    LeverSearch(FormTrial trial, MovableFacts movable, Goal goal, Rulebook rulebook, Dossier dossier, Effort effort) {
        this.trial = trial;
        this.movable = movable;
        this.goal = goal;
        this.rulebook = rulebook;
        this.dossier = dossier;
        this.effort = effort;
    }

    /**
     * Every smallest set of at most {@code most} moves: no part of one is enough, and no list of codes gains or loses a
     * code for nothing.
     */
    List<Map<Spot, Answer>> search(int most) {
        return new FewestCodes(dossier).among(enough(most));
    }

    private List<Map<Spot, Answer>> enough(int most) {
        List<Map<Spot, Answer>> found = new ArrayList<>();
        Set<Attempt> attempts = Set.of(new Attempt(Map.of(), dossier));
        for (int size = 0; size <= most && !attempts.isEmpty(); size++) {
            Set<Attempt> larger = new LinkedHashSet<>();
            for (Attempt attempt : attempts) {
                if (found.stream().anyMatch(part -> attempt.moves().entrySet().containsAll(part.entrySet()))) {
                    continue;
                }
                if (!effort.tries()) {
                    return found;
                }
                Verdict verdict = trial.judge(attempt.dossier());
                if (isReached(verdict)) {
                    found.add(attempt.moves());
                } else if (size < most) {
                    larger.addAll(from(attempt, verdict, most - size));
                }
            }
            attempts = larger;
        }
        return found;
    }

    private boolean isReached(Verdict verdict) {
        return !verdict.isRefused() && goal.isReached(verdict.possible());
    }

    private List<Attempt> from(Attempt attempt, Verdict verdict, int left) {
        Predicate<Spot> free = spot -> !attempt.moves().containsKey(spot) && !to(spot).isEmpty();
        Set<Spot> needed =
                new Needs(trial.form(), goal, rulebook.vocabulary(), attempt.dossier(), free, left).of(verdict);
        List<Attempt> next = new ArrayList<>();
        for (Spot spot : needed) {
            for (Answer answer : to(spot)) {
                Map<Spot, Answer> moves = new TreeMap<>(attempt.moves());
                moves.put(spot, answer);
                next.add(new Attempt(
                        moves, spot.give(answer.samples().get(0), attempt.dossier(), rulebook.vocabulary())));
            }
        }
        return next;
    }

    /** What is perhaps open needs no answer: an answer never makes more possible than no answer. */
    private List<Answer> to(Spot spot) {
        return goal == Goal.POSSIBLE && spot.in(dossier).isEmpty() ? List.of() : movable.to(spot);
    }

    /** Whether some set of moves, however large, is enough; no more is looked for than one. */
    boolean canReach() {
        return canReach(new Attempt(Map.of(), dossier), new HashSet<>());
    }

    private boolean canReach(Attempt attempt, Set<Map<Spot, Answer>> seen) {
        if (!seen.add(attempt.moves()) || !effort.tries()) {
            return false;
        }
        Verdict verdict = trial.judge(attempt.dossier());
        return isReached(verdict)
                || from(attempt, verdict, Integer.MAX_VALUE).stream().anyMatch(next -> canReach(next, seen));
    }
}
