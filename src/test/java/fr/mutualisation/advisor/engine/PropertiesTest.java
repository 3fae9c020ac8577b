package fr.mutualisation.advisor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mutualisation.advisor.application.AssessDossier;
import fr.mutualisation.advisor.domain.Condition;
import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.Findings;
import fr.mutualisation.advisor.domain.FormOpinion;
import fr.mutualisation.advisor.domain.Ground;
import fr.mutualisation.advisor.domain.Opinion;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.RandomDossiers;
import fr.mutualisation.advisor.domain.Sketch;
import fr.mutualisation.advisor.domain.Status;
import fr.mutualisation.advisor.domain.Truth;
import fr.mutualisation.advisor.domain.Value;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What must stay true of the real rules, whatever they say. */
final class PropertiesTest {

    private static final long SEED = Long.getLong("seed", 20_040_818L);
    private static final DroolsRulebook RULEBOOK = RealRules.RULEBOOK;
    private static final Vocabulary VOCABULARY = RULEBOOK.vocabulary();
    private static final AssessDossier ASSESSOR = new AssessDossier("test");

    private final RandomDossiers dossiers = new RandomDossiers(RULEBOOK, RealRules.turningDays(), SEED);

    @BeforeAll
    static void printTheSeed() {
        System.out.println("PropertiesTest seed " + SEED);
    }

    @Test
    void theOrderOfMembersChangesNothing() {
        Random random = new Random(SEED);
        for (int i = 0; i < 200; i++) {
            Sketch sketch = dossiers.draw(onOrAfterTheFirst(dossiers.date()), 0.8);
            Outcome<Opinion> one = ASSESSOR.assess(sketch.tree(VOCABULARY, random), RULEBOOK);

            assertThat(ASSESSOR.assess(sketch.tree(VOCABULARY, random), RULEBOOK))
                    .as(() -> where(sketch))
                    .isEqualTo(one)
                    .isEqualTo(ASSESSOR.assess(sketch.dossier(VOCABULARY), RULEBOOK));
        }
    }

    private static LocalDate onOrAfterTheFirst(LocalDate date) {
        return date.isBefore(CardReader.FIRST_DAY) ? CardReader.FIRST_DAY : date;
    }

    @Test
    void theOrderOfElementsOnlyMovesThem() {
        for (int i = 0; i < 200; i++) {
            Sketch sketch = dossiers.draw(dossiers.date(), 0.8);
            Findings one = RULEBOOK.examine(sketch.dossier(VOCABULARY));
            Findings other = RULEBOOK.examine(sketch.reversed().dossier(VOCABULARY));

            assertThat(other.conditions().stream().map(PropertiesTest::mirrored))
                    .as(() -> where(sketch))
                    .isEqualTo(one.conditions());
            assertThat(other.grounds()).hasSameSizeAs(one.grounds());
            assertThat(statuses(sketch.reversed())).as(() -> where(sketch)).isEqualTo(statuses(sketch));
        }
    }

    private static Condition mirrored(Condition condition) {
        List<Truth> byElement = new ArrayList<>(condition.byElement());
        Collections.reverse(byElement);
        List<Optional<Value>> seen = new ArrayList<>(condition.seen());
        Collections.reverse(seen);
        return new Condition(
                condition.sentence(),
                condition.path(),
                condition.quantifier(),
                condition.truth(),
                byElement,
                seen,
                condition.required(),
                condition.articles());
    }

    @Test
    void theOrderOfFilesAndOfRulesChangesNothing() {
        Random random = new Random(SEED);
        List<RuleFile> files = new ArrayList<>(RealRules.files());
        Collections.shuffle(files, random);
        files.replaceAll(file -> shuffled(file, random));
        DroolsRulebook shuffled = new DroolsRulebook(RealRules.accepted(RulebookReader.read(files)));

        for (int i = 0; i < 200; i++) {
            Sketch sketch = dossiers.draw(dossiers.date(), 0.7);
            Findings findings = shuffled.examine(sketch.dossier(VOCABULARY));
            Findings expected = RULEBOOK.examine(sketch.dossier(VOCABULARY));

            assertThat(findings.conditions()).as(() -> where(sketch)).isEqualTo(expected.conditions());
            assertThat(findings.grounds().stream().map(PropertiesTest::placeless))
                    .as(() -> where(sketch))
                    .isEqualTo(expected.grounds().stream()
                            .map(PropertiesTest::placeless)
                            .toList());
        }
    }

    private static RuleFile shuffled(RuleFile file, Random random) {
        if (!file.path().endsWith(RulebookReader.RULES)) {
            return file;
        }
        String text = new String(file.bytes(), StandardCharsets.UTF_8);
        List<String> rules = new ArrayList<>(List.of(text.split("(?m)(?<=^fin$)\n")));
        Collections.shuffle(rules, random);
        return new RuleFile(file.path(), String.join("\n", rules).concat("\n").getBytes(StandardCharsets.UTF_8));
    }

