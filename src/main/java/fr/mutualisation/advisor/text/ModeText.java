package fr.mutualisation.advisor.text;

import fr.mutualisation.advisor.domain.Benchmark.Mode;
import fr.mutualisation.advisor.domain.Benchmark.Weight;
import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.Form;
import fr.mutualisation.advisor.domain.FormOpinion;
import fr.mutualisation.advisor.domain.Note;
import fr.mutualisation.advisor.domain.Questions.Picks;
import fr.mutualisation.advisor.domain.Recommendation;
import fr.mutualisation.advisor.domain.Recommendation.AnswerTip;
import fr.mutualisation.advisor.domain.Recommendation.Choice;
import fr.mutualisation.advisor.domain.Recommendation.Contribution;
import fr.mutualisation.advisor.domain.Recommendation.Firmness;
import fr.mutualisation.advisor.domain.Recommendation.Hold;
import fr.mutualisation.advisor.domain.Recommendation.InstrumentOpinion;
import fr.mutualisation.advisor.domain.Recommendation.ModeOpinion;
import fr.mutualisation.advisor.domain.Status;
import fr.mutualisation.advisor.domain.Truth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The sentences on modes, instruments and how firm the choice is. */
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
        return MESSAGES.say(points < 0 ? "signe.moins" : "signe.plus", Integer.toString(Math.abs(points)));
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

    /** How firm the choice is, with at most so many things that would change it. */
    String firmness(int most) {
        Firmness firmness = advice.firmness();
        if (firmness.hold() != Hold.SENSIBLE) {
            return MESSAGES.say("solidite." + firmness.hold());
        }
        List<String> tips = new ArrayList<>();
        firstOfEachFact(firmness.answers())
                .forEach(tip -> tips.add(MESSAGES.say(
                        "solidite.reponse",
                        tip.fact().label(),
                        Wording.value(tip.fact(), tip.value()),
                        then(tip.modes(), tip.forms()))));
        firmness.weights()
                .forEach(tip -> tips.add(MESSAGES.say(
                        "solidite.poids",
                        tip.rule().title(),
                        Integer.toString(tip.move()).replace('-', '−'),
                        then(tip.modes(), tip.forms()))));
        List<String> shown = new ArrayList<>(tips.subList(0, Math.min(most, tips.size())));
        if (tips.size() > most) {
            int others = tips.size() - most;
            shown.add(
                    others == 1
                            ? MESSAGES.say("solidite.autre")
                            : MESSAGES.say("solidite.autres", Integer.toString(others)));
        }
        return MESSAGES.say("solidite.SENSIBLE", String.join(" ; ", shown));
    }

    /** One answer for each fact, the others after them: a page that shows few shows different facts. */
    private static List<AnswerTip> firstOfEachFact(List<AnswerTip> answers) {
        Set<FactDefinition> seen = new HashSet<>();
        List<AnswerTip> first = new ArrayList<>();
        List<AnswerTip> others = new ArrayList<>();
        answers.forEach(tip -> (seen.add(tip.fact()) ? first : others).add(tip));
        first.addAll(others);
        return first;
    }

    /** What the recommendation, or only its instrument, becomes. */
    String then(Picks picks) {
        return then(picks.modes(), picks.forms());
    }

    private String then(List<String> modes, List<String> forms) {
        if (modes.isEmpty()) {
            return MESSAGES.say("solidite.rien");
        }
        if (!modes.equals(ids(advice.choice().retained()))) {
            return MESSAGES.say(
                    "solidite.alors", quoted(modes.stream().map(this::modeName).toList()));
        }
        List<String> now = advice.choice().instruments().stream()
                .map(one -> one.form().form().id())
                .toList();
        return forms.equals(now)
                ? MESSAGES.say("solidite.devance")
                : MESSAGES.say(
                        "solidite.instrument",
                        quoted(forms.stream().map(this::formName).toList()));
    }

    private static List<String> ids(List<ModeOpinion> modes) {
        return modes.stream().map(mode -> mode.mode().id()).toList();
    }

    private static String quoted(List<String> names) {
        return Wording.list(
                names.stream().map(name -> MESSAGES.say("cite", name)).toList(), "et");
    }

    private String modeName(String id) {
        return advice.benchmark().mode(id).map(Mode::name).orElse(id);
    }

    private String formName(String id) {
        return advice.modes().stream()
                .flatMap(mode -> mode.instruments().stream())
                .map(one -> one.form().form())
                .filter(form -> form.id().equals(id))
                .map(Form::name)
                .findFirst()
                .orElse(id);
    }
}
