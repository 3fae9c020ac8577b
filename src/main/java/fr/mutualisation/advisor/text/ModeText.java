package fr.mutualisation.advisor.text;

import fr.mutualisation.advisor.domain.Benchmark.Mode;
import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.FormOpinion;
import fr.mutualisation.advisor.domain.Recommendation;
import fr.mutualisation.advisor.domain.Recommendation.Choice;
import fr.mutualisation.advisor.domain.Recommendation.InstrumentOpinion;
import fr.mutualisation.advisor.domain.Recommendation.ModeOpinion;
import fr.mutualisation.advisor.domain.Status;
import fr.mutualisation.advisor.domain.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sentences on modes and instruments. */
final class ModeText {

    private static final Messages MESSAGES = Messages.of("conseil.properties");
    private static final Messages FRAME = Messages.of("avis.properties");

    private static final int MOST_CLOSED = 4;

    private final Recommendation advice;
    private final LawText law;
    private final Cited cited;

    ModeText(Recommendation advice, LawText law, Cited cited) {
        this.advice = advice;
        this.law = law;
        this.cited = cited;
    }

    /** The retained mode, or why there is none. */
    List<String> mode() {
        Choice choice = advice.choice();
        return switch (choice.state()) {
            case AUCUN_SIGNAL ->
                List.of(MESSAGES.say(
                        "mode.aucun",
                        Wording.list(
                                advice.firmness().open().stream()
                                        .map(FactDefinition::label)
                                        .limit(3)
                                        .toList(),
                                "et")));
            case SANS_INSTRUMENT ->
                List.of(
                        MESSAGES.say("mode.sans-instrument", names(choice.preferred())),
                        defined(choice.preferred().get(0)));
            case EGALITE -> {
                List<String> lines = new ArrayList<>();
                lines.add(MESSAGES.say("mode.egalite", names(choice.retained())));
                choice.retained().forEach(mode -> lines.add(defined(mode)));
                yield lines;
            }
            case CONSEIL -> {
                List<String> lines = new ArrayList<>();
                lines.add(defined(choice.retained().get(0)));
                choice.retained()
                        .get(0)
                        .mode()
                        .usage()
                        .ifPresent(usage -> lines.add(MESSAGES.say("mode.usage", usage)));
                yield lines;
            }
        };
    }

    static String names(List<ModeOpinion> modes) {
        return Wording.list(modes.stream().map(mode -> mode.mode().name()).toList(), "et");
    }

    private String defined(ModeOpinion opinion) {
        Mode mode = opinion.mode();
        Optional<ModeOpinion> next = advice.modes().stream()
                .filter(other -> other.rank() > opinion.rank() && other.premature() != Truth.MET)
                .findFirst();
        String score = points(opinion.score().points())
                + next.map(other -> " ("
                                + MESSAGES.say(
                                        "mode.suivant",
                                        other.mode().name(),
                                        points(other.score().points())) + ")")
                        .orElse("");
        return MESSAGES.say(
                "mode", Wording.capitalised(mode.name()), score, mode.definition(), cited.of(mode.sources()));
    }

    static String points(int points) {
        return MESSAGES.say(
                Math.abs(points) < 2 ? "point" : "points",
                Integer.toString(points).replace('-', '−'));
    }

    /** The chosen forms, at most so many in detail, or what keeps those of the best mode closed. */
    List<String> instruments(int most) {
        Choice choice = advice.choice();
        List<String> lines = new ArrayList<>();
        if (choice.state() == Recommendation.State.SANS_INSTRUMENT) {
            List<InstrumentOpinion> all = choice.preferred().stream()
                    .flatMap(mode -> mode.instruments().stream())
                    .toList();
            int shown = Math.min(all.size(), Math.max(most, MOST_CLOSED));
            all.subList(0, shown).forEach(one -> lines.add(closed(one)));
            if (shown < all.size()) {
                lines.add(MESSAGES.say("instrument.autres", Integer.toString(all.size() - shown)));
            }
            return lines;
        }
        if (choice.instruments().size() > 1) {
            lines.add(MESSAGES.say(
                    "instrument.egalite",
                    Wording.list(
                            choice.instruments().stream()
                                    .map(one -> one.form().form().name())
                                    .toList(),
                            "et"),
                    choice.instruments().get(0).form().form().name()));
        }
        choice.instruments().stream().limit(most).forEach(one -> lines.add(instrument(one)));
        choice.retained()
                .forEach(mode -> mode.mode()
                        .withoutInstrument()
                        .ifPresent(said -> lines.add(MESSAGES.say(
                                "instrument.inutile", said, cited.of(mode.mode().sources())))));
        return lines;
    }

    private String instrument(InstrumentOpinion one) {
        FormOpinion form = one.form();
        return MESSAGES.say(
                        "instrument",
                        Wording.capitalised(form.form().name()),
                        form.form().id(),
                        FRAME.say("statut.court." + form.status()),
                        one.instrument().precision())
                + " " + law.reason(form);
    }

    private String closed(InstrumentOpinion one) {
        String name = Wording.capitalised(one.form().form().name());
        return one.form().status() == Status.INDETERMINEE
                ? MESSAGES.say("instrument.attend", name, law.deciding(one.form()))
                : MESSAGES.say("instrument.ferme", name, law.closed(one.form()));
    }

    /** Where the best mode cannot be carried: what stands in for it. */
    Optional<String> fallback() {
        Choice choice = advice.choice();
        if (choice.state() != Recommendation.State.SANS_INSTRUMENT) {
            return Optional.empty();
        }
        if (choice.retained().isEmpty()) {
            return Optional.of(MESSAGES.say("repli.aucun"));
        }
        ModeOpinion mode = choice.retained().get(0);
        String points = points(mode.score().points());
        return Optional.of(mode.mode()
                .withoutInstrument()
                .map(said -> MESSAGES.say("repli.libre", names(choice.retained()), points, said))
                .orElseGet(() -> MESSAGES.say(
                        "repli",
                        names(choice.retained()),
                        points,
                        Wording.list(
                                choice.instruments().stream()
                                        .map(one -> one.form().form().name())
                                        .toList(),
                                "ou"))));
    }
}
