package fr.mutualisation.advisor.text;

import fr.mutualisation.advisor.domain.Benchmark.Weight;
import fr.mutualisation.advisor.domain.Note;
import fr.mutualisation.advisor.domain.Recommendation;
import fr.mutualisation.advisor.domain.Recommendation.Contribution;
import fr.mutualisation.advisor.domain.Recommendation.ModeOpinion;
import fr.mutualisation.advisor.domain.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The sentences on the signals that favour or disfavour modes, and on what holds modes back. */
record SignalText(Recommendation advice, Cited cited) {

    private static final Messages MESSAGES = Messages.of("conseil.properties");

    /** The modes of which the page speaks: the preferred ones. */
    List<Contribution> contributions(boolean favourable) {
        List<Contribution> found = new ArrayList<>();
        for (ModeOpinion mode : advice.choice().preferred()) {
            mode.score().contributions().stream()
                    .filter(one -> one.counts() && one.points() > 0 == favourable)
                    .filter(one ->
                            found.stream().noneMatch(other -> other.ground().equals(one.ground())))
                    .forEach(found::add);
        }
        found.sort(java.util.Comparator.comparingInt(one -> -Math.abs(one.points())));
        return found;
    }

    String signal(Contribution one) {
        return MESSAGES.say(
                one.counts() ? "signal" : "signal.possible",
                signed(one.points()),
                one.consequence().message(),
                cited.of(one.ground().rule()));
    }

    /** The same with the reason of its weight. */
    String weighed(Contribution one) {
        Weight weight = Objects.requireNonNull(
                advice.benchmark().weights().get(one.ground().rule().id()));
        return MESSAGES.say(
                "signal.poids",
                signed(one.points()),
                one.consequence().message(),
                cited.of(one.ground().rule()),
                Integer.toString(weight.weight()),
                weight.reason(),
                cited.of(weight.sources()));
    }

    static String signed(int points) {
        return points == 0
                ? "0"
                : MESSAGES.say(points < 0 ? "signe.moins" : "signe.plus", Integer.toString(Math.abs(points)));
    }

    /** What holds modes back: for certain, or perhaps. */
    List<String> heldBack(Truth truth) {
        List<String> lines = new ArrayList<>();
        List<Note> said = new ArrayList<>();
        for (ModeOpinion mode : advice.modes()) {
            for (Note note : mode.heldBackBy()) {
                if (note.ground().truth() == truth
                        && said.stream().noneMatch(other -> other.ground().equals(note.ground()))) {
                    said.add(note);
                    lines.add(MESSAGES.say(
                            truth == Truth.MET ? "avant" : "avant.possible",
                            Wording.capitalised(Wording.list(heldBackBy(note), "et")),
                            note.consequence().message(),
                            cited.of(note)));
                }
            }
        }
        return lines;
    }

    private List<String> heldBackBy(Note note) {
        return advice.modes().stream()
                .filter(mode -> mode.heldBackBy().stream()
                        .anyMatch(other -> other.ground().equals(note.ground())))
                .map(mode -> mode.mode().name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
