package fr.mutualisation.advisor.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.mutualisation.advisor.Doors;
import fr.mutualisation.advisor.RulesCopy;
import fr.mutualisation.advisor.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class ComparisonSchemaTest {

    private static final String STORY = "samples/caen-informatique/dossier.json";

    @Test
    void isAValidSchemaThatClosesEveryObject() {
        assertThat(Contract.faultsOfSchema(Schemas.comparison())).isEmpty();
        List<String> open = new ArrayList<>();
        OpinionSchemaTest.objects(JsonMapper.shared().readTree(Schemas.comparison()), "", open);
        assertThat(open).isEmpty();
    }

    private static byte[] compared(String... arguments) {
        List<String> all = new ArrayList<>(List.of("comparer", "-f", "json"));
        all.addAll(List.of(arguments));
        Doors.Run run = Doors.run(all.toArray(String[]::new));
        assertThat(run.code()).isZero();
        return run.bytes();
    }

    @ParameterizedTest
    @MethodSource("fr.mutualisation.advisor.Samples#pilots")
    void acceptsTheComparisonOfTwoDossiersAndOfEachTwoDates(String story) {
        String dossier = "samples/" + story + "/dossier.json";
        assertThat(Contract.faultsOfComparison(compared(STORY, dossier))).isEmpty();
        assertThat(Contract.faultsOfComparison(compared(dossier, "--dates", "2009-10-01", "2024-01-15")))
                .isEmpty();
    }

    @Test
    void acceptsListsThatDiffer(@TempDir Path folder) throws IOException {
        Path other = Files.writeString(
                folder.resolve("b.json"),
                new String(Samples.dossier("caen-informatique"), UTF_8)
                        .replace("\"nom\": \"Caen\"", "\"nom\": \"Ifs\"")
                        .replaceFirst("(?s)\"agents\": \\[.*?\\],", ""));
        byte[] comparison = compared(STORY, other.toString());
        assertThat(new String(comparison, UTF_8)).contains("\"liste\": \"communes\"", "\"liste\": \"agents\"");
        assertThat(Contract.faultsOfComparison(comparison)).isEmpty();
    }

    @Test
    void acceptsTheComparisonOfRules(@TempDir Path folder) throws IOException {
        String rules = RulesCopy.withoutLaw(folder).toString();
        assertThat(Contract.faultsOfComparison(compared("--regles", rules, "--regles-autres", rules)))
                .isEmpty();
        assertThat(Contract.faultsOfComparison(compared(STORY, "--regles-autres", rules)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "entre": "DATES" | "entre": "REGLES"
            "entre": "DATES" | "entre": "MOTEURS"
            "avis": { | "opinions": {
            "memeAvis": false | "memeAvis": "non"
            "statut": "OUVERTE" | "statut": "AUTORISEE"
            "etat": "A_FAIRE" | "etat": "FAIT"
            "cite": "PREMIER" | "cite": "LES_DEUX"
            "date": "2010-12-17" | "date": "2010-02-30"
            "changeDeStatut": true, | ""
            """)
    void refusesAWrongComparison(String right, String wrong) {
        String comparison = new String(compared(STORY, "--dates", "2010-12-17", "2011-01-15"), UTF_8);
        assertThat(comparison).contains(right);
        int at = comparison.indexOf(right);
        String spoilt =
                comparison.substring(0, at) + wrong.replace("\"\"", "") + comparison.substring(at + right.length());
        assertThat(Contract.faultsOfComparison(spoilt.getBytes(UTF_8))).isNotEmpty();
    }
}
