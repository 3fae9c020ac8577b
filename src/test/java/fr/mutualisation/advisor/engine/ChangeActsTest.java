package fr.mutualisation.advisor.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.mutualisation.advisor.domain.ChangeAct;
import fr.mutualisation.advisor.domain.Confidence;
import fr.mutualisation.advisor.domain.Consequence;
import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.FactType;
import fr.mutualisation.advisor.domain.Threshold;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ChangeActsTest {

    @Test
    void anActIsReadWhole() {
        List<ChangeAct> acts = RealRules.accepted(RulebookReader.read(new SmallRules().files()))
                .catalogue()
                .changes();

        ChangeAct first = acts.get(0);
        assertEquals(
                List.of("ARRETE", "DELIBERATION"),
                acts.stream().map(ChangeAct::id).toList());
        assertEquals("arrêté préfectoral", first.label());
        assertEquals("préfet", first.body());
        assertEquals(Optional.of("délibérations des communes"), first.prior());
        assertEquals(Optional.of("REPONSE_MOIS"), first.delay().map(Threshold::name));
        assertEquals(Confidence.HAUTE, first.confidence());
        assertEquals(Optional.empty(), acts.get(1).delay());
        assertEquals(Optional.empty(), acts.get(1).prior());
    }

    @Test
    void aFolderMayLeaveTheActsUnexplained() {
        List<RuleFile> files = new SmallRules()
                .files().stream()
                        .filter(file -> !file.path().equals(RulebookReader.CHANGES))
                        .toList();

        assertEquals(
                List.of(),
                RealRules.accepted(RulebookReader.read(files)).catalogue().changes());
    }

    @Test
    void aMarginIsReadWhereOneIsDeclared() {
        String table = SmallRules.text(SmallRules.THRESHOLDS)
                .replace(ThresholdReader.HEADER, ThresholdReader.HEADER_WITH_MARGIN)
                .replace("2014-01-01;;CGCT L.5211-4-2;2026-01-15", "2014-01-01;;CGCT L.5211-4-2;2026-01-15;5");
        Threshold threshold = RealRules.accepted(RulebookReader.read(
                        new SmallRules().with(SmallRules.THRESHOLDS, table).files()))
                .catalogue()
                .thresholds()
                .get("POPULATION_MINIMALE");

        assertEquals(
                List.of(Optional.empty(), Optional.of(5)),
                threshold.steps().stream().map(Threshold.Step::margin).toList());
    }

    /** Whoever reads a lever learns who acts, and when. */
    @Test
    void everyActThatMovesAStatusIsExplained() {
        Set<String> unexplained = new TreeSet<>();
        RealRules.RULEBOOK
                .reads(rule -> rule.consequences().stream().anyMatch(Consequence.Ruling.class::isInstance))
                .forEach(path -> RealRules.RULEBOOK
                        .vocabulary()
                        .definition(path)
                        .flatMap(FactDefinition::change)
                        .filter(label ->
                                RealRules.RULEBOOK.catalogue().change(label).isEmpty())
                        .ifPresent(unexplained::add));

        assertThat(unexplained).isEmpty();
    }

    @Test
    void noActChangesAPopulation() {
        assertThat(RealRules.RULEBOOK.vocabulary().definitions().values())
                .filteredOn(fact -> fact.type() instanceof FactType.Whole whole
                        && whole.unit().equals("habitants"))
                .isNotEmpty()
                .allSatisfy(fact -> assertThat(fact.change()).isEmpty());
    }
}
