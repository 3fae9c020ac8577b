package fr.mutualisation.advisor.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.mutualisation.advisor.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpinionSchemaTest {

    @Test
    void isAValidSchema() {
        assertThat(Contract.faultsOfSchema(Schemas.opinion())).isEmpty();
    }

    @Test
    void closesEveryObject() {
        List<String> open = new ArrayList<>();
        objects(JsonMapper.shared().readTree(Schemas.opinion()), "", open);
        assertThat(open).isEmpty();
    }

    private static void objects(JsonNode node, String path, List<String> open) {
        if (node.path("type").asString("").equals("object")
                && !node.path("additionalProperties").isBoolean()) {
            open.add(path);
        }
        node.forEachEntry((name, child) -> objects(child, path + "/" + name, open));
    }

    static Stream<Arguments> samples() {
        return Samples.pilots().stream()
                .flatMap(story -> Samples.PILOT_DATES.stream().map(date -> Arguments.of(story, date)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void acceptsTheOpinionOnEverySample(String story, String date) {
        byte[] opinion = OpinionJson.indented(Samples.opinion(Samples.dossier(story, date)));
        assertThat(Contract.faultsOfOpinion(opinion)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("fr.mutualisation.advisor.Samples#stories")
    void acceptsTheOpinionOnEveryStory(String story) {
        assertThat(Contract.faultsOfOpinion(OpinionJson.indented(Samples.opinion(Samples.dossier(story)))))
                .isEmpty();
    }

    @Test
    void acceptsAnOpinionWithTheDaysOfAllActs() {
        String dossier = new String(Samples.dossier("caen-medecine", "2010-12-01"), UTF_8)
                .replace(
                        "\"date\": \"2010-12-01\"",
                        "\"date\": \"2010-12-01\", \"dateAvis\": \"2010-11-01\", \"dateEffet\": \"2011-02-01\"");
        byte[] opinion = OpinionJson.indented(Samples.opinion(dossier.getBytes(UTF_8)));
        assertThat(new String(opinion, UTF_8)).contains("\"aLaDateEffet\"", "\"effet\": \"2011-02-01\"");
        assertThat(Contract.faultsOfOpinion(opinion)).isEmpty();
    }

    @Test
    void acceptsTheOpinionOnABareDate() {
        byte[] opinion =
                OpinionJson.onOneLine(Samples.opinion("{\"projet\":{\"date\":\"2026-01-15\"}}".getBytes(UTF_8)));
        assertThat(Contract.faultsOfOpinion(opinion)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "statut": "OUVERTE" | "statut": "AUTORISEE"
            "date": "2011-01-15" | "date": "2011-02-30"
            "verite": "INCONNUE" | "verite": "NON"
            "etat": "A_FAIRE" | "etat": "FAIT"
            "portee": "UN_FAIT" | "portee": "DEUX_FAITS"
            "confiance": "HAUTE" | "confiance": "haute"
            "couche": "droit" | "couche": "loi"
            "effet": "OUVRE" | "effet": "EXIGE"
            "regles": "sha256: | "regles": "md5:
            "avertissement": | "avertissements":
            "aVerifierParUnJuriste": true | "aVerifierParUnJuriste": "true"
            "faitsDecisifs": | "phrase": "", "faitsDecisifs":
            """)
    void refusesAWrongOpinion(String right, String wrong) {
        String opinion = new String(OpinionJson.indented(Samples.opinion(Samples.dossier("caen-medecine"))), UTF_8);
        assertThat(opinion).contains(right);
        int at = opinion.indexOf(right);
        String spoilt = opinion.substring(0, at) + wrong + opinion.substring(at + right.length());
        assertThat(Contract.faultsOfOpinion(spoilt.getBytes(UTF_8))).isNotEmpty();
    }
}
