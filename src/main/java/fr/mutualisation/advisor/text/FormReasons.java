package fr.mutualisation.advisor.text;

import fr.mutualisation.advisor.domain.FormOpinion;
import fr.mutualisation.advisor.domain.OpinionComparison.FormDifference;
import fr.mutualisation.advisor.domain.Status;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/** Why a form has its status on each side of a comparison, in the sentences of the law. */
record FormReasons(ComparedSides sides, Paragraphs page, Vocabulary ofFirst, Vocabulary ofSecond) {

    private static final Messages MESSAGES = Messages.of("comparaison.properties");
    private static final int INDENT = 2;

    void write(FormDifference difference) {
        List<String> one =
                difference.opinions().first().map(form -> reason(form, ofFirst)).orElse(List.of());
        List<String> other = difference
                .opinions()
                .second()
                .map(form -> reason(form, ofSecond))
                .orElse(List.of());
        if (one.equals(other)) {
            reason(MESSAGES.say("cote.deux"), one);
        } else {
            reason(sides.first(), one);
            reason(sides.second(), other);
        }
    }

    private void reason(String side, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            page.paragraph(
                    "", INDENT, i == 0 ? MESSAGES.say("motif", Wording.capitalised(side), lines.get(i)) : lines.get(i));
        }
    }

    private static List<String> reason(FormOpinion form, Vocabulary vocabulary) {
        LawText law = new LawText(vocabulary);
        List<String> lines = new ArrayList<>();
        lines.add(
                form.status() == Status.INDETERMINEE
                        ? MESSAGES.say(
                                "motif.manque",
                                Wording.capitalised(AnswerText.possible(form.possible())),
                                law.deciding(form))
                        : law.why(form));
        LawText.changeBeforeEffect(form).ifPresent(lines::add);
        if (!form.byElement().isEmpty()) {
            lines.add(LawText.byElement(form));
        }
        return lines;
    }
}
