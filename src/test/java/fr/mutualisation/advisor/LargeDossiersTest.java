package fr.mutualisation.advisor;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mutualisation.advisor.application.Effort;
import fr.mutualisation.advisor.application.RankQuestions;
import fr.mutualisation.advisor.domain.Form;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.Questions;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.engine.ReloadableRulebooks;
import fr.mutualisation.advisor.engine.RuleFile;
import fr.mutualisation.advisor.engine.RulesFolder;
import fr.mutualisation.advisor.json.JsonTrees;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The questions of dossiers with as many communes and groups of agents as may be: the effort is counted, never timed. */
class LargeDossiersTest {

    /** Much less than is usual: each element tried on its own, or the same value given to each in turn, spends it. */
    private static final int FEW_TRIALS = 10_000;

    private static final int FEW_RUNS = 1_000;

    private static final String DAY = "2024-01-15";
    /** A form hung then on what the communes make together. */
    private static final String DAY_OF_SUMS = "2018-06-01";

    private static final String WEIGHTS = "benchmark/poids.csv";
    private static final String ALIKE = "{}";
    private static final List<String> COMMUNES = List.of(
            "{\"nom\": \"C%1$d\", \"membreEpci\": true, \"population\": %1$d}",
            "{\"nom\": \"C%1$d\", \"membreEpci\": true, \"villeCentre\": false, \"effectifAgents\": %1$d}",
            "{\"nom\": \"C%1$d\", \"limitrophe\": true, \"alsaceMoselle\": false}");
    private static final List<String> AGENTS = List.of(
            "{\"nombre\": %d, \"employeur\": \"COMMUNE\", \"statut\": \"TITULAIRE\"}",
            "{\"nombre\": %d, \"statut\": \"CONTRACTUEL_CDI\", \"quotite\": \"TOTALE\"}",
            "{\"nombre\": %d, \"employeur\": \"EPCI\", \"accord\": \"OUI\"}");

    @ParameterizedTest
    @CsvSource({"200, 0", "0, 200", "200, 200", "200, 500"})
    void theQuestionsOfElementsOfWhichNothingIsSaidAreProved(int communes, int agents) {
        Questions questions =
                questions(dossier(DAY, many(communes, List.of(ALIKE)), many(agents, List.of(ALIKE))), few());

        assertThat(questions.complete()).isTrue();
        assertThat(questions.ranked()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"200, 200", "200, 500"})
    void theQuestionsOfElementsThatAreHalfFilledInAreProved(int communes, int agents) {
        Questions questions = questions(dossier(DAY, many(communes, COMMUNES), many(agents, AGENTS)), few());

        assertThat(questions.complete()).isTrue();
        assertThat(questions.ranked())
                .filteredOn(question -> question.fact().path().text().equals("agents[].accord"))
                .singleElement()
                .satisfies(question -> assertThat(question.spots()).hasSizeGreaterThan(agents / 2));
    }

    /** What is decided does not hang on how many are alike: as many of each kind as rules can need are tried. */
    @Test
    void manyElementsAskWhatAFewAsk() {
        Questions few = questions(dossier(DAY, many(9, COMMUNES), many(9, AGENTS)), Effort.usual());
        Questions many = questions(dossier(DAY, many(198, COMMUNES), many(498, AGENTS)), Effort.usual());

        assertThat(few.complete()).isTrue();
        assertThat(asked(many)).isEqualTo(asked(few));
    }

    private static List<List<Object>> asked(Questions questions) {
        return questions.ranked().stream()
                .<List<Object>>map(one -> List.of(one.fact(), one.forms(), one.recommends(), one.answers()))
                .toList();
    }

    @Test
    void communesThatAreAddedUpAreAllThereAndWeighOnTheEffort() {
        String dossier = dossier(DAY_OF_SUMS, many(200, List.of(ALIKE)), many(500, List.of(ALIKE)));

        assertThat(questions(dossier, Effort.usual()).complete()).isTrue();
        assertThat(questions(dossier, few()).complete()).isFalse();
    }

    /** Four communes of 25 000 inhabitants are too many for a common police, three of them would not be. */
    @Test
    void aSumIsThatOfEveryCommune() {
        Questions questions = questions(
                """
                {"projet": {"date": "2018-06-01", "seulTenant": true}, "service": {"domaine": "POLICE_MUNICIPALE"},
                 "epci": {"policeIntercommunale": false}, "communes": [%s]}""".formatted(many(4, List.of("{\"membreEpci\": true, \"population\": 25000}"))), Effort.usual());

        assertThat(questions.ranked())
                .flatExtracting(Questions.Question::answers)
                .flatExtracting(Questions.Effect::statuses)
                .extracting(change -> change.form().id())
                .isNotEmpty()
                .doesNotContain("POLICE_PLURICOMMUNALE");
    }

