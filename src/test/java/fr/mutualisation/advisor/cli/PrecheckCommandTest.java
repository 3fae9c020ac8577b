package fr.mutualisation.advisor.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.mutualisation.advisor.Doors;
import fr.mutualisation.advisor.Doors.Run;
import fr.mutualisation.advisor.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrecheckCommandTest {

    private static final String PIECES = "samples/controle-commune-pret/pieces";

    @TempDir
    private Path temporary;

    @ParameterizedTest
    @CsvSource({
        "controle-commune-pret, 0",
        "controle-epci-pret, 0",
        "controle-commune-incomplet, 1",
        "controle-epci-incomplet, 3",
        "controle-commune-refus, 2",
        "controle-epci-refus, 2"
    })
    void theExitCodeIsTheVerdict(String story, int code) {
        for (String format : new String[] {"text", "json", "junit", "sarif"}) {
            Run run = Doors.run("controle", "samples/" + story + "/dossier.json", "--format", format);
            assertThat(run.code()).as(format).isEqualTo(code);
            assertThat(run.err()).isEmpty();
            assertThat(run.out()).isNotEmpty();
        }
    }

    @Test
    void whatCannotBeVerifiedHasItsOwnCode() {
        assertThat(Doors.run("{\"projet\":{\"date\":\"2026-10-15\"}}".getBytes(UTF_8), "controle")
                        .code())
                .isEqualTo(3);
    }

    @Test
    void warningsCountOnlyWhenToldTo() {
        String warned = new String(Samples.dossier("controle-epci-pret"), UTF_8)
                .replace("\"copieConvocationConseillers\": true", "\"copieConvocationConseillers\": false");
        assertThat(warned).contains("\"copieConvocationConseillers\": false");
        Run lenient = Doors.run(warned.getBytes(UTF_8), "controle", "-f", "json");
        assertThat(lenient.code()).isZero();
        assertThat(lenient.out()).contains("\"verdict\": \"A_COMPLETER\"");
        Run strict = Doors.run(warned.getBytes(UTF_8), "controle", "-f", "json", "--strict");
        assertThat(strict.code()).isEqualTo(1);
        assertThat(strict.bytes()).isEqualTo(lenient.bytes());
        assertThat(Doors.run(warned.getBytes(UTF_8), "controle", "-f", "junit", "--strict")
                        .out())
                .contains("<failure");
        assertThat(Doors.run(warned.getBytes(UTF_8), "controle", "-f", "junit").out())
                .doesNotContain("<failure");
    }

    @Test
    void aRefusedDossierGivesNoVerdict() {
        byte[] faulty = "{\"projet\":{\"date\":\"2026-02-30\"}}".getBytes(UTF_8);
        Run text = Doors.run(faulty, "controle");
        assertThat(text.code()).isEqualTo(4);
        assertThat(text.out()).isEmpty();
        assertThat(text.err()).contains("$.projet.date");
        Run json = Doors.run(faulty, "controle", "--format", "json");
        assertThat(json.code()).isEqualTo(4);
        assertThat(json.out()).contains("\"status\": 422");
        assertThat(Doors.run("controle", "nulle-part.json").code()).isEqualTo(4);
    }

    @Test
    void rulesThatDoNotLoadGiveNoVerdict() {
        Run run = Doors.run("controle", "--regles", temporary.resolve("nulle").toString());
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void filesAreComparedWithWhatIsDeclared() throws IOException {
        Run good =
                Doors.run("controle", "--pieces", PIECES, "samples/controle-commune-pret/dossier.json", "-f", "json");
        assertThat(good.code()).isZero();
        assertThat(good.out()).contains("\"sorte\": \"FICHIER\"", "\"etat\": \"CONFORME\"");

        Path folder = copy(Path.of(PIECES), temporary.resolve("pieces"));
        Files.writeString(folder.resolve("convention.txt"), "une autre convention");
        Files.delete(folder.resolve("annexes/fiche-impact.txt"));
        Run bad = Doors.run(
                "controle", "--pieces", folder.toString(), "samples/controle-commune-pret/dossier.json", "-f", "json");
        assertThat(bad.out()).contains("\"etat\": \"DIFFERENTE\"", "\"etat\": \"ABSENTE\"");
        assertThat(bad.code()).as("it can still be put right before the vote").isEqualTo(1);
        assertThat(Doors.run("controle", "--pieces", folder.toString(), "samples/controle-commune-pret/dossier.json")
                        .out())
                .contains("Fichier convention.txt : Le fichier ne porte pas l'empreinte déclarée");
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
        return to;
    }

    @Test
    void aHostileNameIsNeitherReadNorShownRaw() throws IOException {
        Files.writeString(temporary.resolve("secret"), "abc");
        Path folder = Files.createDirectory(temporary.resolve("pieces"));
        String dossier = """
                {"projet":{"date":"2026-10-15"},"deliberation":{"pieces":[{"fichier":"../secret",
                "sha256":"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"}]}}
                """;
        Run run = Doors.run(dossier.getBytes(UTF_8), "controle", "-f", "json", "--pieces", folder.toString());
        assertThat(run.out()).contains("\"etat\": \"NOM_REFUSE\"").doesNotContain("\"etat\": \"CONFORME\"");
        assertThat(run.code()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nulle-part", "samples/controle-commune-pret/dossier.json"})
    void aFolderOfDocumentsMustBeOne(String folder) {
        Run run = Doors.run("controle", "--pieces", folder, "samples/controle-commune-pret/dossier.json");
        assertThat(run.code()).isEqualTo(4);
        assertThat(run.err()).contains(folder);
    }

    @Test
    void withoutAFolderFilesAreNotLookedFor() {
        assertThat(Doors.run("controle", "samples/controle-commune-pret/dossier.json", "-f", "json")
                        .out())
                .doesNotContain("FICHIER");
    }
}
