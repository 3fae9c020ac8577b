package fr.mutualisation.advisor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Texts that a person has read. The fingerprint of the rules and the engine version are left out of the comparison. Run with
 * {@code GOLDEN_WRITE=true} in the environment to write them anew, then read what changed.
 */
final class Golden {

    private Golden() {}

    /** Holds what is found against the text that was read. */
    static void compare(Path golden, String found) throws IOException {
        if ("true".equals(System.getenv("GOLDEN_WRITE"))) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, found);
        }
        assertEquals(masked(Files.readString(golden)), masked(found));
    }

    private static String masked(String text) {
        return text.replaceAll("Moteur [^,]*, règles [0-9a-f]{12}(, puis règles [0-9a-f]{12})?", "Moteur, règles")
                .replaceAll(
                        "Premières règles : [0-9a-f]{12}. Secondes règles : [0-9a-f]{12}", "Premières, secondes règles")
                .replaceAll("\"moteur\": \"[^\"]*\"", "\"moteur\"")
                .replaceAll("sha256:[0-9a-f]{64}", "sha256");
    }
}
