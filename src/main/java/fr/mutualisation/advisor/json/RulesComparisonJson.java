package fr.mutualisation.advisor.json;

import fr.mutualisation.advisor.domain.RuleCase;
import fr.mutualisation.advisor.domain.RulesComparison;
import fr.mutualisation.advisor.domain.RulesComparison.CaseEffect;
import fr.mutualisation.advisor.domain.RulesComparison.CaseResult;
import fr.mutualisation.advisor.domain.RulesComparison.Change;
import fr.mutualisation.advisor.domain.RulesComparison.FormStatuses;
import fr.mutualisation.advisor.domain.Sides;
import fr.mutualisation.advisor.text.RulesComparisonPage;

/** Writes what changes from one rule folder to another, as members of a comparison. */
final class RulesComparisonJson {

    private final Json json;

    RulesComparisonJson(Json json) {
        this.json = json;
    }

    void write(RulesComparison comparison) {
        json.text("resume", RulesComparisonPage.summary(comparison))
                .flag("memesRegles", comparison.isSame())
                .text("premier", "sha256:" + comparison.first())
                .text("second", "sha256:" + comparison.second())
                .objects("changements", comparison.changes(), this::change)
                .object(
                        "cas",
                        () -> json.number("compares", comparison.cases().compared())
                                .objects("modifies", comparison.cases().edited(), this::edited)
                                .objects("effets", comparison.cases().effects(), this::effect));
    }

    private void change(Change change) {
        json.text("sorte", change.kind().name()).text("id", change.id());
        change.titles().first().ifPresent(title -> json.text("premier", title));
        change.titles().second().ifPresent(title -> json.text("second", title));
        json.objects(
                "aspects",
                change.aspects(),
                aspect -> json.text("aspect", aspect.name().name())
                        .texts("premier", aspect.first())
                        .texts("second", aspect.second()));
    }

    private void edited(Sides<RuleCase> both) {
        ruleCase(both.any());
        json.text("cote", both.areBoth() ? "LES_DEUX" : ComparisonJson.side(both));
    }

    private void ruleCase(RuleCase one) {
        json.text("titre", one.title()).text("fichier", one.place().text());
    }

    private void effect(CaseEffect effect) {
        ruleCase(effect.ruleCase());
        json.object("premier", () -> result(effect.first()))
                .object("second", () -> result(effect.second()))
                .objects("formes", effect.forms(), this::statuses)
                .flag("autrement", effect.isOtherwiseMoved());
    }

    private void result(CaseResult result) {
        json.flag("tient", result.holds())
                .flag("dossierRefuse", result.isRefused())
                .objects(
                        "echecs",
                        result.failures(),
                        failure -> json.text("attente", failure.what())
                                .text("sujet", failure.subject())
                                .text("attendu", failure.expected())
                                .text("trouve", failure.found()));
    }

    private void statuses(FormStatuses form) {
        json.text("id", form.form());
        form.statuses().first().ifPresent(status -> json.text("premier", status.name()));
        form.statuses().second().ifPresent(status -> json.text("second", status.name()));
    }
}
