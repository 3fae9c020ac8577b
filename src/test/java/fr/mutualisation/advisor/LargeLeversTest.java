package fr.mutualisation.advisor;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mutualisation.advisor.application.Effort;
import fr.mutualisation.advisor.application.FindLevers;
import fr.mutualisation.advisor.domain.Levers;
import fr.mutualisation.advisor.domain.Levers.Alike;
import fr.mutualisation.advisor.json.JsonTrees;
import fr.mutualisation.advisor.json.LeversJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The levers of dossiers with hundreds of communes and groups of agents: the effort is counted, never timed. */
class LargeLeversTest {

    /** Far less than each element tried on its own would spend: a dossier of this size weighs 21 ordinary ones. */
    private static final int FEW_TRIALS = 25_000;

    private static final int FEW_RUNS = 200;

    private static final int LARGEST = 64 * 1_024;

    private static final String EMPTY = "{}";

    static List<String> forms() {
        return Samples.rules().catalogue().choices();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFormHasACompleteAndShortAnswerWhereNothingIsSaid(String form) {
        Levers levers = levers(form, dossier("2024-01-15", many(200, EMPTY), many(200, EMPTY)));

        assertThat(levers.complete()).isTrue();
        assertThat(levers.obstacle().map(Levers.Obstacle::kind)).isNotEqualTo(Levers.Obstacle.Kind.NON_ETABLI);
        assertThat(LeversJson.indented(levers)).hasSizeLessThan(LARGEST);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFormHasACompleteAndShortAnswerWhereMuchIsSaid(String form) {
        Levers levers = levers(
                form,
                dossier(
                        "2018-06-01",
                        many(200, "{\"membreEpci\": true, \"population\": %d000, \"villeCentre\": false}"),
                        many(200, "{\"employeur\": \"COMMUNE\", \"statut\": \"TITULAIRE\", \"accord\": \"NON\"}")));

        assertThat(levers.complete()).isTrue();
        assertThat(LeversJson.indented(levers)).hasSizeLessThan(LARGEST);
    }

    @Test
    void oneGroupStandsForThoseOfWhichTheSameIsKnown() {
        Levers levers = levers("MAD_INDIVIDUELLE", dossier("2024-01-15", many(1, EMPTY), many(50, EMPTY)));

        assertThat(levers.ways()).isNotEmpty();
        assertThat(levers.ways())
                .allSatisfy(way -> assertThat(way.alike())
                        .containsExactly(new Alike(
                                "agents", IntStream.range(0, 50).boxed().toList())));
    }

    private static Levers levers(String form, String dossier) {
        Effort effort = new Effort(FEW_TRIALS, FEW_RUNS, () -> false);
        return Samples.accepted(JsonTrees.read(dossier.getBytes(StandardCharsets.UTF_8))
                .then(tree -> new FindLevers(Wiring.assessor()).find(tree, form, Samples.rules(), effort)));
    }

    private static String dossier(String day, String communes, String agents) {
        return "{\"projet\": {\"date\": \"%s\"}, \"communes\": [%s], \"agents\": [%s]}"
                .formatted(day, communes, agents);
    }

    private static String many(int number, String kind) {
        return IntStream.rangeClosed(1, number).mapToObj(kind::formatted).collect(Collectors.joining(", "));
    }
}
