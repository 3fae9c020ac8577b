package fr.mutualisation.advisor.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.mutualisation.advisor.Samples;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.Firmness;
import fr.mutualisation.advisor.domain.Goal;
import fr.mutualisation.advisor.domain.Levers;
import fr.mutualisation.advisor.domain.Levers.Obstacle.Kind;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.Questions;
import fr.mutualisation.advisor.domain.Recommendation;
import fr.mutualisation.advisor.domain.Spot;
import fr.mutualisation.advisor.domain.Status;
import fr.mutualisation.advisor.domain.StatusFirmness;
import fr.mutualisation.advisor.domain.StatusFirmness.FormFirmness;
import fr.mutualisation.advisor.domain.StatusFirmness.NearThreshold;
import fr.mutualisation.advisor.domain.Value;
import fr.mutualisation.advisor.json.JsonTrees;
import fr.mutualisation.advisor.json.LeversJson;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The three questions put to the real rules, on dossiers whose answer can be told from the law. */
class WhatIfTest {

    private static final AssessDossier ASSESSOR = new AssessDossier("essai");

    private static Levers levers(String form, String dossier) {
        return levers(form, dossier, Effort.usual());
    }

    private static Levers levers(String form, String dossier, Effort effort) {
        return Samples.accepted(
                tree(dossier).then(tree -> new FindLevers(ASSESSOR).find(tree, form, Samples.rules(), effort)));
    }

    private static Outcome<fr.mutualisation.advisor.domain.Tree> tree(String dossier) {
        return JsonTrees.read(dossier.getBytes(StandardCharsets.UTF_8));
    }

    private static Questions questions(String dossier) {
        return Samples.accepted(
                tree(dossier).then(tree -> new RankQuestions(ASSESSOR).rank(tree, Samples.rules(), Effort.usual())));
    }

    private static FormFirmness firmness(String form, String dossier) {
        StatusFirmness all =
                Samples.accepted(tree(dossier).then(tree -> new JudgeFirmness(ASSESSOR).judge(tree, Samples.rules())));
        return all.forms().stream()
                .filter(one -> one.form().form().id().equals(form))
                .findFirst()
                .orElseThrow();
    }

    private static final String POLICE_2018 = """
            {"projet": {"date": "2018-06-01", "seulTenant": true}, "service": {"domaine": "POLICE_MUNICIPALE"},
             "epci": {"policeIntercommunale": false},
             "communes": [{"membreEpci": true, "population": 50000}, {"membreEpci": true, "population": %s}]}""";

    @Test
    void aTransferThatIsTotalIsMadePartialByThePrefect() {
        Levers levers = levers("MAD_SERVICE_ASCENDANTE", """
                {"projet": {"date": "2024-01-15", "sens": "COMMUNE_VERS_EPCI", "interetBonneOrganisation": "OUI"},
                 "competence": {"transferee": "AUCUNE"}, "service": {"employeur": "COMMUNE"},
                 "communes": [{"membreEpci": true}]}""");

        assertEquals(Goal.OUVERTE, levers.goal());
        Levers.Way way = levers.ways().get(0);
        assertEquals(1, levers.ways().size());
        assertEquals(
                List.of("competence.transferee"),
                way.moves().stream().map(move -> move.spot().text()).toList());
        assertEquals(
                "TRANSFERT_COMPETENCE", way.path().get(0).act().orElseThrow().id());
        assertEquals(LocalDate.of(2024, 4, 15), way.earliest());
        assertTrue(way.delaysKnown());
        assertTrue(levers.complete());
        assertEquals(
                List.of("service.type", "service.domaine"),
                way.moves().get(0).supposes().stream()
                        .map(fact -> fact.path().text())
                        .toList());
    }

    @Test
    void whatIsNotKnownIsAnsweredAndNotChanged() {
        Levers levers = levers("POLICE_PLURICOMMUNALE", POLICE_2018.formatted("null"));

        assertThat(levers.ways())
                .allSatisfy(way -> assertThat(way.moves()).allMatch(Levers.Move::isAnswer))
                .allSatisfy(way -> assertThat(way.path()).isEmpty())
                .allSatisfy(way -> assertEquals(LocalDate.of(2018, 6, 1), way.earliest()));
        assertThat(levers.ways())
                .extracting(way ->
                        way.moves().stream().map(move -> move.spot().text()).toList())
                .contains(List.of("communes[1].population"));
    }

