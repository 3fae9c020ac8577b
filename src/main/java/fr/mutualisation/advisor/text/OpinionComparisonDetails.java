package fr.mutualisation.advisor.text;

import fr.mutualisation.advisor.domain.Condition;
import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.MissingFact;
import fr.mutualisation.advisor.domain.OpinionComparison;
import fr.mutualisation.advisor.domain.OpinionComparison.Citation;
import fr.mutualisation.advisor.domain.Sides;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.util.List;
import java.util.stream.Collectors;

/** The end of a comparison: the project as a whole, then conditions, articles and questions. */
record OpinionComparisonDetails(
        OpinionComparison comparison, ComparedSides sides, Paragraphs page, Vocabulary ofFirst, Vocabulary ofSecond) {

    private static final Messages MESSAGES = Messages.of("comparaison.properties");
    private static final Messages FRAME = Messages.of("avis.properties");
    private static final int INDENT = 2;
    private static final int MOST_CONDITIONS = 8;

    void write() {
        if (!comparison.project().isEmpty()) {
            title("projet.titre");
            new DutyLines(comparison.project(), sides, page, 0).write();
        }
        if (!comparison.conditions().isEmpty()) {
            title("conditions.titre");
            conditions();
        }
        if (!comparison.citations().isEmpty()) {
            title("citations.titre");
            sides.alone(
                    comparison.citations(),
                    citation -> "",
                    OpinionComparisonDetails::citation,
                    (side, none, texts) -> say("citations", Wording.capitalised(side), String.join(" ; ", texts)));
        }
        if (!comparison.missing().isEmpty()) {
            title("questions.titre");
            questions();
        }
    }

    private void title(String key) {
        page.title(MESSAGES.say(key));
    }

    private void say(String key, String... details) {
        page.paragraph("-", INDENT, MESSAGES.say(key, details));
    }

    private void conditions() {
        comparison.conditions().stream().filter(Sides::areBoth).forEach(both -> {
            Condition one = both.first().orElseThrow();
            Condition other = both.second().orElseThrow();
            say(
                    "condition",
                    one.sentence(),
                    truth(one, ofFirst),
                    sides.first(),
                    truth(other, ofSecond),
                    sides.second(),
                    Wording.list(one.articles().stream().distinct().toList(), "et"));
        });
        sides.alone(
                comparison.conditions(),
                condition -> "",
                condition -> MESSAGES.say(
                        "condition.seule", condition.sentence(), MESSAGES.say("condition.verite." + condition.truth())),
                (side, none, sentences) -> alone(side, sentences));
    }

    private void alone(String side, List<String> sentences) {
        int size = sentences.size();
        int shown = size > MOST_CONDITIONS + 1 ? MOST_CONDITIONS : size;
        say(
                "conditions.seules",
                side,
                String.join(" ; ", sentences.subList(0, shown)),
                shown == size ? "" : Integer.toString(size - shown));
    }

    private static String truth(Condition condition, Vocabulary vocabulary) {
        FactDefinition fact = vocabulary.definition(condition.path()).orElseThrow();
        String seen = condition.seen().stream()
                .map(value -> Wording.value(fact, value))
                .distinct()
                .collect(Collectors.joining(", "));
        String threshold = condition
                .required()
                .threshold()
                .map(name -> String.join(", ", condition.required().values()))
                .orElse("");
        return MESSAGES.say(
                threshold.isEmpty() ? "condition.jugee" : "condition.jugee-au-seuil",
                MESSAGES.say("condition.verite." + condition.truth()),
                seen,
                threshold);
    }

    private static String citation(Citation citation) {
        return MESSAGES.say("citation", citation.article(), citation.text());
    }

    private void questions() {
        sides.alone(
                comparison.missing(),
                missing -> "",
                missing -> missing.fact().question(),
                (side, none, questions) -> say("questions", side, String.join(" ", questions)));
        comparison.missing().stream().filter(Sides::areBoth).forEach(both -> {
            MissingFact one = both.first().orElseThrow();
            MissingFact other = both.second().orElseThrow();
            say("question.autrement", one.fact().question(), forms(one), sides.first(), forms(other), sides.second());
        });
    }

    private static String forms(MissingFact missing) {
        List<String> forms = missing.decides().isEmpty() ? missing.refines() : missing.decides();
        return MESSAGES.say(
                missing.decides().isEmpty() ? "question.precise" : "question.decide",
                forms.stream()
                        .map(form -> form.equals(MissingFact.PROJECT) ? FRAME.say("manquant.projet") : form)
                        .collect(Collectors.joining(", ")));
    }
}
