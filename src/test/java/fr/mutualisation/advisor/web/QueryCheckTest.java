package fr.mutualisation.advisor.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.mutualisation.advisor.json.Contract;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What an address says of its parameters, for every address that the description lists. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "advisor.rules=rules")
class QueryCheckTest {

    private static final byte[] BARE = "{\"projet\":{\"date\":\"2026-01-15\"}}".getBytes(UTF_8);

    private final Api api;

    QueryCheckTest(@LocalServerPort int port) {
        this.api = new Api(port);
    }

    static Stream<Arguments> addresses() {
        List<Arguments> addresses = new ArrayList<>();
        Contract.api()
                .path("paths")
                .forEachEntry((path, methods) -> methods.propertyNames()
                        .forEach(method -> addresses.add(Arguments.of(
                                method,
                                path,
                                methods.path(method)
                                        .path("parameters")
                                        .valueStream()
                                        .filter(one ->
                                                one.path("in").asString("").equals("query"))
                                        .map(one -> one.path("name").asString())
                                        .toList()))));
        return addresses.stream();
    }

    private Api.Answer ask(String method, String template, String query) {
        String path = template.replace("{id}", "SERVICE_COMMUN_EPCI") + query;
        return method.equals("get")
                ? api.get(template, path)
                : api.post(template, path, BARE, "Content-Type", "application/json");
    }

