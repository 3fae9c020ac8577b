package fr.mutualisation.advisor.text;

import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.Questions;
import fr.mutualisation.advisor.domain.Questions.Question;
import fr.mutualisation.advisor.domain.Questions.Settled;
import fr.mutualisation.advisor.domain.Vocabulary;
import fr.mutualisation.advisor.domain.Vocabulary.Block;
import java.util.List;

/**
 * The questions left, as plain text on less than two screens: those that decide, the first ones with what each answer
 * would do; then those that count only with others, and those that can no longer matter, block by block.
 */
public final class QuestionsPage {

    private static final Messages MESSAGES = AnswerText.MESSAGES;
    private static final int RANK = 4;
    private static final int INDENT = 2;
    private static final int MOST_LINES = 80;
    private static final int MOST_NAMED = 14;
    private static final int MOST_CUT = 3;

    private final Questions questions;
    private final Vocabulary vocabulary;
    private final QuestionText text;
    private final Paragraphs page = new Paragraphs();

    private QuestionsPage(Questions questions, Vocabulary vocabulary) {
        this.questions = questions;
        this.vocabulary = vocabulary;
        this.text = new QuestionText(
                new FirmnessText(questions.opinion().recommendation()), vocabulary, Places.of(questions.opinion()));
    }

    /** The text of questions. */
    public static String of(Questions questions, Vocabulary vocabulary) {
        QuestionsPage page = new QuestionsPage(questions, vocabulary);
        page.write();
        return page.page.toString();
    }

    private void write() {
        new Heading(questions.opinion(), page).write(MESSAGES.say("questions.titre"));
        List<Question> deciding =
                questions.ranked().stream().filter(QuestionText::decidesAlone).toList();
        List<Question> others = questions.ranked().stream()
                .filter(question -> !QuestionText.decidesAlone(question))
                .toList();
        title(page, "questions.decident", deciding.size());
        if (questions.ranked().isEmpty()) {
            page.paragraph("", 0, MESSAGES.say("questions.aucune"));
        } else if (deciding.isEmpty()) {
            page.paragraph("", 0, MESSAGES.say("questions.aucune-seule"));
        }
        Paragraphs end = end(others);
        deciding(deciding, MOST_LINES - page.lines() - end.lines());
        page.append(end);
    }

    private Paragraphs end(List<Question> others) {
        Paragraphs end = new Paragraphs();
        if (!others.isEmpty()) {
            title(end, "questions.ensemble", others.size());
            end.paragraph("", 0, say("questions.ensemble.lecture", others.size()));
            byBlock(others.stream().map(Question::fact).toList(), end);
        }
        if (!questions.settled().isEmpty()) {
            settled(end);
        }
        if (!questions.complete()) {
            end.paragraph("", 0, Partial.sentence());
        }
        return end;
    }

    private static void title(Paragraphs page, String key, int count) {
        page.title(say(key, count, Integer.toString(count)));
    }

    /** In the singular for one question. */
    private static String say(String key, int count, String... details) {
        return MESSAGES.say(key + (count == 1 ? ".1" : ".n"), details);
    }

    /** The first ones in full, as many as leave room for the others; one line for each of those that follow. */
    private void deciding(List<Question> deciding, int room) {
        int lines = 0;
        int rank = 0;
        for (Question question : deciding) {
            Paragraphs full = new Paragraphs();
            text.write(rank + 1, question, full);
            lines += full.lines();
            int left = deciding.size() - rank - 1;
            int after = left == 0 ? 0 : 1 + Math.min(left, MOST_NAMED) + (left > MOST_NAMED ? MOST_CUT : 0);
            if (rank > 0 && lines + after > room) {
                break;
            }
            page.append(full);
            rank++;
        }
        List<Question> rest = deciding.subList(rank, deciding.size());
        if (rest.isEmpty()) {
            return;
        }
        page.paragraph("", 0, MESSAGES.say("questions.suite"));
        int named = rest.size() > MOST_NAMED + 1 ? MOST_NAMED : rest.size();
        for (Question question : rest.subList(0, named)) {
            rank++;
            page.paragraph(rank + ".", RANK, question.fact().question());
        }
        if (named < rest.size()) {
            page.paragraph(
                    "",
                    0,
                    MESSAGES.say(
                            "questions.reste",
                            labels(rest.subList(named, rest.size()).stream()
                                    .map(Question::fact)
                                    .toList())));
        }
    }

    private void settled(Paragraphs page) {
        title(page, "acquis.titre", questions.settled().size());
        page.paragraph(
                "",
                0,
                say(
                        "acquis.lecture",
                        questions.settled().size(),
                        Integer.toString(questions.settled().stream()
                                .mapToInt(Settled::tried)
                                .sum())));
        byBlock(questions.settled().stream().map(Settled::fact).toList(), page);
        List<FactDefinition> refining = questions.settled().stream()
                .filter(settled -> !settled.refines().isEmpty())
                .map(Settled::fact)
                .toList();
        if (!refining.isEmpty()) {
            page.paragraph("", 0, MESSAGES.say("acquis.precisent", labels(refining)));
        }
    }

    private void byBlock(List<FactDefinition> facts, Paragraphs page) {
        for (Block block : vocabulary.blocks()) {
            List<FactDefinition> ofBlock =
                    facts.stream().filter(block.facts()::contains).toList();
            if (!ofBlock.isEmpty()) {
                page.paragraph("-", INDENT, MESSAGES.say("questions.bloc", block.label(), labels(ofBlock)));
            }
        }
    }

    private static String labels(List<FactDefinition> facts) {
        return String.join(
                " ; ", facts.stream().map(FactDefinition::label).distinct().toList());
    }
}
