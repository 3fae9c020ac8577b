package fr.mutualisation.advisor.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.mutualisation.advisor.Doors;
import fr.mutualisation.advisor.Doors.Run;
import fr.mutualisation.advisor.RulesCopy;
import fr.mutualisation.advisor.Samples;
import fr.mutualisation.advisor.json.DossierSchema;
import fr.mutualisation.advisor.json.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulesCommandTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "avis",
                "avis --lot",
                "comparer a.json b.json",
                "regles verifier",
                "regles phrases",
                "regles drl",
                "regles dsl",
                "schema",
                "serveur"
            })
    void everyCommandRefusesRulesThatAreNotThere(String command) {
        Run run = Doors.run((command + " --regles nulle-part").split(" ", -1));
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("""
                        Les règles ne peuvent pas être chargées. 1 point à corriger :
                        nulle-part  Le dossier de règles ne peut pas être lu. Vérifiez le chemin et les droits de lecture.
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\u0000b", "rules/seuils.csv"})
    void neverReadsAnotherFolderThanTheOneNamed(String folder) {
        Run run = Doors.run("regles", "phrases", "--regles", folder);
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.err())
                .contains("Le dossier de règles ne peut pas être lu.")
                .doesNotContain("\u0000");
    }

    @Test
    void tellsFileAndLineOfEveryFaultOfTheRules(@TempDir Path folder) throws IOException {
        Path rules = RulesCopy.into(folder);
        Files.writeString(
                rules.resolve("risques/essai.dslr"),
                RulesCopy.rule("essai.fautif", "2002-02-28", "la lune est pleine", "RISQUE_ESSAI", "Essai."));
        Files.writeString(rules.resolve("seuils.csv"), Files.readString(rules.resolve("seuils.csv")) + "X;1\n");
        Run run = Doors.run("avis", "--regles", rules.toString(), "samples/caen-medecine/dossier.json");
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.err())
                .contains("Les règles ne peuvent pas être chargées. 2 points à corriger :")
                .contains("risques/essai.dslr:5  La phrase « la lune est pleine » n'est pas connue.")
                .containsPattern("seuils.csv:[0-9]+  La ligne n'a pas les colonnes attendues.");
    }

    @Test
    void listsEverySentence() {
        Run run = Doors.run("regles", "phrases");
        assertThat(run.code()).isZero();
        Samples.rules().vocabulary().definitions().values().stream()
                .flatMap(fact -> fact.sentences().stream())
                .forEach(sentence -> assertThat(run.out()).contains("  " + sentence.template() + "\n"));
        Samples.rules().conclusions().forEach(sentence -> assertThat(run.out()).contains("  " + sentence + "\n"));
    }

    @Test
    void listsTheSentencesThatHoldAWord() {
        Run run = Doors.run("regles", "phrases", "fiscalité propre");
        assertThat(run.out()).contains("  l'EPCI est à fiscalité propre\n").doesNotContain("alors");
        assertThat(Doors.run("regles", "phrases", "est fermée").out()).startsWith("alors\n");
        assertThat(Doors.run("regles", "phrases", "licorne").out()).isEmpty();
    }

    @Test
    void printsTheRulesAndTheirDictionary() {
        assertThat(Doors.run("regles", "drl").out())
                .isEqualTo(Samples.rules().asDrl())
                .contains("rule ");
        assertThat(Doors.run("regles", "dsl").out())
                .isEqualTo(Samples.rules().asDsl())
                .contains("[condition]");
    }

    @Test
    void runsTheCases(@TempDir Path folder) throws IOException {
        Path rules = RulesCopy.withoutLaw(folder);
        Files.writeString(
                rules.resolve("risques/essai.dslr"),
                RulesCopy.rule("essai.rouge", "2002-02-28", "l'EPCI est partie au projet", "RISQUE_ESSAI", "Essai."));
        Files.writeString(rules.resolve("risques/essai.cas.yaml"), """
                cas:
                  - titre: L'EPCI est là
                    origine: essai
                    verifiePar: essai
                    dossier:
                      projet: {date: "2020-01-01", epciPartie: true}
                    attendu:
                      risques:
                        PROJET: [RISQUE_ESSAI]
                """);
        Run good = Doors.run("regles", "verifier", "--regles", rules.toString());
        assertThat(good.out() + good.err()).startsWith("1 règles, 1 cas, 0 échec(s).");
        assertThat(good.code()).isZero();
        Path cases = rules.resolve("risques/essai.cas.yaml");
        Files.writeString(cases, Files.readString(cases).replace("[RISQUE_ESSAI]", "[AUTRE_RISQUE]"));
        Run failing = Doors.run("regles", "verifier", "--regles", rules.toString());
        assertThat(failing.code()).isEqualTo(1);
        assertThat(failing.out()).contains("1 cas, 1 échec(s).", "risques/essai.cas.yaml:2", "attendu AUTRE_RISQUE");
        Files.writeString(cases, "cas: [");
        Run broken = Doors.run("regles", "verifier", "--regles", rules.toString());
        assertThat(broken.code()).isEqualTo(5);
        assertThat(broken.err()).contains("risques/essai.cas.yaml");
    }

    @Test
    void reglesAloneShowsItsCommands() {
        Run run = Doors.run("regles");
        assertThat(run.code()).isEqualTo(64);
        assertThat(run.err()).contains("verifier", "phrases", "drl", "dsl");
    }

    @Test
    void writesTheSchemas() {
        byte[] dossier = DossierSchema.of(Samples.rules().vocabulary());
        assertThat(Doors.run("schema").bytes()).isEqualTo(dossier);
        assertThat(Doors.run("schema", "dossier").bytes()).isEqualTo(dossier);
        assertThat(Doors.run("schema", "avis").bytes()).isEqualTo(Schemas.opinion());
        assertThat(Doors.run("schema", "comparaison").bytes()).isEqualTo(Schemas.comparison());
        assertThat(new String(dossier, UTF_8)).endsWith("}\n");
    }
}
