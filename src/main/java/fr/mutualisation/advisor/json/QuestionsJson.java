package fr.mutualisation.advisor.json;

import fr.mutualisation.advisor.domain.Form;
import fr.mutualisation.advisor.domain.Questions;
import fr.mutualisation.advisor.domain.Questions.Effect;
import fr.mutualisation.advisor.domain.Questions.Question;
import fr.mutualisation.advisor.domain.Questions.Settled;
import fr.mutualisation.advisor.text.AnswerText;
import fr.mutualisation.advisor.text.FaultSentences;

/** Writes the questions left as JSON. */
public final class QuestionsJson {

    private final Questions questions;
    private final Json json;
    private final AnswerJson answers;

    private QuestionsJson(Questions questions, Json json) {
        this.questions = questions;
        this.json = json;
        this.answers = new AnswerJson(json);
    }

    /** The questions over several lines. */
    public static byte[] indented(Questions questions) {
        return Json.indented(json -> new QuestionsJson(questions, json).write());
    }

    private void write() {
        HeadJson.write(json, questions.opinion())
                .flag("complet", questions.complete())
                .objects("questions", questions.ranked(), this::question)
                .objects("acquis", questions.settled(), this::settled);
    }

    private void question(Question question) {
        answers.fact(question.fact());
        json.text("question", question.fact().question());
        question.fact().help().ifPresent(help -> json.text("aide", help));
        answers.places("chemins", question.spots());
        json.texts("articles", question.articles())
                .texts("formes", question.forms().stream().map(Form::id).toList())
                .flag("compteDansLeConseil", question.recommends())
                .texts("precise", question.refines())
                .objects("reponses", question.answers(), effect -> effect(question, effect));
    }

    private void effect(Question question, Effect effect) {
        answers.values(effect.answer());
        json.text("reponseLibelle", AnswerText.of(question.fact(), effect.answer()));
        answers.statuses("statuts", effect.statuses());
        effect.picks().ifPresent(picks -> json.object("conseil", () -> ChoiceFirmnessJson.picks(json, picks)));
        effect.clash().ifPresent(clash -> json.text("impossible", FaultSentences.what(clash)));
    }

    private void settled(Settled settled) {
        answers.fact(settled.fact());
        json.text("question", settled.fact().question());
        answers.places("chemins", settled.spots());
        json.texts("precise", settled.refines()).number("reponsesEssayees", settled.tried());
    }
}
