package fr.mutualisation.advisor.text;

import fr.mutualisation.advisor.domain.FactType;
import fr.mutualisation.advisor.domain.Form;
import fr.mutualisation.advisor.domain.Printable;
import fr.mutualisation.advisor.domain.Prompt;
import fr.mutualisation.advisor.domain.Questions.Question;
import fr.mutualisation.advisor.domain.Value;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/** What an interview says: the question, why it is asked, what may be answered, and what became of the answer. */
public final class PromptPage {

    private static final Messages MESSAGES = Messages.of("entretien.properties");
    private static final int INDENT = 2;
    private static final int MOST_NAMED = 3;

    private PromptPage() {}

    /** The question, why it matters, and the choices it leaves. */
    public static String of(Prompt prompt) {
        Paragraphs page = new Paragraphs();
        page.paragraph("", 0, "");
        prompt.why().ifPresent(why -> page.paragraph("", 0, MESSAGES.say("reste", Integer.toString(prompt.left()))));
        page.paragraph("", 0, question(prompt));
        page.paragraph("", INDENT, why(prompt));
        List<String> codes = SpokenAnswer.codes(prompt.type());
        for (int i = 0; i < codes.size(); i++) {
            page.paragraph("", INDENT, MESSAGES.say("choix", Integer.toString(i + 1), label(prompt, codes.get(i))));
        }
        return page.toString();
    }

    private static String label(Prompt prompt, String code) {
        return Wording.value(prompt.fact(), new Value.Code(code));
    }

    private static String question(Prompt prompt) {
        if (prompt.counts()) {
            return MESSAGES.say("combien", list(prompt));
        }
        return prompt.spot()
                .element()
                .map(place -> prompt.element()
                        .map(name -> MESSAGES.say(
                                "element.nom",
                                list(prompt),
                                Printable.of(name),
                                prompt.fact().question()))
                        .orElseGet(() -> MESSAGES.say(
                                "element.rang",
                                list(prompt),
                                Integer.toString(place + 1),
                                prompt.fact().question())))
                .orElseGet(() -> prompt.fact().question());
    }

    private static String list(Prompt prompt) {
        return prompt.list().map(Vocabulary.Block::label).orElse("");
    }

    private static String why(Prompt prompt) {
        return prompt.why().map(PromptPage::why).orElseGet(() -> MESSAGES.say("pourquoi.date"));
    }

    private static String why(Question question) {
        List<String> reasons = new ArrayList<>();
        if (!question.forms().isEmpty()) {
            reasons.add(MESSAGES.say("pourquoi.decide", named(question.forms())));
        }
        if (question.recommends()) {
            reasons.add(MESSAGES.say("pourquoi.conseil"));
        }
        if (reasons.isEmpty()) {
            reasons.add(MESSAGES.say("pourquoi.ecarte"));
        }
        return MESSAGES.say(
                "pourquoi",
                String.join(" ; ", reasons),
                String.join(
                        " ; ", question.articles().stream().limit(MOST_NAMED).toList()));
    }

    private static String named(List<Form> forms) {
        List<String> names =
                new ArrayList<>(forms.stream().map(Form::name).limit(MOST_NAMED).toList());
        int others = forms.size() - names.size();
        if (others > 0) {
            names.add(
                    others == 1
                            ? MESSAGES.say("pourquoi.autre")
                            : MESSAGES.say("pourquoi.autres", Integer.toString(others)));
        }
        return Wording.list(names, "et");
    }

    /** The vocabulary's help, how to answer, and the commands. */
    public static String help(Prompt prompt) {
        Paragraphs page = new Paragraphs();
        prompt.fact().help().filter(help -> !prompt.counts()).ifPresent(help -> page.paragraph("", INDENT, help));
        page.paragraph("", INDENT, how(prompt.type()));
        page.paragraph(
                "",
                INDENT,
                MESSAGES.say("aide.commandes", MESSAGES.say(prompt.isNeeded() ? "aide.indispensable" : "aide.jsp")));
        return page.toString();
    }

    static String how(FactType type) {
        if (type instanceof FactType.Codes) {
            return MESSAGES.say("aide.codes");
        }
        if (type instanceof FactType.Whole whole) {
            return MESSAGES.say(
                    "aide.entier", Long.toString(whole.minimum()), Long.toString(whole.maximum()), whole.unit());
        }
        if (type instanceof FactType.Day day) {
            return MESSAGES.say(
                    "aide.date", day.minimum().toString(), day.maximum().toString());
        }
        return type instanceof FactType.Words words
                ? MESSAGES.say("aide.texte", Integer.toString(words.maximumLength()))
                : MESSAGES.say("aide.choix", String.join(", ", SpokenAnswer.codes(type)));
    }

    /** What stands before each answer, on the same line. */
    public static String invitation() {
        return MESSAGES.say("invite");
    }
}
