package fr.mutualisation.advisor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mutualisation.advisor.application.AssessDossier;
import fr.mutualisation.advisor.application.Effort;
import fr.mutualisation.advisor.application.RankQuestions;
import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.Firmness;
import fr.mutualisation.advisor.domain.Layer;
import fr.mutualisation.advisor.domain.Opinion;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.Questions;
import fr.mutualisation.advisor.domain.RandomDossiers;
import fr.mutualisation.advisor.domain.Recommendation;
import fr.mutualisation.advisor.domain.Spot;
import fr.mutualisation.advisor.domain.Value;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is said to be settled does not change what is recommended either, alone or once the rest is known. */
class SettledAdviceTest {

    private static final long SEED = Long.getLong("seed", 20_261_130L);
    private static final int DOSSIERS = Integer.getInteger("dossiers", 30);
    private static final int COMPLETIONS = 2;
    private static final DroolsRulebook RULEBOOK = RealRules.RULEBOOK;
    private static final Vocabulary VOCABULARY = RULEBOOK.vocabulary();
    private static final AssessDossier ASSESSOR = new AssessDossier("test");

    private final AtomicInteger settled = new AtomicInteger();
    private final AtomicInteger advised = new AtomicInteger();

    @Test
    void whatIsSettledLeavesTheAdviceAlone() {
        System.out.println("SettledAdviceTest seed " + SEED);
        IntStream.range(0, DOSSIERS).parallel().forEach(this::look);
        System.out.println("SettledAdviceTest: " + settled + " facts settled, " + advised + " dossiers with advice");
        assertThat(settled.get()).isGreaterThan(DOSSIERS);
        assertThat(advised.get()).isGreaterThan(DOSSIERS / 4);
    }

    /** Nothing that the dossier does not say yet can change an advice that is said to be acquired, even all at once. */
    @Test
    void whatIsAcquiredStaysWhateverIsLearnt() {
        AtomicInteger acquired = new AtomicInteger();
        IntStream.range(0, DOSSIERS * 10).parallel().forEach(number -> {
            Random random = new Random(SEED - number);
            RandomDossiers any = new RandomDossiers(RULEBOOK, RealRules.turningDays(), SEED - number);
            Dossier dossier = withoutLaw(any.draw(any.date(), 1).dossier(VOCABULARY), random);
            if (ASSESSOR.assess(dossier, RULEBOOK) instanceof Outcome.Accepted<Opinion> accepted
                    && accepted.value().recommendation().firmness().hold() == Firmness.Hold.ACQUISE) {
                acquired.incrementAndGet();
                Optional<List<Object>> now = choice(dossier);
                for (int i = 0; i < COMPLETIONS; i++) {
                    choice(completed(dossier, any, random))
                            .ifPresent(then -> assertThat(then)
                                    .as(() -> "seed %s - %s".formatted(SEED, number))
                                    .isEqualTo(now.orElseThrow()));
                }
            }
        });
        System.out.println("SettledAdviceTest: " + acquired + " dossiers whose advice is acquired");
        assertThat(acquired.get()).isGreaterThan(DOSSIERS / 10);
    }

    /** Signals are told apart from the rest, so that what is unknown is of the law. */
    private static Dossier withoutLaw(Dossier full, Random random) {
        Set<FactPath> compared = RULEBOOK.reads(rule -> rule.card().layer() == Layer.COMPARAISON);
        List<FactPath> law = new ArrayList<>(RULEBOOK.reads(rule -> rule.card().layer() == Layer.DROIT));
        law.removeIf(path -> compared.contains(path)
                || path.equals(Dossier.DATE)
                || path.isListed()
                || VOCABULARY.definition(path).isEmpty());
        Dossier less = full;
        for (int i = 0; i < 10; i++) {
            less = less.without(law.get(random.nextInt(law.size())), VOCABULARY);
        }
        return less;
    }

    private void look(int number) {
        Random random = new Random(SEED + number);
        RandomDossiers any = new RandomDossiers(RULEBOOK, RealRules.turningDays(), SEED + number);
        Dossier dossier = any.draw(any.date(), 0.9).dossier(VOCABULARY);
        for (int i = 0; i < random.nextInt(30); i++) {
            dossier = forgotten(dossier, random);
        }
        if (new RankQuestions(ASSESSOR).rank(dossier, RULEBOOK, Effort.usual())
                instanceof Outcome.Accepted<Questions> accepted) {
            Optional<List<Object>> now = choice(dossier);
            advised.addAndGet(
                    accepted.value()
                                    .opinion()
                                    .recommendation()
                                    .choice()
                                    .retained()
                                    .isEmpty()
                            ? 0
                            : 1);
            for (Questions.Settled one : accepted.value().settled()) {
                isSettled(one, dossier, now, any, random);
            }
        }
    }

    private static Dossier forgotten(Dossier dossier, Random random) {
        List<FactPath> read = new ArrayList<>(RULEBOOK.reads(rule -> true));
        FactPath path = read.get(random.nextInt(read.size()));
        boolean may = !path.isListed()
                && !path.equals(Dossier.DATE)
                && VOCABULARY.definition(path).filter(FactDefinition::givable).isPresent();
        return may ? dossier.without(path, VOCABULARY) : dossier;
    }

    private void isSettled(
            Questions.Settled one, Dossier dossier, Optional<List<Object>> now, RandomDossiers any, Random random) {
        List<Value> values = any.values(one.fact(), dossier.date());
        for (Spot spot : one.spots()) {
            for (Value value : values) {
                choice(spot.give(value, dossier, VOCABULARY))
                        .ifPresent(then -> assertThat(then)
                                .as(() -> "seed %s, %s = %s".formatted(SEED, spot.text(), value.text()))
                                .isEqualTo(now.orElseThrow()));
            }
            for (int i = 0; i < COMPLETIONS; i++) {
                Dossier full = completed(dossier, any, random);
                Set<List<Object>> choices = new HashSet<>();
                values.forEach(
                        value -> choice(spot.give(value, full, VOCABULARY)).ifPresent(choices::add));
                assertThat(choices)
                        .as(() -> "seed %s, %s".formatted(SEED, spot.text()))
                        .hasSizeLessThan(2);
            }
            settled.incrementAndGet();
        }
    }

    /** The modes and instruments, or empty when the facts clash. */
    private static Optional<List<Object>> choice(Dossier dossier) {
        if (!(ASSESSOR.assess(dossier, RULEBOOK) instanceof Outcome.Accepted<Opinion> accepted)) {
            return Optional.empty();
        }
        Recommendation.Choice choice = accepted.value().recommendation().choice();
        return Optional.of(List.of(
                choice.retained().stream().map(mode -> mode.mode().id()).toList(),
                choice.instruments().stream().map(one -> one.form().form().id()).toList()));
    }

    private static Dossier completed(Dossier dossier, RandomDossiers any, Random random) {
        Dossier full = dossier;
        List<FactPath> paths =
                new ArrayList<>(RULEBOOK.reads(rule -> rule.card().period().contains(dossier.date())));
        Collections.shuffle(paths, random);
        for (FactPath path : paths) {
            Optional<FactDefinition> fact = VOCABULARY.definition(path).filter(FactDefinition::givable);
            if (fact.isPresent() && !path.isListed() && full.isUnknown(path)) {
                List<Value> values = any.values(fact.get(), dossier.date());
                full = values.isEmpty() ? full : full.with(path, values.get(random.nextInt(values.size())), VOCABULARY);
            }
        }
        return full;
    }
}
