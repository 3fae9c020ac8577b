package fr.mutualisation.advisor.json;

import fr.mutualisation.advisor.domain.ChangeAct;
import fr.mutualisation.advisor.domain.Confidence;
import fr.mutualisation.advisor.domain.Levers;
import fr.mutualisation.advisor.domain.Levers.Move;
import fr.mutualisation.advisor.domain.Levers.Obstacle;
import fr.mutualisation.advisor.domain.Levers.Stage;
import fr.mutualisation.advisor.domain.Levers.Way;
import fr.mutualisation.advisor.domain.Threshold;
import fr.mutualisation.advisor.text.AnswerText;
import fr.mutualisation.advisor.text.Wording;
import java.time.LocalDate;
import java.util.Optional;

/** Writes levers as JSON. */
public final class LeversJson {

    private final Levers levers;
    private final Json json;
    private final AnswerJson answers;

    private LeversJson(Levers levers, Json json) {
        this.levers = levers;
        this.json = json;
        this.answers = new AnswerJson(json);
    }

    /** The levers over several lines. */
    public static byte[] indented(Levers levers) {
        return Json.indented(json -> new LeversJson(levers, json).write());
    }

    private void write() {
        HeadJson.write(json, levers.opinion())
                .text("forme", levers.form().form().id())
                .text("nom", levers.form().form().name())
                .text("statut", levers.form().status().name());
        answers.possible("statutsPossibles", levers.form().possible());
        json.text("objectif", levers.goal().name())
                .flag("dejaAtteint", levers.goal().isReached(levers.form().possible()))
                .number("faitsAuPlus", Levers.MOST_MOVES)
                .flag("complet", levers.complete());
        levers.obstacle().ifPresent(obstacle -> json.object("obstacle", () -> obstacle(obstacle)));
        json.objects("facons", levers.ways(), this::way);
    }

    private void obstacle(Obstacle obstacle) {
        json.text("raison", obstacle.kind().name());
        answers.places("faits", obstacle.fixed());
        obstacle.rule().ifPresent(rule -> json.text("regle", rule.id()).text("article", rule.article()));
    }

    private void way(Way way) {
        json.objects("mouvements", way.moves(), this::move);
        json.objects("parcours", way.path(), this::stage);
        json.text("auPlusTot", way.earliest().toString()).flag("delaisConnus", way.delaysKnown());
        answers.statuses("statuts", way.statuses());
        json.objects(
                "interchangeables",
                way.alike(),
                alike -> json.text("liste", alike.list())
                        .texts(
                                "elements",
                                alike.elements().stream()
                                        .map(at -> alike.list() + "[" + at + "]")
                                        .toList()));
    }

    private void move(Move move) {
        json.text("nature", move.isAnswer() ? "REPONSE" : "CHANGEMENT");
        answers.fact(move.fact());
        json.text("chemin", move.spot().text()).text("question", move.fact().question());
        move.from().ifPresent(from -> json.text("de", from.text()).text("deLibelle", Wording.value(move.fact(), from)));
        json.object("vers", () -> answers.values(move.to()))
                .text("versLibelle", AnswerText.move(move.fact(), move.from(), move.to()));
        move.act().ifPresent(act -> json.text("acte", act));
        if (!move.supposes().isEmpty()) {
            json.texts(
                    "suppose",
                    move.supposes().stream().map(fact -> fact.path().text()).toList());
        }
    }

    private void stage(Stage stage) {
        json.text("acte", stage.label());
        answers.places("chemins", stage.spots());
        stage.act().ifPresent(this::act);
        LocalDate day = levers.opinion().date();
        json.flag(
                        "delaiAVerifier",
                        stage.act()
                                .map(act -> act.delays(day).stream().anyMatch(Optional::isEmpty))
                                .orElse(true))
                .text("auPlusTot", stage.earliest().toString());
    }

    private void act(ChangeAct act) {
        json.text("id", act.id()).text("organe", act.body());
        act.prior().ifPresent(prior -> json.text("prealable", prior));
        act.priorDelay().ifPresent(threshold -> delay("delaiPrealable", threshold));
        act.delay().ifPresent(threshold -> delay("delai", threshold));
        json.text("source", act.source())
                .text("confiance", act.confidence().name())
                .flag("aVerifierParUnJuriste", act.confidence() != Confidence.HAUTE);
    }

    private void delay(String name, Threshold threshold) {
        threshold
                .on(levers.opinion().date())
                .ifPresent(step -> json.object(
                        name,
                        () -> json.number("valeur", step.value())
                                .text("unite", step.unit())
                                .text("seuil", threshold.name())
                                .text("source", step.source())));
    }
}
