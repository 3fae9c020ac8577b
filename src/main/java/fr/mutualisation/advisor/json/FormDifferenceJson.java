package fr.mutualisation.advisor.json;

import fr.mutualisation.advisor.domain.DueFormality;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.FormOpinion;
import fr.mutualisation.advisor.domain.Ground;
import fr.mutualisation.advisor.domain.Note;
import fr.mutualisation.advisor.domain.OpinionComparison.DutyDifferences;
import fr.mutualisation.advisor.domain.OpinionComparison.FormDifference;
import fr.mutualisation.advisor.domain.RuleCard;
import fr.mutualisation.advisor.domain.Sides;
import fr.mutualisation.advisor.domain.Status;
import fr.mutualisation.advisor.text.Wording;
import java.util.List;

/** Writes what two opinions do not say alike of one form, or of the project. */
final class FormDifferenceJson {

    private FormDifferenceJson() {}

    static void write(Json json, FormDifference difference) {
        json.text("id", difference.form().id())
                .text("nom", difference.form().name())
                .flag("changeDeStatut", difference.changesStatus())
                .flag("autreMotif", difference.isOtherwiseDecided());
        ComparisonJson.sides(json, difference.opinions(), FormDifferenceJson::status);
        duties(json, difference.duties());
    }

    private static void status(Json json, FormOpinion form) {
        json.text("statut", form.status().name())
                .texts(
                        "statutsPossibles",
                        form.possible().stream().map(Status::name).toList())
                .flag("aVerifierParUnJuriste", form.mustBeChecked());
        if (form.reason().isPresent()) {
            FormOpinion.Reason reason = form.reason().get();
            json.text("phrase", reason.consequence().message());
            reason.condition().ifPresent(condition -> json.text("condition", condition.sentence()));
            card(json, reason.ground().rule());
        } else {
            json.text("phrase", Wording.noLegalBase());
        }
        json.texts("faitsDecisifs", form.deciding().stream().map(FactPath::text).toList());
        if (!form.byElement().isEmpty()) {
            json.texts(
                    "parAgent",
                    form.byElement().stream().map(one -> one.status().name()).toList());
        }
        form.atEffect()
                .ifPresent(then -> json.text("aLaDateEffet", then.status().name()));
    }

    private static void card(Json json, RuleCard rule) {
        json.text("regle", rule.id()).text("article", rule.article()).text("texte", rule.text());
    }

    static void duties(Json json, DutyDifferences duties) {
        json.objects("formalites", duties.formalities(), both -> {
            json.text("code", both.any().formality().code())
                    .text("libelle", both.any().formality().label());
            ComparisonJson.sides(json, both, FormDifferenceJson::formality);
        });
        notes(json, "effets", duties.effects());
        notes(json, "risques", duties.risks());
    }

    private static void formality(Json json, DueFormality due) {
        json.text("etape", due.formality().stage())
                .text("etat", due.state().name())
                .text("phrase", due.message())
                .texts("articles", articles(due.grounds()));
    }

    private static List<String> articles(List<Ground> grounds) {
        return grounds.stream()
                .map(ground -> ground.rule().article())
                .distinct()
                .toList();
    }

    private static void notes(Json json, String name, List<Sides<Note>> notes) {
        json.objects(name, notes, both -> {
            json.text("code", both.any().code())
                    .text("phrase", both.any().consequence().message());
            ComparisonJson.sides(json, both, FormDifferenceJson::note);
        });
    }

    private static void note(Json json, Note note) {
        json.text("verite", Words.truth(note.ground().truth()));
        card(json, note.ground().rule());
    }
}
