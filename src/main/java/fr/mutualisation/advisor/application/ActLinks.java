package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.domain.Schedule.Act;
import fr.mutualisation.advisor.domain.Schedule.Tie;
import fr.mutualisation.advisor.domain.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which acts of a schedule the ties lead to, looked up once: a large file has a thousand acts. */
final class ActLinks {

    private final List<Act> acts;
    private final Map<String, List<Integer>> byCode = new HashMap<>();
    private final List<List<Link>> leadingTo = new ArrayList<>();

    /** A tie that holds, or could, and the place of the act that it comes from. */
    record Link(int from, Tie tie) {}

    ActLinks(List<Act> acts) {
        this.acts = acts;
        for (int i = 0; i < acts.size(); i++) {
            byCode.computeIfAbsent(acts.get(i).code(), code -> new ArrayList<>())
                    .add(i);
            leadingTo.add(new ArrayList<>());
        }
        for (int i = 0; i < acts.size(); i++) {
            for (Tie tie : acts.get(i).before()) {
                if (tie.applies() != Truth.FAILED) {
                    Link link = new Link(i, tie);
                    others(tie).forEach(other -> leadingTo.get(other).add(link));
                }
            }
        }
    }

    /** The places of the acts that a tie leads to. */
    List<Integer> others(Tie tie) {
        List<Integer> named = byCode.getOrDefault(tie.other(), List.of());
        return tie.element().isEmpty()
                ? named
                : named.stream()
                        .filter(other -> tie.element().equals(acts.get(other).element()))
                        .toList();
    }

    /** The ties that lead to the act at that place. */
    List<Link> leadingTo(int i) {
        return leadingTo.get(i);
    }
}
