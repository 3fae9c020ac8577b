package fr.mutualisation.advisor.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.mutualisation.advisor.domain.Catalogue;
import fr.mutualisation.advisor.domain.ChangeAct;
import fr.mutualisation.advisor.domain.Confidence;
import fr.mutualisation.advisor.domain.Consequence;
import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.Fact;
import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.FactType;
import fr.mutualisation.advisor.domain.Threshold;
import fr.mutualisation.advisor.domain.Transition;
import fr.mutualisation.advisor.domain.Value;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChangeActsTest {

    @Test
    void anActIsReadWhole() {
        List<ChangeAct> acts = RealRules.accepted(RulebookReader.read(new SmallRules().files()))
                .catalogue()
                .changes();

        ChangeAct first = acts.get(0);
        assertEquals(
                List.of("ARRETE", "DELIBERATION", "TRANSFORMATION", "TRANSFORMATION_ANCIENNE"),
                acts.stream().map(ChangeAct::id).toList());
        assertEquals("arrêté préfectoral", first.label());
        assertEquals("préfet", first.body());
        assertEquals(Optional.of("délibérations des communes"), first.prior());
        assertEquals(Optional.of("REPONSE_MOIS"), first.delay().map(Threshold::name));
        assertEquals(Optional.of("PLAFOND_RECENT"), first.priorDelay().map(Threshold::name));
        assertEquals(
                List.of(Optional.empty(), Optional.of(3L)),
                first.delays(LocalDate.of(2019, 12, 31)).stream()
                        .map(step -> step.map(Threshold.Step::value))
                        .toList());
        assertEquals(Confidence.HAUTE, first.confidence());
        assertEquals(Optional.empty(), acts.get(1).delay());
        assertEquals(Optional.empty(), acts.get(1).prior());
    }

    @Test
    void anActIsDoneAsTheTextsOfTheDaySay() {
        Catalogue catalogue = RealRules.accepted(RulebookReader.read(new SmallRules().files()))
                .catalogue();

        assertEquals(
                List.of(Optional.of("TRANSFORMATION_ANCIENNE"), Optional.of("TRANSFORMATION")),
                Stream.of(LocalDate.of(2013, 12, 31), LocalDate.of(2014, 1, 1))
                        .map(day -> catalogue.change("transformation", day).map(ChangeAct::id))
                        .toList());
    }

    @Test
    void aFactMovesOnlyAsItsActsSay() {
        Vocabulary vocabulary = RealRules.accepted(RulebookReader.read(new SmallRules().files()))
                .vocabulary();
        FactDefinition nature =
                vocabulary.definition(new FactPath("epci.nature")).orElseThrow();
        Fact day = new Fact(new Value.Day(LocalDate.of(2024, 1, 15)), Fact.Origin.DONNE);
        Dossier dossier = Dossier.of(Map.of(Dossier.DATE, day), Map.of(), vocabulary);
        Dossier withoutEpci = dossier.with(new FactPath("projet.epciPartie"), Value.NO, vocabulary);

        assertEquals(Optional.of("transformation"), act(nature, "CC", "CA", dossier));
        assertEquals(Optional.empty(), act(nature, "CC", "CA", withoutEpci));
        assertEquals(Optional.empty(), act(nature, "CC", "SYNDICAT", dossier));
        assertEquals(Optional.of("arrêté préfectoral"), act(nature, "CA", "SYNDICAT", withoutEpci));
        assertEquals(Optional.empty(), act(nature, "SYNDICAT", "CC", dossier));
    }

    private static Optional<String> act(FactDefinition fact, String present, String next, Dossier dossier) {
        return fact.transition(new Value.Code(present), new Value.Code(next), dossier)
                .map(Transition::act);
    }

    @Test
    void aListGainsACodeByTheActThatNamesIt() {
        FactDefinition formalities = RealRules.RULEBOOK
                .vocabulary()
                .definition(new FactPath("formalites"))
                .orElseThrow();
        Fact day = new Fact(new Value.Day(LocalDate.of(2024, 1, 15)), Fact.Origin.DONNE);
        Dossier dossier = Dossier.of(Map.of(Dossier.DATE, day), Map.of(), RealRules.RULEBOOK.vocabulary());
        String general = "accomplissement de la formalité";

        assertEquals(
                List.of("accord des communes à la majorité qualifiée", general, general, general),
                Stream.of(
                                codes("FICHE_IMPACT", "MAJORITE_QUALIFIEE_POLICE"),
                                codes("FICHE_IMPACT", "AVIS_CAP"),
                                codes("FICHE_IMPACT", "AVIS_CAP", "MAJORITE_QUALIFIEE_POLICE"),
                                codes("MAJORITE_QUALIFIEE_POLICE"))
                        .flatMap(next -> formalities.transition(codes("FICHE_IMPACT"), next, dossier).stream())
                        .map(Transition::act)
                        .toList());
    }

    private static Value codes(String... codes) {
        return new Value.Codes(new TreeSet<>(List.of(codes)));
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
        Catalogue catalogue = RealRules.RULEBOOK.catalogue();
        RealRules.RULEBOOK
                .reads(rule -> rule.consequences().stream().anyMatch(Consequence.Ruling.class::isInstance))
                .forEach(path -> RealRules.RULEBOOK.vocabulary().definition(path).stream()
                        .flatMap(fact -> fact.transitions().stream())
                        .map(Transition::act)
                        .filter(act -> RealRules.turningDays().stream()
                                .anyMatch(day -> catalogue.change(act, day).isEmpty()))
                        .forEach(unexplained::add));

        assertThat(unexplained).isEmpty();
    }

    @Test
    void noActChangesAPopulation() {
        assertThat(RealRules.RULEBOOK.vocabulary().definitions().values())
                .filteredOn(fact -> fact.type() instanceof FactType.Whole whole
                        && whole.unit().equals("habitants"))
                .isNotEmpty()
                .allSatisfy(fact -> assertThat(fact.transitions()).isEmpty());
    }
}
