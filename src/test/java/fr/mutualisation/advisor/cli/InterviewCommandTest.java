package fr.mutualisation.advisor.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.mutualisation.advisor.Doors;
import fr.mutualisation.advisor.Doors.Run;
import fr.mutualisation.advisor.RulesCopy;
import fr.mutualisation.advisor.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterviewCommandTest {

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("projet.json");
    }

    private Run interview(String answers, String... options) {
        List<String> arguments = Stream.concat(Stream.of("avis", "--entretien", file().toString()), Stream.of(options))
                .toList();
        return Doors.run(answers.getBytes(UTF_8), arguments.toArray(String[]::new));
    }

    private String written() throws IOException {
        return Files.readString(file());
    }

    @Test
    void asksAndWritesAndStopsAtTheEndOfTheInput() throws IOException {
        Run run = interview("15/01/2011\n2\n");
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains(
                        "À quelle date faut-il lire le droit ?",
                        "Qui emploie les agents, et pour qui travaillent-ils ?",
                        "Pourquoi : la réponse décide de ces formes : ",
                        "[CGCT L.",
                        "  2. de l'EPCI vers la commune\n",
                        "L'entretien s'arrête.");
        assertThat(written()).isEqualTo("""
                {
                  "projet": {
                    "date": "2011-01-15",
                    "sens": "EPCI_VERS_COMMUNE"
                  }
                }
                """);
        assertThat(folder.toFile().list()).containsExactly("projet.json");
    }

    @Test
    void goesOnFromTheFileAndKeepsWhatItHolds() throws IOException {
        Files.writeString(
                file(),
                "{\"projet\":{\"date\":\"2011-01-15\",\"sens\":\"EPCI_VERS_COMMUNE\",\"intitule\":\"Essai\"},"
                        + "\"communes\":[{\"nom\":\"Caen\"}]}");
        Run run = interview("oui\nfin\n");
        assertThat(run.err())
                .contains(
                        "Ce que dit déjà ce dossier n'est pas redemandé.", "Les communes parties « Caen ». La commune")
                .doesNotContain("À quelle date");
        assertThat(written()).contains("\"intitule\": \"Essai\"", "\"nom\": \"Caen\"", "\"membreEpci\": true");
    }

    @Test
    void takesBackTheLastAnswerInTheFileToo() throws IOException {
        Run run = interview("2011-01-15\n2\nretour\nfin\n");
        assertThat(run.err()).contains("La réponse précédente est reprise.");
        assertThat(written()).doesNotContain("sens").contains("2011-01-15");
        Run first = interview("retour\nfin\n");
        assertThat(first.err()).contains("Il n'y a pas de réponse à reprendre.");
        Files.delete(file());
        interview("2011-01-15\nretour\nfin\n");
        assertThat(file()).doesNotExist();
    }

    @Test
    void leavesUnknownWhatNobodyKnows() throws IOException {
        Run run = interview("2011-01-15\njsp\nfin\n");
        assertThat(written()).doesNotContain("sens");
        String question = "Qui emploie les agents, et pour qui travaillent-ils ?";
        assertThat(run.err().split(java.util.regex.Pattern.quote(question), -1)).hasSize(2);
    }

    @Test
    void helpsAndExplainsWhatItDoesNotUnderstand() {
        Run run = interview("?\nhier\n2011-02-30\n1999-01-01\n2011-01-15\n?\nXX\n\nfin\n");
        assertThat(run.code()).isZero();
        assertThat(run.err().replaceAll("\\s+", " "))
                .contains(
                        "Donnez la date du vote prévu",
                        "Répondez par une date, JJ/MM/AAAA ou AAAA-MM-JJ",
                        "« jsp » (je ne sais pas) laisse le fait inconnu",
                        "Une date du calendrier est attendue ; reçu : « hier ». Répondez par une date, JJ/MM/AAAA ou"
                                + " AAAA-MM-JJ, du 2002-02-28 au 2199-12-31, comme 15/01/2026.",
                        "« 2011-02-30 »",
                        "1999-01-01",
                        "« XX » n'est pas une réponse à cette question. Répondez par un numéro, comme 1, ou par un des codes :",
                        "Rien n'a été saisi. Répondez par un numéro, comme 1, ou par un des codes :")
                .doesNotContain("«  »", "entre guillemets");
    }

    @Test
    void saysThatTheDateCannotStayUnknown() throws IOException {
        Run run = interview("?\njsp\n\n   \nne sais pas\n15/01/2011\nretour\n2011-01-16\nfin\n");
        String said = run.err().replaceAll("\\s+", " ");
        String how = "Répondez par une date, JJ/MM/AAAA ou AAAA-MM-JJ, du 2002-02-28 au 2199-12-31, comme 15/01/2026.";
        assertThat(said.split(
                        java.util.regex.Pattern.quote(
                                "Cette réponse est indispensable : sans elle, rien ne peut être lu. " + how
                                        + " Donnez la date du vote prévu"),
                        -1))
                .hasSize(3);
        assertThat(said.split(java.util.regex.Pattern.quote("Rien n'a été saisi. " + how), -1))
                .hasSize(3);
        assertThat(said)
                .contains(how + " Cette réponse est indispensable. « retour » reprend la réponse précédente.")
                .doesNotContain("laisse le fait inconnu");
        assertThat(said.split("À quelle date faut-il lire le droit", -1)).hasSize(3);
        assertThat(written()).contains("2011-01-16");
    }

    @Test
    void refusesAnAnswerThatClashesWithTheRest() throws IOException {
        Files.writeString(
                file(),
                new String(Samples.dossier("caen-informatique", "2009-10-01"), UTF_8)
                        .replace("\"nature\": \"CA\",", ""));
        Run run = interview("METROPOLE\nCA\nfin\n");
        assertThat(run.err().replaceAll("\\s+", " "))
                .contains("La métropole n'existe comme EPCI que depuis le 18 décembre 2010");
        assertThat(written()).contains("\"nature\": \"CA\"");
    }

    @Test
    void endsWithTheOpinionWhenNothingIsLeftToAsk(@TempDir Path other) throws IOException {
        Path rules = RulesCopy.withoutLaw(other);
        Files.createDirectories(rules.resolve("droit/essai"));
        Files.writeString(rules.resolve("droit/essai/essai.dslr"), """
                règle "Ouverture"
                  @id("ouvre") @article("article premier") @texte("loi") @confiance("haute") @source("essai")
                  en vigueur du "2002-02-28"
                quand
                  l'EPCI gère le service
                  l'EPCI est partie au projet
                alors
                  la forme SERVICE_COMMUN_EPCI est ouverte : "Ouverte."
                fin
                """);
        String folder = rules.toString();
        Run run = interview("2011-01-15\nEPCI\noui\n", "--regles", folder);
        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("Plus aucune réponse ne peut changer le statut d'une forme ni le conseil");
        assertThat(run.out())
                .isEqualTo(
                        Doors.run("avis", file().toString(), "--regles", folder).out());
        Files.delete(file());
        Run json = interview("2011-01-15\njsp\nnon\n", "--regles", folder, "--format", "json");
        assertThat(json.err()).contains("Plus aucune réponse");
        assertThat(json.bytes())
                .isEqualTo(Doors.run("avis", "-f", "json", file().toString(), "--regles", folder)
                        .bytes());
        Files.delete(file());
        assertThat(interview("2011-01-15\njsp\njsp\n", "--regles", folder).err())
                .contains("Les autres questions sont restées sans réponse");
    }

    @Test
    void refusesAFileThatIsNoDossierAndLeavesItAlone() throws IOException {
        Files.writeString(file(), "{\"projet\":{\"date\":\"hier\"}}");
        Run run = interview("2011-01-15\n");
        assertThat(run.code()).isEqualTo(4);
        assertThat(run.err()).contains("$.projet.date");
        assertThat(written()).isEqualTo("{\"projet\":{\"date\":\"hier\"}}");
        Files.writeString(file(), "{");
        assertThat(interview("2011-01-15\n").err()).contains("projet.json:1  ");
    }

    @Test
    void saysWhenTheDossierCannotBeWritten() {
        Run run = Doors.run(
                "2011-01-15\n".getBytes(UTF_8),
                "avis",
                "--entretien",
                folder.resolve("nulle-part/projet.json").toString());
        assertThat(run.code()).isEqualTo(74);
        assertThat(run.err()).contains("Le dossier n'a pas pu être enregistré dans ");
        assertThat(Doors.run("2011-01-15\n".getBytes(UTF_8), "avis", "--entretien", "a\u0000b")
                        .code())
                .isEqualTo(74);
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path real = Files.writeString(folder.resolve("vrai.json"), "{\"projet\":{\"date\":\"2011-01-15\"}}");
        Files.createSymbolicLink(file(), real);
        interview("2\nfin\n");
        assertThat(Files.isSymbolicLink(file())).isTrue();
        assertThat(Files.readString(real)).contains("EPCI_VERS_COMMUNE");
    }

    @Test
    void strangeAndEndlessLinesDoNoHarm() {
        Run run = interview("\u001b[31m\n" + "x".repeat(1_000_000) + "\nfin\n");
        assertThat(run.code()).isZero();
        assertThat(run.err()).doesNotContain("\u001b").contains("La réponse est trop longue.");
        assertThat(file()).doesNotExist();
    }
}
