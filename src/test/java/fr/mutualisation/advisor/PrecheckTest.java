package fr.mutualisation.advisor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.mutualisation.advisor.domain.Check;
import fr.mutualisation.advisor.domain.CheckOutcome;
import fr.mutualisation.advisor.domain.CheckOutcome.Part;
import fr.mutualisation.advisor.domain.CheckResult;
import fr.mutualisation.advisor.domain.Precheck;
import fr.mutualisation.advisor.domain.SeenFact;
import fr.mutualisation.advisor.domain.Status;
import fr.mutualisation.advisor.domain.Verdict;
import fr.mutualisation.advisor.json.Contract;
import fr.mutualisation.advisor.json.PrecheckJson;
import fr.mutualisation.advisor.json.SarifJson;
import fr.mutualisation.advisor.text.PrecheckJUnit;
import fr.mutualisation.advisor.text.PrecheckPage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The checks of the rules folder on the deliberation files of the samples, and on those files changed in one place. */
class PrecheckTest {

    private static final String READY = "controle-epci-pret";
    private static final Path SCHEMAS = Path.of("src/test/resources/schemas");

    static Stream<String> files() {
        return Samples.deliberations().stream();
    }

    @ParameterizedTest
    @CsvSource({
        "controle-commune-pret, PRET_A_VOTER",
        "controle-epci-pret, PRET_A_VOTER",
        "controle-commune-incomplet, A_COMPLETER",
        "controle-epci-incomplet, NON_VERIFIABLE",
        "controle-commune-refus, NE_PAS_VOTER",
        "controle-epci-refus, NE_PAS_VOTER"
    })
    void eachSampleHasItsVerdict(String story, Verdict verdict) {
        assertThat(Samples.precheck(Samples.dossier(story)).verdict()).isEqualTo(verdict);
    }

    @Test
    void nothingSaidIsNothingVerified() {
        Precheck precheck = Samples.precheck("{\"projet\":{\"date\":\"2026-10-15\"}}".getBytes(UTF_8));
        assertThat(precheck.verdict()).isEqualTo(Verdict.NON_VERIFIABLE);
        assertThat(precheck.outcomes())
                .hasSize(Samples.rules().catalogue().checks().size());
        assertThat(precheck.outcomes())
                .filteredOn(outcome -> outcome.check().level() == Check.Level.BLOQUANT)
                .noneMatch(outcome -> outcome.result() == CheckResult.SATISFAIT);
    }

    /** Each fact of the deliberation taken away, one at a time: no check passes that did not pass before. */
    @Test
    void forgettingAFactNeverMakesACheckPass() {
        for (String story : Samples.deliberations()) {
            Map<String, CheckResult> before = results(Samples.precheck(Samples.dossier(story)));
            ObjectNode whole = (ObjectNode) JsonMapper.shared().readTree(Samples.dossier(story));
            for (String member : List.copyOf(whole.path("deliberation").propertyNames())) {
                if (member.startsWith("date")) {
                    continue; // another day is another law
                }
                ObjectNode less = whole.deepCopy();
                ((ObjectNode) less.path("deliberation")).remove(member);
                Precheck after = Samples.precheck(bytes(less));
                results(after).forEach((code, result) -> {
                    if (result == CheckResult.SATISFAIT) {
                        assertThat(before.get(code))
                                .as(story + " without " + member + ", " + code)
                                .isEqualTo(result);
                    }
                });
            }
        }
    }

    @Test
    void theFormVotedMustBeOpenOnTheDayOfTheVote() {
        assertThat(form(READY, "SERVICE_COMMUN_EPCI").result()).isEqualTo(CheckResult.SATISFAIT);
        Part closed = form(READY, "GESTION_UNIFIEE");
        assertThat(closed.result()).isEqualTo(CheckResult.MANQUE);
        assertThat(closed.level()).isEqualTo(Check.Level.BLOQUANT);
        assertThat(closed.subject())
                .isInstanceOfSatisfying(
                        CheckOutcome.VotedForm.class,
                        voted -> assertThat(voted.opinion().status()).isEqualTo(Status.FERMEE));
        assertThat(closed.reasons()).isNotEmpty();

        ObjectNode early = dossier(READY);
        ((ObjectNode) early.path("deliberation")).put("dateSeance", "2010-12-17");
        assertThat(part(Samples.precheck(bytes(early)), "PC-80").result())
                .as("the day before the law, whatever the date at which the dossier is read")
                .isEqualTo(CheckResult.MANQUE);
    }

    private static Part form(String story, String form) {
        ObjectNode dossier = dossier(story);
        ((ObjectNode) dossier.path("deliberation")).put("formeVotee", form);
        return part(Samples.precheck(bytes(dossier)), "PC-80");
    }

