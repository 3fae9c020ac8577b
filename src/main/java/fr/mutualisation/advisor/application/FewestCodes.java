package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.domain.Answer;
import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.Fact;
import fr.mutualisation.advisor.domain.Spot;
import fr.mutualisation.advisor.domain.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Leaves aside the sets of moves in which a list gains or loses a code that another set leaves in its place. */
final class FewestCodes {

    private final Dossier dossier;

    FewestCodes(Dossier dossier) {
        this.dossier = dossier;
    }

    List<Map<Spot, Answer>> among(List<Map<Spot, Answer>> sets) {
        return sets.stream()
                .filter(one -> sets.stream().noneMatch(other -> !other.equals(one) && isWithin(other, one)))
                .toList();
    }

    private boolean isWithin(Map<Spot, Answer> less, Map<Spot, Answer> more) {
        return less.keySet().equals(more.keySet())
                && less.entrySet().stream()
                        .allMatch(move -> isWithin(
                                move.getKey(), move.getValue(), more.getOrDefault(move.getKey(), move.getValue())));
    }

    private boolean isWithin(Spot spot, Answer less, Answer more) {
        Value one = less.samples().get(0);
        Value other = more.samples().get(0);
        return less.equals(more)
                || (one instanceof Value.Codes few
                        && other instanceof Value.Codes many
                        && moved(spot, many.codes()).containsAll(moved(spot, few.codes())));
    }

    /** The codes that a list gains or loses. */
    private Set<String> moved(Spot spot, Set<String> codes) {
        Set<String> moved = new HashSet<>(codes);
        spot.in(dossier).map(Fact::value).ifPresent(present -> {
            if (present instanceof Value.Codes now) {
                now.codes().forEach(code -> {
                    if (!moved.add(code)) {
                        moved.remove(code);
                    }
                });
            }
        });
        return moved;
    }
}