    @Test
    void aPopulationIsNeverMovedAndIsNamedAsTheObstacle() {
        Levers levers = levers("POLICE_PLURICOMMUNALE", POLICE_2018.formatted("40000"));

        assertThat(levers.ways()).isEmpty();
        Levers.Obstacle obstacle = levers.obstacle().orElseThrow();
        assertEquals(Kind.FAITS_FIXES, obstacle.kind());
        assertThat(obstacle.fixed())
                .contains(new Spot(new FactPath("communes[].population"), Optional.of(0)))
                .contains(new Spot(new FactPath("communes[].population"), Optional.of(1)));
    }

    /** No commune alone can be small enough for the others. */
    @Test
    void aSumOfWhichNoTermIsToBlameIsNamedAsTheObstacle() {
        Levers.Obstacle obstacle =
                levers("POLICE_PLURICOMMUNALE", """
                        {"projet": {"date": "2018-06-01", "seulTenant": true}, "service": {"domaine": "POLICE_MUNICIPALE"},
                         "epci": {"policeIntercommunale": false}, "communes": [
                          {"membreEpci": true, "population": 50000}, {"membreEpci": true, "population": 50000},
                          {"membreEpci": true, "population": 50000}]}""").obstacle().orElseThrow();

        assertEquals(Kind.FAITS_FIXES, obstacle.kind());
        assertEquals(
                List.of("projet.populationEnsemble"),
                obstacle.fixed().stream().map(Spot::text).toList());
    }

    /** Some rule opens the form on that day: the law is not to blame, though the list of agents is not described. */
    @Test
    void theLawIsBlamedOnlyWhereNoRuleOpens() {
        Levers levers = levers("MAD_INDIVIDUELLE", "{\"projet\": {\"date\": \"2024-01-15\"}}");

        assertThat(levers.obstacle().map(Levers.Obstacle::kind)).contains(Kind.NON_ETABLI);
    }

    @Test
    void notEstablishedIsNoAnswerThatOpens() {
        Levers levers = levers("MAD_SERVICE_DESCENDANTE", """
                {"projet": {"date": "2024-01-15", "sens": "EPCI_VERS_COMMUNE"}, "service": {"employeur": "EPCI"},
                 "communes": [{"membreEpci": true}]}""");

        assertThat(levers.ways()).isNotEmpty();
        assertThat(levers.ways())
                .flatExtracting(Levers.Way::moves)
                .flatExtracting(move -> move.to().samples())
                .doesNotContain(new Value.Code("INCONNU"));
    }

    @Test
    void aFormThatTheLawHasAbolishedIsClosedByTheLaw() {
        Levers.Obstacle obstacle = levers("GESTION_UNIFIEE", "{\"projet\": {\"date\": \"2024-01-15\"}}")
                .obstacle()
                .orElseThrow();

        assertEquals(Kind.DROIT, obstacle.kind());
        assertEquals(
                "gestion-unifiee.disparue-2010", obstacle.rule().orElseThrow().id());
    }

    @Test
    void fourRefusalsAreTooManyFactsToMove() {
        Levers levers = levers("MAD_SERVICE_DESCENDANTE", """
                {"projet": {"date": "2006-05-01", "sens": "EPCI_VERS_COMMUNE", "interetBonneOrganisation": "OUI"},
                 "communes": [{"membreEpci": true}], "service": {"employeur": "EPCI"},
                 "agents": [{"accord": "NON", "statut": "TITULAIRE"}, {"accord": "NON", "statut": "TITULAIRE"},
                            {"accord": "NON", "statut": "TITULAIRE"}, {"accord": "NON", "statut": "TITULAIRE"}]}""");

        assertEquals(Goal.SOUS_RESERVE, levers.goal());
        assertThat(levers.ways()).isEmpty();
        assertEquals(Kind.TROP_DE_FAITS, levers.obstacle().orElseThrow().kind());
    }

    @Test
    void whatAProjectCannotChangeIsNamedAndNeverMoved() {
        Levers levers = levers("TRANSFERT_SERVICE", """
                {"projet": {"date": "2024-01-15"}, "competence": {"transferee": "TOTALE"},
                 "communes": [{"membreEpci": true}, {"membreEpci": false}]}""");

        assertThat(levers.ways()).isEmpty();
        Levers.Obstacle obstacle = levers.obstacle().orElseThrow();
        assertEquals(Kind.FAITS_FIXES, obstacle.kind());
        assertEquals(List.of(new Spot(new FactPath("communes[].membreEpci"), Optional.of(1))), obstacle.fixed());
    }

