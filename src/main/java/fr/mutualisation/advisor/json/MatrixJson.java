package fr.mutualisation.advisor.json;

import fr.mutualisation.advisor.domain.Condition;
import fr.mutualisation.advisor.domain.ConditionMatrix;
import fr.mutualisation.advisor.domain.ConditionMatrix.Row;
import fr.mutualisation.advisor.domain.ConditionMatrix.Signal;
import fr.mutualisation.advisor.domain.ConditionMatrix.WhyNot;
import fr.mutualisation.advisor.domain.Consequence.Ruling;
import fr.mutualisation.advisor.domain.Ground;
import fr.mutualisation.advisor.domain.Truth;
import fr.mutualisation.advisor.domain.Value;
import fr.mutualisation.advisor.text.Wording;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Writes a matrix as JSON: compact, one letter for each condition that a form asks; or whole, rule by rule. */
public final class MatrixJson {

    private final ConditionMatrix matrix;
    private final boolean whole;
    private final Json json;
    private final Map<Condition, String> numbers = new HashMap<>();

    private MatrixJson(ConditionMatrix matrix, boolean whole, Json json) {
        this.matrix = matrix;
        this.whole = whole;
        this.json = json;
        for (int i = 0; i < matrix.conditions().size(); i++) {
            numbers.put(matrix.conditions().get(i), "c" + (i + 1));
        }
    }

    /**
     * The matrix: compact on one line, whole over several.
     *
     * @param whole whether the values seen and required and every rule are written
     */
    public static byte[] of(ConditionMatrix matrix, boolean whole) {
        return whole
                ? Json.indented(json -> new MatrixJson(matrix, true, json).write())
                : Json.onOneLine(json -> new MatrixJson(matrix, false, json).write());
    }

    private void write() {
        HeadJson.write(json, matrix.opinion())
                .flag("complet", whole)
                .objects("conditions", matrix.conditions(), this::condition)
                .objects("formes", matrix.rows(), this::row);
    }

    private void condition(Condition condition) {
        json.text("id", number(condition))
                .text("phrase", condition.sentence())
                .text("fait", condition.path().text());
        if (whole) {
            seen(condition);
        }
    }

    private void seen(Condition condition) {
        json.array(
                        "vu",
                        condition.seen(),
                        value -> value.map(Value::text).ifPresentOrElse(json::element, json::nullElement))
                .text("requis", Wording.required(condition.required()))
                .texts("articles", condition.articles());
    }

    private void row(Row row) {
        json.text("id", row.form().form().id())
                .text("statut", row.form().status().name());
        row.whyNot().ifPresent(why -> json.object("pourquoiPas", () -> whyNot(why)));
        json.object(
                "conditions",
                () -> row.asked().forEach((condition, truths) -> json.text(number(condition), letters(truths))));
        if (whole) {
            json.objects("regles", row.form().grounds(), ground -> ground(row, ground));
        }
    }

    /** S for met, N for failed, I for unknown: one letter, or one for each element. */
    private static String letters(List<Truth> truths) {
        return truths.stream().map(truth -> Words.truth(truth).substring(0, 1)).collect(Collectors.joining());
    }

    private void whyNot(WhyNot why) {
        json.text("raison", why.kind().name());
        why.ground()
                .ifPresent(ground -> json.text("regle", ground.rule().id())
                        .text("article", ground.rule().article()));
        why.message().ifPresent(message -> json.text("phrase", message));
        json.objects("conditions", why.conditions(), condition -> {
            json.text("id", number(condition));
            if (!whole) {
                seen(condition);
            }
        });
        why.beaten()
                .ifPresent(by -> json.object(
                        "devanceePar",
                        () -> json.text("forme", by.by())
                                .number("points", by.points())
                                .number("pointsDeLaForme", by.own())
                                .objects("signaux", by.signals(), this::signal)));
    }

    private void signal(Signal signal) {
        json.text("regle", signal.rule().id())
                .number("points", signal.points())
                .number("pointsDeLaForme", signal.own())
                .text("phrase", signal.message());
    }

    private void ground(Row row, Ground ground) {
        json.text("regle", ground.rule().id())
                .text("article", ground.rule().article())
                .texts(
                        "effets",
                        ground.consequences().stream()
                                .filter(one -> one instanceof Ruling ruling
                                        && ruling.form()
                                                .equals(row.form().form().id()))
                                .map(one -> ((Ruling) one).kind().name())
                                .toList())
                .text("verite", Words.truth(ground.truth()));
        ground.element().ifPresent(element -> json.number("groupe", element));
        json.texts("conditions", ground.conditions().stream().map(this::number).toList());
    }

    private String number(Condition condition) {
        return Objects.requireNonNull(numbers.get(condition), condition::sentence);
    }
}