    @Test
    void aFormUnderReserveOnlyWarns() {
        ObjectNode dossier = dossier(READY);
        ((ObjectNode) dossier.path("epci")).remove("nature");
        Part undetermined = part(Samples.precheck(bytes(dossier)), "PC-80");
        assertThat(undetermined.result()).isEqualTo(CheckResult.NON_VERIFIABLE);
        assertThat(undetermined.missing()).extracting(SeenFact::place).contains("epci.nature");

        Optional<Part> reserved = Samples.rules().catalogue().forms().stream()
                .map(one -> form("controle-commune-pret", one.id()))
                .filter(part -> part.subject() instanceof CheckOutcome.VotedForm voted
                        && voted.opinion().status() == Status.SOUS_RESERVE)
                .findFirst();
        assertThat(reserved).hasValueSatisfying(part -> {
            assertThat(part.result()).isEqualTo(CheckResult.MANQUE);
            assertThat(part.level()).isEqualTo(Check.Level.AVERTISSEMENT);
        });
    }

    @Test
    void eachFormalityDueBeforeTheVoteMustBeDone() {
        ObjectNode dossier = dossier(READY);
        ((ArrayNode) dossier.path("formalites")).remove(1);
        CheckOutcome outcome = outcome(Samples.precheck(bytes(dossier)), "PC-81");
        assertThat(outcome.parts())
                .filteredOn(part -> part.result() == CheckResult.MANQUE)
                .extracting(part -> ((CheckOutcome.VotedFormality) part.subject())
                        .due()
                        .formality()
                        .code())
                .containsExactly("FICHE_IMPACT");

        dossier.remove("formalites");
        CheckOutcome unsaid = outcome(Samples.precheck(bytes(dossier)), "PC-81");
        assertThat(unsaid.result()).as("what nobody says is not a fault").isEqualTo(CheckResult.NON_VERIFIABLE);
        assertThat(unsaid.parts())
                .allSatisfy(part ->
                        assertThat(part.missing()).extracting(SeenFact::place).contains("formalites"));
    }

    @Test
    void eachCommitteeIsJudgedByTheLawOfItsOwnDay() {
        ObjectNode dossier = dossier(READY);
        ArrayNode committees = (ArrayNode) dossier.at("/deliberation/comites");
        committees.forEach(one -> ((ObjectNode) one)
                .put("unanimiteDefavorable", true)
                .put("avisApresDefautQuorum", false)
                .put("reexamenTenu", false)
                .put("dateReunion", "2023-01-01"));
        ((ObjectNode) committees.get(0)).put("dateReunion", "2022-12-31");
        List<Part> parts = outcome(Samples.precheck(bytes(dossier)), "PC-26").parts();
        assertThat(parts).as("no rule was in force when the first one met").hasSize(1);
        assertThat(parts.get(0).result()).isEqualTo(CheckResult.MANQUE);
        assertThat(parts.get(0).subject())
                .isInstanceOfSatisfying(
                        CheckOutcome.Element.class,
                        element -> assertThat(element.index()).isEqualTo(1));
    }

    @Test
    void aRemedyBeforeTheVoteIsDoneByTheDayOfTheSession() {
        Precheck precheck = Samples.precheck(Samples.dossier("controle-commune-refus"));
        assertThat(precheck.outcomes())
                .filteredOn(outcome -> outcome.check().stage() != Check.Stage.APRES_VOTE)
                .flatExtracting(outcome -> outcome.deadline().stream().toList())
                .isNotEmpty()
                .allSatisfy(day -> assertThat(day).isBeforeOrEqualTo(precheck.voteDay()));
        assertThat(outcome(precheck, "PC-02").deadline()).contains(LocalDate.of(2026, 11, 17));
    }

