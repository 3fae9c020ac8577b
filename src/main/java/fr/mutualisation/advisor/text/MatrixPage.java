package fr.mutualisation.advisor.text;

import fr.mutualisation.advisor.domain.Condition;
import fr.mutualisation.advisor.domain.ConditionMatrix;
import fr.mutualisation.advisor.domain.ConditionMatrix.Beaten;
import fr.mutualisation.advisor.domain.ConditionMatrix.Row;
import fr.mutualisation.advisor.domain.ConditionMatrix.Signal;
import fr.mutualisation.advisor.domain.ConditionMatrix.WhyNot;
import fr.mutualisation.advisor.domain.Truth;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why not the other forms, as plain text: the shortest true reason for each; with all conditions on demand. */
public final class MatrixPage {

    private static final Messages MESSAGES = AnswerText.MESSAGES;
    private static final Messages FRAME = Messages.of("avis.properties");
    private static final int INDENT = 4;
    private static final int MARK = 6;

    private final ConditionMatrix matrix;
    private final FormNames names;
    private final ConditionText conditions;
    private final Paragraphs page = new Paragraphs();

    private MatrixPage(ConditionMatrix matrix, Vocabulary vocabulary) {
        this.matrix = matrix;
        this.names = new FormNames(matrix.opinion());
        this.conditions = new ConditionText(vocabulary);
    }

    /**
     * The text of a matrix.
     *
     * @param whole whether every condition is told
     */
    public static String of(ConditionMatrix matrix, Vocabulary vocabulary, boolean whole) {
        MatrixPage page = new MatrixPage(matrix, vocabulary);
        new Heading(matrix.opinion(), page.page).write(MESSAGES.say("matrice.titre"));
        page.page.title(MESSAGES.say("matrice.ordre"));
        if (whole) {
            page.page.paragraph("", 0, MESSAGES.say("matrice.lecture"));
        }
        matrix.rows().forEach(row -> page.row(row, whole));
        return page.page.toString();
    }

    private void row(Row row, boolean whole) {
        page.paragraph(
                "-",
                INDENT,
                MESSAGES.say(
                        "matrice.ligne",
                        Wording.capitalised(row.form().form().name()),
                        row.form().form().id(),
                        FRAME.say("statut." + row.form().status())));
        page.paragraph("", INDENT, row.whyNot().map(this::why).orElse(MESSAGES.say("pourquoi.retenue")));
        if (whole) {
            row.asked().forEach((condition, truths) -> condition(row, condition, truths));
        }
    }

    private void condition(Row row, Condition condition, List<Truth> truths) {
        boolean alike = truths.stream().distinct().count() < 2;
        page.paragraph(
                "    -",
                MARK,
                MESSAGES.say(
                        "matrice.condition",
                        MESSAGES.say(
                                truths.isEmpty() || alike ? "matrice.verite." + condition.truth() : "matrice.melange"),
                        conditions.quoted(condition),
                        row.form().grounds().stream()
                                .filter(ground -> ground.conditions().contains(condition))
                                .flatMap(ground ->
                                        Stream.of(ground.rule().article().split(" ; ", -1)))
                                .distinct()
                                .collect(Collectors.joining(" ; "))));
    }

    private String why(WhyNot why) {
        List<String> told = why.conditions().stream().map(conditions::quoted).toList();
        String asked = why.kind() == WhyNot.Kind.FERMEE || why.kind() == WhyNot.Kind.SOUS_RESERVE
                ? counted("pourquoi.remplie", told)
                : Wording.list(told, "et");
        String article = why.ground().map(ground -> ground.rule().article()).orElse("");
        String beaten = why.beaten()
                .map(by -> MESSAGES.say(
                        "pourquoi.devancee",
                        names.of(by.by()),
                        ModeText.points(by.points()),
                        ModeText.points(by.own()),
                        signals("pourquoi.conseillee", by, signal -> signal.points() > signal.own()),
                        signals("pourquoi.celle-ci", by, signal -> signal.points() < signal.own())))
                .orElse("");
        if (why.kind() == WhyNot.Kind.MODE_SANS_FORME) {
            return MESSAGES.say(
                    "pourquoi.MODE_SANS_FORME",
                    ModeText.names(matrix.opinion().recommendation().choice().retained()));
        }
        return why.kind() == WhyNot.Kind.DEVANCEE
                ? beaten
                : (MESSAGES.say("pourquoi." + why.kind(), why.message().orElse(""), article, asked) + " " + beaten)
                        .trim();
    }

    private static String signals(String key, Beaten by, Predicate<Signal> which) {
        return counted(
                key,
                by.signals().stream()
                        .filter(which)
                        .map(one -> MESSAGES.say(
                                "pourquoi.signal",
                                one.rule().title(),
                                SignalText.signed(one.points()),
                                SignalText.signed(one.own())))
                        .toList());
    }

    /** Under a word that agrees with their number; nothing for none. */
    private static String counted(String key, List<String> words) {
        return words.isEmpty() ? "" : MESSAGES.say(key + (words.size() == 1 ? ".1" : ".n"), Wording.list(words, "et"));
    }
}
