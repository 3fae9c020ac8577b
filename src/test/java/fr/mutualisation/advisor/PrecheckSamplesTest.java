package fr.mutualisation.advisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sample files of a commune and of an EPCI: the verdict as an exit code, and the text that a person has read. */
class PrecheckSamplesTest {

    @ParameterizedTest
    @CsvSource({
        "controle-commune-pret, 0",
        "controle-commune-incomplet, 1",
        "controle-commune-refus, 2",
        "controle-epci-pret, 0",
        "controle-epci-incomplet, 3",
        "controle-epci-refus, 2"
    })
    void theVerdictAndTheTextAreThoseThatWereRead(String story, int code) throws IOException {
        Doors.Run run = Doors.run("controle", "samples/" + story + "/dossier.json");
        assertThat(run.code()).isEqualTo(code);
        assertThat(masked(run.out())).isEqualTo(masked(Files.readString(Path.of("samples", story, "controle.txt"))));
        assertThat(run.err()).isEmpty();
    }

    private static String masked(String text) {
        return text.replaceAll("Moteur [^,]*, règles [0-9a-f]{12}", "Moteur, règles");
    }
}
