package fr.mutualisation.advisor.json;

import fr.mutualisation.advisor.domain.FormOpinion;
import fr.mutualisation.advisor.domain.Opinion;
import fr.mutualisation.advisor.domain.RuleCard;
import fr.mutualisation.advisor.domain.Status;
import fr.mutualisation.advisor.domain.Timeline;
import fr.mutualisation.advisor.domain.Timeline.Stretch;
import fr.mutualisation.advisor.text.FaultSentences;
import fr.mutualisation.advisor.text.Wording;

/** Writes a timeline as JSON. */
public final class TimelineJson {

    private TimelineJson() {}

    /** The timeline over several lines. */
    public static byte[] indented(Timeline timeline) {
        return Json.indented(json -> {
            Opinion opinion = timeline.opinion();
            opinion.reference().ifPresent(reference -> json.text("reference", reference));
            opinion.title().ifPresent(title -> json.text("intitule", title));
            json.text("moteur", opinion.engine())
                    .text("regles", "sha256:" + opinion.rules())
                    .text("avertissement", Wording.warning());
            json.objects("formes", timeline.forms(), form -> {
                json.text("id", form.form().id()).text("nom", form.form().name());
                json.objects("periodes", form.stretches(), stretch -> stretch(json, stretch));
            });
        });
    }

    private static void stretch(Json json, Stretch stretch) {
        json.text("du", stretch.period().from().toString());
        stretch.period().to().ifPresent(last -> json.text("au", last.toString()));
        stretch.clash().ifPresent(fault -> json.text("incoherence", FaultSentences.what(fault)));
        stretch.opinion().ifPresent(form -> opinion(json, form));
    }

    private static void opinion(Json json, FormOpinion form) {
        json.text("statut", form.status().name())
                .texts(
                        "statutsPossibles",
                        form.possible().stream().map(Status::name).toList())
                .flag("aVerifierParUnJuriste", form.mustBeChecked());
        if (form.reason().isEmpty()) {
            json.text("phrase", Wording.noLegalBase());
            return;
        }
        FormOpinion.Reason reason = form.reason().get();
        RuleCard rule = reason.ground().rule();
        json.text("phrase", reason.consequence().message());
        reason.condition().ifPresent(condition -> json.text("condition", condition.sentence()));
        json.text("regle", rule.id()).text("article", rule.article()).text("texte", rule.text());
    }
}
