package fr.mutualisation.advisor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.mutualisation.advisor.domain.Opinion;
import fr.mutualisation.advisor.json.OpinionJson;
import fr.mutualisation.advisor.text.OpinionPage;
import fr.mutualisation.advisor.text.Register;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Opinions that a person has read: the text of each pilot at each date, and the JSON of each sample that keeps one. The
 * fingerprint of the rules and the engine version are left out of the comparison. Run with {@code GOLDEN_WRITE=true} in the environment
 * to write them anew, then read what changed.
 */
class GoldenTest {

    private static final Path TEXTS = Path.of("src/test/resources/pilotes");
    private static final Path REGISTERS = Path.of("src/test/resources/registres");

    @TestFactory
    Stream<DynamicTest> textIsTheOneThatWasRead() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String story : Samples.pilots()) {
            for (String date : Samples.PILOT_DATES) {
                tests.add(DynamicTest.dynamicTest(story + " " + date, () -> {
                    Opinion opinion = Samples.opinion(Samples.dossier(story, date));
                    String text = OpinionPage.of(opinion, Samples.rules().vocabulary(), Register.DGS);
                    compare(TEXTS.resolve(story).resolve(date + ".txt"), text);
                }));
            }
        }
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> textOfEachRealStoryIsTheOneThatWasRead() {
        return Samples.stories().stream()
                .filter(story -> Files.exists(Path.of("samples", story, "avis.txt")))
                .map(story -> DynamicTest.dynamicTest(
                        story, () -> compare(Path.of("samples", story, "avis.txt"), page(story, Register.DGS))));
    }

    @TestFactory
    Stream<DynamicTest> everyRegisterIsTheOneThatWasRead() {
        return Stream.of(Register.values())
                .map(register -> DynamicTest.dynamicTest(
                        register.name(),
                        () -> compare(
                                REGISTERS.resolve(register.name().toLowerCase(Locale.ROOT) + ".txt"),
                                page("caen-informatique", register))));
    }

    private static String page(String story, Register register) {
        return OpinionPage.of(
                Samples.opinion(Samples.dossier(story)), Samples.rules().vocabulary(), register);
    }

    @TestFactory
    Stream<DynamicTest> jsonIsTheOneThatWasRead() {
        return Samples.stories().stream()
                .filter(story -> Files.exists(Path.of("samples", story, "avis.json")))
                .map(story -> DynamicTest.dynamicTest(story, () -> {
                    Opinion opinion = Samples.opinion(Samples.dossier(story));
                    String json = new String(OpinionJson.indented(opinion), StandardCharsets.UTF_8);
                    compare(Path.of("samples", story, "avis.json"), json);
                }));
    }

    static void compare(Path golden, String found) throws IOException {
        if ("true".equals(System.getenv("GOLDEN_WRITE"))) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, found);
        }
        assertEquals(masked(Files.readString(golden)), masked(found));
    }

    private static String masked(String text) {
        return text.replaceAll("Moteur [^,]*, règles [0-9a-f]{12}", "Moteur, règles")
                .replaceAll("\"moteur\": \"[^\"]*\"", "\"moteur\"")
                .replaceAll("sha256:[0-9a-f]{64}", "sha256");
    }
}
