package fr.mutualisation.advisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mutualisation.advisor.Doors;
import fr.mutualisation.advisor.Doors.Run;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            rien => Commande inconnue : rien.
            avsi => Commande inconnue : avsi. Vouliez-vous écrire « avis » ?
            regles verifer => Commande inconnue : verifer. Vouliez-vous écrire « verifier » ?
            help avsi => Commande inconnue : avsi. Vouliez-vous écrire « avis » ?
            help regles rien => Commande inconnue : rien.
            avis --lto => Option inconnue : --lto. Vouliez-vous écrire « --lot » ?
            --nulle-part => Option inconnue : --nulle-part.
            avis a b => Argument de trop : b.
            avis --format => Il manque une valeur à --format.
            avis --format xml => La valeur « xml » n'est pas admise pour --format. Valeurs possibles : texte, text, json.
            avis --format jsno => La valeur « jsno » n'est pas admise pour --format. Vouliez-vous écrire « json » ? Valeurs possibles : texte, text, json.
            avis --format= => La valeur donnée à --format est vide. Valeurs possibles : texte, text, json.
            avis --registre maire => La valeur « maire » n'est pas admise pour --registre. Valeurs possibles : elu, dgs, juriste.
            avis -f json -f json => L'option --format est donnée deux fois.
            avis --lot --chronologie => --lot rend un avis JSON par ligne et ne va pas avec --chronologie.
            avis --lot --questions => --lot rend un avis JSON par ligne et ne va pas avec --questions.
            avis --questions --matrice => --questions, --matrice posent des questions différentes : n'en donnez qu'une.
            avis --leviers ENTENTE --solidite => --leviers, --solidite posent des questions différentes : n'en donnez qu'une.
            avis --questions --complet => --complet ne va qu'avec --matrice.
            avis --chronologie --leviers ENTENTE --questions => --chronologie, --leviers, --questions posent des questions différentes : n'en donnez qu'une.
            avis --complet => --complet ne va qu'avec --matrice.
            avis --leviers => Il manque une valeur à --leviers.
            avis --lot -f text => --lot rend un avis JSON par ligne et ne va pas avec --format text.
            schema rien => La valeur « rien » n'est pas admise pour SCHEMA. Valeurs possibles : dossier, avis, controle, comparaison.
            schema avis --regles r => Le schéma « avis » ne dépend pas des règles : --regles n'a pas d'effet, retirez-le.
            schema controle --regles r => Le schéma « controle » ne dépend pas des règles : --regles n'a pas d'effet, retirez-le.
            schema comparaison --regles r => Le schéma « comparaison » ne dépend pas des règles : --regles n'a pas d'effet, retirez-le.
            controle --format ics2 => La valeur « ics2 » n'est pas admise pour --format. Vouliez-vous écrire « ics » ? Valeurs possibles : texte, text, json, junit, sarif, retroplanning, ics.
            controle --stirct => Option inconnue : --stirct. Vouliez-vous écrire « --strict » ?
            controle --pieces => Il manque une valeur à --pieces.
            avis --entretien => --entretien lit les réponses sur l'entrée standard : nommez le fichier du dossier à remplir.
            avis --entretien - => --entretien lit les réponses sur l'entrée standard : nommez le fichier du dossier à remplir.
            avis --entretien --lot a.json => --entretien porte sur un dossier à la fois et ne va pas avec --lot.
            avis --entretien --chronologie a.json => --entretien porte sur un dossier à la fois et ne va pas avec --chronologie.
            comparer => À quoi comparer ? Donnez deux dossiers, ou un dossier et --dates, ou --regles-autres.
            comparer a.json => À quoi comparer ? Donnez deux dossiers, ou un dossier et --dates, ou --regles-autres.
            comparer a.json b.json c.json => Argument de trop : c.json.
            comparer - - => L'entrée standard ne donne qu'un dossier : nommez l'autre.
            comparer --dates 2010-12-17 2011-01-15 => Quel dossier lire à ces deux dates ? Nommez-le.
            comparer a.json --dates => Il manque une valeur à --dates.
            comparer a.json --dates 2010-12-17 => Il manque une valeur à --dates.
            comparer a.json --dates 2010-12-17 hier => La valeur « hier » n'est pas admise pour --dates : écrivez une date du calendrier, AAAA-MM-JJ, comme 2011-01-15.
            comparer a.json --dates 2010-12-17 2011-02-30 => La valeur « 2011-02-30 » n'est pas admise pour --dates : écrivez une date du calendrier, AAAA-MM-JJ, comme 2011-01-15.
            comparer a.json b.json --dates 2010-12-17 2011-01-15 => Deux dossiers se comparent entre eux, sans --dates.
            comparer a.json b.json --regles-autres r => Deux dossiers se comparent entre eux, sans --regles-autres.
            comparer a.json --dates 2010-12-17 2011-01-15 --regles-autres r => --dates compare deux dates et --regles-autres deux jeux de règles : l'un ou l'autre.
            comparer a.json --dates 2010-12-17 2011-01-15 --dates 2012-01-01 2013-01-01 => L'option --dates est donnée deux fois.
            comparer --regles-autres => Il manque une valeur à --regles-autres.
            comparer a.json b.json --format xml => La valeur « xml » n'est pas admise pour --format. Valeurs possibles : texte, text, json.
            serveur --port x => La valeur « x » n'est pas admise pour --port.
            serveur --port 65536 => La valeur « 65536 » n'est pas admise pour --port.
            serveur --port -1 => La valeur « -1 » n'est pas admise pour --port.
            """)
    void saysInFrenchWhatIsNotUnderstood(String arguments, String sentence) {
        Run run = Doors.run(arguments.split(" ", -1));
        assertThat(run.code()).isEqualTo(64);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines().findFirst()).contains(sentence);
        assertThat(run.err()).contains("Usage : advisor", "Codes de sortie :");
    }

    /** Whatever is asked for is done or refused: no option is passed over in silence. */
    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            avis --registre elu --questions      => --questions
            avis --registre elu --matrice        => --matrice
            avis --registre elu --solidite       => --solidite
            avis --registre elu --chronologie    => --chronologie
            avis --registre elu --leviers ENTENTE => --leviers
            avis --registre dgs --lot            => --lot
            avis --registre juriste -f json      => --format json
            avis --registre elu -f json --entretien a.json => --format json
            """)
    void refusesAReaderOfWhatIsNotWrittenForReaders(String arguments, String other) {
        Run run = Doors.run(arguments.split(" +", -1));
        assertThat(run.code()).isEqualTo(64);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("--registre choisit pour qui l'avis est écrit en texte et n'a pas d'effet avec " + other
                        + " : retirez l'un ou l'autre.\nRend l'avis");
    }

    @Test
    void tellsEveryReasonAtOnce() {
        assertThat(Doors.run("avis --lot --questions --matrice --registre elu -f text".split(" ", -1))
                        .err())
                .startsWith("""
                        --questions, --matrice posent des questions différentes : n'en donnez qu'une.
                        --lot rend un avis JSON par ligne et ne va pas avec --questions, --matrice, --format text.
                        --registre choisit pour qui l'avis est écrit en texte et n'a pas d'effet avec --lot : retirez l'un ou l'autre.
                        --registre choisit pour qui l'avis est écrit en texte et n'a pas d'effet avec --questions, --matrice : retirez l'un ou l'autre.
                        Rend l'avis""");
        assertThat(Doors.run("avis --entretien --lot --complet -".split(" ", -1))
                        .err())
                .startsWith("""
                        --complet ne va qu'avec --matrice.
                        --entretien porte sur un dossier à la fois et ne va pas avec --lot.
                        --entretien lit les réponses sur l'entrée standard : nommez le fichier du dossier à remplir.
                        Rend l'avis""");
        assertThat(Doors.run("comparer a.json b.json --dates 2010-12-17 2011-01-15 --regles-autres r".split(" ", -1))
                        .err())
                .startsWith("""
                        Deux dossiers se comparent entre eux, sans --dates.
                        Deux dossiers se comparent entre eux, sans --regles-autres.
                        --dates compare deux dates et --regles-autres deux jeux de règles : l'un ou l'autre.
                        Dit ce qui change""");
    }

    @Test
    void nothingShowsTheCommands() {
        Run run = Doors.run();
        assertThat(run.code()).isEqualTo(64);
        assertThat(run.err())
                .contains("Commandes :", "avis", "controle", "comparer", "regles", "schema", "serveur", "help");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "help",
                "aide",
                "--help",
                "-h",
                "help help",
                "help avis",
                "help controle",
                "avis --aide",
                "help comparer",
                "help regles",
                "help regles verifier",
                "regles verifier -h",
                "help regles phrases",
                "help regles drl",
                "help regles dsl",
                "help schema",
                "help serveur",
            })
    void helpIsCompleteAndFrench(String arguments) {
        Run run = Doors.run(arguments.split(" ", -1));
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("Usage : advisor", "Options :", "Affiche cette aide.")
                .doesNotContain("COMMAND]", "Show", "display", "Exit", "%n", "null");
        for (ExitCode code : ExitCode.values()) {
            assertThat(run.out()).containsPattern("(?m)^  " + code.number() + " +\\p{L}");
        }
    }

    @Test
    void everyCommandAndOptionIsDescribed() {
        for (String command :
                List.of("", "avis", "comparer", "regles", "regles phrases", "schema", "serveur", "help")) {
            Run run = Doors.run(("help " + command).trim().split(" ", -1));
            run.out()
                    .lines()
                    .filter(line -> line.matches(" {2,6}(-[a-z]|--[a-z]|\\[).*"))
                    .filter(line -> !line.contains("advisor"))
                    .forEach(line -> assertThat(line).containsPattern(" {2,}[A-ZÉ«]\\p{L}* ?"));
        }
    }

    @Test
    void strangeWordsAreShownHarmless() {
        Run run = Doors.run("\u001b[31mrouge\u202e");
        assertThat(run.code()).isEqualTo(64);
        assertThat(run.err()).doesNotContain("\u001b", "\u202e").contains("Commande inconnue : \uFFFD[31mrouge");
    }
}
