package fr.mutualisation.advisor;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mutualisation.advisor.application.PlanBackwards;
import fr.mutualisation.advisor.domain.Counting;
import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.Planning;
import fr.mutualisation.advisor.domain.Planning.PlannedAct;
import fr.mutualisation.advisor.domain.Planning.State;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.domain.Schedule.Pace;
import fr.mutualisation.advisor.json.JsonTrees;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The calendar of a deliberation, on the real delays. */
final class PlanningTest {

    private static final Rulebook RULES = Samples.rules();
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2035, 12, 31);

    private static Planning plan(String deliberation) {
        String dossier = "{'projet': {'date': '2026-12-10'}, 'deliberation': {" + deliberation + "}}";
        return Samples.accepted(JsonTrees.read(dossier.replace('\'', '"').getBytes(StandardCharsets.UTF_8))
                .then(tree -> new PlanBackwards().plan(tree, RULES)));
    }

    private static PlannedAct act(Planning plan, String code) {
        return plan.acts().stream()
                .filter(planned -> planned.act().code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(code));
    }

    private static String latest(Planning plan, String code, Pace pace) {
        return act(plan, code).latest().at(pace).map(LocalDate::toString).orElse("");
    }

    /** The example of a service shared by an EPCI and its communes, voted on 10 December for 1 January. */
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            ACT,                PRUDENT,    LEGAL,      URGENT
            PROJETS,            2026-10-20, 2026-11-16, 2026-11-23
            DEPOT_COMITE,       2026-10-20, 2026-11-16, 2026-11-23
            CONVOCATION_COMITE, 2026-10-20, 2026-11-16, 2026-11-23
            DOCUMENTS_COMITE,   2026-10-27, 2026-11-23, 2026-11-23
            REUNION_COMITE,     2026-11-04, 2026-12-01, 2026-12-01
            REEXAMEN_COMITE,    2026-12-04, 2026-12-09, 2026-12-09
            NOTE,               2026-12-04, 2026-12-04, 2026-12-08
            CONVOCATION,        2026-12-04, 2026-12-04, 2026-12-08
            VOTE,               2026-12-31, 2026-12-31, 2026-12-31
            TRANSMISSION,       2026-12-31, 2026-12-31, 2026-12-31
            PUBLICATION,        2026-12-31, 2026-12-31, 2026-12-31
            SIGNATURE,          2026-12-31, 2026-12-31, 2026-12-31
            ARRETES_INDIVIDUELS,2026-12-31, 2026-12-31, 2026-12-31
            EFFET,              2027-01-01, 2027-01-01, 2027-01-01
            """)
    void aServiceCommunOfAnEpci(String code, String prudent, String legal, String urgent) {
        Planning plan = plan("'assemblee': 'EPCI', 'formeVotee': 'SERVICE_COMMUN_EPCI',"
                + " 'dateSeance': '2026-12-10', 'dateEffet': '2027-01-01'");

        assertThat(Stream.of(Pace.values()).map(pace -> latest(plan, code, pace)))
                .containsExactly(prudent, legal, urgent);
        assertThat(plan.latest(code)).contains(LocalDate.parse(legal));
    }

    /** Who votes decides how long before the convocation leaves; what is not known takes the longest delay and says so. */
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', quoteCharacter = '"', textBlock = """
            FACTS                                                                           | CONVOCATION | MISSING
            'assemblee': 'COMMUNE', 'populationTotale': 3000, 'droitLocal': false           | 2026-12-06  |
            'assemblee': 'COMMUNE', 'populationTotale': 3324, 'droitLocal': false           | 2026-12-06  |
            'assemblee': 'COMMUNE', 'populationTotale': 3325, 'droitLocal': false           | 2026-12-04  |
            'assemblee': 'COMMUNE', 'populationTotale': 3500, 'droitLocal': true            | 2026-12-04  |
            'assemblee': 'COMMUNE', 'populationTotale': 900, 'droitLocal': true             | 2026-12-06  |
            'assemblee': 'COMMUNE', 'droitLocal': false                                     | 2026-12-04  | deliberation.populationTotale
            'assemblee': 'EPCI'                                                             | 2026-12-04  |
            'droitLocal': false                                                             | 2026-12-04  | deliberation.assemblee deliberation.populationTotale
            """)
    void convocationsOfEachAssembly(String facts, String convocation, String missing) {
        Planning plan = plan("'dateSeance': '2026-12-10', 'dateControle': '2026-11-01', 'comites': [], 'votes': [],"
                + " 'formeVotee': 'GROUPEMENT_COMMANDES', " + facts);

        assertThat(latest(plan, "CONVOCATION", Pace.LEGAL)).isEqualTo(convocation);
        assertThat(String.join(
                        " ",
                        plan.missing().stream()
                                .map(FactDefinition::path)
                                .map(path -> path.text())
                                .toList()))
                .isEqualTo(missing == null ? "" : missing);
    }

    @Test
    void otherAssembliesSeeTheirOwnDelay() {
        PlannedAct convocation = act(plan("'assemblee': 'EPCI', 'dateSeance': '2026-12-10'"), "CONVOCATION");

        assertThat(convocation.delays().stream()
                        .filter(delay -> delay.latest().at(Pace.LEGAL).isPresent())
                        .map(delay -> delay.tie().situation().orElse("") + " "
                                + delay.latest().at(Pace.LEGAL).orElseThrow()))
                .containsExactly(
                        "EPCI 2026-12-04",
                        "commune de 3 500 habitants et plus 2026-12-04",
                        "commune de moins de 3 500 habitants 2026-12-06",
                        "commune du Bas-Rhin, du Haut-Rhin ou de la Moselle 2026-12-07");
    }

    @Test
    void anEpciOfSmallCommunesHadThreeDaysUntil2020() {
        String small = "'assemblee': 'EPCI', 'populationCommunePlusPeuplee': 3000, 'dateSeance': ";

        assertThat(latest(plan(small + "'2020-02-29'"), "CONVOCATION", Pace.LEGAL))
                .isEqualTo("2020-02-25");
        assertThat(latest(plan(small + "'2020-03-01'"), "CONVOCATION", Pace.LEGAL))
                .isEqualTo("2020-02-24");
    }

    @Test
    void aTransferWaitsForTheCommunesAndThePrefect() {
        Planning plan = plan("'assemblee': 'EPCI', 'formeVotee': 'TRANSFERT_SERVICE', 'dateEffet': '2026-07-02'");

        assertThat(latest(plan, "ARRETE_PREFECTORAL", Pace.LEGAL)).isEqualTo("2026-07-01");
        assertThat(latest(plan, "NOTIFICATION_COMMUNES", Pace.LEGAL)).isEqualTo("2026-03-31");
        assertThat(latest(plan, "NOTIFICATION_COMMUNES", Pace.FALLBACK)).isEqualTo("2026-07-01");
        assertThat(latest(plan, "VOTE", Pace.LEGAL)).isEqualTo("2026-03-31");
        assertThat(latest(plan, "CONVOCATION", Pace.LEGAL)).isEqualTo("2026-03-25");
        assertThat(plan.acts()).noneMatch(planned -> planned.act().code().equals("SIGNATURE"));
    }

    @Test
    void theReportOnChargesFollowsTheEffect() {
        Planning plan = plan("'assemblee': 'EPCI', 'formeVotee': 'TRANSFERT_SERVICE', 'dateEffet': '2026-05-31'");

        assertThat(plan.latest("RAPPORT_CLECT")).contains(LocalDate.of(2027, 2, 28));
    }

    @Test
    void eachCommitteeHasItsLine() {
        Planning plan = plan("'assemblee': 'EPCI', 'formeVotee': 'SERVICE_COMMUN_EPCI', 'dateSeance': '2026-12-10',"
                + " 'dateControle': '2026-11-20', 'comites': ["
                + "{'employeurNom': 'Un', 'dateReunion': '2026-11-18', 'unanimiteDefavorable': false},"
                + "{'employeurNom': 'Deux', 'dateReunion': '2026-11-30', 'unanimiteDefavorable': true,"
                + " 'avisApresDefautQuorum': false, 'dateLimiteDepot': '2026-10-30'}]");
        List<PlannedAct> meetings = plan.acts().stream()
                .filter(planned -> planned.act().code().equals("REUNION_COMITE"))
                .toList();
        List<PlannedAct> convocations = plan.acts().stream()
                .filter(planned -> planned.act().code().equals("CONVOCATION_COMITE"))
                .toList();

        assertThat(meetings)
                .extracting(planned -> planned.act().whose().orElseThrow())
                .containsExactly("Un", "Deux");
        assertThat(meetings).extracting(PlannedAct::state).containsExactly(State.FAIT, State.A_VENIR);
        assertThat(meetings.get(0).latest().at(Pace.LEGAL)).contains(LocalDate.of(2026, 12, 9));
        assertThat(meetings.get(1).latest().at(Pace.LEGAL)).contains(LocalDate.of(2026, 12, 1));
        assertThat(convocations.get(1).forFixedDates()).contains(LocalDate.of(2026, 11, 15));
        assertThat(convocations.get(1).latest().at(Pace.LEGAL)).contains(LocalDate.of(2026, 11, 16));
        assertThat(plan.acts())
                .filteredOn(planned -> planned.act().code().equals("REEXAMEN_COMITE"))
                .hasSize(1);
        assertThat(plan.acts())
                .filteredOn(planned -> planned.act().code().equals("DEPOT_COMITE"))
                .extracting(PlannedAct::state)
                .containsExactly(State.INCONNU, State.DATE_PASSEE);
    }

    @Test
    void aPassedDateGivesTheEarliestVote() {
        Planning plan = plan("'assemblee': 'EPCI', 'formeVotee': 'SERVICE_COMMUN_EPCI', 'dateSeance': '2026-12-10',"
                + " 'dateControle': '2026-12-05'");

        assertThat(act(plan, "CONVOCATION").state()).isEqualTo(State.DATE_PASSEE);
        assertThat(plan.isTooSoon("VOTE")).isTrue();
        assertThat(plan.earliestVote().at(Pace.LEGAL)).contains(LocalDate.of(2026, 12, 29));
        assertThat(plan.earliestVote().at(Pace.PRUDENT)).contains(LocalDate.of(2027, 1, 25));
        assertThat(plan.earliestVote().at(Pace.FALLBACK)).contains(LocalDate.of(2026, 12, 22));
    }

    @Test
    void withoutAnyDateNothingIsPlannedAndTheDatesAreAskedFor() {
        Planning plan = plan("'assemblee': 'EPCI'");

        assertThat(plan.acts()).allSatisfy(planned -> {
            assertThat(planned.latest().byPace()).isEmpty();
            assertThat(planned.state()).isEqualTo(State.INCONNU);
        });
        assertThat(plan.missing())
                .extracting(fact -> fact.path().text())
                .contains("deliberation.dateSeance", "deliberation.dateEffet", "deliberation.dateControle");
        assertThat(plan.earliestVote().byPace()).isEmpty();
    }

    @Test
    void aDelayThatTheLawDidNotKnowIsNotInvented() {
        Planning plan = plan("'assemblee': 'EPCI', 'formeVotee': 'SERVICE_COMMUN_EPCI', 'dateSeance': '2015-06-15'");

        assertThat(act(plan, "CONVOCATION_COMITE").state()).isEqualTo(State.INCONNU);
        assertThat(latest(plan, "REUNION_COMITE", Pace.LEGAL)).isEqualTo("2015-06-14");
    }

    /** On each day of ten years: the last day meets the check and the next day does not. */
    @Test
    void latestDatesAreTheEdgesOfTheChecks() {
        FIRST.datesUntil(LAST.plusDays(1)).forEach(vote -> {
            Planning plan =
                    plan("'assemblee': 'EPCI', 'formeVotee': 'SERVICE_COMMUN_EPCI', 'dateSeance': '" + vote + "'");
            LocalDate convocation = plan.latest("CONVOCATION").orElseThrow();
            LocalDate again = plan.latest("REEXAMEN_COMITE").orElseThrow();
            LocalDate meeting = plan.latest("REUNION_COMITE").orElseThrow();

            isTheEdge(Counting.JOURS_FRANCS, convocation, vote, 5);
            isTheEdge(Counting.JOURS_FRANCS, plan.latest("NOTE").orElseThrow(), vote, 5);
            isTheEdge(Counting.JOURS, again, vote, 1);
            isTheEdge(Counting.JOURS, meeting, again, 8);
            isTheEdge(Counting.JOURS, plan.latest("CONVOCATION_COMITE").orElseThrow(), meeting, 15);
            isTheEdge(Counting.JOURS, plan.latest("DOCUMENTS_COMITE").orElseThrow(), meeting, 8);
        });
    }

    @Test
    void theSilenceOfTheCommunesIsAcquiredOnTheDayOfTheOrder() {
        FIRST.datesUntil(LAST.plusDays(1)).forEach(effect -> {
            Planning plan =
                    plan("'assemblee': 'EPCI', 'formeVotee': 'TRANSFERT_SERVICE', 'dateEffet': '" + effect + "'");
            LocalDate order = plan.latest("ARRETE_PREFECTORAL").orElseThrow();

            isTheEdge(Counting.JOURS, order, effect, 1);
            isTheEdge(
                    Counting.MOIS_REVOLUS, plan.latest("NOTIFICATION_COMMUNES").orElseThrow(), order, 3);
        });
    }

    private static void isTheEdge(Counting counting, LocalDate latest, LocalDate day, long delay) {
        assertThat(counting.between(latest, day)).isGreaterThanOrEqualTo(delay);
        assertThat(counting.between(latest.plusDays(1), day)).isLessThan(delay);
    }

    /** The first vote is the first day for which nothing is too late; the day before, something is. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "'assemblee': 'EPCI', 'formeVotee': 'SERVICE_COMMUN_EPCI'",
                "'assemblee': 'COMMUNE', 'populationTotale': 900, 'formeVotee': 'GROUPEMENT_COMMANDES'",
                "'assemblee': 'EPCI', 'formeVotee': 'SERVICE_COMMUN_EPCI', 'comites': [{'dateReunion': '2025-12-20',"
                        + " 'unanimiteDefavorable': false}]"
            })
    void theEarliestVoteIsTheFirstThatNothingForbids(String facts) {
        FIRST.datesUntil(LAST.plusDays(1), java.time.Period.ofDays(9)).forEach(day -> {
            String checked = facts + ", 'dateControle': '" + day + "'";
            for (Pace pace : Pace.values()) {
                LocalDate first = plan(checked).earliestVote().at(pace).orElseThrow();

                assertThat(isFeasible(checked, first, day, pace))
                        .as("%s %s", day, pace)
                        .isTrue();
                if (first.isAfter(day)) {
                    assertThat(isFeasible(checked, first.minusDays(1), day, pace))
                            .as("%s %s", day, pace)
                            .isFalse();
                }
            }
        });
    }

    private static boolean isFeasible(String facts, LocalDate vote, LocalDate day, Pace pace) {
        return plan(facts + ", 'dateSeance': '" + vote + "'").acts().stream()
                .takeWhile(planned -> !planned.act().code().equals("VOTE"))
                .filter(planned -> planned.state() == State.FAIT
                        || planned.earliest().at(pace).isPresent())
                .allMatch(planned -> planned.latest()
                        .at(pace)
                        .map(last -> !last.isBefore(
                                planned.state() == State.FAIT
                                        ? planned.act().date().orElseThrow()
                                        : day))
                        .orElse(true));
    }
}
