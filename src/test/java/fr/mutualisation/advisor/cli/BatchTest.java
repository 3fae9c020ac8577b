package fr.mutualisation.advisor.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.mutualisation.advisor.Doors;
import fr.mutualisation.advisor.Doors.Run;
import fr.mutualisation.advisor.Samples;
import fr.mutualisation.advisor.json.Contract;
import fr.mutualisation.advisor.json.OpinionJson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BatchTest {

    @Test
    void answersEachLineInOrder() {
        List<String> stories = Samples.stories();
        Run run = lot(String.join("\n", stories.stream().map(BatchTest::line).toList()) + "\n");
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        stories.forEach(story -> expected.writeBytes(OpinionJson.onOneLine(Samples.opinion(Samples.dossier(story)))));
        assertThat(run.bytes()).isEqualTo(expected.toByteArray());
    }

    @Test
    void aBadLineGivesAProblemAndTheRunGoesOn() {
        String good = line("caen-medecine");
        Run run = lot(good + "\nnot json\n" + good + "\n{\"projet\":{}}\n" + good);
        assertThat(run.code()).isEqualTo(4);
        List<JsonNode> answers = answers(run);
        assertThat(answers).hasSize(5);
        assertThat(answers.get(0)).isEqualTo(answers.get(2)).isEqualTo(answers.get(4));
        for (int line : List.of(2, 4)) {
            JsonNode problem = answers.get(line - 1);
            assertThat(problem.path("ligne").asInt()).isEqualTo(line);
            assertThat(Contract.faultsOfAnswer(
                            "/components/schemas/Probleme", problem.toString().getBytes(UTF_8)))
                    .isEmpty();
        }
        assertThat(answers.get(1).at("/fautes/0/ou").asString()).matches("1:[0-9]+");
    }

    @Test
    void passesOverBlankLinesButCountsThem() {
        Run run = lot("\n  \n\t\r\n{}\n\n" + line("caen-medecine") + "\n\n");
        List<JsonNode> answers = answers(run);
        assertThat(answers).hasSize(2);
        assertThat(answers.get(0).path("ligne").asInt()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", ""})
    void acceptsAnyEndOfLine(String end) {
        Run run = lot(line("caen-medecine") + end);
        assertThat(run.code()).isZero();
        assertThat(run.bytes()).isEqualTo(OpinionJson.onOneLine(Samples.opinion(Samples.dossier("caen-medecine"))));
    }

    @Test
    void nothingInNothingOut() {
        Run run = lot("");
        assertThat(run.code()).isZero();
        assertThat(run.bytes()).isEmpty();
    }

    @Test
    void readsAFileToo(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("lot.jsonl"), line("caen-medecine") + "\n");
        assertThat(Doors.run("avis", "--lot", file.toString()).bytes())
                .isEqualTo(lot(line("caen-medecine")).bytes());
        Run missing = Doors.run("avis", "--lot", folder.resolve("rien").toString());
        assertThat(missing.code()).isEqualTo(4);
        assertThat(missing.err()).contains("ne peut pas être lu");
    }

    @Test
    void aLineOfMoreThanAMegabyteIsRefusedWithoutBeingKept() throws IOException {
        byte[] dossier = (line("caen-medecine") + "\n").getBytes(UTF_8);
        long length = 50L * 1024 * 1024;
        InputStream endless = new InputStream() {
            private long left = length;

            @Override
            public int read(byte[] bytes, int offset, int most) {
                int given = (int) Math.min(left, most);
                java.util.Arrays.fill(bytes, offset, offset + given, (byte) '[');
                left -= given;
                return given == 0 ? -1 : given;
            }

            @Override
            public int read() {
                throw new AssertionError("one byte at a time");
            }
        };
        BoundedLines lines = new BoundedLines(endless, 1024);
        BoundedLines.Line line = lines.next().orElseThrow();
        assertThat(line.tooLong()).isTrue();
        assertThat(line.bytes()).isEmpty();
        assertThat(lines.next()).isEmpty();

        byte[] input = new byte[1_048_577 + 1 + dossier.length];
        java.util.Arrays.fill(input, 0, 1_048_577, (byte) ' ');
        input[1_048_577] = '\n';
        System.arraycopy(dossier, 0, input, 1_048_578, dossier.length);
        Run run = Doors.run(input, "avis", "--lot");
        assertThat(run.code()).isEqualTo(4);
        List<JsonNode> answers = answers(run);
        assertThat(answers).hasSize(2);
        assertThat(answers.get(0).at("/fautes/0/code").asString()).isEqualTo("trop-volumineux");
        assertThat(answers.get(1).path("formes").isArray()).isTrue();
    }

    /** However many lines there are, never more than one is held: each is answered before the next is read. */
    @Test
    void holdsOneLineAtATime() {
        int lines = 20_000;
        Exchange exchange = new Exchange(lines);
        int code = Doors.run(exchange.in, exchange.out, OutputStream.nullOutputStream(), false, "avis", "--lot");
        assertThat(code).isEqualTo(4);
        assertThat(exchange.answered).isEqualTo(lines);
        assertThat(exchange.mostAhead).isEqualTo(1);
    }

    /** Gives a line when it is asked for more, and counts the answers. */
    private static final class Exchange {
        private final byte[] line = "{\"projet\":{}}\n".getBytes(UTF_8);
        private final int lines;
        private int given;
        private int answered;
        private int mostAhead;

        private final InputStream in = new InputStream() {
            @Override
            public int read(byte[] bytes, int offset, int length) {
                if (given == lines) {
                    return -1;
                }
                given++;
                mostAhead = Math.max(mostAhead, given - answered);
                System.arraycopy(line, 0, bytes, offset, line.length);
                return line.length;
            }

            @Override
            public int read() {
                throw new AssertionError("one byte at a time");
            }
        };

        private final OutputStream out = new OutputStream() {
            @Override
            public void write(byte[] bytes, int offset, int length) {
                for (int i = offset; i < offset + length; i++) {
                    write(bytes[i]);
                }
            }

            @Override
            public void write(int one) {
                if (one == '\n') {
                    answered++;
                }
            }
        };

        Exchange(int lines) {
            this.lines = lines;
        }
    }

    @Test
    void stopsWhenNobodyReadsTheAnswers() {
        Exchange exchange = new Exchange(1_000_000);
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("broken pipe");
            }
        };
        Doors.run(exchange.in, closed, OutputStream.nullOutputStream(), false, "avis", "--lot");
        assertThat(exchange.given).isLessThan(1_000);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void showsProgressOnlyToAPerson(boolean watched) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Doors.run(
                new ByteArrayInputStream("{}\n".repeat(250).getBytes(UTF_8)),
                OutputStream.nullOutputStream(),
                err,
                watched,
                "avis",
                "--lot");
        assertThat(err.toString(UTF_8))
                .isEqualTo(
                        watched
                                ? "\r100 lignes lues, 100 refusées\r200 lignes lues, 200 refusées\r250 lignes lues, 250 refusées"
                                        + System.lineSeparator()
                                : "");
    }

    private static Run lot(String input) {
        return Doors.run(input.getBytes(UTF_8), "avis", "--lot");
    }

    private static String line(String story) {
        return JsonMapper.shared().readTree(Samples.dossier(story)).toString();
    }

    private static List<JsonNode> answers(Run run) {
        List<JsonNode> answers = new ArrayList<>();
        run.out().lines().forEach(line -> answers.add(JsonMapper.shared().readTree(line)));
        return answers;
    }
}