    private static List<Object> placeless(Ground ground) {
        return List.of(
                ground.rule().id(), ground.truth(), ground.element(), ground.conditions(), ground.consequences());
    }

    @Test
    void learningAFactOnlyNarrows() {
        for (int compared = 0, i = 0; compared < 1_000; i++) {
            Sketch before = dossiers.draw(dossiers.date(), i % 10 / 10.0);
            Optional<Sketch> after = dossiers.filledOnce(before);
            if (after.isPresent() && narrows(before, forms(before), after.get())) {
                compared++;
            }
        }
    }

    @Test
    void everyValueOfEveryFactOnlyNarrows() {
        Map<LocalDate, Double> shares = new TreeMap<>(Map.of(
                LocalDate.of(2003, 6, 1), 0.3,
                LocalDate.of(2009, 10, 1), 0.6,
                LocalDate.of(2014, 3, 1), 0.9,
                LocalDate.of(2024, 1, 15), 0.0));
        shares.forEach((date, share) -> {
            Sketch before = coherent(date, share);
            Map<String, FormOpinion> former = forms(before);
            dossiers.filledInEveryWay(before).forEach(after -> narrows(before, former, after));
        });
    }

    private Sketch coherent(LocalDate date, double share) {
        Sketch sketch = dossiers.draw(date, share);
        while (forms(sketch).isEmpty()) {
            sketch = dossiers.draw(date, share);
        }
        return sketch;
    }

    /** Whether both could be compared: a dossier whose facts clash gets no opinion. */
    private static boolean narrows(Sketch before, Map<String, FormOpinion> former, Sketch after) {
        Map<String, FormOpinion> latter = forms(after);
        if (former.isEmpty() || latter.isEmpty()) {
            return false;
        }
        former.forEach((id, form) -> {
            FormOpinion now = latter.get(id);
            assertThat(now.possible())
                    .as(() -> "seed %s, %s%nbefore %s%nafter %s".formatted(SEED, id, before, after))
                    .isNotEmpty()
                    .isSubsetOf(form.possible());
            if (form.status() != Status.INDETERMINEE) {
                assertThat(now.status())
                        .as(() -> "seed %s, %s%nbefore %s%nafter %s".formatted(SEED, id, before, after))
                        .isEqualTo(form.status());
            }
        });
        return true;
    }

    private static Map<String, FormOpinion> forms(Sketch sketch) {
        Map<String, FormOpinion> forms = new TreeMap<>();
        if (ASSESSOR.assess(sketch.dossier(VOCABULARY), RULEBOOK) instanceof Outcome.Accepted<Opinion> accepted) {
            accepted.value().forms().forEach(form -> forms.put(form.form().id(), form));
        }
        return forms;
    }

    private static Map<String, Status> statuses(Sketch sketch) {
        Map<String, Status> statuses = new TreeMap<>();
        forms(sketch).forEach((id, form) -> statuses.put(id, form.status()));
        return statuses;
    }

    @Test
    void anUndeterminedFormNamesTheFactsThatDecide() {
        for (int i = 0; i < 300; i++) {
            Sketch sketch = dossiers.draw(dossiers.date(), i % 10 / 10.0);
            forms(sketch)
                    .forEach((id, form) -> assertThat(form.deciding().isEmpty())
                            .as(() -> "seed %s, %s, %s".formatted(SEED, id, sketch))
                            .isEqualTo(form.status() != Status.INDETERMINEE));
        }
    }

    @Test
    void aRuleFiresWhenAndOnlyWhenItsConditionsAreMet() {
        Map<String, Rule> rules = new TreeMap<>();
        RealRules.SOURCE.rules().forEach(rule -> rules.put(rule.card().id(), rule));
        for (int i = 0; i < 300; i++) {
            Sketch sketch = dossiers.draw(dossiers.date(), 0.9);
            KleeneOracle oracle = new KleeneOracle(sketch.dossier(VOCABULARY));
            Dossier dossier = sketch.dossier(VOCABULARY);
            List<Ground> grounds = new ArrayList<>(RULEBOOK.examine(dossier).grounds());
            grounds.addAll(RULEBOOK.precheck(dossier).grounds());
            for (Ground ground : grounds) {
                assertThat(ground.truth())
                        .as(() -> ground.rule().id() + ", " + where(sketch))
                        .isEqualTo(oracle.truths(rules.get(ground.rule().id()))
                                .get(ground.element().orElse(0)));
            }
        }
    }

    private static String where(Sketch sketch) {
        return "seed " + SEED + ", " + sketch;
    }
}
