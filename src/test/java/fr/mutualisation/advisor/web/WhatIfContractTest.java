package fr.mutualisation.advisor.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.mutualisation.advisor.Doors;
import fr.mutualisation.advisor.Samples;
import fr.mutualisation.advisor.domain.Form;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The addresses that tell why not, what is missing and what would change the answer, against their description. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "advisor.rules=rules")
class WhatIfContractTest {

    private static final byte[] BARE = "{\"projet\":{\"date\":\"2026-01-15\"}}".getBytes(UTF_8);

    private final Api api;

    WhatIfContractTest(@LocalServerPort int port) {
        this.api = new Api(port);
    }

    private Api.Answer ask(String template, String query, byte[] dossier) {
        return api.post(template, template + query, dossier, "Content-Type", "application/json");
    }

    static Stream<Arguments> questions() {
        return Samples.pilots().stream()
                .flatMap(story -> Stream.of("2009-10-01", "2024-01-15")
                        .flatMap(date -> Stream.of(
                                        List.of("/v1/avis/questions", "", "--questions"),
                                        List.of("/v1/avis/matrice", "", "--matrice"),
                                        List.of("/v1/avis/matrice", "?complet=oui", "--matrice --complet"),
                                        List.of("/v1/avis/solidite", "", "--solidite"),
                                        List.of(
                                                "/v1/avis/leviers",
                                                "?forme=MAD_SERVICE_ASCENDANTE",
                                                "--leviers MAD_SERVICE_ASCENDANTE"))
                                .map(one -> Arguments.of(story, date, one.get(0), one.get(1), one.get(2)))));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void bothDoorsGiveTheSameBytes(String story, String date, String path, String query, String options) {
        byte[] dossier = Samples.dossier(story, date);
        Api.Answer answer = ask(path, query, dossier);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.bytes())
                .isEqualTo(Doors.run(dossier, ("avis -f json " + options).split(" ", -1))
                        .bytes());
    }

    @Test
    void everyFormHasItsLevers() {
        List<Form> forms = Samples.rules().catalogue().forms().stream()
                .filter(one -> !one.reminder())
                .toList();
        for (Form form : forms) {
            for (byte[] dossier : List.of(BARE, Samples.dossier("caen-batiments", "2016-01-15"))) {
                Api.Answer answer = ask("/v1/avis/leviers", "?forme=" + form.id(), dossier);
                assertThat(answer.status()).as(form.id()).isEqualTo(200);
                JsonNode levers = answer.json();
                assertThat(levers.path("facons").isEmpty())
                        .as(form.id())
                        .isEqualTo(levers.path("dejaAtteint").asBoolean()
                                || (levers.has("obstacle")
                                        && levers.path("objectif").asString().equals("OUVERTE")));
            }
        }
    }

    /** The compact matrix stays small, whatever the dossier. */
    @ParameterizedTest
    @MethodSource("fr.mutualisation.advisor.Samples#stories")
    void theCompactMatrixIsSmall(String story) {
        for (String date : Samples.PILOT_DATES) {
            assertThat(ask("/v1/avis/matrice", "", Samples.dossier(story, date)).bytes())
                    .hasSizeLessThan(64 * 1_024);
        }
        assertThat(ask("/v1/avis/matrice", "", BARE).bytes()).hasSizeLessThan(64 * 1_024);
    }

    @Test
    void namesTheNearestForm() {
        assertThat(ask("/v1/avis/leviers", "?forme=SERVICE_COMMUN_EPCII", BARE).text())
                .contains("« SERVICE_COMMUN_EPCI »");
        assertThat(Doors.run(BARE, "avis", "--leviers", "SERVICE_COMMUN_EPCII").err())
                .contains("« SERVICE_COMMUN_EPCI »");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/avis/leviers?forme=ENTENTE", "/v1/avis/questions", "/v1/avis/matrice", "/v1/avis/solidite"})
    void refusesAWrongDossierAsTheOpinionDoes(String address) {
        String path = address.replaceFirst("\\?.*", "");
        String query = address.substring(path.length());
        for (String dossier : List.of("{", "{}", "[]", "", "{\"projet\":{\"date\":\"hier\"}}")) {
            Api.Answer answer = ask(path, query, dossier.getBytes(UTF_8));
            Api.Answer opinion = api.opinion(dossier.getBytes(UTF_8));
            assertThat(answer.status()).isEqualTo(opinion.status());
            assertThat(answer.bytes()).isEqualTo(opinion.bytes());
        }
    }

    @Test
    void refusesFactsThatClash() {
        byte[] clashing = """
                {"projet":{"date":"2024-01-15"},"competence":{"transferee":"TOTALE"},"service":{"conserveParCommune":true}}""".getBytes(UTF_8);
        assertThat(api.opinion(clashing).status()).isEqualTo(422);
        assertThat(ask("/v1/avis/questions", "", clashing)
                        .json()
                        .at("/fautes/0/code")
                        .asString())
                .isEqualTo("faits-incoherents");
    }
}
