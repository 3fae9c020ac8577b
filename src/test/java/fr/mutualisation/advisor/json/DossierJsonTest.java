package fr.mutualisation.advisor.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.mutualisation.advisor.Samples;
import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.DossierCheck;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.RandomDossiers;
import fr.mutualisation.advisor.domain.Sketch;
import fr.mutualisation.advisor.domain.Spot;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DossierJsonTest {

    private static final long SEED = Long.getLong("seed", 20_140_127L);
    private static final Vocabulary VOCABULARY = Samples.rules().vocabulary();

    private static Dossier read(byte[] json) {
        return Samples.accepted(JsonTrees.read(json).then(tree -> DossierCheck.check(tree, VOCABULARY)));
    }

    private static String written(Dossier dossier) {
        return new String(DossierJson.indented(dossier, VOCABULARY), UTF_8);
    }

    @Test
    void whatIsReadAgainIsTheSame() {
        System.out.println("DossierJsonTest seed " + SEED);
        RandomDossiers dossiers =
                new RandomDossiers(Samples.rules(), Samples.rules().changeDays(), SEED);
        int compared = 0;
        for (int i = 0; i < 300; i++) {
            Sketch sketch = dossiers.draw(dossiers.date(), i % 10 / 10.0);
            byte[] json = DossierJson.indented(sketch.dossier(VOCABULARY), VOCABULARY);
            if (JsonTrees.read(json).then(tree -> DossierCheck.check(tree, VOCABULARY))
                    instanceof Outcome.Accepted<Dossier> accepted) {
                compared++;
                assertThat(Contract.faultsOfDossier(json)).as(sketch.toString()).isEmpty();
                assertThat(written(accepted.value())).isEqualTo(new String(json, UTF_8));
                assertSame(sketch.dossier(VOCABULARY), accepted.value());
            }
        }
        assertThat(compared).isGreaterThan(200);
    }

    private static void assertSame(Dossier expected, Dossier found) {
        VOCABULARY.definitions().keySet().forEach(path -> {
            assertThat(found.values(path)).as(path.text()).isEqualTo(expected.values(path));
            List<Spot> spots = Spot.of(path, expected);
            spots.forEach(spot -> assertThat(spot.in(found)).isEqualTo(spot.in(expected)));
        });
    }

    @ParameterizedTest
    @MethodSource("fr.mutualisation.advisor.Samples#stories")
    void keepsEverythingThatASampleGives(String story) {
        Dossier dossier = read(Samples.dossier(story));
        assertSame(dossier, read(DossierJson.indented(dossier, VOCABULARY)));
    }

    @Test
    void writesTheVocabularysOrderOneMemberToALine() {
        Dossier dossier = read("""
                {"service": {"domaine": "INFORMATIQUE"}, "agents": [], "projet": {"sens": "EPCI_VERS_COMMUNE",
                 "date": "2011-01-15", "epciPartie": true}, "communes": [{"population": 1200}, {}], "formalites": null}
                """.getBytes(UTF_8));
        assertThat(written(dossier)).isEqualTo("""
                {
                  "agents": [ ],
                  "communes": [
                    {
                      "population": 1200
                    },
                    { }
                  ],
                  "projet": {
                    "date": "2011-01-15",
                    "sens": "EPCI_VERS_COMMUNE",
                    "epciPartie": true
                  },
                  "service": {
                    "domaine": "INFORMATIQUE"
                  }
                }
                """);
    }
}
