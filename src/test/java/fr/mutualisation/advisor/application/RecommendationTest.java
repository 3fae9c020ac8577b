package fr.mutualisation.advisor.application;

import static fr.mutualisation.advisor.application.ComparisonRules.CLIMATE;
import static fr.mutualisation.advisor.application.ComparisonRules.NATURE;
import static fr.mutualisation.advisor.application.ComparisonRules.PROJECT;
import static fr.mutualisation.advisor.application.ComparisonRules.PURCHASE;
import static fr.mutualisation.advisor.application.ComparisonRules.everyDossier;
import static fr.mutualisation.advisor.application.ComparisonRules.opinion;
import static org.assertj.core.api.Assertions.assertThat;

import fr.mutualisation.advisor.domain.Benchmark;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.Firmness.AnswerTip;
import fr.mutualisation.advisor.domain.Firmness.Hold;
import fr.mutualisation.advisor.domain.Firmness.WeightTip;
import fr.mutualisation.advisor.domain.NearPrecedent;
import fr.mutualisation.advisor.domain.Prediction;
import fr.mutualisation.advisor.domain.Recommendation;
import fr.mutualisation.advisor.domain.Recommendation.Contribution;
import fr.mutualisation.advisor.domain.Recommendation.ModeOpinion;
import fr.mutualisation.advisor.domain.Recommendation.RankedForm;
import fr.mutualisation.advisor.domain.Recommendation.State;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.domain.Truth;
import fr.mutualisation.advisor.domain.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecommendationTest {

    private static final Value CA = new Value.Code("CA");
    private static final Value CC = new Value.Code("CC");
    private static final Value TRUST = new Value.Code("CONFIANCE");
    private static final Value MISTRUST = new Value.Code("MEFIANCE");
    private static final Rulebook RULES = new ComparisonRules().rulebook();

    @Test
    void signalsAddUpAndTheBestModeIsCarriedByItsOpenForm() {
        Recommendation advice = advice(Map.of(PROJECT, Value.YES, CLIMATE, TRUST, NATURE, CA, PURCHASE, Value.NO));

        assertThat(mode(advice, "ASCENDANTE").score().points()).isEqualTo(4);
        assertThat(mode(advice, "TOTALE").score().points()).isEqualTo(4);
        assertThat(mode(advice, "GROUPEMENT_COMMANDES").score().points()).isZero();
        assertThat(ids(advice.choice().preferred())).containsExactlyInAnyOrder("ASCENDANTE", "TOTALE");
        assertThat(ids(advice.choice().retained())).containsExactly("ASCENDANTE");
        assertThat(forms(advice)).containsExactly("SERVICE_COMMUN");
        assertThat(advice.choice().state()).isEqualTo(State.CONSEIL);
    }

    @Test
    void aTieIsDeclared() {
        Recommendation advice = advice(Map.of(PURCHASE, Value.NO, CLIMATE, MISTRUST, PROJECT, Value.NO, NATURE, CC));
        assertThat(ids(advice.choice().retained())).containsExactly("ECHANGE_PRATIQUES");

        Rulebook tied = new ComparisonRules().and("egal", 1, """
                  la méfiance règne
                alors
                  le mode GROUPEMENT_COMMANDES est favorisé : "Achetez ensemble."
                """).rulebook();
        Recommendation tie =
                opinion(tied, Map.of(CLIMATE, MISTRUST, PURCHASE, Value.NO)).recommendation();
        assertThat(ids(tie.choice().retained())).containsExactlyInAnyOrder("ECHANGE_PRATIQUES", "GROUPEMENT_COMMANDES");
        assertThat(tie.choice().state()).isEqualTo(State.EGALITE);
        assertThat(mode(tie, "ECHANGE_PRATIQUES").rank())
                .isEqualTo(mode(tie, "GROUPEMENT_COMMANDES").rank());
    }

    @Test
    void whatIsHeldBackIsNeverPreferredWhateverItsScore() {
        Recommendation advice = advice(Map.of(PROJECT, Value.YES, CLIMATE, MISTRUST, NATURE, CA));

        assertThat(mode(advice, "TOTALE").score().points()).isEqualTo(4);
        assertThat(mode(advice, "TOTALE").premature()).isEqualTo(Truth.MET);
        assertThat(mode(advice, "TOTALE").rank()).isEqualTo(4);
        assertThat(ids(advice.choice().preferred())).containsExactly("ASCENDANTE");
        for (Map<FactPath, Value> facts : everyDossier()) {
            Recommendation any = advice(facts);
            assertThat(any.choice().preferred()).noneMatch(mode -> mode.premature() == Truth.MET);
            assertThat(any.choice().retained()).noneMatch(mode -> mode.premature() == Truth.MET);
        }
    }

    @Test
    void whereTheLawClosesTheBestModeTheNextOneStandsIn() {
        Recommendation advice = advice(Map.of(PROJECT, Value.YES, NATURE, CC, PURCHASE, Value.YES, CLIMATE, TRUST));

        assertThat(ids(advice.choice().preferred())).containsExactly("ASCENDANTE");
        assertThat(ids(advice.choice().retained())).containsExactly("GROUPEMENT_COMMANDES");
        assertThat(forms(advice)).containsExactly("GROUPEMENT");
        assertThat(advice.choice().state()).isEqualTo(State.SANS_INSTRUMENT);
    }

    @Test
    void withoutASignalNothingIsAdvised() {
        Recommendation advice = advice(Map.of());
        assertThat(advice.choice().state()).isEqualTo(State.AUCUN_SIGNAL);
        assertThat(advice.choice().instruments()).isEmpty();
        assertThat(advice.firmness().open())
                .extracting(fact -> fact.path())
                .containsExactlyInAnyOrder(CLIMATE, PROJECT, PURCHASE, NATURE);
    }

    @Test
    void everyScoreIsTheSumOfWhatItShowsAndLiesWithinItsBounds() {
        for (Map<FactPath, Value> facts : everyDossier()) {
            Recommendation advice = advice(facts);
            for (ModeOpinion mode : advice.modes()) {
                int sum = mode.score().contributions().stream()
                        .filter(Contribution::counts)
                        .mapToInt(Contribution::points)
                        .sum();
                assertThat(mode.score().points()).isEqualTo(sum);
                assertThat(sum).isBetween(mode.score().lowest(), mode.score().highest());
                for (Contribution one : mode.score().contributions()) {
                    assertThat(Math.abs(one.points()))
                            .isEqualTo(RULES.benchmark()
                                    .weights()
                                    .get(one.ground().rule().id())
                                    .weight());
                }
            }
            assertThat(advice.forms()).extracting(RankedForm::rank).isSorted();
        }
    }

    /** Every unknown fact, every value: what is said to change the choice does, and nothing else does. */
    @Test
    void theAnswersThatWouldChangeTheChoiceAreAllThoseThatDo() {
        for (Map<FactPath, Value> facts : everyDossier()) {
            Recommendation advice = advice(facts);
            Set<String> told = new HashSet<>();
            for (AnswerTip tip : advice.firmness().answers()) {
                told.add(tip.fact().path() + " " + tip.value().text());
            }
            Set<String> found = new HashSet<>();
            for (Map<FactPath, Value> other : everyDossier()) {
                if (other.size() == facts.size() + 1 && other.entrySet().containsAll(facts.entrySet())) {
                    Map<FactPath, Value> added = new HashMap<>(other);
                    added.keySet().removeAll(facts.keySet());
                    if (!picked(advice(other)).equals(picked(advice))) {
                        added.forEach((path, value) -> found.add(path + " " + value.text()));
                    }
                }
            }
            assertThat(told).as("%s", facts).isEqualTo(found);
        }
    }

    @Test
    void aWeightThatChangesTheChoiceIsToldWithItsLeastMove() {
        Recommendation advice = advice(Map.of(PROJECT, Value.YES, PURCHASE, Value.YES, CLIMATE, MISTRUST, NATURE, CA));
        // ASCENDANTE 3 − 1 = 2 and GROUPEMENT_COMMANDES 2: a tie, which any move breaks.
        assertThat(advice.choice().state()).isEqualTo(State.EGALITE);
        assertThat(advice.firmness().weights()).extracting(WeightTip::move).allMatch(move -> Math.abs(move) == 5);
        assertThat(advice.firmness().hold()).isEqualTo(Hold.SENSIBLE);

        Recommendation firm = advice(Map.of(PROJECT, Value.YES, PURCHASE, Value.NO, CLIMATE, TRUST, NATURE, CC));
        assertThat(firm.firmness().hold()).isEqualTo(Hold.ACQUISE);

        Recommendation close = advice(Map.of(PROJECT, Value.YES, PURCHASE, Value.YES, NATURE, CC, CLIMATE, TRUST));
        // ASCENDANTE 4 and TOTALE 3 against GROUPEMENT_COMMANDES 2; both are closed: the last one stands in.
        assertThat(close.firmness().weights()).isEmpty();
        Recommendation moved = advice(Map.of(PURCHASE, Value.YES, CLIMATE, MISTRUST, PROJECT, Value.NO, NATURE, CC));
        // GROUPEMENT_COMMANDES 2 against ECHANGE_PRATIQUES 1: minus half makes a tie, and changes the choice.
        assertThat(moved.firmness().weights())
                .extracting(tip -> tip.rule().id() + " " + tip.move())
                .containsExactly("signal.achat -50");
    }

    @Test
    void aFindingIsConfirmedDeniedOrUnknown() {
        assertThat(advice(Map.of()).constats().get(0).truth()).isEqualTo(Truth.UNKNOWN);
        assertThat(advice(Map.of(PROJECT, Value.YES)).constats().get(0).truth()).isEqualTo(Truth.UNKNOWN);
        assertThat(advice(Map.of(PROJECT, Value.YES, CLIMATE, TRUST))
                        .constats()
                        .get(0)
                        .truth())
                .isEqualTo(Truth.MET);
        assertThat(advice(Map.of(PROJECT, Value.YES, CLIMATE, MISTRUST))
                        .constats()
                        .get(0)
                        .truth())
                .isEqualTo(Truth.FAILED);
    }

    @Test
    void aStepIsAtTheLowestLevelThatARuleSays() {
        assertThat(advice(Map.of()).steps().get(0).level()).isEmpty();
        assertThat(advice(Map.of(PROJECT, Value.YES)).steps().get(0).level()).contains(Benchmark.Level.FORTE);
        assertThat(advice(Map.of(PROJECT, Value.YES, CLIMATE, MISTRUST))
                        .steps()
                        .get(0)
                        .level())
                .contains(Benchmark.Level.ABSENTE);
        assertThat(advice(Map.of(PROJECT, Value.YES)).nextStep()).isEmpty();
        assertThat(advice(Map.of()).nextStep()).isPresent();
    }

    @Test
    void thePrecedentsAreThoseThatShareMoreThanTheyPart() {
        List<NearPrecedent> near =
                advice(Map.of(CLIMATE, TRUST, PURCHASE, Value.NO)).precedents();
        assertThat(near).extracting(one -> one.precedent().id()).containsExactly("brest-informatique");
        assertThat(near.get(0).same()).hasSize(2);
        assertThat(near.get(0).different()).isEmpty();
        assertThat(advice(Map.of(CLIMATE, MISTRUST, PURCHASE, Value.NO)).precedents())
                .isEmpty();
        assertThat(advice(Map.of(CLIMATE, TRUST)).precedents().get(0).unknown()).hasSize(1);
    }

    @Test
    void aPrecedentWithAnotherModeSaysWhatPartsTheTwo() {
        NearPrecedent near = advice(Map.of(PROJECT, Value.YES, PURCHASE, Value.YES, NATURE, CA, CLIMATE, TRUST))
                .precedents()
                .get(0);
        assertThat(near.precedent().id()).isEqualTo("brest-tramway");
        assertThat(near.parting())
                .extracting(note -> note.ground().rule().id())
                .containsExactly("signal.confiance", "signal.projet");
    }

    @Test
    void anExperienceIsPredictedWithoutWhatOnlyItsTerritorySays() {
        List<Prediction> predictions = new PredictPrecedents().predict(RULES);

        Prediction computing = predictions.get(0);
        assertThat(computing.leftOut()).contains("signal.confiance");
        assertThat(computing.preferred()).isEmpty();
        assertThat(computing.result()).isEqualTo(Prediction.Result.SANS_CONSEIL);
        assertThat(predictions.get(1).preferred()).containsExactly("GROUPEMENT_COMMANDES");
        assertThat(predictions.get(1).result()).isEqualTo(Prediction.Result.ACCORD);
    }

    private static Recommendation advice(Map<FactPath, Value> facts) {
        return opinion(RULES, facts).recommendation();
    }

    private static List<List<String>> picked(Recommendation advice) {
        return List.of(
                ids(advice.choice().preferred()).stream().sorted().toList(),
                ids(advice.choice().retained()).stream().sorted().toList(),
                forms(advice));
    }

    private static List<String> forms(Recommendation advice) {
        return advice.choice().instruments().stream()
                .map(one -> one.form().form().id())
                .toList();
    }

    private static List<String> ids(List<ModeOpinion> modes) {
        return modes.stream().map(mode -> mode.mode().id()).toList();
    }

    private static ModeOpinion mode(Recommendation advice, String id) {
        return advice.modes().stream()
                .filter(mode -> mode.mode().id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
