package fr.mutualisation.advisor.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.mutualisation.advisor.Doors;
import fr.mutualisation.advisor.Doors.Run;
import fr.mutualisation.advisor.RulesCopy;
import fr.mutualisation.advisor.Samples;
import fr.mutualisation.advisor.json.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompareCommandTest {

    private static final String PROBLEM = "/components/schemas/Probleme";
    private static final String ONE = "samples/caen-informatique/dossier.json";
    private static final String OTHER = "samples/caen-informatique-ville/dossier.json";

    @Test
    void comparesTwoDossiers() {
        Run run = Doors.run("comparer", ONE, OTHER);
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("Premier dossier :", "Second dossier :", "2 formes changent de statut.");
    }

    @Test
    void comparesADossierAtTwoDates() {
        Run run = Doors.run("comparer", ONE, "--dates", "2010-12-17", "2011-01-15");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("4 formes changent de statut.");
        assertThat(Doors.run("comparer", "--dates", "2010-12-17", "2011-01-15", ONE)
                        .bytes())
                .isEqualTo(run.bytes());
    }

    @Test
    void differencesOrNotTheAnswerIsGiven() {
        Run run = Doors.run("comparer", ONE, ONE);
        assertThat(run.code()).isZero();
        assertThat(run.out()).endsWith("Les deux dossiers donnent les mêmes faits et reçoivent le même avis.\n");
    }

    @Test
    void readsOneOfTheTwoOnStandardInput() {
        byte[] dossier = Samples.dossier("caen-informatique");
        byte[] expected = Doors.run("comparer", ONE, OTHER).bytes();
        assertThat(Doors.run(dossier, "comparer", "-", OTHER).bytes()).isEqualTo(expected);
        assertThat(Doors.run(Samples.dossier("caen-informatique-ville"), "comparer", ONE, "-")
                        .bytes())
                .isEqualTo(expected);
    }

    @Test
    void tellsEveryFaultOfBothWithItsFile(@TempDir Path folder) throws IOException {
        Path bad = Files.writeString(folder.resolve("a.json"), "{\"projet\":{},\"epci\":{\"natur\":\"CA\"}}");
        Path broken = Files.writeString(folder.resolve("b.json"), "{\"projet\":\n{\n");
        Run run = Doors.run("comparer", bad.toString(), bad.toString());
        assertThat(run.code()).isEqualTo(4);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("2 points à corriger", "a.json $.epci.natur  ", "a.json $.projet.date  ");
        assertThat(Doors.run("comparer", ONE, broken.toString()).err()).contains("b.json:3  ");
        assertThat(Doors.run("comparer", "nulle-part.json", broken.toString()).err())
                .contains("2 points à corriger", "nulle-part.json  ", "b.json:3  ");
        Run json = Doors.run("comparer", "-f", "json", bad.toString(), ONE);
        assertThat(json.code()).isEqualTo(4);
        assertThat(Contract.faultsOfAnswer(PROBLEM, json.bytes())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1999-01-01,2011-01-15,1", "1999-01-01,1998-01-01,2", "1804-03-21,2200-01-01,2"})
    void refusesDatesThatTheRulesDoNotCover(String first, String second, int faults) {
        Run run = Doors.run("comparer", ONE, "--dates", first, second);
        assertThat(run.code()).isEqualTo(4);
        assertThat(run.err().lines().filter(line -> line.startsWith("--dates  ")))
                .hasSize(faults);
    }

    @Test
    void tellsBothWrongDatesAtOnce() {
        Run words = Doors.run("comparer", ONE, "--dates", "hier", "2011-02-30");
        assertThat(words.code()).isEqualTo(64);
        assertThat(words.err()).startsWith("""
                        La valeur « hier » n'est pas admise pour --dates : écrivez une date du calendrier, AAAA-MM-JJ, comme 2011-01-15.
                        La valeur « 2011-02-30 » n'est pas admise pour --dates : écrivez une date du calendrier, AAAA-MM-JJ, comme 2011-01-15.
                        Dit ce qui change""");
        Run mixed = Doors.run("comparer", ONE, "--dates", "1999-01-01", "17/12/2010");
        assertThat(mixed.code()).isEqualTo(64);
        assertThat(mixed.err().lines().limit(2))
                .containsExactly(
                        "La valeur « 17/12/2010 » n'est pas admise pour --dates : écrivez une date du calendrier, AAAA-MM-JJ, comme 2011-01-15.",
                        "La date 1999-01-01 est hors de la période couverte, du 2002-02-28 au 2199-12-31."
                                + " Vérifiez l'année ; le droit d'avant le 28 février 2002 n'est pas couvert.");
        assertThat(Doors.run("comparer", ONE, "--dates", "", "2011-01-15").err())
                .startsWith("Une des valeurs de --dates est vide : ");
    }

    @Test
    void tellsTheDatesWithTheFaultsOfTheDossier(@TempDir Path folder) throws IOException {
        Path bad = Files.writeString(folder.resolve("a.json"), "{\"projet\":{}}");
        for (String dossier : new String[] {bad.toString(), "nulle-part.json"}) {
            Run run = Doors.run("comparer", dossier, "--dates", "1999-01-01", "1998-01-01");
            assertThat(run.code()).isEqualTo(4);
            assertThat(run.err())
                    .contains("3 points à corriger", "\n--dates  La date 1999-01-01", "\n--dates  La date 1998-01-01");
        }
    }

    @Test
    void refusesADossierWhoseFactsClashAtOneOfTheDates(@TempDir Path folder) throws IOException {
        Path dossier = Files.writeString(
                folder.resolve("metropole.json"),
                new String(Samples.dossier("caen-informatique"), UTF_8)
                        .replace("\"nature\": \"CA\"", "\"nature\": \"METROPOLE\""));
        Run run = Doors.run("comparer", dossier.toString(), "--dates", "2009-01-01", "2016-01-15");
        assertThat(run.code()).isEqualTo(4);
        assertThat(run.err()).contains("metropole.json $.epci.nature  ", "1 point à corriger");
    }

    @Test
    void comparesTwoRuleFoldersWithOrWithoutADossier(@TempDir Path folder) throws IOException {
        String rules = RulesCopy.withoutLaw(folder).toString();
        Run alone = Doors.run("comparer", "--regles", rules, "--regles-autres", rules);
        assertThat(alone.code()).isZero();
        assertThat(alone.out()).contains("EFFET SUR LES CAS").doesNotContain("EFFET SUR LE DOSSIER");
        Run with = Doors.run("comparer", ONE, "--regles", rules, "--regles-autres", rules);
        assertThat(with.code()).isZero();
        assertThat(with.out())
                .contains("Les deux jeux de règles sont les mêmes.", "EFFET SUR LE DOSSIER")
                .endsWith("Les deux jeux de règles rendent le même avis sur ce dossier.\n");
    }

    @Test
    void tellsWhichRulesDoNotLoad(@TempDir Path folder) throws IOException {
        Path rules = RulesCopy.withoutLaw(folder);
        Files.writeString(rules.resolve("risques/essai.cas.yaml"), "cas: [");
        Run run = Doors.run("comparer", ONE, "--regles", "nulle-part", "--regles-autres", rules.toString());
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("Les règles de « nulle-part » ne peuvent pas être chargées.", "risques/essai.cas.yaml");
    }

    @Test
    void namesTheRulesThatRefuseTheDossier(@TempDir Path folder) throws IOException {
        Path rules = RulesCopy.withoutLaw(folder);
        Path vocabulary = rules.resolve("vocabulaire/projet.yaml");
        Files.writeString(
                vocabulary, Files.readString(vocabulary).replace("minimum: 2002-02-28", "minimum: 2020-01-01"));
        Run run = Doors.run("comparer", ONE, "--regles-autres", rules.toString());
        assertThat(run.code()).isEqualTo(4);
        assertThat(run.err()).contains("1 point à corriger", ONE + " (", ") $.projet.date  ");
    }
}