    @ParameterizedTest
    @CsvSource({
        "2019-12-28, RESTITUTION_COMPETENCE_AVANT_2019, false, 2019-12-28",
        "2019-12-29, RESTITUTION_COMPETENCE, true, 2020-03-29"
    })
    void aCompetenceIsGivenBackAsTheTextsOfTheDaySay(
            LocalDate day, String act, boolean delaysKnown, LocalDate earliest) {
        Levers levers = levers("SERVICE_COMMUN_EPCI", """
                {"projet": {"date": "%s", "gestionnaire": "EPCI", "epciPartie": true}, "epci": {"nature": "CA"},
                 "autresParties": [], "communes": [{"membreEpci": true}], "competence": {"transferee": "TOTALE"},
                 "service": {"type": "OPERATIONNEL", "domaine": "VOIRIE", "missionReserveeCdg": false}}""".formatted(day));

        assertEquals(1, levers.ways().size());
        Levers.Way way = levers.ways().get(0);
        assertEquals(act, way.path().get(0).act().orElseThrow().id());
        assertEquals(delaysKnown, way.delaysKnown());
        assertEquals(earliest, way.earliest());
    }

    /** Fifteen days to convene the committees, then five clear days to convene the councils. */
    @ParameterizedTest
    @CsvSource({"2022-03-15, false, 2022-03-21", "2024-03-15, true, 2024-04-05"})
    void theCommitteesAreConvenedBeforeTheCouncils(LocalDate day, boolean delaysKnown, LocalDate earliest) {
        Levers levers = levers("ENTENTE", """
                {"projet": {"date": "%s", "butLucratif": "OUI", "objetDansAttributionsDeTous": "OUI",
                            "epciPartie": true, "personneMoraleUnique": false},
                 "autresParties": [], "communes": [{"membreEpci": true, "alsaceMoselle": false}]}""".formatted(day));

        Levers.Way way = levers.ways().stream()
                .filter(one ->
                        one.path().stream().anyMatch(stage -> stage.label().equals("convention")))
                .findFirst()
                .orElseThrow();
        assertEquals(delaysKnown, way.delaysKnown());
        assertEquals(earliest, way.earliest());
    }

    /** The form asked for sees the same in both values, another does not. */
    @Test
    void whatBecomesOfTheOtherFormsHoldsForEachValueOfAMove() {
        Levers levers = levers("ENTENTE", new String(Samples.dossier("ales-2013"), StandardCharsets.UTF_8));
        Levers.Way way = levers.ways().stream()
                .filter(one -> one.moves().stream()
                        .anyMatch(move -> move.spot().text().equals("competence.transferee")
                                && move.to().samples().size() > 1))
                .findFirst()
                .orElseThrow();

        assertThat(way.statuses())
                .noneMatch(change -> change.form().id().equals("TRANSFERT_SERVICE")
                        && !change.after().contains(Status.OUVERTE));
    }

    @Test
    void aSupportServiceFollowsNoCompetence() {
        String dossier = """
                {"projet": {"date": "2024-01-15"}, "service": {"type": "%s"}, "competence": {"transferee": "AUCUNE"},
                 "communes": [{"membreEpci": true}]}""";

        assertThat(levers("TRANSFERT_SERVICE", dossier.formatted("FONCTIONNEL")).ways())
                .isEmpty();
        assertThat(levers("TRANSFERT_SERVICE", dossier.formatted("OPERATIONNEL"))
                        .ways())
                .isNotEmpty();
    }

    @Test
    void whatIsOpenNeedsNothing() {
        Levers levers = levers("TRANSFERT_SERVICE", """
                {"projet": {"date": "2024-01-15"}, "competence": {"transferee": "TOTALE"},
                 "communes": [{"membreEpci": true}]}""");

        assertThat(levers.ways()).isEmpty();
        assertEquals(Optional.empty(), levers.obstacle());
        assertTrue(levers.goal().isReached(levers.form().possible()));
    }

