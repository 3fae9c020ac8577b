package fr.mutualisation.advisor.json;

import fr.mutualisation.advisor.domain.Recommendation;
import fr.mutualisation.advisor.domain.StatusFirmness;
import fr.mutualisation.advisor.domain.StatusFirmness.AdviceDoubt;
import fr.mutualisation.advisor.domain.StatusFirmness.Doubt;
import fr.mutualisation.advisor.domain.StatusFirmness.FormFirmness;
import fr.mutualisation.advisor.domain.StatusFirmness.Missing;
import fr.mutualisation.advisor.domain.StatusFirmness.NearThreshold;
import fr.mutualisation.advisor.domain.StatusFirmness.ShakyRule;
import fr.mutualisation.advisor.domain.StatusFirmness.Together;

/** Writes how firm the statuses are as JSON. */
public final class FirmnessJson {

    private final Json json;
    private final AnswerJson answers;

    private FirmnessJson(Json json) {
        this.json = json;
        this.answers = new AnswerJson(json);
    }

    /** The firmness over several lines. */
    public static byte[] indented(StatusFirmness firmness) {
        return Json.indented(json -> new FirmnessJson(json).write(firmness));
    }

    private void write(StatusFirmness firmness) {
        HeadJson.write(json, firmness.opinion());
        Recommendation advice = firmness.opinion().recommendation();
        json.object(
                        "conseil",
                        () -> json.text("etat", advice.firmness().hold().name())
                                .number("reponses", advice.firmness().answers().size())
                                .number("poids", advice.firmness().weights().size())
                                .number(
                                        "formesIndeterminees",
                                        advice.firmness().forms().size())
                                .flag("stable", firmness.isAdviceStable())
                                .objects("doutes", firmness.advice(), this::advice))
                .objects("formes", firmness.forms(), this::form);
    }

    private void form(FormFirmness form) {
        json.text("id", form.form().form().id())
                .text("statut", form.form().status().name())
                .flag("stable", form.isStable())
                .objects("doutes", form.doubts(), this::doubt);
    }

    private void advice(AdviceDoubt one) {
        doubt(one.doubt());
        json.object("conseil", () -> ChoiceFirmnessJson.picks(json, one.picks()));
    }

    private void doubt(Doubt doubt) {
        if (doubt instanceof Missing missing) {
            json.text("nature", "FAITS_INCONNUS")
                    .texts(
                            "faits",
                            missing.facts().stream()
                                    .map(fact -> fact.path().text())
                                    .toList());
        } else if (doubt instanceof NearThreshold near) {
            near(near);
        } else if (doubt instanceof ShakyRule shaky) {
            shaky(shaky);
        } else if (doubt instanceof Together together) {
            json.text("nature", "ENSEMBLE").objects("doutes", together.doubts(), this::doubt);
        }
        if (!doubt.then().isEmpty()) {
            answers.possible("alors", doubt.then());
        }
    }

    private void near(NearThreshold near) {
        json.text("nature", "SEUIL_PROCHE")
                .text("phrase", near.condition().sentence())
                .text("fait", near.condition().path().text());
        if (near.condition().path().isListed()) {
            json.number("element", near.element());
        }
        near.condition().required().threshold().ifPresent(name -> json.text("seuil", name));
        json.number("vu", near.seen())
                .number("bascule", near.needed())
                .number("ecart", near.distance())
                .number("margePourCent", near.margin());
    }

    private void shaky(ShakyRule shaky) {
        json.text("nature", shaky.isContested() ? "LECTURE_DISCUTEE" : "CONFIANCE")
                .text("regle", shaky.rule().id())
                .text("article", shaky.rule().article())
                .text("confiance", shaky.rule().confidence().name());
        shaky.rule().question().ifPresent(question -> json.text("question", question));
        shaky.rule().reading().ifPresent(reading -> json.text("lecture", reading));
    }
}
