package fr.mutualisation.advisor;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mutualisation.advisor.domain.Form;
import fr.mutualisation.advisor.json.JsonTrees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of "why not", "what is missing", "how firm" and "what changes": short enough, and in words. */
class ViewPagesTest {

    private static final Pattern CODE = Pattern.compile("(?<!\\()\\b[A-Z0-9]+_[A-Z0-9_]+\\b");
    private static final Pattern TITLE_COUNT = Pattern.compile("(?m)^CELLES? [^:]* : ([0-9]+)$");

    private static String page(String... arguments) {
        Doors.Run run = Doors.run(arguments);
        assertThat(run.err()).isEmpty();
        return run.out();
    }

    private static String file(String story) {
        return "samples/" + story + "/dossier.json";
    }

    private static String view(String story, String... options) {
        return page(Stream.of(List.of("avis"), List.of(options), List.of(file(story)))
                .flatMap(List::stream)
                .toArray(String[]::new));
    }

    /** Nothing where the dossier clashes with one of the dates. */
    private static String dates(String story, String first, String second) {
        return Doors.run("comparer", "--dates", first, second, file(story)).out();
    }

    @ParameterizedTest
    @MethodSource("fr.mutualisation.advisor.Samples#stories")
    void theQuestionsFitOnTwoScreensAndAreAllCounted(String story) {
        String page = view(story, "--questions");
        assertThat(page.lines()).hasSizeLessThanOrEqualTo(80);
        int told = TITLE_COUNT
                .matcher(page)
                .results()
                .mapToInt(one -> Integer.parseInt(one.group(1)))
                .sum();
        String json = view(story, "--questions", "--format", "json");
        assertThat(told).isEqualTo((int)
                Pattern.compile("\"question\": ").matcher(json).results().count());
    }

    @ParameterizedTest
    @MethodSource("fr.mutualisation.advisor.Samples#stories")
    void aComparisonOfTwoDatesFitsOnThreeScreens(String story) {
        assertThat(dates(story, "2009-06-30", "2024-06-30").lines()).hasSizeLessThanOrEqualTo(120);
        assertThat(dates(story, "2010-12-17", "2011-01-15").lines()).hasSizeLessThanOrEqualTo(120);
    }

    @ParameterizedTest
    @MethodSource("fr.mutualisation.advisor.Samples#stories")
    void aComparisonOfTwoDossiersFitsOnThreeScreens(String story) {
        for (String other : List.of("verdun-2002", "caen-batiments", "clermont-ads-2015")) {
            assertThat(page("comparer", file(story), file(other)).lines()).hasSizeLessThanOrEqualTo(120);
        }
    }

    @Test
    void whatAComparisonCutsIsCounted() {
        String page = page("comparer", file("caen-batiments"), file("verdun-2002"));
        assertThat(page)
                .containsPattern(
                        "LES FAITS QUI DIFFÈRENT\n(?:- .*\n|  .*\n)+- Et [0-9]+ autres différences, dans la réponse JSON"
                                + " \\(--format json\\)\\.\n")
                .contains("de ces formes sont dans la réponse JSON (--format json).");
        assertThat(page.lines().filter(line -> line.matches("- .* \\([A-Z0-9_]+\\) : .*")))
                .hasSize(9);
    }

    /** Each side comes before what it says, which may hold commas. */
    @Test
    void aFactThatDiffersIsToldSideBySide() {
        assertThat(page("comparer", file("caen-batiments"), file("verdun-2002")).replaceAll("\\s+", " "))
                .contains("- Population de l'EPCI : dans le premier dossier, sans réponse ; dans le second dossier,"
                        + " 26 000 habitants.");
    }

    @Test
    void aThresholdIsToldByItsNumbers(@TempDir Path folder) throws IOException {
        String dossier = Files.writeString(folder.resolve("dossier.json"), """
                        {"projet": {"date": "2024-01-15", "epciPartie": true}, "communes": [{}, {}],
                         "service": {"domaine": "POLICE_MUNICIPALE"}}""").toString();
        String page = page("comparer", "--dates", "2009-06-30", "2018-06-30", dossier);
        assertThat(page.replaceAll("\\s+", " "))
                .contains("LA CONDITION QUI N'EST PAS JUGÉE DE LA MÊME FAÇON")
                .contains("« l'ensemble des communes parties compte moins de 50 000 ou 80 000 habitants » :")
                .contains("seuil : 50 000 habitants) au 30 juin 2009", "seuil : 80 000 habitants) au 30 juin 2018");
        assertThat(page).doesNotContain("POLICE_ENSEMBLE_POPULATION");
    }

    @Test
    void manyPlacesAreToldAsRanges(@TempDir Path folder) throws IOException {
        String communes = String.join(", ", Collections.nCopies(49, "{\"membreEpci\": true}"));
        String dossier = Files.writeString(folder.resolve("dossier.json"), """
                        {"projet": {"date": "2024-01-15", "sens": "EPCI_VERS_COMMUNE", "gestionnaire": "EPCI",
                          "epciPartie": true},
                         "communes": [{"membreEpci": false}, %s], "epci": {"nature": "CC"}, "autresParties": [],
                         "service": {"domaine": "INFORMATIQUE", "type": "FONCTIONNEL"}}""".formatted(communes))
                .toString();
        assertThat(page("avis", "--questions", dossier)).contains("Sans réponse pour la commune partie : n° 1 à 50.\n");
    }

