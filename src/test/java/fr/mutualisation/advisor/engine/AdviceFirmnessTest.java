package fr.mutualisation.advisor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mutualisation.advisor.Samples;
import fr.mutualisation.advisor.application.AssessDossier;
import fr.mutualisation.advisor.application.Effort;
import fr.mutualisation.advisor.application.JudgeFirmness;
import fr.mutualisation.advisor.application.RankQuestions;
import fr.mutualisation.advisor.domain.Confidence;
import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.DossierCheck;
import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.Firmness;
import fr.mutualisation.advisor.domain.Ground;
import fr.mutualisation.advisor.domain.Layer;
import fr.mutualisation.advisor.domain.Opinion;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.Picks;
import fr.mutualisation.advisor.domain.Questions;
import fr.mutualisation.advisor.domain.RandomDossiers;
import fr.mutualisation.advisor.domain.RuleCard;
import fr.mutualisation.advisor.domain.StatusFirmness;
import fr.mutualisation.advisor.domain.StatusFirmness.AdviceDoubt;
import fr.mutualisation.advisor.domain.StatusFirmness.ShakyRule;
import fr.mutualisation.advisor.domain.Truth;
import fr.mutualisation.advisor.domain.Value;
import fr.mutualisation.advisor.json.JsonTrees;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules said to hold the recommendation, against rule bases from which each doubtful rule is left out in turn. */
final class AdviceFirmnessTest {

    private static final AssessDossier ASSESSOR = new AssessDossier("test");
    private static final long SEED = Long.getLong("seed", 20_261_125L);
    private static final int DRAWN = Integer.getInteger("dossiers", 60);
    private static final double[] KNOWN = {0.95, 0.8, 0.5};

    @ParameterizedTest
    @MethodSource("fr.mutualisation.advisor.Samples#pilots")
    void theRulesThatHoldTheAdviceAreThoseWithoutWhichItIsAnother(String story) {
        Dossier dossier = dossier(story, RealRules.RULEBOOK);
        StatusFirmness firmness = Samples.accepted(new JudgeFirmness(ASSESSOR).judge(dossier, RealRules.RULEBOOK));
        Map<String, Picks> told = new HashMap<>();
        for (AdviceDoubt one : firmness.advice()) {
            if (one.doubt() instanceof ShakyRule shaky) {
                told.put(shaky.rule().id(), one.picks());
            }
        }
        Picks now = picks(firmness.opinion());
        for (Ground ground : RealRules.RULEBOOK.examine(dossier).grounds()) {
            RuleCard rule = ground.rule();
            if (ground.truth() == Truth.MET && isDoubtful(rule) && rule.layer() == Layer.COMPARAISON) {
                Picks without = picks(assessedWithout(rule.id(), story));
                assertThat(told.getOrDefault(rule.id(), now)).as(rule.id()).isEqualTo(without);
                told.remove(rule.id());
            }
        }
        assertThat(told.keySet())
                .allMatch(id -> !picks(assessedWithout(id, story)).equals(now));
    }

