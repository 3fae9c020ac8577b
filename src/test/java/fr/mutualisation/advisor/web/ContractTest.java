package fr.mutualisation.advisor.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.mutualisation.advisor.Doors;
import fr.mutualisation.advisor.Samples;
import fr.mutualisation.advisor.json.Contract;
import fr.mutualisation.advisor.json.DossierSchema;
import fr.mutualisation.advisor.json.Schemas;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "advisor.rules=rules")
class ContractTest {

    private static final byte[] BARE = "{\"projet\":{\"date\":\"2026-01-15\"}}".getBytes(UTF_8);

    private final Api api;
    private final RequestMappingHandlerMapping doors;

    ContractTest(
            @LocalServerPort int port,
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping doors) {
        this.api = new Api(port);
        this.doors = doors;
    }

    @Test
    void describesEveryPathAndNoOther() {
        Set<String> served = new TreeSet<>();
        doors.getHandlerMethods()
                .keySet()
                .forEach(door -> door.getPatternValues()
                        .forEach(path -> door.getMethodsCondition()
                                .getMethods()
                                .forEach(method ->
                                        served.add(method.name().toLowerCase(java.util.Locale.ROOT) + " " + path))));
        Set<String> described = new TreeSet<>();
        Contract.api()
                .path("paths")
                .forEachEntry((path, methods) ->
                        methods.propertyNames().forEach(method -> described.add(method + " " + path)));
        assertThat(served).isEqualTo(described);
    }

    @Test
    void everyOperationHasItsDescriptionInFrench() {
        Contract.api()
                .path("paths")
                .forEachEntry((path, methods) -> methods.forEachEntry((method, operation) -> {
                    assertThat(operation.path("summary").asString("")).as(path).endsWith(".");
                    assertThat(operation.path("operationId").asString(""))
                            .as(path)
                            .matches("[a-z][A-Za-z]+");
                    assertThat(operation.at("/responses/default").isObject())
                            .as(path)
                            .isTrue();
                }));
    }

