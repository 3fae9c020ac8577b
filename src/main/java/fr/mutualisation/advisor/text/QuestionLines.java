package fr.mutualisation.advisor.text;

import fr.mutualisation.advisor.domain.MissingFact;
import fr.mutualisation.advisor.domain.OpinionComparison;
import fr.mutualisation.advisor.domain.Sides;
import java.util.List;

/** The lines of a comparison on the questions that one side alone asks, or that do not decide the same. */
record QuestionLines(OpinionComparison comparison, ComparedSides sides, Paragraphs page) {

    private static final Messages MESSAGES = Messages.of("comparaison.properties");
    private static final int INDENT = 2;
    private static final int MOST_QUESTIONS = 3;
    private static final int MOST_IN_FULL = 2;

    void write() {
        if (comparison.missing().isEmpty()) {
            return;
        }
        page.title(MESSAGES.say("questions.titre"));
        sides.alone(
                comparison.missing(),
                missing -> "",
                missing -> missing.fact().question(),
                (side, none, questions) -> page.paragraph(
                        "-",
                        INDENT,
                        OpinionComparisonPage.number(
                                "questions",
                                questions.size(),
                                side,
                                Wording.few(questions, MOST_QUESTIONS, " ", MESSAGES, "questions.reste"))));
        List<Sides<MissingFact>> both =
                comparison.missing().stream().filter(Sides::areBoth).toList();
        if (both.size() > MOST_IN_FULL) {
            say(
                    "questions.autrement",
                    Wording.few(
                            both.stream()
                                    .map(one ->
                                            FormNames.quoted(one.any().fact().label()))
                                    .toList(),
                            MOST_QUESTIONS));
        } else {
            both.forEach(this::otherwise);
        }
    }

    private void say(String key, String... details) {
        page.paragraph("-", INDENT, MESSAGES.say(key, details));
    }

    private void otherwise(Sides<MissingFact> both) {
        MissingFact one = both.first().orElseThrow();
        MissingFact other = both.second().orElseThrow();
        FormNames names = new FormNames(comparison.first(), comparison.second());
        say(
                "question.autrement",
                one.fact().question(),
                forms(one, names),
                sides.first(),
                forms(other, names),
                sides.second());
    }

    private static String forms(MissingFact missing, FormNames names) {
        return missing.decides().isEmpty()
                ? MESSAGES.say("question.precise", names.of(missing.refines()))
                : MESSAGES.say("question.decide", names.of(missing.decides()));
    }
}
