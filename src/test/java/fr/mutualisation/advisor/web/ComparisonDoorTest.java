package fr.mutualisation.advisor.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.mutualisation.advisor.Doors;
import fr.mutualisation.advisor.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "advisor.rules=rules")
class ComparisonDoorTest {

    private static final String BARE = "{\"projet\":{\"date\":\"2026-01-15\"}}";

    private final Api api;

    ComparisonDoorTest(@LocalServerPort int port) {
        this.api = new Api(port);
    }

    private Api.Answer compare(String body) {
        return api.post("/v1/comparaisons", body.getBytes(UTF_8), "Content-Type", "application/json");
    }

    private static String dossier(String story) {
        return new String(Samples.dossier(story), UTF_8);
    }

    @Test
    void givesTheBytesOfTheCommandLine() {
        String one = "samples/caen-europe/dossier.json";
        String other = "samples/caen-europe-ville/dossier.json";
        Api.Answer dossiers =
                compare("{\"dossiers\":[" + dossier("caen-europe") + "," + dossier("caen-europe-ville") + "]}");
        assertThat(dossiers.status()).isEqualTo(200);
        assertThat(dossiers.bytes())
                .isEqualTo(Doors.run("comparer", "-f", "json", one, other).bytes());
        Api.Answer dates =
                compare("{\"dates\":[\"2009-10-01\",\"2024-01-15\"],\"dossier\":" + dossier("caen-europe") + "}");
        assertThat(dates.bytes())
                .isEqualTo(Doors.run("comparer", "-f", "json", one, "--dates", "2009-10-01", "2024-01-15")
                        .bytes());
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            {                                     => 400 => json-illisible => 1:2
            ``                                    => 400 => comparaison-vide => 1:1
            []                                    => 422 => comparaison-incomplete => $
            null                                  => 422 => comparaison-incomplete => $
            {}                                    => 422 => comparaison-incomplete => $
            {"dossiers":[]}                       => 422 => comparaison-incomplete => $
            {"dossiers":[BARE]}                   => 422 => comparaison-incomplete => $
            {"dossiers":[BARE,BARE,BARE]}         => 422 => comparaison-incomplete => $
            {"dossiers":BARE}                     => 422 => comparaison-incomplete => $
            {"dossier":BARE}                      => 422 => comparaison-incomplete => $
            {"dossier":BARE,"dates":["2024-01-15"]} => 422 => comparaison-incomplete => $
            {"dossier":BARE,"dates":"2024-01-15"} => 422 => comparaison-incomplete => $
            {"dossiers":[BARE,BARE],"dates":["2024-01-15","2024-01-16"]} => 422 => comparaison-incomplete => $
            {"dossiers":[BARE,BARE],"dossier":BARE} => 422 => comparaison-incomplete => $
            {"dossiers":[BARE,BARE],"dossiers":[BARE,BARE]} => 422 => membre-en-double => $.dossiers
            {"dosiers":[BARE,BARE]}               => 422 => membre-inconnu => $.dosiers
            {"dossiers":[BARE,BARE],"regles":"r"} => 422 => membre-inconnu => $.regles
            {"dossiers":[BARE,[]]}                => 422 => dossier-attendu => $.dossiers[1]
            {"dossiers":[{},BARE]}                => 422 => fait-obligatoire => $.dossiers[0].projet.date
            {"dossiers":[BARE,{"projet":{"date":"2024-01-15"},"communes":[{"nom":3}]}]} => 422 => type-inattendu => $.dossiers[1].communes[0].nom
            {"dossier":{},"dates":["2024-01-15","2024-01-16"]} => 422 => fait-obligatoire => $.dossier.projet.date
            {"dossier":BARE,"dates":["2024-01-15",3]} => 422 => type-inattendu => $.dates[1]
            {"dossier":BARE,"dates":["hier","2024-01-15"]} => 422 => date-invalide => $.dates[0]
            {"dossier":BARE,"dates":["2024-01-15","1999-01-01"]} => 422 => date-hors-bornes => $.dates[1]
            {"dossier":BARE,"dates":["2024-01-15",null]} => 422 => type-inattendu => $.dates[1]
            """)
    void refusesAWrongRequest(String body, int status, String code, String place) {
        Api.Answer answer = compare(body.replace("BARE", BARE));
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().at("/fautes/0/code").asString()).isEqualTo(code);
        assertThat(answer.json().at("/fautes/0/ou").asString()).isEqualTo(place);
    }

    @Test
    void tellsEveryFaultOfBothDossiersAndNamesTheNearestMember() {
        Api.Answer both = compare("{\"dossiers\":[{\"epci\":{\"natur\":1}},{\"projet\":{\"date\":\"hier\"}}]}");
        assertThat(both.json().path("fautes").findValuesAsString("ou"))
                .containsExactly("$.dossiers[0].epci.natur", "$.dossiers[0].projet.date", "$.dossiers[1].projet.date");
        assertThat(compare("{\"dosiers\":[]}").text()).contains("« dossiers »");
        Api.Answer clash = compare("{\"dossiers\":[{\"projet\":{\"date\":\"2024-01-15\"},"
                + "\"competence\":{\"transferee\":\"TOTALE\"},\"service\":{\"conserveParCommune\":true}},{}]}");
        assertThat(clash.json().path("fautes").findValuesAsString("code"))
                .containsExactly("faits-incoherents", "fait-obligatoire");
        Api.Answer dates = compare("{\"dossier\":{},\"dates\":[\"hier\",\"demain\"]}");
        assertThat(dates.json().path("fautes").findValuesAsString("ou"))
                .containsExactly("$.dossier.projet.date", "$.dates[0]", "$.dates[1]");
    }

    /** A wrong frame hides nothing of what stands in it. */
    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            {"dossiers":[{"epci":{"natur":1}}]} => $ $.dossiers[0].epci.natur $.dossiers[0].projet.date
            {"dossiers":[{},[],3]} => $ $.dossiers[0].projet.date $.dossiers[1] $.dossiers[2]
            {"dosier":{},"dates":["hier",3]} => $.dosier $ $.dates[0] $.dates[1]
            {"dossiers":[{},BARE],"dossier":[],"regles":"r"} => $.regles $ $.dossiers[0].projet.date $.dossier
            {"dossiers":{"projet":{}},"dates":"hier"} => $
            """)
    void tellsEveryFaultOfAWrongFrame(String body, String places) {
        assertThat(compare(body.replace("BARE", BARE)).json().path("fautes").findValuesAsString("ou"))
                .containsExactly(places.split(" ", -1));
    }

    /** What this address advises is what it accepts, and the same at the others. */
    @Test
    void advisesItsOwnShape() {
        for (String body : List.of("", "[]", "{}", "{\"dossier\":" + BARE + "}")) {
            String advice = compare(body).json().at("/fautes/0/remede").asString();
            assertThat(advice)
                    .contains(
                            "{\"dossiers\": [dossier, dossier]}",
                            "{\"dossier\": dossier, \"dates\": [\"AAAA-MM-JJ\", \"AAAA-MM-JJ\"]}");
        }
        assertThat(compare("{\"dossiers\": [dossier, dossier]}"
                                .replace("dossier,", BARE + ",")
                                .replace("dossier]", BARE + "]"))
                        .status())
                .isEqualTo(200);
        for (String path : List.of("/v1/avis", "/v1/controles", "/v1/retroplannings", "/v1/chronologies")) {
            for (String body : List.of("", "[]", "3")) {
                String advice = api.post(path, body.getBytes(UTF_8), "Content-Type", "application/json")
                        .json()
                        .at("/fautes/0/remede")
                        .asString();
                assertThat(advice).contains("plus court est {").doesNotContain("retirez");
                String shortest = advice.substring(advice.indexOf('{'), advice.lastIndexOf('}') + 1);
                assertThat(api.post(
                                        path,
                                        shortest.replace("AAAA-MM-JJ", "2026-01-15")
                                                .getBytes(UTF_8),
                                        "Content-Type",
                                        "application/json")
                                .status())
                        .as(path + " " + shortest)
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void readsNoMoreThanAMegabyte() {
        assertThat(compare(" ".repeat(1_048_577)).status()).isEqualTo(413);
        assertThat(api.post("/v1/comparaisons", BARE.getBytes(UTF_8)).status()).isEqualTo(415);
    }
}