    @Test
    void everyReferenceOfTheDescriptionLeadsSomewhere() {
        JsonNode api = Contract.api();
        api.findValues("$ref").forEach(reference -> {
            String target = reference.asString();
            if (target.startsWith("#")) {
                assertThat(api.at(target.substring(1)).isMissingNode())
                        .as(target)
                        .isFalse();
            } else {
                assertThat(target).isIn("schema/dossier", "schema/avis", "schema/controle", "schema/comparaison");
                assertThat(api.path("paths").path("/v1/" + target).isObject())
                        .as(target)
                        .isTrue();
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/formes",
                "/v1/regles",
                "/v1/vocabulaire",
                "/v1/schema/dossier",
                "/v1/schema/avis",
                "/v1/schema/controle",
                "/v1/schema/comparaison",
                "/v1/openapi.yaml"
            })
    void givesWhatItDescribes(String path) {
        assertThat(api.get(path, path).status()).isEqualTo(200);
        assertThat(api.get(path, path, "Accept", "text/html, */*;q=0.1").status())
                .isEqualTo(200);
        assertThat(api.get(path, path, "Accept", "text/html").status()).isEqualTo(406);
        assertThat(api.get(path, path, "Accept", "n'importe quoi").status()).isEqualTo(406);
    }

    @Test
    void givesTheVerySchemas() {
        assertThat(api.get("/v1/schema/dossier", "/v1/schema/dossier").bytes())
                .isEqualTo(DossierSchema.of(Samples.rules().vocabulary()));
        assertThat(api.get("/v1/schema/avis", "/v1/schema/avis").bytes()).isEqualTo(Schemas.opinion());
        assertThat(api.get("/v1/schema/controle", "/v1/schema/controle").bytes())
                .isEqualTo(Schemas.precheck());
        assertThat(api.get("/v1/schema/comparaison", "/v1/schema/comparaison").bytes())
                .isEqualTo(Schemas.comparison());
        assertThat(api.get("/v1/openapi.yaml", "/v1/openapi.yaml").bytes()).isEqualTo(Schemas.openApi());
    }

    @Test
    void givesEachRuleAndEachForm() {
        JsonNode rules = api.get("/v1/regles", "/v1/regles").json();
        assertThat(rules.path("changementRefuse")).isEmpty();
        assertThat(rules.path("regles")).hasSize(Samples.rules().rules().size()).isNotEmpty();
        rules.path("regles")
                .forEach(rule -> assertThat(api.get(
                                        "/v1/regles/{id}",
                                        "/v1/regles/" + rule.path("id").asString())
                                .json())
                        .isEqualTo(rule));
        api.get("/v1/formes", "/v1/formes").json().path("formes").forEach(form -> {
            for (String date : List.of("2002-02-28", "2009-10-01", "2024-01-15")) {
                JsonNode found = api.get(
                                "/v1/formes/{id}",
                                "/v1/formes/" + form.path("id").asString() + "?date=" + date)
                        .json();
                assertThat(found.path("date").asString()).isEqualTo(date);
                assertThat(found.path("ouvertePar").isEmpty()).isEqualTo(found.has("phrase"));
            }
        });
    }

    static Stream<Arguments> samples() {
        return Samples.pilots().stream()
                .flatMap(story -> Stream.of("2009-10-01", "2024-01-15").map(date -> Arguments.of(story, date)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void bothDoorsGiveTheSameBytes(String story, String date) {
        byte[] dossier = Samples.dossier(story, date);
        Api.Answer answer = api.opinion(dossier);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.bytes())
                .isEqualTo(Doors.run(dossier, "avis", "--format", "json").bytes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"projet\":{}}", "", "[]", "{\"projet\":{\"date\":\"2024-01-15\"},\"x\\u0001\":NaN}"})
    void bothDoorsRefuseInTheSameBytes(String dossier) {
        assertThat(api.opinion(dossier.getBytes(UTF_8)).bytes())
                .isEqualTo(
                        Doors.run(dossier.getBytes(UTF_8), "avis", "-f", "json").bytes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"elu", "dgs", "juriste"})
    void bothDoorsGiveTheSameTextToEachReader(String reader) {
        byte[] dossier = Samples.dossier("caen-informatique");
        Api.Answer answer = api.post(
                "/v1/avis/texte", "/v1/avis/texte?registre=" + reader, dossier, "Content-Type", "application/json");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.bytes())
                .isEqualTo(Doors.run(dossier, "avis", "--registre", reader).bytes());
    }

    @Test
    void theTextIsForTheChiefExecutiveUnlessSaidOtherwise() {
        byte[] dossier = Samples.dossier("caen-europe");
        assertThat(api.post("/v1/avis/texte", dossier, "Content-Type", "application/json")
                        .bytes())
                .isEqualTo(Doors.run(dossier, "avis").bytes());
        Api.Answer refused =
                api.post("/v1/avis/texte", "/v1/avis/texte?registre=elus", dossier, "Content-Type", "application/json");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/fautes/0/quoi").asString()).contains("elus", "elu");
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, application/json, json",
        "*/*, application/json, json",
        "'text/html, application/xml;q=0.9, */*;q=0.1', application/xml, junit",
        "application/sarif+json, application/sarif+json, sarif",
        "text/plain, text/plain;charset=UTF-8, text"
    })
    void bothDoorsCheckInTheSameBytes(String accept, String type, String format) {
        for (String story : Samples.deliberations()) {
            byte[] dossier = Samples.dossier(story);
            Api.Answer answer =
                    api.post("/v1/controles", dossier, "Content-Type", "application/json", "Accept", accept);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.type()).isEqualTo(type);
            assertThat(answer.bytes())
                    .isEqualTo(
                            Doors.run(dossier, "controle", "--format", format).bytes());
        }
    }

    @Test
    void refusesWhatCannotBeChecked() {
        byte[] dossier = Samples.dossier("controle-epci-pret");
        assertThat(api.post("/v1/controles", dossier, "Content-Type", "application/json", "Accept", "image/png")
                        .status())
                .isEqualTo(406);
        assertThat(api.post("/v1/controles", dossier, "Content-Type", "text/plain")
                        .status())
                .isEqualTo(415);
        byte[] faulty = "{\"projet\":{\"date\":\"2026-01-15\"},\"deliberation\":{\"assemblé\":1}}".getBytes(UTF_8);
        Api.Answer refused = api.post("/v1/controles", faulty, "Content-Type", "application/json");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.bytes())
                .isEqualTo(Doors.run(faulty, "controle", "-f", "json").bytes());
    }

