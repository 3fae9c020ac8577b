package fr.mutualisation.advisor.text;

import fr.mutualisation.advisor.domain.MissingFact;
import fr.mutualisation.advisor.domain.Questions;
import fr.mutualisation.advisor.domain.Questions.Effect;
import fr.mutualisation.advisor.domain.Questions.Question;
import fr.mutualisation.advisor.domain.Questions.Settled;
import fr.mutualisation.advisor.domain.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The questions left, as plain text: what each answer would do, and what can no longer matter. */
public final class QuestionsPage {

    private static final Messages MESSAGES = AnswerText.MESSAGES;
    private static final Messages FRAME = Messages.of("avis.properties");
    private static final int INDENT = 4;

    private final Questions questions;
    private final FirmnessText advice;
    private final Paragraphs page = new Paragraphs();

    private QuestionsPage(Questions questions) {
        this.questions = questions;
        this.advice = new FirmnessText(questions.opinion().recommendation());
    }

    /** The text of questions. */
    public static String of(Questions questions) {
        QuestionsPage page = new QuestionsPage(questions);
        page.write();
        return page.page.toString();
    }

    private void write() {
        new Heading(questions.opinion(), page).write(MESSAGES.say("questions.titre"));
        page.title(MESSAGES.say("questions.ordre"));
        if (questions.ranked().isEmpty()) {
            page.paragraph("", 0, MESSAGES.say("questions.aucune"));
        }
        for (int i = 0; i < questions.ranked().size(); i++) {
            question(i + 1, questions.ranked().get(i));
        }
        if (!questions.settled().isEmpty()) {
            page.title(MESSAGES.say("acquis.titre"));
            page.paragraph("", 0, MESSAGES.say("acquis.lecture"));
            questions.settled().forEach(this::settled);
        }
        if (!questions.complete()) {
            page.paragraph("", 0, Partial.sentence());
        }
    }

    private void question(int rank, Question question) {
        page.paragraph(
                rank + ".", INDENT, MESSAGES.say("question", question.fact().question(), articles(question)));
        places(question.spots());
        if (!question.answers().isEmpty() && question.answers().stream().allMatch(QuestionsPage::isIdle)) {
            page.paragraph("", INDENT, MESSAGES.say("question.aucune-reponse"));
        } else {
            question.answers().forEach(one -> answer(question, one));
        }
        if (!question.forms().isEmpty()) {
            page.paragraph("", INDENT, MESSAGES.say("question.ensemble", AnswerText.names(question.forms())));
        }
        if (question.recommends()) {
            page.paragraph(
                    "",
                    INDENT,
                    MESSAGES.say(question.forms().isEmpty() ? "question.conseil.seul" : "question.conseil.ensemble"));
        }
        if (!question.refines().isEmpty()) {
            page.paragraph("", INDENT, MESSAGES.say("question.precise", names(question.refines())));
        }
    }

    /** An article of a rule may itself name several: each is told once. */
    private static String articles(Question question) {
        return question.articles().stream()
                .flatMap(article -> Stream.of(article.split(" ; ", -1)))
                .distinct()
                .collect(Collectors.joining(" ; "));
    }

    private static boolean isIdle(Effect effect) {
        return effect.clash().isEmpty()
                && effect.statuses().isEmpty()
                && effect.picks().isEmpty();
    }

    private void answer(Question question, Effect effect) {
        page.paragraph(
                "",
                INDENT,
                MESSAGES.say("question.reponse", AnswerText.of(question.fact(), effect.answer()), effect(effect)));
    }

    private void places(List<Spot> spots) {
        if (spots.stream().anyMatch(spot -> spot.element().isPresent())) {
            List<String> numbers = spots.stream()
                    .map(spot -> "n° " + (spot.element().orElse(0) + 1))
                    .toList();
            page.paragraph("", INDENT, MESSAGES.say("question.lieux", Wording.list(numbers, "et")));
        }
    }

    private String effect(Effect effect) {
        if (effect.clash().isPresent()) {
            return MESSAGES.say(
                    "question.impossible", FaultSentences.what(effect.clash().get()));
        }
        List<String> said = new ArrayList<>();
        if (!effect.statuses().isEmpty()) {
            said.add(AnswerText.statuses(effect.statuses()));
        }
        effect.picks().ifPresent(picks -> said.add(advice.then(picks)));
        return said.isEmpty() ? MESSAGES.say("question.rien") : String.join(" ; ", said);
    }

    private void settled(Settled settled) {
        page.paragraph(
                "-",
                2,
                MESSAGES.say(
                        "acquis",
                        settled.fact().question(),
                        settled.tried() == 0 ? "" : Integer.toString(settled.tried()),
                        names(settled.refines())));
    }

    private static String names(List<String> forms) {
        return String.join(
                ", ",
                forms.stream()
                        .map(form -> form.equals(MissingFact.PROJECT) ? FRAME.say("manquant.projet") : form)
                        .toList());
    }
}
