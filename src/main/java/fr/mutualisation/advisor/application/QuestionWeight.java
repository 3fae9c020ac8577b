package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.domain.Questions.Effect;
import fr.mutualisation.advisor.domain.Questions.Question;
import java.util.Comparator;
import java.util.List;

/**
 * How much a question decides: the statuses that an answer rules out, on average over its answers; then how often the
 * recommendation changes; then the number of forms concerned.
 *
 * @param ruledOut statuses ruled out, over all answers
 * @param picked answers that change the recommendation
 * @param answers number of possible answers
 * @param forms number of forms that the question can decide
 */
record QuestionWeight(long ruledOut, long picked, long answers, long forms) implements Comparable<QuestionWeight> {

    private static final Comparator<QuestionWeight> ORDER = byMean(QuestionWeight::ruledOut)
            .thenComparing(byMean(QuestionWeight::picked))
            .thenComparingLong(QuestionWeight::forms);

    static QuestionWeight of(Question question) {
        List<Effect> possible =
                question.answers().stream().filter(one -> one.clash().isEmpty()).toList();
        return new QuestionWeight(
                possible.stream()
                        .flatMap(one -> one.statuses().stream())
                        .mapToLong(change ->
                                change.before().size() - change.after().size())
                        .sum(),
                possible.stream().filter(one -> one.picks().isPresent()).count(),
                Math.max(1, possible.size()),
                question.forms().size());
    }

    /** Compares means without dividing. */
    private static Comparator<QuestionWeight> byMean(java.util.function.ToLongFunction<QuestionWeight> sum) {
        return (one, other) ->
                Long.compare(sum.applyAsLong(one) * other.answers(), sum.applyAsLong(other) * one.answers());
    }

    @Override
    public int compareTo(QuestionWeight other) {
        return ORDER.compare(this, other);
    }
}