    @Test
    void whatComesAfterTheVoteNeverForbidsIt() {
        for (String story : Samples.deliberations()) {
            assertThat(Samples.precheck(Samples.dossier(story)).outcomes())
                    .filteredOn(outcome -> outcome.check().stage() == Check.Stage.APRES_VOTE)
                    .flatExtracting(CheckOutcome::parts)
                    .noneMatch(part -> part.level() == Check.Level.BLOQUANT);
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void theTextHoldsOnTwoScreens(String story) {
        String text = PrecheckPage.of(Samples.precheck(Samples.dossier(story)));
        assertThat(text.lines().count()).isLessThanOrEqualTo(90);
        assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
        assertThat(text).doesNotContain("«  »", " .", "null", "{", "[[");
    }

    @ParameterizedTest
    @MethodSource("files")
    void theTextIsTheOneThatWasRead(String story) throws Exception {
        Path golden = Path.of("samples", story, "controle.txt");
        String found = PrecheckPage.of(Samples.precheck(Samples.dossier(story)));
        if ("true".equals(System.getenv("GOLDEN_WRITE"))) {
            Files.writeString(golden, found);
        }
        assertThat(masked(found)).isEqualTo(masked(Files.readString(golden)));
    }

    private static String masked(String text) {
        return text.replaceAll("Moteur [^,]*, règles [0-9a-f]{12}", "Moteur, règles");
    }

    @ParameterizedTest
    @MethodSource("files")
    void theJsonFollowsItsSchema(String story) {
        byte[] json = PrecheckJson.indented(Samples.precheck(Samples.dossier(story)));
        assertThat(Contract.faultsOfPrecheck(json)).isEmpty();
    }

    @Test
    void theSchemaIsGood() {
        assertThat(Contract.faultsOfSchema(fr.mutualisation.advisor.json.Schemas.precheck()))
                .isEmpty();
        byte[] wrong = "{\"verdict\":\"OUI\"}".getBytes(UTF_8);
        assertThat(Contract.faultsOfPrecheck(wrong)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void theSarifLogFollowsItsSchema(String story) {
        Precheck precheck = Samples.precheck(Samples.dossier(story));
        byte[] sarif = SarifJson.indented(precheck);
        assertThat(Contract.faultsOfSarif(Samples.read(SCHEMAS.resolve("sarif-2.1.0.json")), sarif))
                .isEmpty();
        JsonNode run = JsonMapper.shared().readTree(sarif).at("/runs/0");
        assertThat(run.at("/tool/driver/rules")).hasSameSizeAs(precheck.outcomes());
        run.path("results").forEach(result -> {
            JsonNode rule =
                    run.at("/tool/driver/rules").get(result.path("ruleIndex").asInt());
            assertThat(rule.path("id")).isEqualTo(result.path("ruleId"));
            assertThat(result.path("level").asString().equals("none"))
                    .isNotEqualTo(result.path("kind").asString().equals("fail"));
        });
        assertThat(run.path("results").findValuesAsString("kind").stream()
                        .filter("fail"::equals)
                        .count())
                .isEqualTo(precheck.outcomes().stream()
                        .flatMap(outcome -> outcome.parts().stream())
                        .filter(part -> part.result() == CheckResult.MANQUE)
                        .count());
    }

    @Test
    void aWrongSarifLogIsNoticed() {
        String sarif = new String(SarifJson.indented(Samples.precheck(Samples.dossier(READY))), UTF_8);
        assertThat(Contract.faultsOfSarif(
                        Samples.read(SCHEMAS.resolve("sarif-2.1.0.json")),
                        sarif.replace("\"kind\": \"pass\"", "\"kind\": \"ok\"").getBytes(UTF_8)))
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void theJUnitReportFollowsTheUsualSchema(String story) throws Exception {
        Precheck precheck = Samples.precheck(Samples.dossier(story));
        for (boolean strict : List.of(false, true)) {
            byte[] junit = PrecheckJUnit.of(precheck, strict);
            validate(junit);
            Document read = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(junit));
            for (Map.Entry<String, String> count : Map.of(
                            "tests", "testcase", "failures", "failure", "errors", "error", "skipped", "skipped")
                    .entrySet()) {
                NodeList there = read.getElementsByTagName(count.getValue());
                assertThat(read.getDocumentElement().getAttribute(count.getKey()))
                        .as(count.getKey())
                        .isEqualTo(Integer.toString(there.getLength()));
            }
            boolean fails = read.getElementsByTagName("failure").getLength() > 0;
            boolean missed = precheck.missesABlockingCheck()
                    || (strict
                            && precheck.outcomes().stream()
                                    .anyMatch(outcome -> outcome.misses(Check.Level.AVERTISSEMENT)));
            assertThat(fails).isEqualTo(missed);
        }
    }

    private static void validate(byte[] junit) throws Exception {
        SchemaFactory.newDefaultInstance()
                .newSchema(SCHEMAS.resolve("junit-4.xsd").toFile())
                .newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(junit)));
    }

    private static ObjectNode dossier(String story) {
        return (ObjectNode) JsonMapper.shared().readTree(Samples.dossier(story));
    }

    private static byte[] bytes(JsonNode dossier) {
        return JsonMapper.shared().writeValueAsBytes(dossier);
    }

    private static CheckOutcome outcome(Precheck precheck, String code) {
        return precheck.outcomes().stream()
                .filter(outcome -> outcome.check().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Part part(Precheck precheck, String code) {
        return outcome(precheck, code).parts().get(0);
    }

    private static Map<String, CheckResult> results(Precheck precheck) {
        Map<String, CheckResult> results = new TreeMap<>();
        precheck.outcomes().forEach(outcome -> results.put(outcome.check().code(), outcome.result()));
        return results;
    }
}
