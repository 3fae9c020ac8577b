package fr.mutualisation.advisor.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.mutualisation.advisor.domain.Answer;
import fr.mutualisation.advisor.domain.Consequence;
import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.Findings;
import fr.mutualisation.advisor.domain.Ground;
import fr.mutualisation.advisor.domain.RandomDossiers;
import fr.mutualisation.advisor.domain.Reading;
import fr.mutualisation.advisor.domain.RuleText;
import fr.mutualisation.advisor.domain.Sketch;
import fr.mutualisation.advisor.domain.Spot;
import fr.mutualisation.advisor.domain.Value;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Rules read directly say what Drools says, and the answers that they can tell apart are cut where they change. */
class RehearsalTest {

    private static final long SEED = Long.getLong("seed", 20_261_128L);
    private static final DroolsRulebook RULEBOOK = RealRules.RULEBOOK;
    private static final Vocabulary VOCABULARY = RULEBOOK.vocabulary();
    private static final FactPath POPULATION = new FactPath("communes[].population");

    private final RandomDossiers dossiers = new RandomDossiers(RULEBOOK, RealRules.turningDays(), SEED);

    @Test
    void allRulesReadDirectlySayWhatDroolsSays() {
        System.out.println("RehearsalTest seed " + SEED);
        Reading direct = RULEBOOK.rehearsal(rule -> true);
        for (int i = 0; i < 500; i++) {
            Sketch sketch = dossiers.draw(dossiers.date(), i % 10 / 10.0);
            Dossier dossier = sketch.dossier(VOCABULARY);

            assertThat(direct.examine(dossier)).as(sketch.toString()).isEqualTo(RULEBOOK.examine(dossier));
        }
    }

    @Test
    void someRulesReadDirectlySayWhatTheySayAmongTheOthers() {
        Predicate<RuleText> rulings =
                rule -> rule.consequences().stream().anyMatch(Consequence.Ruling.class::isInstance);
        Reading direct = RULEBOOK.rehearsal(rulings);
        for (int i = 0; i < 100; i++) {
            Dossier dossier = dossiers.draw(dossiers.date(), 0.7).dossier(VOCABULARY);

            assertEquals(truths(RULEBOOK.examine(dossier)), truths(direct.examine(dossier)));
        }
    }

    private static List<List<Object>> truths(Findings findings) {
        return findings.grounds().stream()
                .filter(ground -> ground.consequences().stream().anyMatch(Consequence.Ruling.class::isInstance))
                .map(RehearsalTest::truth)
                .toList();
    }

    private static List<Object> truth(Ground ground) {
        return List.of(ground.rule().id(), ground.element(), ground.truth());
    }

    /** In 2018 the communes of a common police have fewer than 80 000 inhabitants together. */
    @Test
    void aSumIsCutWhereTheOtherTermsLeaveIt() {
        Answer.Range range = answers(List.of(commune(50_000), Map.of()));

        assertTrue(range.exact());
        assertEquals(
                List.of(
                        new Answer.Between(new Value.Whole(1), new Value.Whole(29_999)),
                        new Answer.Between(new Value.Whole(30_000), new Value.Whole(3_000_000))),
                range.all());
    }

    @Test
    void aSumWithTwoUnknownTermsIsNotCutExactly() {
        assertFalse(answers(List.of(Map.of(), Map.of())).exact());
    }

    private static Answer.Range answers(List<Map<FactPath, Value>> communes) {
        Dossier dossier = new Sketch(
                        Map.of(Dossier.DATE, new Value.Day(LocalDate.of(2018, 6, 1))), Map.of("communes", communes))
                .dossier(VOCABULARY);
        return RULEBOOK.answers(
                new Spot(POPULATION, Optional.of(communes.size() - 1)),
                dossier,
                rule -> rule.concerns("POLICE_PLURICOMMUNALE")
                        && rule.consequences().stream().anyMatch(Consequence.Ruling.class::isInstance));
    }

    private static Map<FactPath, Value> commune(long population) {
        return Map.of(POPULATION, new Value.Whole(population));
    }

    @Test
    void codesThatNoRuleTellsApartAreOneAnswer() {
        Dossier dossier = new Sketch(Map.of(Dossier.DATE, new Value.Day(LocalDate.of(2024, 1, 15))), Map.of())
                .dossier(VOCABULARY);
        Answer.Range range = RULEBOOK.answers(
                new Spot(new FactPath("service.domaine"), Optional.empty()),
                dossier,
                rule -> rule.concerns("POLICE_EPCI"));

        assertEquals(2, range.all().size());
        assertTrue(range.all().contains(new Answer.OneOf(List.of(new Value.Code("POLICE_MUNICIPALE")))));
        assertEquals(
                RULEBOOK.candidates(new FactPath("service.domaine")).values().size(),
                range.all().stream().mapToInt(one -> one.samples().size()).sum());
    }

    @Test
    void theNearestListOfCodesStandsForThoseThatRulesSeeAlike() {
        FactPath others = new FactPath("autresParties");
        Value present = new Value.Codes(new TreeSet<>(List.of("CCAS", "TIERS")));
        Dossier dossier = new Sketch(
                        Map.of(Dossier.DATE, new Value.Day(LocalDate.of(2024, 1, 15)), others, present), Map.of())
                .dossier(VOCABULARY);
        Answer.Range range = RULEBOOK.answers(
                new Spot(others, Optional.empty()),
                dossier,
                rule -> rule.card().id().startsWith("groupement-commandes."));

        assertThat(range.all())
                .contains(new Answer.OneOf(List.of(present)))
                .contains(new Answer.OneOf(List.of(new Value.Codes(new TreeSet<>(List.of("CCAS"))))));
    }
}
