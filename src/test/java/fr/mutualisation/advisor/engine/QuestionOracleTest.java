package fr.mutualisation.advisor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mutualisation.advisor.application.AssessDossier;
import fr.mutualisation.advisor.application.Effort;
import fr.mutualisation.advisor.application.RankQuestions;
import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.Form;
import fr.mutualisation.advisor.domain.FormOpinion;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.Questions;
import fr.mutualisation.advisor.domain.RandomDossiers;
import fr.mutualisation.advisor.domain.Spot;
import fr.mutualisation.advisor.domain.Status;
import fr.mutualisation.advisor.domain.Value;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which facts can still matter, against every way to fill a dossier in. */
class QuestionOracleTest {

    private static final long SEED = Long.getLong("seed", 20_261_127L);
    private static final int DOSSIERS = Integer.getInteger("dossiers", 2_000);
    /** Every completion of a dossier is tried on fewer of them. */
    private static final int COMPLETED = Math.min(DOSSIERS, 150);

    private static final int MOST_WAYS = 600;
    private static final int COMPLETIONS = 3;
    private static final Vocabulary VOCABULARY = LawAlone.RULEBOOK.vocabulary();
    private static final AssessDossier ASSESSOR = new AssessDossier("test");
    private static final RankQuestions QUESTIONS = new RankQuestions(ASSESSOR);

    private final AtomicInteger settled = new AtomicInteger();
    private final AtomicInteger decided = new AtomicInteger();

    @Test
    void whatIsSettledIsSettledWhateverIsLearnt() {
        System.out.println("QuestionOracleTest seed " + SEED);
        IntStream.range(0, DOSSIERS).parallel().forEach(number -> ask(number, this::isSettled));

        assertThat(settled.get()).isGreaterThan(DOSSIERS);
        System.out.println("QuestionOracleTest: " + settled + " facts settled");
    }

    @Test
    void whatIsAskedCanMatterAndNothingElseCan() {
        IntStream.range(0, COMPLETED).parallel().forEach(number -> ask(number, this::isAskedForAReason));

        assertThat(decided.get()).isGreaterThan(COMPLETED);
        System.out.println("QuestionOracleTest: " + decided + " facts decide a form");
    }

    private interface Look {
        void at(Dossier dossier, Questions questions, Random random);
    }

    private static void ask(int number, Look look) {
        Random random = new Random(SEED + number);
        Dossier dossier = NearlyCases.dossier(SEED + number, random);
        if (QUESTIONS.rank(dossier, LawAlone.RULEBOOK, Effort.usual())
                instanceof Outcome.Accepted<Questions> accepted) {
            look.at(dossier, accepted.value(), random);
        }
    }

    private void isSettled(Dossier dossier, Questions questions, Random random) {
        RandomDossiers any = new RandomDossiers(LawAlone.RULEBOOK, RealRules.turningDays(), random.nextLong());
        Map<String, Set<Status>> now = LawAlone.possible(dossier).orElseThrow();
        for (Questions.Settled one : questions.settled()) {
            List<Value> values = any.values(one.fact(), dossier.date());
            for (Spot spot : one.spots()) {
                values.forEach(value -> LawAlone.possible(spot.give(value, dossier, VOCABULARY))
                        .ifPresent(then -> assertThat(then)
                                .as(() -> "seed %s, %s = %s".formatted(SEED, spot.text(), value.text()))
                                .isEqualTo(now)));
                for (int i = 0; i < COMPLETIONS; i++) {
                    Dossier full = any.completed(dossier, LawAlone.read(dossier, random), random);
                    Optional<Map<String, Set<Status>>> first =
                            LawAlone.possible(spot.give(any(values, random), full, VOCABULARY));
                    Optional<Map<String, Set<Status>>> second =
                            LawAlone.possible(spot.give(any(values, random), full, VOCABULARY));
                    if (first.isPresent() && second.isPresent()) {
                        assertThat(first)
                                .as(() -> "seed %s, %s".formatted(SEED, spot.text()))
                                .isEqualTo(second);
                    }
                }
            }
            settled.incrementAndGet();
        }
    }

    private static Value any(List<Value> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    /** Then elements of which nothing is said are among what is not known, and no oracle can try them all. */
    private static boolean readsAnUnknownList(Form form, Dossier dossier) {
        return LawAlone.RULEBOOK
                .reads(rule -> rule.concerns(form.id()) && rule.card().period().contains(dossier.date()))
                .stream()
                .anyMatch(path -> VOCABULARY.definition(path).isEmpty()
                        ? dossier.elements(path.text()).isEmpty()
                        : path.isListed() && dossier.elements(path.list()).isEmpty());
    }

    private void isAskedForAReason(Dossier dossier, Questions questions, Random random) {
        questions.opinion().forms().stream()
                .filter(form ->
                        form.status() == Status.INDETERMINEE && !form.form().reminder())
                .map(FormOpinion::form)
                .filter(form -> !readsAnUnknownList(form, dossier))
                .forEach(form -> isAskedForAReason(form, dossier, questions));
    }

    private void isAskedForAReason(Form form, Dossier dossier, Questions questions) {
        LeverOracle oracle = new LeverOracle(form, dossier, LawAlone.SOURCE);
        for (Questions.Question question : questions.ranked()) {
            if (!question.spots().isEmpty()) {
                oracle.matters(question.fact().path(), MOST_WAYS).ifPresent(matters -> {
                    assertThat(question.forms().contains(form))
                            .as(() -> "seed %s, %s, %s"
                                    .formatted(SEED, form.id(), question.fact().path()))
                            .isEqualTo(matters);
                    decided.addAndGet(matters ? 1 : 0);
                });
            }
        }
        for (Questions.Settled one : questions.settled()) {
            oracle.matters(one.fact().path(), MOST_WAYS)
                    .ifPresent(matters -> assertThat(matters)
                            .as(() -> "seed %s, %s, %s"
                                    .formatted(SEED, form.id(), one.fact().path()))
                            .isFalse());
        }
    }
}
