package fr.mutualisation.advisor;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.mutualisation.advisor.application.CompareOpinions;
import fr.mutualisation.advisor.application.CompareOpinions.Part;
import fr.mutualisation.advisor.domain.OpinionComparison;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.domain.Tree;
import fr.mutualisation.advisor.json.ComparisonJson;
import fr.mutualisation.advisor.json.JsonTrees;
import fr.mutualisation.advisor.text.OpinionComparisonPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Comparisons that a person has read. */
class ComparisonGoldenTest {

    private static final Path TEXTS = Path.of("src/test/resources/comparaisons");
    private static final Rulebook RULES = Samples.rules();
    private static final CompareOpinions COMPARE = new CompareOpinions(Wiring.assessor());

    private static Part part(String story) {
        return new Part("$", Samples.accepted(JsonTrees.read(Samples.dossier(story))));
    }

    private static OpinionComparison dates(String story, String first, String second) {
        return Samples.accepted(COMPARE.dates(
                part(story), new Part("$", new Tree.Text(first)), new Part("$", new Tree.Text(second)), RULES));
    }

    private static void compare(String name, OpinionComparison comparison) throws IOException {
        Golden.compare(
                TEXTS.resolve(name + ".txt"),
                OpinionComparisonPage.of(comparison, RULES.vocabulary(), RULES.vocabulary()));
    }

    @Test
    void oneDossierOnBothSidesOfAReform() throws IOException {
        OpinionComparison comparison = dates("caen-informatique", "2010-12-17", "2011-01-15");
        compare("informatique-2010-2011", comparison);
        Golden.compare(
                TEXTS.resolve("informatique-2010-2011.json"), new String(ComparisonJson.indented(comparison), UTF_8));
    }

    @Test
    void twoDossiersOnTheSameDay() throws IOException {
        compare(
                "informatique-agglomeration-ville",
                Samples.accepted(COMPARE.dossiers(part("caen-informatique"), part("caen-informatique-ville"), RULES)));
    }

    @Test
    void twoDatesBetweenWhichNothingChanges() throws IOException {
        compare("medecine-2011", dates("caen-medecine", "2011-01-15", "2011-01-31"));
    }

    /** Only two subjects of the law, so that this text does not change with the others. */
    private static Path rules(Path folder) throws IOException {
        Path copy = RulesCopy.withoutLaw(folder);
        for (String file : List.of("service-commun-epci.dslr", "service-commun-epci.cas.yaml")) {
            Files.copy(Path.of("rules/droit/cgct-l5211-4-2", file), copy.resolve("droit/cgct-l5211-4-2/" + file));
        }
        for (String file : List.of("police-pluricommunale.dslr", "police-pluricommunale.cas.yaml")) {
            Files.copy(Path.of("rules/droit/csi-l512-1", file), copy.resolve("droit/csi-l512-1/" + file));
        }
        return copy;
    }

    private static void edit(Path file, String words, String others) throws IOException {
        Files.writeString(file, Files.readString(file).replace(words, others));
    }

    @Test
    void oneEditOfTheRules(@TempDir Path before, @TempDir Path after) throws IOException {
        Path first = rules(before);
        Path second = rules(after);
        edit(
                second.resolve("droit/cgct-l5211-4-2/service-commun-epci.dslr"),
                "en vigueur du \"2010-12-18\" jusqu'au \"2014-01-28\"",
                "en vigueur du \"2011-02-01\" jusqu'au \"2014-01-28\"");
        edit(second.resolve("seuils.csv"), "POLICE_ENSEMBLE_POPULATION;80000", "POLICE_ENSEMBLE_POPULATION;90000");
        Doors.Run run = Doors.run(
                "comparer",
                "samples/caen-informatique/dossier.json",
                "--regles",
                first.toString(),
                "--regles-autres",
                second.toString());
        Golden.compare(TEXTS.resolve("regles.txt"), run.out());
    }
}
