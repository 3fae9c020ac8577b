package fr.mutualisation.advisor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mutualisation.advisor.application.AssessDossier;
import fr.mutualisation.advisor.application.Effort;
import fr.mutualisation.advisor.application.RankQuestions;
import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.Fact;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.Questions;
import fr.mutualisation.advisor.domain.Questions.Effect;
import fr.mutualisation.advisor.domain.Questions.Question;
import fr.mutualisation.advisor.domain.RandomDossiers;
import fr.mutualisation.advisor.domain.Spot;
import fr.mutualisation.advisor.domain.Status;
import fr.mutualisation.advisor.domain.StatusChange;
import fr.mutualisation.advisor.domain.Value;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Questions of dossiers with many elements alike are tried on a few of them: what is said holds for all of them. */
class AlikeElementsTest {

    private static final long SEED = Long.getLong("seed", 20_261_203L);
    private static final int DOSSIERS = Integer.getInteger("dossiers", 50);
    private static final int TIMES = 6;
    private static final int COMPLETIONS = 4;
    private static final Vocabulary VOCABULARY = LawAlone.RULEBOOK.vocabulary();
    private static final AssessDossier ASSESSOR = new AssessDossier("test");

    private final AtomicInteger settled = new AtomicInteger();
    private final AtomicInteger answers = new AtomicInteger();

    @Test
    void whatIsSaidOfElementsAlikeHoldsForEachOfThem() {
        System.out.println("AlikeElementsTest seed " + SEED);
        IntStream.range(0, DOSSIERS).parallel().forEach(this::look);
        System.out.println("AlikeElementsTest: " + settled + " facts settled, " + answers + " answers");
        assertThat(settled.get()).isGreaterThan(DOSSIERS);
        assertThat(answers.get()).isGreaterThan(DOSSIERS);
    }

    private void look(int number) {
        Random random = new Random(SEED + number);
        Dossier dossier = repeated(NearlyCases.dossier(SEED + number, random), random);
        RandomDossiers any = new RandomDossiers(LawAlone.RULEBOOK, RealRules.turningDays(), random.nextLong());
        if (new RankQuestions(ASSESSOR).rank(dossier, LawAlone.RULEBOOK, Effort.usual())
                instanceof Outcome.Accepted<Questions> accepted) {
            accepted.value().settled().forEach(one -> isSettled(one, dossier, any, random));
            accepted.value().ranked().forEach(one -> doesWhatIsSaid(one, dossier));
        }
    }

    /** The same dossier with each of its communes and groups of agents several times, here and there with a fact less. */
    private static Dossier repeated(Dossier once, Random random) {
        Dossier repeated = once;
        for (String list : List.of("communes", "agents")) {
            List<Map<FactPath, Fact>> elements = once.elements(list).orElse(List.of());
            if (!elements.isEmpty()) {
                repeated = repeated.withElements(list, elements.size() * TIMES, VOCABULARY);
                for (int at = 0; at < elements.size() * TIMES; at++) {
                    for (Map.Entry<FactPath, Fact> known :
                            elements.get(at % elements.size()).entrySet()) {
                        if (known.getValue().origin() == Fact.Origin.DONNE && random.nextInt(6) > 0) {
                            repeated = repeated.with(
                                    known.getKey(), at, known.getValue().value(), VOCABULARY);
                        }
                    }
                }
            }
        }
        return repeated;
    }

    /** Whatever the rest, element by element, two answers give the same statuses. */
    private void isSettled(Questions.Settled one, Dossier dossier, RandomDossiers any, Random random) {
        List<Value> values = any.values(one.fact(), dossier.date());
        for (int i = 0; i < COMPLETIONS && !one.spots().isEmpty(); i++) {
            Spot spot = one.spots().get(random.nextInt(one.spots().size()));
            Dossier full = any.completed(dossier, LawAlone.read(dossier, random), random);
            Set<Map<String, Set<Status>>> said = new HashSet<>();
            values.forEach(value ->
                    LawAlone.possible(spot.give(value, full, VOCABULARY)).ifPresent(said::add));
            assertThat(said)
                    .as(() -> "seed %s, %s".formatted(SEED, spot.text()))
                    .hasSizeLessThan(2);
        }
        settled.incrementAndGet();
    }

    /** The engine says of the whole dossier, with the answer in each place, what is said that it would. */
    private void doesWhatIsSaid(Question question, Dossier dossier) {
        for (Effect effect : question.answers()) {
            if (question.spots().isEmpty() || effect.answer().samples().size() > 1) {
                continue;
            }
            Dossier given = dossier;
            for (Spot spot : question.spots()) {
                given = spot.give(effect.answer().samples().get(0), given, VOCABULARY);
            }
            Optional<Map<String, Set<Status>>> now = LawAlone.possible(dossier);
            Optional<Map<String, Set<Status>>> then = LawAlone.possible(given);
            assertThat(then.isEmpty()).isEqualTo(effect.clash().isPresent());
            then.ifPresent(after -> {
                Map<String, Set<Status>> expected = new TreeMap<>(now.orElseThrow());
                for (StatusChange change : effect.statuses()) {
                    expected.put(change.form().id(), change.after());
                }
                assertThat(after)
                        .as(() -> "seed %s, %s".formatted(SEED, question.fact().path()))
                        .isEqualTo(expected);
            });
            answers.incrementAndGet();
        }
    }
}
