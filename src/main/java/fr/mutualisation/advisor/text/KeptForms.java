package fr.mutualisation.advisor.text;

import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.FormOpinion;
import fr.mutualisation.advisor.domain.OpinionComparison.FormDifference;
import fr.mutualisation.advisor.domain.Status;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/** Many forms that keep their status for other reasons, in a line or two each: the articles, or what is missing besides. */
record KeptForms(ComparedSides sides, Paragraphs page, Vocabulary ofFirst, Vocabulary ofSecond) {

    private static final Messages MESSAGES = Messages.of("comparaison.properties");
    private static final Messages FRAME = Messages.of("avis.properties");
    private static final int INDENT = 2;

    void write(List<FormDifference> forms) {
        List<String> alike = new ArrayList<>();
        for (FormDifference form : forms) {
            String why = why(
                    form.opinions().first().orElseThrow(),
                    form.opinions().second().orElseThrow());
            String status = FRAME.say("agent." + form.opinions().any().status());
            if (why.isEmpty()) {
                alike.add(MESSAGES.say("garde.meme", form.form().name(), status));
            } else {
                line(MESSAGES.say("garde", Wording.capitalised(form.form().name()), status, why));
            }
        }
        if (!alike.isEmpty()) {
            line(MESSAGES.say("garde.memes", Wording.list(alike, "et")));
        }
    }

    private void line(String words) {
        page.paragraph("-", INDENT, words);
    }

    /** What differs, or nothing when only the words of a rule do. */
    private String why(FormOpinion one, FormOpinion other) {
        if (one.status() != Status.INDETERMINEE) {
            String first = ground(one);
            String second = ground(other);
            return first.equals(second)
                    ? ""
                    : MESSAGES.say("garde.article", first, sides.first(), second, sides.second());
        }
        List<String> said = new ArrayList<>();
        if (!one.possible().equals(other.possible())) {
            said.add(MESSAGES.say(
                    "garde.possible",
                    AnswerText.possible(one.possible()),
                    sides.first(),
                    AnswerText.possible(other.possible()),
                    sides.second()));
        }
        missing(one, other, ofFirst, sides.first(), said);
        missing(other, one, ofSecond, sides.second(), said);
        return String.join(" ; ", said);
    }

    private static void missing(
            FormOpinion form, FormOpinion other, Vocabulary vocabulary, String side, List<String> said) {
        List<String> besides = form.deciding().stream()
                .filter((FactPath path) -> !other.deciding().contains(path))
                .map(path -> vocabulary.definition(path).orElseThrow().label())
                .toList();
        if (!besides.isEmpty()) {
            said.add(MESSAGES.say("garde.manque", side, Wording.list(besides, "et")));
        }
    }

    private static String ground(FormOpinion form) {
        return form.reason()
                .map(reason ->
                        MESSAGES.say("garde.selon", reason.ground().rule().article()))
                .orElse(MESSAGES.say("garde.sans-base"));
    }
}