    @Test
    void anEffortThatIsSpentSaysSoAndShowsOnlyWhatWasRun() {
        String dossier = """
                {"projet": {"date": "2024-01-15", "sens": "COMMUNE_VERS_EPCI", "interetBonneOrganisation": "OUI"},
                 "competence": {"transferee": "AUCUNE"}, "communes": [{"membreEpci": true}]}""";

        Levers withoutTrials = levers("MAD_SERVICE_ASCENDANTE", dossier, new Effort(1, 100, () -> false));
        Levers withoutRuns = levers("MAD_SERVICE_ASCENDANTE", dossier, new Effort(1_000, 0, () -> false));
        Levers stopped = levers("MAD_SERVICE_ASCENDANTE", dossier, new Effort(1_000, 100, () -> true));

        for (Levers partial : List.of(withoutTrials, withoutRuns, stopped)) {
            assertFalse(partial.complete());
            assertThat(partial.ways()).isEmpty();
        }
        assertThat(new String(LeversJson.indented(stopped), StandardCharsets.UTF_8))
                .contains("\"complet\": false");
    }

    @Test
    void anInterruptedThreadGivesUp() {
        Thread.currentThread().interrupt();
        try {
            assertFalse(levers("ENTENTE", "{\"projet\": {\"date\": \"2024-01-15\"}}")
                    .complete());
        } finally {
            assertTrue(Thread.interrupted());
        }
    }

    @Test
    void theQuestionThatDecidesMostComesFirst() {
        Questions questions = questions("{\"projet\": {\"date\": \"2003-06-01\"}}");

        assertEquals("projet.sens", questions.ranked().get(0).fact().path().text());
        assertThat(questions.ranked().get(0).answers()).hasSize(5);
        assertThat(questions.ranked().get(0).articles()).isNotEmpty();
        assertTrue(questions.complete());
    }

    @Test
    void anAnswerThatClashesWithTheDossierIsImpossible() {
        Questions questions = questions("""
                {"projet": {"date": "2024-01-15"}, "service": {"conserveParCommune": true}}""");
        Questions.Question transfer = questions.ranked().stream()
                .filter(one -> one.fact().path().text().equals("competence.transferee"))
                .findFirst()
                .orElseThrow();

        assertThat(transfer.answers())
                .filteredOn(one -> one.clash().isPresent())
                .singleElement()
                .satisfies(one ->
                        assertEquals("TOTALE", one.answer().samples().get(0).text()));
    }

    @Test
    void aNumberNearAThresholdMakesAStatusFragile() {
        FormFirmness near = firmness("POLICE_PLURICOMMUNALE", POLICE_2018.formatted("29760"));
        NearThreshold doubt = (NearThreshold) near.doubts().get(0);

        assertEquals(240, doubt.distance());
        assertEquals(5, doubt.margin());
        assertFalse(near.isStable());
        assertThat(firmness("POLICE_PLURICOMMUNALE", POLICE_2018.formatted("20000"))
                        .doubts())
                .noneMatch(NearThreshold.class::isInstance);
    }

    @Test
    void anUndeterminedStatusHangsOnWhatIsMissing() {
        FormFirmness open = firmness("ENTENTE", "{\"projet\": {\"date\": \"2024-01-15\"}}");

        assertThat(open.doubts()).singleElement().isInstanceOf(StatusFirmness.Missing.class);
    }

    @Test
    void aStatusThatOnlySureRulesDecideIsStable() {
        assertTrue(firmness("TRANSFERT_SERVICE", """
                {"projet": {"date": "2024-01-15"}, "competence": {"transferee": "AUCUNE"},
                 "communes": [{"membreEpci": true}]}""").isStable());
    }

    /** So many that a sort which counts them as it moves them loses its way. */
    @Test
    void theAnswersThatChangeTheModesAreToldFirstThoseOfOneFactTogether() {
        Recommendation advice = Samples.accepted(tree("""
                        {"projet": {"date": "2024-03-02", "epciPartie": true}, "epci": {"nature": "METROPOLE"},
                         "gouvernance": {"portee": "VILLE_CENTRE", "memeExecutif": true}}""").then(tree -> ASSESSOR.assess(tree, Samples.rules())))
                .recommendation();
        List<String> modes = advice.choice().retained().stream()
                .map(mode -> mode.mode().id())
                .toList();
        List<Firmness.AnswerTip> tips = advice.firmness().answers();
        assertThat(tips).hasSizeGreaterThan(32);
        assertThat(tips)
                .isSortedAccordingTo(Comparator.comparing(
                                (Firmness.AnswerTip tip) -> tip.then().modes().equals(modes))
                        .thenComparing(
                                tip -> tips.stream()
                                        .filter(other -> other.fact().equals(tip.fact()))
                                        .count(),
                                Comparator.reverseOrder()));
    }
}