    /** Three communes weigh three points against two. */
    @Test
    void aSignalThatIsReadElementByElementWeighsOnceForEach() {
        Rulebook signals = rules(Map.of(
                "benchmark/signaux/essai.dslr",
                """
                règle "Pour chaque commune"
                  @id("chaque") @article("essai") @texte("essai") @confiance("haute") @source("RAPPORT")
                  en vigueur du "2010-12-18"
                quand
                  la commune partie est limitrophe d'une autre commune partie
                alors
                  le mode ECHANGE_PRATIQUES est favorisé : "Un point par commune."
                fin
                règle "Pour le projet"
                  @id("projet") @article("essai") @texte("essai") @confiance("haute") @source("RAPPORT")
                  en vigueur du "2010-12-18"
                quand
                  l'EPCI est partie au projet
                alors
                  le mode APPEL_A_PROJETS est favorisé : "Deux points."
                fin
                """,
                WEIGHTS,
                "regle;poids;source;raison\nchaque;1;RAPPORT;Essai.\nprojet;2;RAPPORT;Essai.\n"));
        String dossier = """
                {"projet": {"date": "2024-01-15", "epciPartie": true}, "communes": [{}, {}, {}]}""";

        assertThat(questions(dossier, signals, Effort.usual()).ranked())
                .filteredOn(question -> question.fact().path().text().equals("communes[].limitrophe"))
                .singleElement()
                .satisfies(question -> assertThat(question.answers().get(0).picks())
                        .hasValueSatisfying(picks -> assertThat(picks.modes()).containsExactly("ECHANGE_PRATIQUES")));
    }

    /** A status may hang on one group of agents only once three others are what three conditions want. */
    @Test
    void asManyElementsAreTriedAsConditionsCanNeed() {
        Rulebook law = rules(Map.of("droit/essai/essai.dslr", """
                règle "Trois employeurs et un titulaire"
                  @id("ouvre") @article("essai") @texte("essai") @confiance("haute") @source("essai")
                  en vigueur du "2010-12-18"
                quand
                  un agent a pour employeur EPCI
                  un agent a pour employeur COMMUNE
                  un agent a pour employeur AUTRE_COMMUNE
                  un agent est titulaire
                alors
                  la forme SERVICE_COMMUN_EPCI est ouverte : "Ouverte."
                fin
                """, WEIGHTS, "regle;poids;source;raison\n"));
        Questions questions = questions(dossier(DAY, "", many(5, List.of(ALIKE))), law, Effort.usual());

        assertThat(questions.complete()).isTrue();
        assertThat(questions.ranked())
                .filteredOn(question -> question.fact().path().text().equals("agents[].statut"))
                .flatExtracting(Questions.Question::forms)
                .extracting(Form::id)
                .containsExactly("SERVICE_COMMUN_EPCI");
    }

    /** The vocabulary and the lists of the project, and these files. */
    private static Rulebook rules(Map<String, String> others) {
        List<RuleFile> files = new ArrayList<>(Samples.accepted(RulesFolder.read(Path.of("rules"))));
        files.removeIf(file -> !file.path().matches("([^/]*|vocabulaire/.*|benchmark/.*[.]yaml)")
                || file.path().endsWith(".cas.yaml"));
        others.forEach((path, text) -> files.add(new RuleFile(path, text.getBytes(StandardCharsets.UTF_8))));
        return Samples.accepted(ReloadableRulebooks.open(() -> Outcome.accepted(files)))
                .current();
    }

    private static String dossier(String day, String communes, String agents) {
        return "{\"projet\": {\"date\": \"%s\"}%s%s}"
                .formatted(day, list("communes", communes), list("agents", agents));
    }

    private static String list(String name, String elements) {
        return elements.isEmpty() ? "" : ", \"%s\": [%s]".formatted(name, elements);
    }

    private static String many(int number, List<String> kinds) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(at -> kinds.get(at % kinds.size()).formatted(at))
                .collect(Collectors.joining(", "));
    }

    private static Effort few() {
        return new Effort(FEW_TRIALS, FEW_RUNS, () -> false);
    }

    private static Questions questions(String dossier, Effort effort) {
        return questions(dossier, Samples.rules(), effort);
    }

    private static Questions questions(String dossier, Rulebook rulebook, Effort effort) {
        return Samples.accepted(JsonTrees.read(dossier.getBytes(StandardCharsets.UTF_8))
                .then(tree -> new RankQuestions(Wiring.assessor()).rank(tree, rulebook, effort)));
    }
}