    private static List<String> codes(Api.Answer answer) {
        return answer.json().path("fautes").findValuesAsString("code");
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void refusesAnUnknownParameterAndListsThoseThatAreDescribed(String method, String template, List<String> known) {
        for (String query : List.of("?inconnu=1", "?inconnu", "?inconnu=1&inconnu=2")) {
            Api.Answer answer = ask(method, template, query);
            assertThat(answer.status()).isEqualTo(400);
            JsonNode fault = answer.json().at("/fautes/0");
            assertThat(fault.path("code").asString()).isEqualTo("parametre-inconnu");
            assertThat(fault.path("ou").asString()).endsWith("?inconnu");
            assertThat(fault.path("quoi").asString()).contains("« inconnu »");
            assertThat(fault.path("remede").asString())
                    .isEqualTo(
                            known.isEmpty()
                                    ? "Retirez-le."
                                    : "Retirez-le, ou corrigez son nom ; paramètres lus à cette adresse : "
                                            + String.join(", ", known) + ".");
        }
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void refusesARepeatedOrAMisspeltParameter(String method, String template, List<String> known) {
        for (String name : known) {
            Api.Answer twice = ask(method, template, "?" + name + "=oui&" + name + "=oui");
            assertThat(twice.status()).isEqualTo(400);
            assertThat(codes(twice)).containsExactly("parametre-en-double");
            assertThat(twice.text()).contains("« " + name + " »");
            Api.Answer misspelt = ask(method, template, "?" + name + "e=X");
            assertThat(misspelt.status()).isEqualTo(400);
            assertThat(misspelt.json().at("/fautes/0/quoi").asString())
                    .contains("« " + name + "e »", "Vouliez-vous écrire « " + name + " » ?");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            post => /v1/avis/leviers => ''                             => 422 => parametre-manquant
            post => /v1/avis/leviers => ?forme                         => 422 => parametre-manquant
            post => /v1/avis/leviers => ?forme=%20                     => 422 => parametre-manquant
            post => /v1/avis/leviers => ?forme=SERVICE_COMMUN_EPCII    => 422 => valeur-inconnue
            post => /v1/avis/leviers => ?forme=%1b%5b31m               => 422 => valeur-inconnue
            post => /v1/avis/leviers => ?forme=OBLIGATION_SCHEMA       => 422 => valeur-inconnue
            post => /v1/avis/leviers => ?formee=X                      => 400 => parametre-inconnu parametre-manquant
            post => /v1/avis/leviers => ?Forme=ENTENTE                 => 400 => parametre-inconnu parametre-manquant
            post => /v1/avis/leviers => ?forme=X&complet=oui           => 400 => parametre-inconnu valeur-inconnue
            post => /v1/avis/leviers => ?forme=A&forme=B&a=1&b=2       => 400 => parametre-en-double parametre-inconnu parametre-inconnu
            post => /v1/avis/matrice => ?complet=true                  => 422 => valeur-inconnue
            post => /v1/avis/matrice => ?complet=OUI                   => 422 => valeur-inconnue
            post => /v1/avis/matrice => ?complet=1                     => 422 => valeur-inconnue
            post => /v1/avis/matrice => ?complet=                      => 422 => parametre-vide
            post => /v1/avis/texte   => ?registre=elus                 => 422 => valeur-inconnue
            post => /v1/avis/texte   => ?registre                      => 422 => parametre-vide
            get  => /v1/formes/{id}  => ''                             => 422 => parametre-manquant
            get  => /v1/formes/{id}  => ?date=                         => 422 => parametre-manquant
            get  => /v1/formes/{id}  => ?date=hier                     => 422 => jour-invalide
            get  => /v1/formes/{id}  => ?date=2024-02-30               => 422 => jour-invalide
            get  => /v1/formes/{id}  => ?date=1950-01-01               => 422 => date-hors-bornes
            get  => /v1/formes/{id}  => ?date=2200-01-01               => 422 => date-hors-bornes
            get  => /v1/formes/{id}  => ?date=%1b                      => 422 => jour-invalide
            get  => /v1/formes/{id}  => ?dat=2024-01-15                => 400 => parametre-inconnu parametre-manquant
            get  => /v1/formes       => ?%1b%5b31m=1                   => 400 => parametre-inconnu
            get  => /v1/formes       => ?=1                            => 400 => requete-invalide
            get  => /v1/formes/{id}  => ?date=%ff                      => 400 => requete-invalide
            """)
    void tellsEveryWrongParameterAtOnce(String method, String template, String query, int status, String codes) {
        Api.Answer answer = ask(method, template, query);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(codes(answer)).containsExactly(codes.split(" ", -1));
    }

    @Test
    void saysWhichValuesExist() {
        assertThat(ask("post", "/v1/avis/leviers", "").json().path("detail").asString())
                .startsWith("Le paramètre « forme » est obligatoire, ")
                .contains("« ?forme=… » ; valeurs possibles : ADMINISTRATION_UNIQUE, ", "SERVICE_COMMUN_EPCI, ");
        assertThat(ask("post", "/v1/avis/leviers", "?forme=SERVICE_COMMUN_EPCII")
                        .text())
                .contains("Vouliez-vous écrire « SERVICE_COMMUN_EPCI » ?", "/v1/avis/leviers?forme");
        assertThat(ask("post", "/v1/avis/matrice", "?complet=")
                        .json()
                        .path("detail")
                        .asString())
                .isEqualTo("Le paramètre « complet » n'a pas de valeur."
                        + " Retirez-le, ou donnez-lui une de ces valeurs : oui, non.");
        assertThat(ask("get", "/v1/formes/{id}", "").json().path("detail").asString())
                .endsWith("« ?date=… » ; valeurs possibles : une date AAAA-MM-JJ.");
    }

    @Test
    void endlessParametersDoNoHarm() {
        StringBuilder query = new StringBuilder("?a=1");
        for (int i = 0; i < 500; i++) {
            query.append("&p").append(i).append("=1");
        }
        assertThat(ask("get", "/v1/formes", query.toString())
                        .json()
                        .path("nombreDeFautes")
                        .asInt())
                .isEqualTo(501);
        assertThat(ask("get", "/v1/formes", query + "&q".repeat(1_500)).status())
                .isEqualTo(400);
    }

    @Test
    void whatIsAskedRightIsAnswered() {
        assertThat(ask("post", "/v1/avis/matrice", "?complet=non").bytes())
                .isEqualTo(ask("post", "/v1/avis/matrice", "").bytes());
        assertThat(ask("post", "/v1/avis", "?").status()).isEqualTo(200);
        assertThat(ask("get", "/v1/formes/{id}", "?date=2024-01-15").status()).isEqualTo(200);
    }
}
