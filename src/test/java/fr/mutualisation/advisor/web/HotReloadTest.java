package fr.mutualisation.advisor.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.mutualisation.advisor.RulesCopy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** Jurists change the files while the server runs. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext // its folder goes with it
class HotReloadTest {

    private static final String RULE = "risques/essai.dslr";
    private static final String CONDITION = "l'ensemble des communes parties compte au moins HABITANTS_ESSAI habitants";

    @TempDir
    private static Path folder;

    private static Path rules;

    private final Api api;

    HotReloadTest(@LocalServerPort int port) {
        this.api = new Api(port);
    }

    @DynamicPropertySource
    static void rules(DynamicPropertyRegistry properties) throws IOException {
        rules = RulesCopy.withoutLaw(folder);
        threshold(5_000);
        write(RULE, rule("2002-02-28", "Premier libellé."));
        properties.add("advisor.rules", () -> rules.toString());
    }

    @Test
    void aChangeOnDiskChangesTheOpinionWithoutRestart() throws IOException {
        assertThat(risks()).isEqualTo("Premier libellé.");

        write(RULE, rule("2002-02-28", "Second libellé."));
        becomes("Second libellé.", this::risks);

        write(RULE, rule("2025-01-01", "Second libellé."));
        becomes("", this::risks);

        write(RULE, rule("2024-01-15", "Second libellé."));
        becomes("Second libellé.", this::risks);

        threshold(20_000);
        becomes("", this::risks);

        threshold(5_000);
        becomes("Second libellé.", this::risks);
        String good = fingerprint();

        write(RULE, rule("2024-01-15", "Troisième libellé.").replace(CONDITION, "la lune est pleine"));
        becomes(RULE + ":5", this::refusedChange);
        assertThat(risks()).isEqualTo("Second libellé.");
        assertThat(fingerprint()).isEqualTo(good);
        JsonNode fault = api.get("/v1/regles", "/v1/regles").json().at("/changementRefuse/0");
        assertThat(fault.path("quoi").asString()).startsWith("La phrase « la lune est pleine » n'est pas connue.");
        assertThat(fault.path("remede").asString()).isNotBlank();

        write("seuils.csv", "nom;valeur\n");
        becomes(RULE + ":5 seuils.csv:1", this::refusedChange);
        assertThat(risks()).isEqualTo("Second libellé.");

        threshold(5_000);
        write(RULE, rule("2024-01-15", "Quatrième libellé."));
        becomes("Quatrième libellé.", this::risks);
        assertThat(refusedChange()).isEmpty();

        Files.delete(rules.resolve("formes.yaml"));
        becomes("formes.yaml", this::refusedChange);
        assertThat(risks()).isEqualTo("Quatrième libellé.");
    }

    private static void becomes(String expected, Callable<String> found) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(200))
                .until(found, expected::equals);
    }

    /** The sentences of the risks that the opinion on ten thousand inhabitants signals on 15 January 2024. */
    private String risks() {
        Api.Answer answer =
                api.opinion("{\"projet\":{\"date\":\"2024-01-15\",\"populationEnsemble\":10000}}".getBytes(UTF_8));
        assertThat(answer.status()).isEqualTo(200);
        return String.join(" ", answer.json().at("/projet/risques").findValuesAsString("phrase"));
    }

    private String fingerprint() {
        return api.get("/v1/regles", "/v1/regles").json().path("empreinte").asString();
    }

    /** Where the faults of the refused change are. */
    private String refusedChange() {
        JsonNode faults = api.get("/v1/regles", "/v1/regles").json().path("changementRefuse");
        return String.join(" ", faults.findValuesAsString("ou"));
    }

    private static String rule(String from, String sentence) {
        return RulesCopy.rule("essai.population", from, CONDITION, "RISQUE_ESSAI", sentence);
    }

    private static void threshold(int value) throws IOException {
        write(
                "seuils.csv",
                Files.readString(Path.of("rules/seuils.csv"))
                        + "HABITANTS_ESSAI;%d;habitants;2002-02-28;;essai;2026-11-23\n".formatted(value));
    }

    /** As careful editors write: a new file takes the place of the old one in one step. */
    private static void write(String file, String text) throws IOException {
        Path draft = Files.writeString(folder.resolve("draft"), text);
        Files.move(
                draft,
                rules.resolve(file),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING,
                java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }
}
