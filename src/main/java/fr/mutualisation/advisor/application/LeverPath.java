package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.domain.Catalogue;
import fr.mutualisation.advisor.domain.ChangeAct;
import fr.mutualisation.advisor.domain.Levers.Move;
import fr.mutualisation.advisor.domain.Levers.Stage;
import fr.mutualisation.advisor.domain.Spot;
import fr.mutualisation.advisor.domain.Threshold;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Orders the acts that moves ask for and counts the days, from the reference date. Acts of one rank are done together: the
 * longest counts. A delay that is unknown counts for nothing, and says so.
 */
final class LeverPath {

    private static final int LAST = Integer.MAX_VALUE;

    private final List<Stage> stages = new ArrayList<>();
    private LocalDate day;
    private boolean delaysKnown = true;

    LeverPath(Collection<Move> moves, Catalogue catalogue, LocalDate start) {
        this.day = start;
        Map<Integer, Map<String, List<Spot>>> byRank = new TreeMap<>();
        for (Move move : moves) {
            move.act()
                    .ifPresent(label -> byRank.computeIfAbsent(
                                    rank(label, catalogue, start), rank -> new LinkedHashMap<>())
                            .computeIfAbsent(label, act -> new ArrayList<>())
                            .add(move.spot()));
        }
        byRank.values().forEach(acts -> together(acts, catalogue, start));
    }

    /** Where an act stands among the others; those of which nothing is known come last. */
    static int rank(String label, Catalogue catalogue, LocalDate day) {
        return catalogue.change(label, day).map(ChangeAct::rank).orElse(LAST);
    }

    private void together(Map<String, List<Spot>> acts, Catalogue catalogue, LocalDate start) {
        LocalDate from = day;
        acts.forEach((label, spots) -> {
            Optional<ChangeAct> act = catalogue.change(label, start);
            List<Optional<Threshold.Step>> delays =
                    act.map(known -> known.delays(start)).orElse(List.of(Optional.empty()));
            delaysKnown &= delays.stream().allMatch(Optional::isPresent);
            LocalDate done = delays.stream().flatMap(Optional::stream).reduce(from, LeverPath::after, (a, b) -> b);
            day = done.isAfter(day) ? done : day;
            stages.add(new Stage(label, act, spots, done));
        });
    }

    /** Clear days leave out the first and the last. */
    private static LocalDate after(LocalDate from, Threshold.Step delay) {
        return switch (delay.unit()) {
            case "mois" -> from.plusMonths(delay.value());
            case "jours francs" -> from.plusDays(delay.value() + 1);
            default -> from.plusDays(delay.value());
        };
    }

    List<Stage> stages() {
        return stages;
    }

    LocalDate earliest() {
        return day;
    }

    boolean delaysKnown() {
        return delaysKnown;
    }
}
