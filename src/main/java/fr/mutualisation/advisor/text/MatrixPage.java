package fr.mutualisation.advisor.text;

import fr.mutualisation.advisor.domain.Condition;
import fr.mutualisation.advisor.domain.ConditionMatrix;
import fr.mutualisation.advisor.domain.ConditionMatrix.Row;
import fr.mutualisation.advisor.domain.ConditionMatrix.WhyNot;
import fr.mutualisation.advisor.domain.Recommendation.Contribution;
import fr.mutualisation.advisor.domain.Truth;
import java.util.List;

/** Why not the other forms, as plain text: the shortest true reason for each; with all conditions on demand. */
public final class MatrixPage {

    private static final Messages MESSAGES = AnswerText.MESSAGES;
    private static final Messages FRAME = Messages.of("avis.properties");
    private static final int INDENT = 4;
    private static final int MARK = 8;

    private final ConditionMatrix matrix;
    private final Paragraphs page = new Paragraphs();

    private MatrixPage(ConditionMatrix matrix) {
        this.matrix = matrix;
    }

    /**
     * The text of a matrix.
     *
     * @param whole whether every condition is told
     */
    public static String of(ConditionMatrix matrix, boolean whole) {
        MatrixPage page = new MatrixPage(matrix);
        new Heading(matrix.opinion(), page.page).write(MESSAGES.say("matrice.titre"));
        page.page.title(MESSAGES.say("matrice.ordre"));
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
        page.paragraph("", INDENT, row.whyNot().map(MatrixPage::why).orElseGet(() -> notBeaten(row)));
        if (!row.asked().isEmpty()) {
            page.paragraph(
                    "",
                    INDENT,
                    MESSAGES.say(
                            "matrice.compte",
                            count(row, Truth.MET),
                            count(row, Truth.FAILED),
                            count(row, Truth.UNKNOWN)));
        }
        if (whole) {
            row.asked().forEach(this::condition);
        }
    }

    private String notBeaten(Row row) {
        boolean chosen = matrix.opinion().recommendation().choice().instruments().stream()
                .anyMatch(one -> one.form().form().equals(row.form().form()));
        return MESSAGES.say(chosen ? "pourquoi.retenue" : "pourquoi.ouverte");
    }

    private static String count(Row row, Truth truth) {
        return Long.toString(row.asked().values().stream()
                .filter(truths -> truths.stream().reduce(Truth.MET, Truth::and) == truth)
                .count());
    }

    private void condition(Condition condition, List<Truth> truths) {
        boolean alike = truths.stream().distinct().count() < 2;
        page.paragraph(
                "",
                MARK,
                MESSAGES.say(
                        "matrice.condition",
                        MESSAGES.say(
                                truths.isEmpty() || alike ? "matrice.verite." + condition.truth() : "matrice.melange"),
                        condition.sentence(),
                        Wording.seen(condition),
                        String.join(" ; ", condition.articles())));
    }

    private static String why(WhyNot why) {
        String conditions = Wording.list(
                why.conditions().stream()
                        .map(condition ->
                                MESSAGES.say("pourquoi.condition", condition.sentence(), Wording.seen(condition)))
                        .toList(),
                "et");
        String article = why.ground().map(ground -> ground.rule().article()).orElse("");
        String beaten = why.beaten()
                .map(by -> MESSAGES.say(
                        "pourquoi.devancee",
                        by.by(),
                        ModeText.points(by.points()),
                        ModeText.points(by.own()),
                        signals(by.itsOwn()),
                        signals(by.theOthers())))
                .orElse("");
        return why.kind() == WhyNot.Kind.DEVANCEE
                ? beaten
                : (MESSAGES.say("pourquoi." + why.kind(), why.message().orElse(""), article, conditions) + " " + beaten)
                        .trim();
    }

    private static String signals(List<Contribution> signals) {
        return Wording.list(
                signals.stream()
                        .map(one -> MESSAGES.say(
                                "pourquoi.signal", one.ground().rule().title(), SignalText.signed(one.points())))
                        .toList(),
                "et");
    }
}
