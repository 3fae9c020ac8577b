package fr.mutualisation.advisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.mutualisation.advisor.application.Effort;
import fr.mutualisation.advisor.application.FindLevers;
import fr.mutualisation.advisor.domain.Levers;
import fr.mutualisation.advisor.domain.Opinion;
import fr.mutualisation.advisor.json.JsonTrees;
import fr.mutualisation.advisor.text.LeversPage;
import fr.mutualisation.advisor.text.OpinionPage;
import fr.mutualisation.advisor.text.Register;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The README is true: the two commands of its first screen, the opinion between them, and the levers further down. */
class ReadmeTest {

    private static final String FENCE = "```";
    private static final String SKIP = "[…]";
    private static final int FIRST_SCREEN = 60;
    private static final int FEWEST_LINES = 10;
    private static final String STORY = "caen-informatique";
    private static final String ASK =
            "./mvnw -q -DskipTests package && java -jar target/advisor.jar avis samples/" + STORY + "/dossier.json";
    private static final String TEST = "./mvnw -B verify";
    private static final String CLOSED = "COMMANDES_PORTEES_EPCI";
    private static final String DELIBERATION = "controle-epci-pret";
    private static final String WHAT_IF =
            "java -jar target/advisor.jar avis --leviers " + CLOSED + " samples/" + DELIBERATION + "/dossier.json";

    @Test
    void theFirstScreenHoldsTheTwoCommands() throws IOException {
        List<String> screen = readme().subList(0, FIRST_SCREEN);
        assertTrue(screen.contains(ASK), ASK);
        assertTrue(screen.contains(TEST), TEST);
    }

    @Test
    void theOpinionShownIsTheOnePrinted() throws IOException {
        List<List<String>> blocks = blocks(readme());
        assertEquals(List.of(ASK), blocks.get(0));
        assertEquals(List.of(TEST), blocks.get(2));
        assertTrue(blocks.get(1).size() >= FEWEST_LINES, "an opinion, not only skips");
        assertEquals(Optional.empty(), firstLineNotPrinted(blocks.get(1), printed()));
    }

    @Test
    void theLeversShownAreThosePrinted() throws IOException {
        List<List<String>> blocks = blocks(readme());
        int asked = blocks.indexOf(List.of(WHAT_IF));
        assertTrue(asked >= 0, WHAT_IF);
        assertTrue(blocks.get(asked + 1).size() >= FEWEST_LINES, "levers, not only skips");
        assertEquals(Optional.empty(), firstLineNotPrinted(blocks.get(asked + 1), levers()));
    }

    @Test
    void aLineThatIsNotPrintedIsNoticed() {
        List<String> printed = List.of("un", "deux", "trois", "quatre");
        assertEquals(Optional.empty(), firstLineNotPrinted(List.of("un", SKIP, "trois", "quatre"), printed));
        assertEquals(Optional.of("cinq"), firstLineNotPrinted(List.of("un", SKIP, "cinq"), printed));
        assertEquals(Optional.of("un"), firstLineNotPrinted(List.of(SKIP, "deux", SKIP, "un"), printed));
        assertEquals(Optional.of("trois"), firstLineNotPrinted(List.of("un", "trois"), printed));
        assertEquals(Optional.of("deux"), firstLineNotPrinted(List.of("deux"), printed));
    }

    @Test
    void continuousIntegrationRunsTheTestsOfTheReadme() throws IOException {
        List<String> words = List.of(TEST.split(" "));
        assertTrue(
                Files.readAllLines(Path.of(".ci/run")).stream()
                        .map(line -> List.of(line.trim().split(" ")))
                        .anyMatch(line -> line.containsAll(words)),
                TEST);
    }

    /** The first shown line that does not follow the one before it; only a skip may pass lines over. */
    private static Optional<String> firstLineNotPrinted(List<String> shown, List<String> printed) {
        int next = 0;
        boolean skipping = false;
        for (String line : shown) {
            if (line.equals(SKIP)) {
                skipping = true;
                continue;
            }
            int found = next;
            while (skipping && found < printed.size() && !printed.get(found).equals(line)) {
                found++;
            }
            if (found >= printed.size() || !printed.get(found).equals(line)) {
                return Optional.of(line);
            }
            next = found + 1;
            skipping = false;
        }
        return Optional.empty();
    }

    private static List<String> printed() {
        Opinion opinion = Samples.opinion(Samples.dossier(STORY));
        return masked(OpinionPage.of(opinion, Samples.rules().vocabulary(), Register.DGS))
                .lines()
                .toList();
    }

    private static List<String> levers() {
        Levers levers = Samples.accepted(JsonTrees.read(Samples.dossier(DELIBERATION))
                .then(tree -> new FindLevers(Wiring.assessor()).find(tree, CLOSED, Samples.rules(), Effort.usual())));
        return LeversPage.of(levers, Samples.rules().vocabulary()).lines().toList();
    }

    private static List<String> readme() throws IOException {
        return masked(Files.readString(Path.of("README.md"))).lines().toList();
    }

    private static String masked(String text) {
        return text.replaceAll("Moteur [^,]*, règles [0-9a-f]{12}", "Moteur, règles");
    }

    /** The fenced blocks, in order. */
    private static List<List<String>> blocks(List<String> lines) {
        List<List<String>> blocks = new ArrayList<>();
        boolean inside = false;
        for (String line : lines) {
            if (line.startsWith(FENCE)) {
                inside = !inside;
                if (inside) {
                    blocks.add(new ArrayList<>());
                }
            } else if (inside) {
                blocks.get(blocks.size() - 1).add(line);
            }
        }
        return blocks;
    }
}