    /** A label has its own article, or none: in a sentence it stands as a name. */
    @Test
    void aLabelStandsAsANameInASentence() {
        assertThat(view("ales-2013", "--matrice").replaceAll("\\s+", " "))
                .contains("« les autres parties comprennent “centre intercommunal d'action sociale” »");
        assertThat(view("ales-2013", "--solidite").replaceAll("\\s+", " "))
                .contains("si la réponse à « objectifs du projet » est « échanger des pratiques »");
    }

    @Test
    void whatIsAloneIsToldInTheSingular() {
        assertThat(view("clermont-ads-2015", "--solidite")).contains("Stable, ouverte : « service commun géré");
        assertThat(view("le-mans", "--matrice").replaceAll("\\s+", " ")).contains("Condition remplie : « aucune");
        assertThat(view("caen-batiments", "--solidite").replaceAll("\\s+", " "))
                .contains("Les instruments deviennent « mise à disposition");
    }

    @Test
    void valuesThatDifferAreNotAllTrueAtOnce(@TempDir Path folder) throws IOException {
        String dossier = Files.writeString(folder.resolve("dossier.json"), """
                        {"projet": {"date": "2024-01-15", "sens": "EPCI_VERS_COMMUNE", "epciPartie": true},
                         "communes": [{"membreEpci": true}, {"membreEpci": false}], "epci": {"nature": "CC"},
                         "service": {"domaine": "POLICE_MUNICIPALE"}}""").toString();
        assertThat(page("avis", "--matrice", dossier).replaceAll("\\s+", " "))
                .contains("(commune membre de l'EPCI : oui ou non, selon le cas)");
    }

    /** The code of a form stands once, between brackets, where a command needs it. */
    @ParameterizedTest
    @MethodSource("fr.mutualisation.advisor.Samples#stories")
    void noCodeStandsForWords(String story) {
        for (String page : List.of(
                view(story, "--questions"),
                view(story, "--matrice"),
                view(story, "--matrice", "--complet"),
                view(story, "--solidite"),
                page("comparer", file(story), file("verdun-2002")),
                dates(story, "2009-06-30", "2024-06-30"))) {
            Matcher code = CODE.matcher(page.replaceAll("(?:D|[a-z]+ d)ossier : [^\\n]*\\n[^\\n]*\\n", ""));
            assertThat(code.find() ? code.group() : "").isEmpty();
            // A sentence of which a part is empty ends with a blank.
            assertThat(page)
                    .doesNotContain("(vu :", " .", "« »", "()", "..", "l'l'", "d'l'", "projet.nombre", "projet.sens");
        }
    }

    /** A bare value beside a negative sentence reads the wrong way. */
    @Test
    void aValueIsToldWithItsFact() {
        assertThat(view("caen-batiments", "--matrice").replaceAll("\\s+", " "))
                .contains("« toutes les communes parties sont extérieures à l'EPCI »"
                        + " (commune membre de l'EPCI : oui)");
    }

    /** A word of a sentence may also be the code of a value: only what fills a placeholder is told otherwise. */
    @Test
    void aWordThatLooksLikeACodeIsKept() {
        assertThat(view("caen-batiments", "--matrice", "--complet").replaceAll("\\s+", " "))
                .contains("« l'EPCI gère le service » (gestionnaire du service mutualisé : l'EPCI)")
                .contains("« le domaine du service est “police municipale” » (domaine du service : bâtiments)")
                .doesNotContain("l'l'");
    }

    /** What keeps a rule from firing is a fact of the dossier, which nobody contests. */
    @Test
    void aRuleThatFactsKeepFromFiringRaisesNoDoubt() {
        assertThat(view("caen-batiments", "--solidite").replaceAll("\\s+", " "))
                .contains("Stables, fermées : ")
                .doesNotContain("(POLICE_EPCI)")
                .contains("lecture du texte par la règle « Convention de gestion");
    }

    /** No single answer opens it, so that no answer can be named. */
    @Test
    void aFormThatSeveralAnswersOpenIsTold(@TempDir Path folder) throws IOException {
        Path dossier = folder.resolve("dossier.json");
        Files.writeString(
                dossier,
                Files.readString(Path.of(file("angers-dg-2008")))
                        .replaceFirst(",\\s*\"epciPartie\": true,\\s*\"personneMoraleUnique\": false", ""));
        String opened = "si la forme « mise à disposition d'un service de l'EPCI aux communes », encore indéterminée,"
                + " s'ouvre";
        assertThat(page("avis", "--solidite", dossier.toString()).replaceAll("\\s+", " "))
                .contains(opened + " (plusieurs réponses en décident)");
        assertThat(page("avis", "--registre", "juriste", dossier.toString()).replaceAll("\\s+", " "))
                .contains(opened + ", le conseil devient");
        assertThat(view("angers-dg-2008", "--solidite").replaceAll("\\s+", " ")).doesNotContain(opened);
    }

    @Test
    void aReminderIsNoFormToOpen() {
        String reminder = Samples.rules().catalogue().forms().stream()
                .filter(Form::reminder)
                .map(Form::id)
                .findFirst()
                .orElseThrow();
        Doors.Run run = Doors.run("avis", "--leviers", reminder, file("caen-batiments"));
        assertThat(run.code()).isEqualTo(64);
        assertThat(JsonTrees.read(Doors.run("avis", "--matrice", "--format", "json", file("caen-batiments"))
                                .bytes())
                        .toString())
                .doesNotContain(reminder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"matrice", "questions", "solidite"})
    void everyViewIsTheOneThatWasRead(String view) throws IOException {
        Golden.compare(
                Path.of("src/test/resources/vues/caen-batiments." + view + ".txt"),
                view("caen-batiments", "--" + view));
    }
}
