package fr.mutualisation.advisor.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.mutualisation.advisor.Doors;
import fr.mutualisation.advisor.Doors.Run;
import fr.mutualisation.advisor.Samples;
import fr.mutualisation.advisor.json.Contract;
import fr.mutualisation.advisor.json.OpinionJson;
import fr.mutualisation.advisor.text.OpinionPage;
import fr.mutualisation.advisor.text.Register;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpinionCommandTest {

    private static final String PROBLEM = "/components/schemas/Probleme";
    private static final String STORY = "samples/caen-medecine/dossier.json";

    @ParameterizedTest
    @MethodSource("fr.mutualisation.advisor.Samples#stories")
    void givesTheOpinionAsText(String story) {
        Run run = Doors.run("avis", "samples/" + story + "/dossier.json");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .isEqualTo(OpinionPage.of(
                        Samples.opinion(Samples.dossier(story)), Samples.rules().vocabulary(), Register.DGS));
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("fr.mutualisation.advisor.Samples#stories")
    void givesTheOpinionAsJson(String story) {
        Run run = Doors.run("avis", "--format", "json", "samples/" + story + "/dossier.json");
        assertThat(run.code()).isZero();
        assertThat(run.bytes()).isEqualTo(OpinionJson.indented(Samples.opinion(Samples.dossier(story))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-f=text", "--format=texte", "--regles=rules", "-r=rules"})
    void theseOptionsChangeNothing(String option) {
        assertThat(Doors.run("avis", option, STORY).bytes())
                .isEqualTo(Doors.run("avis", STORY).bytes());
    }

    @Test
    void readsStandardInput() {
        byte[] dossier = Samples.dossier("caen-medecine");
        byte[] expected = Doors.run("avis", STORY).bytes();
        assertThat(Doors.run(dossier, "avis").bytes()).isEqualTo(expected);
        assertThat(Doors.run(dossier, "avis", "-").bytes()).isEqualTo(expected);
    }

    @Test
    void tellsEveryFaultInFrench() {
        Run run = Doors.run("{\"projet\":{},\"epci\":{\"natur\":\"CA\"},\"communes\":3}".getBytes(UTF_8), "avis");
        assertThat(run.code()).isEqualTo(4);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains(
                        "Le dossier est refusé. 3 points à corriger :",
                        "$.epci.natur  Le membre « natur » n'existe pas. Vouliez-vous écrire « nature » ?",
                        "$.communes  Valeur attendue : une liste [ … ] ; reçu : un nombre.",
                        "$.projet.date  Un fait indispensable manque.");
    }

    @Test
    void tellsEveryFaultAsAProblemWhenJsonIsAsked() {
        Run run = Doors.run("{\"projet\":{}}".getBytes(UTF_8), "avis", "-f", "json");
        assertThat(run.code()).isEqualTo(4);
        assertThat(run.err()).isEmpty();
        assertThat(Contract.faultsOfAnswer(PROBLEM, run.bytes())).isEmpty();
    }

    @Test
    void showsTwoHundredFaultsAndCountsTheOthers() {
        StringBuilder members = new StringBuilder("{\"projet\":{\"date\":\"2020-01-01\"}");
        for (int i = 0; i < 1_000; i++) {
            members.append(",\"x").append(i).append("\":0");
        }
        byte[] dossier = members.append('}').toString().getBytes(UTF_8);
        Run text = Doors.run(dossier, "avis");
        assertThat(text.err()).contains("1000 points à corriger").endsWith("… et 800 autres points.\n");
        assertThat(text.err().lines()).hasSize(202);
        Run json = Doors.run(dossier, "avis", "-f", "json");
        assertThat(json.out()).contains("\"nombreDeFautes\": 1000,");
        assertThat(Contract.faultsOfAnswer(PROBLEM, json.bytes())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nulle-part.json", "samples", "a\u0000b", ""})
    void tellsWhatCannotBeRead(String file) {
        Run run = Doors.run("avis", file);
        assertThat(run.code()).isEqualTo(4);
        assertThat(run.err())
                .contains("ne peut pas être lu. Vérifiez le chemin")
                .doesNotContain("\u0000", "«  »");
        Run json = Doors.run("avis", "-f", "json", file);
        assertThat(json.code()).isEqualTo(4);
        assertThat(Contract.faultsOfAnswer(PROBLEM, json.bytes())).isEmpty();
    }

    @Test
    void refusesAFileOfMoreThanAMegabyte(@TempDir Path folder) throws IOException {
        Path large = folder.resolve("large.json");
        Files.write(large, new byte[2_000_000]);
        assertThat(Doors.run("avis", large.toString()).err()).contains("Le dossier dépasse 1048576 octets.");
    }

    /** A dossier taken for a form would leave the command waiting for another on its input. */
    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            samples/caen-medecine/dossier.json => « samples/caen-medecine/dossier.json » est un fichier, pas une forme. --leviers attend
            nulle-part.JSON      => « nulle-part.JSON » est un fichier, pas une forme. --leviers attend
            pom.xml              => « pom.xml » est un fichier, pas une forme. --leviers attend
            -                    => « - » est un fichier, pas une forme. --leviers attend
            SERVICE_COMMUN_EPCII => La forme « SERVICE_COMMUN_EPCII » n'existe pas. Vouliez-vous écrire « SERVICE_COMMUN_EPCI » ? --leviers attend
            entente              => La forme « entente » n'existe pas. Vouliez-vous écrire « ENTENTE » ? --leviers attend
            rien-de-tel          => La forme « rien-de-tel » n'existe pas. --leviers attend
            ``                   => --leviers attend
            """)
    void asksForTheFormBeforeReadingAnything(String form, String sentence) {
        InputStream waiting = new InputStream() {
            @Override
            public int read() {
                throw new AssertionError("the input is read");
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                return read();
            }
        };
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertThat(Doors.run(waiting, out, err, false, "avis", "--leviers", form))
                .isEqualTo(64);
        assertThat(out.toByteArray()).isEmpty();
        assertThat(err.toString(UTF_8))
                .startsWith(
                        sentence + " l'identifiant d'une forme, puis vient le dossier, comme dans"
                                + " « avis --leviers SERVICE_COMMUN_EPCI dossier.json ». Formes possibles : ADMINISTRATION_UNIQUE, ");
    }

    /** Of every set of options: it is refused, or each of its options changes the answer. */
    @Test
    void noOptionIsPassedOverInSilence() {
        List<String> options = List.of(
                "--registre=elu",
                "--format=json",
                "--lot",
                "--chronologie",
                "--leviers=ENTENTE",
                "--questions",
                "--matrice",
                "--complet",
                "--solidite");
        byte[] dossier = new String(Samples.dossier("caen-medecine"), UTF_8)
                .replace("\n", "")
                .getBytes(UTF_8);
        Map<Set<String>, String> answers = new HashMap<>();
        for (int chosen = 0; chosen < 1 << options.size(); chosen++) {
            Set<String> set = new LinkedHashSet<>();
            for (int i = 0; i < options.size(); i++) {
                if ((chosen >> i & 1) == 1) {
                    set.add(options.get(i));
                }
            }
            Run run = Doors.run(
                    dossier, Stream.concat(Stream.of("avis"), set.stream()).toArray(String[]::new));
            assertThat(run.code()).as(set.toString()).isIn(0, 64);
            if (run.code() == 0) {
                answers.put(set, run.out());
            }
        }
        answers.forEach((set, answer) -> set.forEach(option -> {
            Set<String> without = new LinkedHashSet<>(set);
            without.remove(option);
            // A batch is in JSON whatever is said of the format, which there only decides how a refusal is written.
            if (!(option.equals("--format=json") && set.contains("--lot"))) {
                assertThat(answers.get(without)).as(set + " without " + option).isNotEqualTo(answer);
            }
        }));
        assertThat(answers).hasSize(17);
    }

    @Test
    void tracesTheTimeline() {
        Run text = Doors.run("avis", "--chronologie", STORY);
        assertThat(text.code()).isZero();
        assertThat(text.out()).contains("CHRONOLOGIE");
        Run json = Doors.run("avis", "--chronologie", "-f", "json", STORY);
        assertThat(Contract.faultsOfAnswer("/components/schemas/Chronologie", json.bytes()))
                .isEmpty();
    }

    @Test
    void saysWhenTheAnswerCouldNotBeWritten() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("no space left");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Doors.run(InputStream.nullInputStream(), full, err, false, "avis", STORY);
        assertThat(code).isEqualTo(74);
        assertThat(err.toString(UTF_8)).contains("n'a pas pu être écrite en entier");
    }
}