    @Test
    void bothDoorsGiveTheSameCalendar() {
        byte[] dossier = Samples.dossier("controle-epci-pret");
        Api.Answer calendar =
                api.post("/v1/controles", dossier, "Content-Type", "application/json", "Accept", "text/calendar");
        assertThat(calendar.status()).isEqualTo(200);
        assertThat(calendar.bytes())
                .isEqualTo(Doors.run(dossier, "controle", "--format", "ics").bytes());
        assertThat(calendar.text()).startsWith("BEGIN:VCALENDAR\r\n").contains("BEGIN:VEVENT");
        assertThat(Doors.run(dossier, "controle", "--format", "retroplanning").out())
                .contains("Vote de l'assemblée");
        Api.Answer planning = api.post("/v1/retroplannings", dossier, "Content-Type", "application/json");
        assertThat(planning.json().at("/actes")).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("fr.mutualisation.advisor.Samples#deliberations")
    void plansEveryDeliberation(String story) {
        Api.Answer planning =
                api.post("/v1/retroplannings", Samples.dossier(story), "Content-Type", "application/json");
        assertThat(planning.status()).isEqualTo(200);
        assertThat(planning.json().at("/premierVote").isObject()).isTrue();
    }

    @Test
    void bothDoorsTraceTheSameTimeline() {
        byte[] dossier = Samples.dossier("caen-medecine");
        assertThat(api.post("/v1/chronologies", dossier, "Content-Type", "application/json")
                        .bytes())
                .isEqualTo(Doors.run(dossier, "avis", "--chronologie", "-f", "json")
                        .bytes());
        assertThat(api.post("/v1/chronologies", "{}".getBytes(UTF_8), "Content-Type", "application/json")
                        .status())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            {             => 400 => json-illisible
            {} {}         => 400 => json-suite-inattendue
            [1e999999999] => 422 => dossier-attendu
            {}            => 422 => fait-obligatoire
            null          => 422 => dossier-attendu
            """)
    void refusesAWrongDossier(String dossier, int status, String code) {
        for (String path : List.of("/v1/avis", "/v1/chronologies")) {
            Api.Answer answer = api.post(path, dossier.getBytes(UTF_8), "Content-Type", "application/json");
            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.json().at("/fautes/0/code").asString()).isEqualTo(code);
        }
    }

    @Test
    void refusesNothingAndTooMuch() {
        assertThat(api.opinion(new byte[0]).json().at("/fautes/0/code").asString())
                .isEqualTo("json-vide");
        Api.Answer large = api.opinion(" ".repeat(1_048_577).getBytes(UTF_8));
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.json().path("type").asString()).isEqualTo("urn:mutualisation:probleme:trop-volumineux");
    }

    @Test
    void tellsEveryFaultWithItsPathAndRemedy() {
        Api.Answer answer = api.opinion(
                "{\"projet\":{\"date\":\"hier\"},\"epci\":{\"natur\":\"CA\"},\"communes\":3}".getBytes(UTF_8));
        assertThat(answer.status()).isEqualTo(422);
        JsonNode problem = answer.json();
        assertThat(problem.path("title").asString()).isEqualTo("La demande est lisible, mais contient des fautes.");
        assertThat(problem.path("detail").asString()).startsWith("3 points à corriger, dont : Une date du calendrier");
        assertThat(problem.path("fautes").findValuesAsString("ou"))
                .containsExactly("$.projet.date", "$.epci.natur", "$.communes");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            application/json                       => 200
            application/json;charset=utf-8         => 200
            application/json; charset="UTF-8"      => 200
            application/json;charset=iso-8859-1    => 200
            APPLICATION/JSON                       => 200
            application/json;charset=n-importe     => 415
            application/json;charset=               => 415
            text/json                              => 415
            text/plain                             => 415
            application/xml                        => 415
            application/x-www-form-urlencoded      => 415
            n'importe quoi                         => 415
            """)
    void readsOnlyJson(String type, int status) {
        assertThat(api.post("/v1/avis", BARE, "Content-Type", type).status()).isEqualTo(status);
    }

    @Test
    void theBytesDecideWhateverTheCharsetAnnounced() {
        byte[] utf8 = Samples.dossier("caen-medecine");
        byte[] latin = new String(utf8, UTF_8).getBytes(Charset.forName("ISO-8859-1"));
        String announced = "application/json;charset=ISO-8859-1";
        assertThat(api.post("/v1/avis", utf8, "Content-Type", announced).bytes())
                .isEqualTo(api.opinion(utf8).bytes());
        Api.Answer answer = api.post("/v1/avis", latin, "Content-Type", announced);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/fautes/0/code").asString()).isEqualTo("encodage-invalide");
    }

    @Test
    void refusesABodyWithoutAType() {
        Api.Answer answer = api.post("/v1/avis", BARE);
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.json().path("detail").asString()).startsWith("Seul le format JSON est lu ici. ");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            */*                                   => 200
            application/*                         => 200
            application/json;q=0.1, text/html     => 200
            application/json;charset=utf-8        => 200
            application/xml                       => 406
            text/html                             => 406
            application/problem+json              => 406
            n'importe quoi                        => 406
            """)
    void answersOnlyJson(String accepted, int status) {
        Api.Answer answer = api.post("/v1/avis", BARE, "Content-Type", "application/json", "Accept", accepted);
        assertThat(answer.status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nulle.part", "%1b%5b31m", "%E2%80%AE", "%3Cscript%3E", "a%20b", "%F0%9F%8F%9B", "%7B0%7D"})
    void refusesAnUnknownRule(String id) {
        Api.Answer answer = api.get("/v1/regles/{id}", "/v1/regles/" + id);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().at("/fautes/0/code").asString()).isEqualTo("regle-inconnue");
        assertThat(answer.text()).doesNotContain("\u001b", "\u202e");
    }

    @Test
    void namesTheNearestRuleAndForm() {
        String id = Samples.rules().rules().get(0).card().id();
        assertThat(api.get("/v1/regles/{id}", "/v1/regles/" + id + "x").text()).contains("« " + id + " »");
        Api.Answer form = api.get("/v1/formes/{id}", "/v1/formes/SERVICE_COMMUN_EPCII?date=2024-01-15");
        assertThat(form.status()).isEqualTo(404);
        assertThat(form.text()).contains("« SERVICE_COMMUN_EPCI »");
    }
}
