package fr.mutualisation.advisor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mutualisation.advisor.application.AssessDossier;
import fr.mutualisation.advisor.application.CheckDeliberation;
import fr.mutualisation.advisor.domain.CheckOutcome;
import fr.mutualisation.advisor.domain.CheckResult;
import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.Fact;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.Precheck;
import fr.mutualisation.advisor.domain.RandomDossiers;
import fr.mutualisation.advisor.domain.Sketch;
import fr.mutualisation.advisor.domain.Truth;
import fr.mutualisation.advisor.domain.Value;
import fr.mutualisation.advisor.domain.Verdict;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What must stay true of the checks of the real rules, whatever they say. */
final class PrecheckPropertiesTest {

    private static final long SEED = Long.getLong("seed", 20_250_201L);
    private static final DroolsRulebook RULEBOOK = RealRules.RULEBOOK;
    private static final Vocabulary VOCABULARY = RULEBOOK.vocabulary();
    private static final CheckDeliberation CHECK = new CheckDeliberation(new AssessDossier("test"));

    /** Days that choose the law: learning one may change what is asked. */
    private static final List<FactPath> LAW_DAYS = List.of(
            new FactPath("projet.date"),
            new FactPath("projet.dateAvis"),
            new FactPath("projet.dateEffet"),
            new FactPath("deliberation.dateSeance"),
            new FactPath("deliberation.dateConvocation"),
            new FactPath("deliberation.dateSignature"),
            new FactPath("deliberation.dateSignaturePrevue"),
            new FactPath("deliberation.comites[].dateReunion"));

    private final RandomDossiers dossiers = new RandomDossiers(RULEBOOK, RealRules.turningDays(), SEED);

    @BeforeAll
    static void printTheSeed() {
        System.out.println("PrecheckPropertiesTest seed " + SEED);
    }

    private static Optional<Precheck> check(Sketch sketch) {
        Outcome<Precheck> outcome = CHECK.check(sketch.tree(VOCABULARY, new Random(SEED)), RULEBOOK);
        return outcome instanceof Outcome.Accepted<Precheck> accepted
                ? Optional.of(accepted.value())
                : Optional.empty();
    }

    private Sketch draw(int i) {
        return dossiers.draw(day(), i % 10 / 10.0);
    }

    private LocalDate day() {
        LocalDate day = dossiers.date();
        return day.isBefore(CardReader.FIRST_DAY) ? CardReader.FIRST_DAY : day;
    }

    @Test
    void everyCheckHasItsOutcomeAndTheWorstOfItsPartsWins() {
        int compared = 0;
        for (int i = 0; i < 300; i++) {
            Sketch sketch = draw(i);
            Optional<Precheck> precheck = check(sketch);
            compared += precheck.isPresent() ? 1 : 0;
            precheck.ifPresent(found -> {
                assertThat(found.outcomes())
                        .extracting(CheckOutcome::check)
                        .as(() -> where(sketch))
                        .isEqualTo(RULEBOOK.catalogue().checks());
                assertThat(found.outcomes()).as(() -> where(sketch)).allSatisfy(outcome -> {
                    assertThat(outcome.parts()).isNotEmpty();
                    assertThat(outcome.result())
                            .isEqualTo(outcome.parts().stream()
                                    .map(CheckOutcome.Part::result)
                                    .min(Enum::compareTo)
                                    .orElseThrow());
                    assertThat(outcome.parts())
                            .allMatch(part ->
                                    part.level().compareTo(outcome.check().level()) >= 0);
                });
                assertThat(found.verdict()).isEqualTo(Verdict.of(found.outcomes(), found.checkDay()));
                assertThat(check(sketch)).contains(found);
            });
        }
        assertThat(compared).isGreaterThan(100);
    }

    @Test
    void whatCannotBeVerifiedSaysWhatIsMissing() {
        Set<String> silent = new TreeSet<>();
        for (int i = 0; i < 300; i++) {
            check(draw(i))
                    .ifPresent(found -> found.outcomes()
                            .forEach(outcome -> outcome.parts().stream()
                                    .filter(part -> part.result() == CheckResult.NON_VERIFIABLE
                                            && part.missing().isEmpty())
                                    .forEach(part -> silent.add(outcome.check().code() + " "
                                            + part.reasons().get(0).ground().conditions().stream()
                                                    .filter(one -> part.reasons()
                                                                    .get(0)
                                                                    .ground()
                                                                    .truthOf(one)
                                                            == Truth.UNKNOWN)
                                                    .map(one -> one.path().text())
                                                    .toList()))));
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void learningAFactNeverUndoesWhatWasFound() {
        int compared = 0;
        for (int i = 0; compared < 400 && i < 4_000; i++) {
            Sketch before = draw(i);
            Optional<Sketch> after = dossiers.filledOnce(before);
            if (after.isEmpty() || !lawDays(before).equals(lawDays(after.get()))) {
                continue;
            }
            Map<String, CheckResult> former = results(before);
            Map<String, CheckResult> latter = results(after.get());
            if (former.isEmpty() || latter.isEmpty()) {
                continue;
            }
            compared++;
            former.forEach((code, result) -> {
                if (result == CheckResult.MANQUE || result == CheckResult.SATISFAIT) {
                    assertThat(latter.get(code))
                            .as(() -> "seed %s, %s%nbefore %s%nafter %s".formatted(SEED, code, before, after))
                            .isEqualTo(result);
                }
            });
        }
        assertThat(compared).isGreaterThan(200);
    }

    private static List<Object> lawDays(Sketch sketch) {
        Dossier dossier = sketch.dossier(VOCABULARY);
        List<Object> days = new ArrayList<>();
        LAW_DAYS.forEach(path -> days.add(dossier.values(path)));
        return days;
    }

    private static Map<String, CheckResult> results(Sketch sketch) {
        Map<String, CheckResult> results = new TreeMap<>();
        check(sketch)
                .ifPresent(found -> found.outcomes()
                        .forEach(outcome -> results.put(outcome.check().code(), outcome.result())));
        return results;
    }

    /** The rules of the pre-check, or their absence, change nothing in an opinion. */
    @Test
    void opinionsKnowNothingOfThePreCheck() {
        List<RuleFile> files = new ArrayList<>(RealRules.files());
        files.removeIf(file -> file.path().startsWith("controle/"));
        DroolsRulebook without = new DroolsRulebook(RealRules.accepted(RulebookReader.read(files)));
        assertThat(without.changeDays()).isEqualTo(RULEBOOK.changeDays());
        for (int i = 0; i < 200; i++) {
            Dossier dossier = draw(i).dossier(VOCABULARY);
            assertThat(without.examine(dossier)).isEqualTo(RULEBOOK.examine(dossier));
            assertThat(without.precheck(dossier).grounds()).isEmpty();
        }
    }

    @Test
    void theDayOfTheSessionIsTheDayOfTheVote() {
        Sketch sketch = Sketch.of(Map.of(
                Dossier.DATE,
                new Value.Day(LocalDate.of(2020, 1, 1)),
                new FactPath("deliberation.dateSeance"),
                new Value.Day(LocalDate.of(2026, 11, 12))));
        assertThat(check(sketch).orElseThrow().voteDay()).isEqualTo(LocalDate.of(2026, 11, 12));
        assertThat(new Fact(new Value.Day(LocalDate.of(2026, 11, 12)), Fact.Origin.DONNE))
                .extracting(Dossier::day)
                .isEqualTo(Optional.of(LocalDate.of(2026, 11, 12)));
    }

    private static String where(Sketch sketch) {
        return "seed " + SEED + ", " + sketch;
    }
}
