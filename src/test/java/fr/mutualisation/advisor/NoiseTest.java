package fr.mutualisation.advisor;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mutualisation.advisor.domain.FormOpinion;
import fr.mutualisation.advisor.domain.Opinion;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.engine.DroolsRulebook;
import fr.mutualisation.advisor.engine.RuleFile;
import fr.mutualisation.advisor.engine.RulesFolder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The comparison orders and never rules: noise in its place changes what is advised, and no status. */
class NoiseTest {

    private static final long SEED = 20_110_115;
    private static final int TRIALS = 4;

    @Test
    void noiseInThePlaceOfWeightsAndPrecedentsChangesNoStatus() {
        System.out.println("NoiseTest seed " + SEED);
        Random random = new Random(SEED);
        List<RuleFile> files = ((Outcome.Accepted<List<RuleFile>>) RulesFolder.read(Path.of("rules"))).value();
        boolean advised = false;
        for (int i = 0; i < TRIALS; i++) {
            Rulebook noisy = ((Outcome.Accepted<Rulebook>) DroolsRulebook.read(noisy(files, random))).value();
            for (String story : Samples.stories()) {
                Opinion told = Samples.opinion(Samples.dossier(story));
                Opinion noise = Samples.opinion(Samples.dossier(story), noisy);
                assertThat(statuses(noise)).isEqualTo(statuses(told));
                assertThat(noise.missing()).isEqualTo(told.missing());
                advised |= !modes(noise).equals(modes(told));
            }
        }
        assertThat(advised).as("noise is heard somewhere").isTrue();
    }

    private static List<RuleFile> noisy(List<RuleFile> files, Random random) {
        return files.stream().map(file -> noisy(file, random)).toList();
    }

    private static RuleFile noisy(RuleFile file, Random random) {
        String text = new String(file.bytes(), StandardCharsets.UTF_8);
        if (file.path().equals("benchmark/poids.csv")) {
            List<String> lines = new ArrayList<>();
            for (String line : text.split("\n", -1)) {
                lines.add(line.replaceFirst(";[123];", ";" + (1 + random.nextInt(3)) + ";"));
            }
            return new RuleFile(file.path(), String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        }
        if (file.path().startsWith("benchmark/signaux/") && file.path().endsWith(".dslr")) {
            List<String> modes = new ArrayList<>(
                    List.of("ASCENDANTE", "DESCENDANTE", "TOTALE", "PLATEFORME_SERVICES", "GROUPEMENT_COMMANDES"));
            Collections.shuffle(modes, random);
            String swapped =
                    text.replace(" " + modes.get(0), " \u0001").replace(" " + modes.get(1), " " + modes.get(0));
            return new RuleFile(
                    file.path(), swapped.replace("\u0001", modes.get(1)).getBytes(StandardCharsets.UTF_8));
        }
        if (file.path().startsWith("benchmark/precedents/") && !file.path().endsWith(".cas.yaml")) {
            return new RuleFile(
                    file.path(),
                    text.replaceAll("mode: [A-Z_]+", "mode: TOTALE").getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private static List<String> statuses(Opinion opinion) {
        return opinion.forms().stream()
                .map(form -> form.form().id() + " " + form.possible() + " " + form.deciding() + why(form))
                .toList();
    }

    private static String why(FormOpinion form) {
        return form.reason().map(reason -> " " + reason.ground().rule().id()).orElse("");
    }

    private static List<List<String>> modes(Opinion opinion) {
        return List.of(
                opinion.recommendation().modes().stream()
                        .map(mode -> mode.mode().id() + mode.rank())
                        .toList(),
                opinion.recommendation().precedents().stream()
                        .map(near -> near.precedent().mode().orElse(""))
                        .toList());
    }
}
