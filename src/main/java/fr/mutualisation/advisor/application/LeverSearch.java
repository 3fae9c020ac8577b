package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.application.FormTrial.Verdict;
import fr.mutualisation.advisor.domain.Answer;
import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.Goal;
import fr.mutualisation.advisor.domain.Spot;
import fr.mutualisation.advisor.domain.Value;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Looks for every smallest set of moves after which a form reaches a goal, the smallest sets first. From each set that is
 * not enough, it goes on only where something must move all the same.
 */
final class LeverSearch {

    /** Steps of the longest way that is tried to know whether any is enough. */
    private static final int MOST_ROUNDABOUT = 100;

    private final LeverTask task;
    private final MovableFacts movable;
    private final Goal goal;

    LeverSearch(LeverTask task, MovableFacts movable, Goal goal) {
        this.task = task;
        this.movable = movable;
        this.goal = goal;
    }

    /**
     * Every smallest set of at most {@code most} moves: no part of one is enough, and no list of codes gains or loses a
     * code for nothing. Of the sets that only differ by the elements that make their moves, one stands for all.
     */
    List<Map<Spot, Answer>> search(int most) {
        return new FewestCodes(task.dossier()).among(enough(most));
    }

    private List<Map<Spot, Answer>> enough(int most) {
        Set<Map<Spot, Answer>> found = new LinkedHashSet<>();
        Set<Map<Spot, Answer>> attempts = Set.of(Map.of());
        for (int size = 0; size <= most && !attempts.isEmpty(); size++) {
            Set<Map<Spot, Answer>> larger = new LinkedHashSet<>();
            for (Map<Spot, Answer> moves : attempts) {
                if (hasPart(moves, found)) {
                    continue;
                }
                if (!task.tries()) {
                    return List.copyOf(found);
                }
                Dossier moved = moved(moves);
                Verdict verdict = task.trial().judge(moved);
                if (isReached(verdict)) {
                    found.add(moves);
                } else if (size < most && larger.size() <= task.effort().left()) {
                    // What stands beyond could not be tried: the effort will be spent before.
                    larger.addAll(from(moves, moved, verdict, most - size));
                }
            }
            attempts = larger;
        }
        return List.copyOf(found);
    }

    /** Whether some of the moves are enough, made by these elements or by others like them. */
    private boolean hasPart(Map<Spot, Answer> moves, Set<Map<Spot, Answer>> found) {
        if (found.isEmpty()) {
            return false;
        }
        List<Spot> spots = List.copyOf(moves.keySet());
        for (int part = 0; part < 1 << spots.size(); part++) {
            Map<Spot, Answer> some = new TreeMap<>(moves);
            for (int i = 0; i < spots.size(); i++) {
                if ((part & 1 << i) == 0) {
                    some.remove(spots.get(i));
                }
            }
            if (found.contains(task.exchangeable().first(some))) {
                return true;
            }
        }
        return false;
    }

    /** Made anew each time: many sets wait to be tried, and dossiers are large. */
    private Dossier moved(Map<Spot, Answer> moves) {
        Map<Spot, Value> values = new TreeMap<>();
        moves.forEach((spot, answer) -> values.put(spot, answer.samples().get(0)));
        return task.moved(values);
    }

    private boolean isReached(Verdict verdict) {
        return !verdict.isRefused() && goal.isReached(verdict.possible());
    }

    private List<Map<Spot, Answer>> from(Map<Spot, Answer> moves, Dossier moved, Verdict verdict, int left) {
        Predicate<Spot> free = spot -> !moves.containsKey(spot) && !to(spot).isEmpty();
        Set<Spot> needed =
                new Needs(task.trial().form(), goal, task.rulebook().vocabulary(), moved, free, left).of(verdict);
        Set<Map<Spot, Answer>> next = new LinkedHashSet<>();
        for (Spot spot : needed) {
            for (Answer answer : to(spot)) {
                Map<Spot, Answer> more = new TreeMap<>(moves);
                more.put(spot, answer);
                next.add(task.exchangeable().first(more));
            }
        }
        return List.copyOf(next);
    }

    /** What is perhaps open needs no answer: an answer never makes more possible than no answer. */
    private List<Answer> to(Spot spot) {
        return goal == Goal.POSSIBLE && spot.in(task.dossier()).isEmpty() ? List.of() : movable.to(spot);
    }

    /** Whether some set of moves, however large, is enough; no more is looked for than one. */
    boolean canReach() {
        return canReach(Map.of(), new HashSet<>(), 0);
    }

    private boolean canReach(Map<Spot, Answer> moves, Set<Map<Spot, Answer>> seen, int depth) {
        if (depth > MOST_ROUNDABOUT) {
            task.effort().giveUp();
        }
        if (!seen.add(moves) || !task.tries()) {
            return false;
        }
        Dossier moved = moved(moves);
        Verdict verdict = task.trial().judge(moved);
        if (isReached(verdict)) {
            return true;
        }
        List<Map<Spot, Answer>> next = from(moves, moved, verdict, Integer.MAX_VALUE);
        return Stream.concat(next.stream().map(this::everywhere).filter(all -> !next.contains(all)), next.stream())
                .anyMatch(more -> canReach(more, seen, depth + 1));
    }

    /** The same moves, made by every element of the list that can make them: what all need is tried at once. */
    private Map<Spot, Answer> everywhere(Map<Spot, Answer> moves) {
        Map<Spot, Answer> everywhere = new TreeMap<>(moves);
        moves.forEach((spot, answer) -> {
            if (spot.path().isListed()) {
                Spot.of(spot.path(), task.dossier()).stream()
                        .filter(other -> to(other).contains(answer))
                        .forEach(other -> everywhere.putIfAbsent(other, answer));
            }
        });
        return everywhere;
    }
}
