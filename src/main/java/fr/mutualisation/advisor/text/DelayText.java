package fr.mutualisation.advisor.text;

import fr.mutualisation.advisor.domain.Confidence;
import fr.mutualisation.advisor.domain.Counting;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.Planning;
import fr.mutualisation.advisor.domain.Planning.PlannedAct;
import fr.mutualisation.advisor.domain.Planning.PlannedDelay;
import fr.mutualisation.advisor.domain.Schedule.Pace;
import fr.mutualisation.advisor.domain.Schedule.Tie;
import fr.mutualisation.advisor.domain.Truth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says a delay in French: how long, before which act, where it comes from, why it is applied. */
final class DelayText {

    private static final Messages MESSAGES = Messages.of("retroplanning.properties");

    private final Planning planning;

    DelayText(Planning planning) {
        this.planning = planning;
    }

    /** The delays of an act, one sentence each; one that leads to no act of this plan has nothing to say. */
    List<String> of(PlannedAct planned) {
        return planned.delays().stream()
                .filter(delay -> label(delay.tie().other()).isPresent() && isInForce(delay.tie()))
                .filter(delay -> delay.tie().applies() != Truth.FAILED
                        || delay.latest().at(Pace.LEGAL).isPresent())
                .map(this::of)
                .toList();
    }

    private boolean isInForce(Tie tie) {
        return value(tie, Pace.PRUDENT).isPresent();
    }

    private String of(PlannedDelay delay) {
        Tie tie = delay.tie();
        if (tie.applies() == Truth.FAILED) {
            return MESSAGES.say(
                    "delai.autre",
                    tie.situation().orElse(""),
                    delay.latest().at(Pace.LEGAL).map(Wording::day).orElse(""));
        }
        String said = MESSAGES.say(
                tie.confidence() == Confidence.HAUTE ? "delai" : "delai.juriste",
                tie.situation()
                        .map(one -> MESSAGES.say("cas", length(delay), one))
                        .orElseGet(() -> length(delay)),
                tie.source(),
                MESSAGES.say("confiance." + tie.confidence()),
                tie.note().orElse(""));
        String weighed = tie.delays().containsKey(Pace.LEGAL) ? said : MESSAGES.say("avant.conseil", said);
        return tie.applies() == Truth.MET ? weighed : MESSAGES.say("delai.prudence", weighed, labels(tie.unknown()));
    }

    private String length(PlannedDelay delay) {
        Tie tie = delay.tie();
        String other = label(tie.other()).orElse(tie.other());
        Optional<Long> usual = value(tie, Pace.LEGAL).or(() -> value(tie, Pace.PRUDENT));
        String count = usual.map(Object::toString).orElse("");
        String unit = MESSAGES.say("compte." + tie.counting());
        if (delay.within()) {
            return MESSAGES.say("dans", count, unit, other);
        }
        if (tie.counting() == Counting.JOURS && usual.filter(days -> days == 0).isPresent()) {
            return MESSAGES.say("avant.meme-jour", other);
        }
        if (tie.counting() == Counting.JOURS && usual.filter(days -> days == 1).isPresent()) {
            return MESSAGES.say("avant.veille", other);
        }
        return MESSAGES.say(
                "avant", count, unit, other, different(tie, Pace.PRUDENT, usual), different(tie, Pace.FALLBACK, usual));
    }

    private String different(Tie tie, Pace pace, Optional<Long> usual) {
        return value(tie, pace)
                .filter(value -> !usual.equals(Optional.of(value)))
                .map(value -> value == 0 ? MESSAGES.say("aucun") : value.toString())
                .orElse("");
    }

    private Optional<Long> value(Tie tie, Pace pace) {
        return tie.delay(pace, planning.date());
    }

    private Optional<String> label(String code) {
        return planning.acts().stream()
                .map(PlannedAct::act)
                .filter(act -> act.code().equals(code))
                .map(act -> act.label())
                .findFirst();
    }

    /** What these facts are called. */
    String labels(List<FactPath> facts) {
        return planning.missing().stream()
                .filter(fact -> facts.contains(fact.path()))
                .map(fact -> fact.label())
                .collect(Collectors.joining(", "));
    }
}
