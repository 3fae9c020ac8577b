package fr.mutualisation.advisor.text;

import fr.mutualisation.advisor.domain.ChangeAct;
import fr.mutualisation.advisor.domain.Confidence;
import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.Levers;
import fr.mutualisation.advisor.domain.Levers.Alike;
import fr.mutualisation.advisor.domain.Levers.Move;
import fr.mutualisation.advisor.domain.Levers.Obstacle;
import fr.mutualisation.advisor.domain.Levers.Stage;
import fr.mutualisation.advisor.domain.Levers.Way;
import fr.mutualisation.advisor.domain.RuleCard;
import fr.mutualisation.advisor.domain.Spot;
import fr.mutualisation.advisor.domain.StatusChange;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The levers of a form as plain text: each way with its acts, in the order in which they are done. */
public final class LeversPage {

    private static final Messages MESSAGES = AnswerText.MESSAGES;
    private static final Messages FRAME = Messages.of("avis.properties");
    private static final int INDENT = 4;
    private static final String MOST = Integer.toString(Levers.MOST_MOVES);

    private final Levers levers;
    private final Vocabulary vocabulary;
    private final Places places;
    private final Paragraphs page = new Paragraphs();

    private LeversPage(Levers levers, Vocabulary vocabulary) {
        this.levers = levers;
        this.vocabulary = vocabulary;
        this.places = Places.of(levers.opinion());
    }

    /** The text of levers. */
    public static String of(Levers levers, Vocabulary vocabulary) {
        LeversPage page = new LeversPage(levers, vocabulary);
        page.write();
        return page.page.toString();
    }

    private void write() {
        new Heading(levers.opinion(), page).write(MESSAGES.say("leviers.titre"));
        page.title(MESSAGES.say(
                "leviers.forme",
                Wording.capitalised(levers.form().form().name()),
                levers.form().form().id()));
        page.paragraph(
                "",
                0,
                MESSAGES.say(
                        "leviers.aujourdhui",
                        FRAME.say("statut." + levers.form().status()),
                        new LawText(vocabulary).why(levers.form())));
        levers.obstacle().ifPresent(this::obstacle);
        if (!levers.ways().isEmpty()) {
            page.paragraph(
                    "",
                    0,
                    MESSAGES.say(
                            "leviers.objectif." + (levers.ways().size() == 1 ? "1." : "n.") + levers.goal(), MOST));
        } else if (levers.goal().isReached(levers.form().possible())) {
            page.paragraph("", 0, MESSAGES.say("leviers.deja." + levers.goal(), MOST));
        } else if (levers.complete()) {
            page.paragraph("", 0, MESSAGES.say("leviers.aucun", MOST));
        }
        for (int i = 0; i < levers.ways().size(); i++) {
            way(i + 1, levers.ways().get(i));
        }
        if (!levers.complete()) {
            page.paragraph("", 0, Partial.sentence());
        }
    }

    private void obstacle(Obstacle obstacle) {
        Map<FactPath, List<Spot>> byFact = new LinkedHashMap<>();
        obstacle.fixed()
                .forEach(spot -> byFact.computeIfAbsent(spot.path(), fact -> new ArrayList<>())
                        .add(spot));
        String fixed = Wording.list(
                byFact.values().stream()
                        .map(spots -> places.of(fact(spots.get(0)), spots))
                        .toList(),
                "et");
        page.paragraph(
                "",
                0,
                MESSAGES.say(
                        "obstacle." + obstacle.kind(),
                        MOST,
                        fixed,
                        obstacle.rule().map(RuleCard::article).orElse("")));
    }

    private FactDefinition fact(Spot spot) {
        return vocabulary.definition(spot.path()).orElseThrow();
    }

    private void way(int rank, Way way) {
        String lead = rank + ".";
        for (Move move : way.moves()) {
            page.paragraph(lead, INDENT, move(move));
            lead = "";
        }
        way.path().forEach(stage -> page.paragraph("", INDENT, stage(stage)));
        if (way.delaysKnown()
                ? !way.path().isEmpty()
                : way.earliest().isAfter(levers.opinion().date())) {
            page.paragraph(
                    "",
                    INDENT,
                    MESSAGES.say(
                            way.delaysKnown() ? "leviers.au-plus-tot" : "leviers.au-plus-tot.reste",
                            Wording.day(way.earliest())));
        }
        way.alike().forEach(alike -> page.paragraph("", INDENT, alike(alike)));
        List<StatusChange> others = way.statuses().stream()
                .filter(change -> !change.form().equals(levers.form().form()))
                .toList();
        if (!others.isEmpty()) {
            page.paragraph(
                    "",
                    INDENT,
                    MESSAGES.say("leviers.autres." + (others.size() == 1 ? "1" : "n"), AnswerText.statuses(others)));
        }
    }

    private String alike(Alike alike) {
        String list = vocabulary.blocks().stream()
                .filter(block -> block.path().equals(alike.list()))
                .map(Vocabulary.Block::label)
                .findFirst()
                .orElseThrow();
        return MESSAGES.say(
                "leviers.semblables",
                list,
                places.of(alike.list(), alike.elements()),
                Integer.toString(alike.elements().size()));
    }

    private String move(Move move) {
        String to = AnswerText.move(move.fact(), move.from(), move.to());
        return move.from()
                .map(from -> MESSAGES.say(
                        "leviers.changement",
                        places.of(move.fact(), move.spot()),
                        to,
                        AnswerText.instead(move.fact(), from),
                        Wording.list(
                                move.supposes().stream()
                                        .map(FactDefinition::label)
                                        .toList(),
                                "et")))
                .orElseGet(() -> MESSAGES.say(
                        "leviers.reponse",
                        move.fact().question(),
                        to,
                        move.spot()
                                .element()
                                .map(at -> places.of(move.fact().path().list(), List.of(at)))
                                .orElse("")));
    }

    private String stage(Stage stage) {
        return stage.act()
                .map(act -> MESSAGES.say(
                        "leviers.acte",
                        act.label(),
                        act.body(),
                        act.prior().orElse(""),
                        delay(act),
                        act.source(),
                        act.confidence() == Confidence.HAUTE ? "" : Wording.toBeChecked()))
                .orElseGet(() -> MESSAGES.say("leviers.acte.inconnu", stage.label()));
    }

    private String delay(ChangeAct act) {
        List<String> delays = act.delays(levers.opinion().date()).stream()
                .map(step -> step.map(one -> AnswerText.number(one.value(), one.unit()))
                        .orElse(MESSAGES.say("leviers.delai.inconnu")))
                .toList();
        return delays.size() == 1
                ? delays.get(0)
                : MESSAGES.say("leviers.delai.prealable", delays.get(0), delays.get(1));
    }
}