    @ParameterizedTest
    @MethodSource("fr.mutualisation.advisor.Samples#stories")
    void theAnswersThatTipTheAdviceAreThoseAfterWhichItIsAnother(String story) {
        Dossier dossier = dossier(story, RealRules.RULEBOOK);
        Opinion opinion = Samples.accepted(ASSESSOR.assess(dossier, RealRules.RULEBOOK));
        Firmness firmness = opinion.recommendation().firmness();
        for (FactDefinition fact : firmness.open()) {
            for (Value value :
                    RealRules.RULEBOOK.candidates(fact.path(), rule -> true).values()) {
                Dossier then = dossier.with(fact.path(), value, RealRules.RULEBOOK.vocabulary());
                if (ASSESSOR.assess(then, RealRules.RULEBOOK) instanceof Outcome.Accepted<Opinion> after) {
                    Picks expected = picks(after.value());
                    List<Picks> told = firmness.answers().stream()
                            .filter(tip ->
                                    tip.fact().equals(fact) && tip.value().equals(value))
                            .map(Firmness.AnswerTip::then)
                            .toList();
                    assertThat(
                                    told.isEmpty()
                                            ? isTold(expected, opinion, fact, firmness)
                                            : told.equals(List.of(expected)))
                            .as("%s = %s: %s, told %s", fact.path(), value, expected, told)
                            .isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("fr.mutualisation.advisor.Samples#stories")
    void theAnswersThatTipTheAdviceAreThoseThatTheQuestionsTell(String story) {
        tipsAsQuestionsDo(dossier(story, RealRules.RULEBOOK), () -> story);
    }

    @Test
    void theSameHoldsForDossiersDrawnAtRandom() {
        System.out.println("AdviceFirmnessTest seed " + SEED);
        AtomicInteger tips = new AtomicInteger();
        IntStream.range(0, DRAWN).parallel().forEach(number -> {
            RandomDossiers any = new RandomDossiers(RealRules.RULEBOOK, RealRules.turningDays(), SEED + number);
            Dossier dossier =
                    any.draw(any.date(), KNOWN[number % KNOWN.length]).dossier(RealRules.RULEBOOK.vocabulary());
            tips.addAndGet(tipsAsQuestionsDo(dossier, () -> "seed " + SEED + " + " + number));
        });
        System.out.println("AdviceFirmnessTest: " + tips + " answers that tip the advice");
        assertThat(tips.get()).isGreaterThan(DRAWN);
    }

    /** Both ask the engine in their own way: questions re-run it whole for each answer. */
    private static int tipsAsQuestionsDo(Dossier dossier, Supplier<String> where) {
        if (!(new RankQuestions(ASSESSOR).rank(dossier, RealRules.RULEBOOK, Effort.usual())
                instanceof Outcome.Accepted<Questions> accepted)) {
            return 0;
        }
        Questions questions = accepted.value();
        Firmness firmness = questions.opinion().recommendation().firmness();
        for (Questions.Question question : questions.ranked()) {
            for (Questions.Effect effect : question.answers()) {
                List<Picks> told = firmness.answers().stream()
                        .filter(tip -> tip.fact().equals(question.fact())
                                && effect.answer().holds(tip.value()))
                        .map(Firmness.AnswerTip::then)
                        .distinct()
                        .toList();
                List<Picks> expected = effect.picks().map(List::of).orElse(List.of());
                boolean same = told.equals(expected)
                        || (expected.isEmpty()
                                && isInUnknownList(question.fact().path(), dossier));
                assertThat(same
                                || (told.isEmpty()
                                        && isToldOtherwise(expected.get(0), question.fact(), dossier, firmness)))
                        .as(() -> "%s: %s = %s, told %s instead of %s"
                                .formatted(where.get(), question.fact().path(), effect.answer(), told, expected))
                        .isTrue();
            }
        }
        assertThat(firmness.answers())
                .as(where)
                .allMatch(tip -> questions.ranked().stream()
                        .anyMatch(question -> question.fact().equals(tip.fact())));
        return firmness.answers().size();
    }

    /**
     * Of lists of codes that rules see alike, another one may be told. Any answer on an unknown list says that it has
     * elements: where this is enough, it is told of the facts that rules wait for, or of the form that then opens.
     */
    private static boolean isToldOtherwise(Picks picks, FactDefinition fact, Dossier dossier, Firmness firmness) {
        Stream<Picks> others = isInUnknownList(fact.path(), dossier)
                ? Stream.concat(
                        firmness.forms().stream().map(Firmness.FormTip::then),
                        firmness.answers().stream()
                                .filter(tip -> tip.fact()
                                        .path()
                                        .text()
                                        .startsWith(fact.path().list() + "[]"))
                                .map(Firmness.AnswerTip::then))
                : firmness.answers().stream()
                        .filter(tip -> tip.fact().equals(fact) && tip.value() instanceof Value.Codes)
                        .map(Firmness.AnswerTip::then);
        return others.anyMatch(picks::advises);
    }

    private static boolean isInUnknownList(FactPath path, Dossier dossier) {
        return path.isListed() && dossier.elements(path.list()).isEmpty();
    }

    /** What is not told picks the same, or is a longer list of codes that picks as a shorter one does. */
    private static boolean isTold(Picks picks, Opinion opinion, FactDefinition fact, Firmness firmness) {
        return picks.equals(picks(opinion))
                || firmness.answers().stream()
                        .anyMatch(tip -> tip.fact().equals(fact)
                                && tip.value() instanceof Value.Codes
                                && tip.then().advises(picks));
    }

    private static boolean isDoubtful(RuleCard rule) {
        return rule.confidence() != Confidence.HAUTE
                || rule.question().isPresent()
                || rule.reading().isPresent();
    }

    private static Picks picks(Opinion opinion) {
        return opinion.recommendation().choice().picks();
    }

    private static Opinion assessedWithout(String rule, String story) {
        RulebookSource all = RealRules.SOURCE;
        DroolsRulebook without = new DroolsRulebook(new RulebookSource(
                all.vocabulary(),
                all.catalogue(),
                all.benchmark(),
                all.rules().stream()
                        .filter(one -> !one.card().id().equals(rule))
                        .toList(),
                all.schedule(),
                all.fingerprint()));
        return Samples.accepted(ASSESSOR.assess(dossier(story, without), without));
    }

    private static Dossier dossier(String story, DroolsRulebook rulebook) {
        Outcome<Dossier> read =
                JsonTrees.read(Samples.dossier(story)).then(tree -> DossierCheck.check(tree, rulebook.vocabulary()));
        return Samples.accepted(read);
    }
}
