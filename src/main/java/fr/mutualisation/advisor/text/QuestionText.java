package fr.mutualisation.advisor.text;

import fr.mutualisation.advisor.domain.Answer;
import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.FaultCode;
import fr.mutualisation.advisor.domain.Form;
import fr.mutualisation.advisor.domain.Questions.Effect;
import fr.mutualisation.advisor.domain.Questions.Question;
import fr.mutualisation.advisor.domain.StatusChange;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One question in full: what each answer would do, and what it can decide with others. */
record QuestionText(FirmnessText advice, Vocabulary vocabulary, Places known) {

    private static final Messages MESSAGES = AnswerText.MESSAGES;
    private static final int INDENT = 4;
    private static final int MOST_ARTICLES = 3;
    private static final int MOST_ANSWERS = 6;

    /** Whether some answer, given alone, changes a status or the recommendation, or is ruled out. */
    static boolean decidesAlone(Question question) {
        return question.answers().stream().anyMatch(effect -> !isIdle(effect));
    }

    private static boolean isIdle(Effect effect) {
        return effect.clash().isEmpty()
                && effect.statuses().isEmpty()
                && effect.picks().isEmpty();
    }

    void write(int rank, Question question, Paragraphs page) {
        page.paragraph(
                rank + ".", INDENT, MESSAGES.say("question", question.fact().question(), articles(question)));
        places(question, page);
        alike(question)
                .forEach((effect, answers) ->
                        page.paragraph("    -", INDENT + 2, MESSAGES.say("question.reponse", few(answers), effect)));
        if (question.answers().stream().anyMatch(QuestionText::isIdle)) {
            page.paragraph("    -", INDENT + 2, MESSAGES.say("question.sinon"));
        }
        String others = withOthers(question);
        if (!others.isEmpty()) {
            page.paragraph("", INDENT, MESSAGES.say("question.ensemble", others));
        }
        if (!question.refines().isEmpty()) {
            page.paragraph("", INDENT, MESSAGES.say("question.precise"));
        }
    }

    /** The answers that do something, those that do the same together. */
    private Map<String, List<String>> alike(Question question) {
        Map<String, List<String>> alike = new LinkedHashMap<>();
        question.answers().stream()
                .filter(effect -> !isIdle(effect))
                .forEach(effect -> alike.computeIfAbsent(effect(effect), none -> new ArrayList<>())
                        .addAll(words(question, effect.answer())));
        return alike;
    }

    private static List<String> words(Question question, Answer answer) {
        return answer instanceof Answer.OneOf one
                ? one.values().stream()
                        .map(value -> Wording.value(question.fact(), value))
                        .toList()
                : List.of(AnswerText.of(question.fact(), answer));
    }

    private static String few(List<String> answers) {
        return answers.size() > MOST_ANSWERS ? Wording.few(answers, MOST_ANSWERS) : Wording.list(answers, "ou");
    }

    /** An article of a rule may itself name several: each is told once. */
    private static String articles(Question question) {
        List<String> articles = question.articles().stream()
                .flatMap(article -> Stream.of(article.split(" ; ", -1)))
                .distinct()
                .toList();
        return Wording.few(articles, MOST_ARTICLES, " ; ", MESSAGES, "question.articles");
    }

    private void places(Question question, Paragraphs page) {
        List<Integer> elements = question.spots().stream()
                .flatMap(spot -> spot.element().stream())
                .toList();
        if (!elements.isEmpty()) {
            String list = question.fact().path().list();
            String each = vocabulary
                    .list(list)
                    .flatMap(Vocabulary.Block::list)
                    .map(Vocabulary.ListShape::each)
                    .orElse("");
            page.paragraph("", INDENT, MESSAGES.say("question.lieux", each, known.of(list, elements)));
        }
    }

    private String effect(Effect effect) {
        if (effect.clash().isPresent()) {
            return MESSAGES.say("question.impossible", clash(effect.clash().get()));
        }
        List<String> said = new ArrayList<>();
        if (!effect.statuses().isEmpty()) {
            said.add(AnswerText.statuses(effect.statuses()));
        }
        effect.picks().ifPresent(picks -> said.add(advice.then(picks)));
        return String.join(" ; ", said);
    }

    /** The facts by their names, where the faults of a dossier give their paths. A full stop follows. */
    private String clash(Fault fault) {
        List<String> details = fault.details();
        String said = fault.code() == FaultCode.INCOHERENT_FACTS
                ? MESSAGES.say("question.incoherente", named(details.get(0)), named(details.get(1)), details.get(2))
                : FaultSentences.what(fault);
        return said.endsWith(".") ? said.substring(0, said.length() - 1) : said;
    }

    private String named(String path) {
        return FormNames.quoted(vocabulary
                .definition(new FactPath(path))
                .map(FactDefinition::label)
                .orElse(path));
    }

    /** What no single answer changes, and answers together may. */
    private static String withOthers(Question question) {
        Set<Form> alone = question.answers().stream()
                .flatMap(effect -> effect.statuses().stream())
                .map(StatusChange::form)
                .collect(Collectors.toSet());
        List<String> said = new ArrayList<>(question.forms().stream()
                .filter(form -> !alone.contains(form))
                .map(form -> FormNames.quoted(form.name()))
                .toList());
        if (question.recommends()
                && question.answers().stream().allMatch(effect -> effect.picks().isEmpty())) {
            said.add(MESSAGES.say("question.conseil"));
        }
        return Wording.list(said, "et");
    }
}
