package fr.mutualisation.advisor;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.Fact;
import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.FactType;
import fr.mutualisation.advisor.domain.Value;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the vocabulary computes from the facts of a deliberation, on the vectors of the pre-check. */
final class ComputedFactsTest {

    private static final Vocabulary VOCABULARY = Samples.rules().vocabulary();
    private static final String UNKNOWN = "?";

    private final Map<FactPath, Fact> facts = new HashMap<>();
    private final Map<String, List<Map<FactPath, Fact>>> lists = new HashMap<>();

    ComputedFactsTest() {
        facts.put(Dossier.DATE, new Fact(new Value.Day(LocalDate.of(2026, 6, 1)), Fact.Origin.DONNE));
    }

    /** Gives a fact of the block of deliberations; a question mark leaves it unknown. */
    private ComputedFactsTest given(String name, String value) {
        put(facts, "deliberation." + name, value);
        return this;
    }

    private ComputedFactsTest element(String list, String... namesAndValues) {
        Map<FactPath, Fact> element = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            put(element, "deliberation." + list + "[]." + namesAndValues[i], namesAndValues[i + 1]);
        }
        lists.computeIfAbsent("deliberation." + list, key -> new ArrayList<>()).add(element);
        return this;
    }

    private static void put(Map<FactPath, Fact> holder, String path, String value) {
        FactDefinition fact = VOCABULARY.definition(new FactPath(path)).orElseThrow();
        assertThat(fact.givable()).as(path).isTrue();
        if (!value.equals(UNKNOWN)) {
            holder.put(fact.path(), new Fact(value(fact.type(), value), Fact.Origin.DONNE));
        }
    }

    private static Value value(FactType type, String text) {
        if (type instanceof FactType.Day) {
            return new Value.Day(LocalDate.parse(text));
        }
        if (type instanceof FactType.Whole) {
            return new Value.Whole(Long.parseLong(text));
        }
        return type instanceof FactType.Words ? new Value.Words(text) : new Value.Code(text);
    }

    private String computed(String name) {
        return Dossier.of(facts, lists, VOCABULARY)
                .fact(new FactPath("deliberation." + name))
                .map(fact -> fact.value().text())
                .orElse(UNKNOWN);
    }

    private String computed(String list, String name) {
        Map<FactPath, Fact> element = Dossier.of(facts, lists, VOCABULARY)
                .elements("deliberation." + list)
                .orElseThrow()
                .get(0);
        Fact fact = element.get(new FactPath("deliberation." + list + "[]." + name));
        return fact == null ? UNKNOWN : fact.value().text();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-01, 2026-06-07, 5, 6",
        "2026-12-21, 2026-12-27, 5, 6",
        "2027-02-26, 2027-03-04, 5, 6",
        "2028-02-26, 2028-03-03, 5, 6",
        "2026-05-25, 2026-05-28, 2, 3",
        "2026-06-01, 2026-06-01, -1, 0",
        "2026-06-10, 2026-06-01, -10, -9",
        "?, 2026-06-01, ?, ?",
        "2026-06-01, ?, ?, ?"
    })
    void delaysOfConvocation(String sent, String meeting, String clear, String plain) {
        given("dateConvocation", sent).given("dateNote", sent).given("dateSecondeConvocation", sent);
        given("dateSeance", meeting);

        assertThat(List.of(
                        computed("joursFrancsConvocation"),
                        computed("joursFrancsNote"),
                        computed("joursFrancsSecondeConvocation")))
                .containsOnly(clear);
        assertThat(computed("joursConvocation")).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-01, 2026-09-08, 7, APRES",
        "2026-09-01, 2026-09-09, 8, APRES",
        "2026-09-01, 2026-10-01, 30, APRES",
        "2026-09-01, 2026-10-02, 31, MEME_JOUR",
        "2026-09-01, ?, ?, ?"
    })
    void aSecondDeliberationOfACommittee(String first, String second, String days, String order) {
        given("dateSeance", "2026-10-02").element("comites", "dateReunion", first, "dateSecondeReunion", second);

        assertThat(computed("comites", "joursReexamen")).isEqualTo(days);
        assertThat(computed("comites", "ordreReunionSeance")).isEqualTo("AVANT");
        assertThat(computed("comites", "ordreReexamenSeance")).isEqualTo(order.equals("APRES") ? "AVANT" : order);
    }

    @Test
    void delaysOfACommittee() {
        element(
                "comites",
                "dateConvocation",
                "2026-08-17",
                "dateDocuments",
                "2026-08-25",
                "dateReunion",
                "2026-09-01",
                "dateAvis",
                "2026-09-01",
                "dateEnvoiProcesVerbal",
                "2026-09-16",
                "dateSuitesCommuniquees",
                "2026-11-02",
                "representantsPresents",
                "3",
                "representantsTitulaires",
                "6");

        assertThat(computed("comites", "joursConvocation")).isEqualTo("15");
        assertThat(computed("comites", "joursDocuments")).isEqualTo("7");
        assertThat(computed("comites", "joursProcesVerbal")).isEqualTo("15");
        assertThat(computed("comites", "moisSuites")).isEqualTo("3");
        assertThat(computed("comites", "quorumAtteint")).isEqualTo("OUI");
    }

    /** Within five per cent of 3,500: from 3,325 to 3,675, both included. */
    @ParameterizedTest
    @CsvSource({"3324, false", "3325, true", "3499, true", "3500, true", "3675, true", "3676, false", "0, false"})
    void aMarginOfFivePerCent(long population, boolean near) {
        given("populationTotale", Long.toString(population));

        boolean mayReach = Long.parseLong(computed("populationMajoree")) >= 3_500;
        boolean mayNotExceed = Long.parseLong(computed("populationMinoree")) <= 3_500;
        assertThat(mayReach && mayNotExceed).isEqualTo(near);
    }

    @Test
    void theMarginIsExactForEveryPopulationAndThreshold() {
        for (long threshold : new long[] {1, 50, 3_500, 50_000}) {
            for (long population = threshold * 9 / 10; population <= threshold * 11 / 10 + 1; population++) {
                facts.remove(new FactPath("deliberation.populationTotale"));
                given("populationTotale", Long.toString(population));
                boolean near = Long.parseLong(computed("populationMajoree")) >= threshold
                        && Long.parseLong(computed("populationMinoree")) <= threshold;
                assertThat(near)
                        .as(population + " near " + threshold)
                        .isEqualTo(100 * population >= 95 * threshold && 100 * population <= 105 * threshold);
                population += threshold > 5_000 ? 6 : 0;
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "15, 29, 0, OUI",
        "14, 29, 0, NON",
        "15, 30, 0, NON",
        "14, 29, 2, ?",
        "16, 29, 2, OUI",
        "12, 29, 2, NON",
        "15, 29, ?, ?",
        "30, 29, 0, ?",
        "15, 29, 30, ?"
    })
    void quorumIsMoreThanHalfOfTheMembersInOffice(String present, String inOffice, String out, String reached) {
        given("membresPresents", present).given("membresEnExercice", inOffice).given("membresNonComptes", out);

        assertThat(computed("quorumCalcule")).isEqualTo(reached);
    }

    @ParameterizedTest
    @CsvSource({
        "10, 9, ?, ?, OUI",
        "9, 10, ?, ?, NON",
        "10, 10, ORDINAIRE, OUI, OUI",
        "10, 10, PUBLIC, NON, NON",
        "10, 10, SECRET, OUI, NON",
        "10, 10, SECRET, ?, NON",
        "10, 10, ?, NON, NON",
        "10, 10, ?, OUI, ?",
        "10, 10, ORDINAIRE, ?, ?",
        "0, 0, ORDINAIRE, OUI, NON",
        "0, ?, ?, ?, NON",
        "10, ?, ?, ?, ?"
    })
    void aVoteIsCarriedByTheVotesCast(String yes, String no, String ballot, String casting, String carried) {
        given("votesPour", yes).given("votesContre", no);
        given("modeScrutin", ballot).given("voixPreponderanteFavorable", casting);

        assertThat(computed("voteAcquis")).isEqualTo(carried);
    }

    @Test
    void twoThirdsAreExact() {
        given("votesPour", "20").given("votesContre", "10").given("membresEnExercice", "31");
        given("abstentions", "1").given("votesBlancsNuls", "0").given("votants", "31");

        assertThat(computed("deuxTiersSuffrages")).isEqualTo("OUI");
        assertThat(computed("deuxTiersMembres")).isEqualTo("NON");
        assertThat(computed("voixDecomptees")).isEqualTo("31");
        assertThat(computed("decompteExact")).isEqualTo("OUI");
    }

    @ParameterizedTest
    @CsvSource({"5, 20, 7, 21, OUI, OUI", "4, 20, 6, 21, NON, NON", "?, 20, 7, ?, ?, ?"})
    void publicAndSecretBallots(
            String asPublic, String present, String asSecret, String others, String publicly, String secretly) {
        given("demandesScrutinPublic", asPublic).given("membresPresents", present);
        assertThat(computed("scrutinPublicDu")).isEqualTo(publicly);

        facts.remove(new FactPath("deliberation.membresPresents"));
        given("demandesScrutinSecret", asSecret).given("membresPresents", others);
        assertThat(computed("scrutinSecretDu")).isEqualTo(secretly);
    }

    @ParameterizedTest
    @CsvSource({
        "FAVORABLE, ?, ?, ?, OUI, OUI",
        "TACITE, ?, ?, ?, OUI, NON",
        "DEFAVORABLE, NON, 2026-03-31, 2026-12-01, NON, NON",
        "?, NON, 2026-03-31, 2026-06-30, ?, ?",
        "?, NON, 2026-03-31, 2026-07-01, OUI, ?",
        "?, OUI, 2026-03-31, 2026-07-01, ?, ?",
        "?, ?, 2026-03-31, 2026-07-01, ?, ?",
        "?, NON, 2026-03-31, ?, ?, ?",
        "?, NON, ?, 2026-07-01, ?, ?"
    })
    void silenceIsConsentTheDayAfterThreeMonths(
            String answer, String voted, String notified, String checked, String consent, String express) {
        given("dateControle", checked).element("votes", "sens", answer, "votee", voted, "dateNotification", notified);

        assertThat(computed("votes", "accord")).isEqualTo(consent);
        assertThat(computed("votes", "accordExpres")).isEqualTo(express);
    }

    @Test
    void silenceIsNoConsentBeforeTheLawSaysSo() {
        given("dateControle", "2019-12-01").element("votes", "votee", "NON", "dateNotification", "2019-06-01");

        assertThat(computed("votes", "accord")).isEqualTo("OUI");
        assertThat(computed("votes", "accordPolice")).isEqualTo(UNKNOWN);
        assertThat(computed("votes", "dateSilence")).isEqualTo("2019-09-02");
    }

    @Test
    void theMajorityCountsCommunesOnlyAndSilenceAtTheDayOfTheCheck() {
        given("nombreCommunesConsultees", "4").given("dateControle", "2026-07-01");
        element("votes", "assemblee", "EPCI", "sens", "DEFAVORABLE", "populationTotale", "99000");
        element("votes", "assemblee", "COMMUNE", "sens", "FAVORABLE", "populationTotale", "6000");
        element("votes", "assemblee", "COMMUNE", "sens", "DEFAVORABLE", "populationTotale", "1000");
        element("votes", "assemblee", "COMMUNE", "sens", "DEFAVORABLE", "populationTotale", "1000");
        String[] silent = {
            "assemblee", "COMMUNE", "votee", "NON", "dateNotification", "2026-03-31", "populationTotale", "1000"
        };
        element("votes", silent);
        assertThat(computed("majoriteTransfert")).isEqualTo("OUI");
        assertThat(computed("majoriteClect")).isEqualTo(UNKNOWN);

        facts.remove(new FactPath("deliberation.dateControle"));
        given("dateControle", "2026-06-30");
        assertThat(computed("majoriteTransfert")).isEqualTo(UNKNOWN);

        facts.remove(new FactPath("deliberation.nombreCommunesConsultees"));
        assertThat(computed("majoriteTransfert")).isEqualTo(UNKNOWN);
    }

    @Test
    void hashesAreCompared() {
        String one = "0".repeat(64);
        given("sha256Convention", one).given("sha256Annexes", one);
        element("comites", "sha256Convention", one, "sha256Annexes", "1".repeat(64));
        element("votes", "sha256Convention", "1".repeat(64));

        assertThat(computed("comites", "conventionIdentique")).isEqualTo("OUI");
        assertThat(computed("comites", "annexesIdentiques")).isEqualTo("NON");
        assertThat(computed("votes", "conventionIdentique")).isEqualTo("NON");
        assertThat(computed("votes", "annexesIdentiques")).isEqualTo(UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "2026_01A, OUI",
        "ABCDEFGHIJKLMNO, OUI",
        "ABCDEFGHIJKLMNOP, NON",
        "2026-01, NON",
        "é1, NON",
        "'', NON",
        "?, ?"
    })
    void numbersOfActs(String number, String accepted) {
        given("acteNumero", number);

        assertThat(computed("acteNumeroConforme")).isEqualTo(accepted);
    }

    @ParameterizedTest
    @CsvSource({"5, NON", "5.7, OUI", "5.7.1, OUI", "5., NON", "5.0, NON", "?, ?"})
    void mattersOfActs(String code, String precise) {
        given("acteMatiere", code);

        assertThat(computed("acteMatierePrecise")).isEqualTo(precise);
    }

    @Test
    void aTextIsMeasuredInCharactersAndFilledInWhenItSaysSomething() {
        given("acteObjet", "é\uD83D\uDE00ab").given("motifUrgence", "  ");

        assertThat(computed("acteObjetLongueur")).isEqualTo("4");
        assertThat(computed("urgenceMotivee")).isEqualTo("NON");
        assertThat(computed("donneesOuvertesCompletes")).isEqualTo(UNKNOWN);
        given("collectiviteNom", "");
        assertThat(computed("donneesOuvertesCompletes")).isEqualTo("NON");
    }

    @Test
    void datesThatFollowFromOthers() {
        given("dateReceptionPrefet", "2026-12-31")
                .given("millesimePopulation", "2023")
                .given("dateSeance", "2026-12-01");
        given("dateEffet", "2026-01-31").given("dateRapportClect", "2026-10-31");

        assertThat(computed("finRecoursPrefet")).isEqualTo("2027-03-01");
        assertThat(computed("agePopulation")).isEqualTo("3");
        assertThat(computed("moisRapportClect")).isEqualTo("9");
    }

    @Test
    void whatIsComputedFromComputedFactsIsAskedForByWhatIsGiven() {
        assertThat(VOCABULARY.sources(new FactPath("deliberation.majoriteTransfert")))
                .extracting(FactPath::text)
                .containsExactly(
                        "deliberation.votes[].assemblee",
                        "deliberation.votes[].sens",
                        "deliberation.votes[].votee",
                        "deliberation.votes[].dateNotification",
                        "deliberation.dateControle",
                        "deliberation.votes[].populationTotale",
                        "deliberation.nombreCommunesConsultees",
                        "deliberation.populationConsultee");
        assertThat(VOCABULARY.sources(new FactPath("deliberation.dateSeance")))
                .containsExactly(new FactPath("deliberation.dateSeance"));
    }
}
