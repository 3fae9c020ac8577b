package fr.mutualisation.advisor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mutualisation.advisor.domain.Condition;
import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.Ground;
import fr.mutualisation.advisor.domain.Quantifier;
import fr.mutualisation.advisor.domain.RandomDossiers;
import fr.mutualisation.advisor.domain.Truth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.drools.model.codegen.ExecutableModelProject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.internal.utils.KieHelper;

/**
 * What the advisor runs is compared with two others: the DRL that it prints, compiled by Drools, and a plain reading of
 * each condition.
 */
final class DrlOracleTest {

    private static final long SEED = Long.getLong("seed", 20_101_218L);
    private static final List<Double> SHARES = List.of(0.3, 0.7, 1.0);

    private static List<Dossier> dossiers;

    @BeforeAll
    static void draw() {
        System.out.println("DrlOracleTest seed " + SEED);
        RandomDossiers random = new RandomDossiers(RealRules.RULEBOOK, RealRules.turningDays(), SEED);
        dossiers = new ArrayList<>();
        for (LocalDate turning : RealRules.turningDays()) {
            for (LocalDate date : List.of(turning.minusDays(1), turning, turning.plusDays(1))) {
                double share = SHARES.get(dossiers.size() % SHARES.size());
                dossiers.add(random.draw(date, share).dossier(RealRules.RULEBOOK.vocabulary()));
            }
        }
        while (dossiers.size() < 400) {
            dossiers.add(random.draw(random.date(), 0.9).dossier(RealRules.RULEBOOK.vocabulary()));
        }
    }

    @Test
    void thePrintedDrlFindsTheSame() {
        DroolsRulebook printed = new DroolsRulebook(RealRules.SOURCE, compiled(RealRules.SOURCE));

        for (Dossier dossier : dossiers) {
            assertThat(printed.examine(dossier))
                    .as(() -> "seed %s, %s".formatted(SEED, dossier.date()))
                    .isEqualTo(RealRules.RULEBOOK.examine(dossier));
            assertThat(printed.precheck(dossier))
                    .as(() -> "seed %s, %s".formatted(SEED, dossier.date()))
                    .isEqualTo(RealRules.RULEBOOK.precheck(dossier));
        }
    }

    /** Drools reads the dates of a text in the time zone of the machine. */
    private static KieBase compiled(RulebookSource source) {
        TimeZone usual = TimeZone.getDefault();
        System.setProperty("drools.dateformat", "yyyy-MM-dd");
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        try {
            return new KieHelper()
                    .addContent(new DrlText(source.rules(), new Numbering(source.rules())).text(), ResourceType.DRL)
                    .build(ExecutableModelProject.class);
        } finally {
            TimeZone.setDefault(usual);
        }
    }

    @Test
    void aPlainReadingFindsTheSame() {
        Map<String, Rule> rules = RealRules.SOURCE.rules().stream()
                .collect(Collectors.toMap(rule -> rule.card().id(), rule -> rule));
        for (Dossier dossier : dossiers) {
            KleeneOracle oracle = new KleeneOracle(dossier);
            List<Ground> grounds =
                    new ArrayList<>(RealRules.RULEBOOK.examine(dossier).grounds());
            assertThat(grounds).allMatch(ground -> ground.rule().layer().isOfOpinions());
            grounds.addAll(RealRules.RULEBOOK.precheck(dossier).grounds());

            assertThat(grounds.stream()
                            .map(ground -> ground.rule().id())
                            .distinct()
                            .sorted())
                    .as("rules in force on %s", dossier.date())
                    .containsExactlyElementsOf(rules.values().stream()
                            .filter(rule -> rule.card().period().contains(dossier.date()))
                            .filter(rule -> !oracle.truths(rule).isEmpty())
                            .map(rule -> rule.card().id())
                            .sorted()
                            .toList());
            for (Ground ground : grounds) {
                Rule rule = rules.get(ground.rule().id());
                assertThat(ground.truth())
                        .as(() -> "seed %s, %s, %s"
                                .formatted(SEED, dossier.date(), rule.card().id()))
                        .isEqualTo(oracle.truths(rule).get(ground.element().orElse(0)));
                for (int i = 0; i < rule.conditions().size(); i++) {
                    assertThat(truths(ground.conditions().get(i)))
                            .as(
                                    "seed %s, %s, %s",
                                    SEED, dossier.date(), rule.conditions().get(i))
                            .isEqualTo(oracle.truths(rule.conditions().get(i)));
                }
            }
        }
    }

    private static List<Truth> truths(Condition condition) {
        return condition.quantifier() == Quantifier.EACH ? condition.byElement() : List.of(condition.truth());
    }

    @Test
    void theDossiersAreWorthComparing() {
        assertThat(dossiers.stream()
                        .flatMap(dossier -> RealRules.RULEBOOK.examine(dossier).conditions().stream())
                        .map(Condition::truth)
                        .distinct())
                .contains(Truth.values());
    }
}
