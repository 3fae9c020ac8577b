package fr.mutualisation.advisor.json;

import fr.mutualisation.advisor.domain.Firmness;
import fr.mutualisation.advisor.domain.Firmness.AnswerTip;
import fr.mutualisation.advisor.domain.Firmness.FormTip;
import fr.mutualisation.advisor.domain.Firmness.WeightTip;
import fr.mutualisation.advisor.domain.Picks;
import fr.mutualisation.advisor.text.Wording;

/** Writes which answers, which weights and which undetermined forms would change the recommendation. */
record ChoiceFirmnessJson(Json json, Firmness firmness) {

    void write() {
        json.object(
                "fermete",
                () -> json.text("etat", firmness.hold().name())
                        .objects("reponses", firmness.answers(), this::answer)
                        .objects("poids", firmness.weights(), this::weight)
                        .objects("formesIndeterminees", firmness.forms(), this::form)
                        .texts(
                                "faitsOuverts",
                                firmness.open().stream()
                                        .map(fact -> fact.path().text())
                                        .toList()));
    }

    private void answer(AnswerTip tip) {
        json.text("fait", tip.fact().path().text())
                .text("libelle", tip.fact().label())
                .text("question", tip.fact().question())
                .text("valeur", tip.value().text())
                .text("valeurLibelle", Wording.value(tip.fact(), tip.value()));
        picks(json, tip.then());
    }

    private void weight(WeightTip tip) {
        json.text("regle", tip.rule().id()).number("poids", tip.weight()).number("variationPourCent", tip.move());
        picks(json, tip.then());
    }

    private void form(FormTip tip) {
        json.text("forme", tip.form().id());
        picks(json, tip.then());
    }

    /** What would be chosen. */
    static void picks(Json json, Picks picks) {
        json.texts("modesPreferes", picks.preferred())
                .texts("modes", picks.modes())
                .texts("formes", picks.forms());
    }
}
