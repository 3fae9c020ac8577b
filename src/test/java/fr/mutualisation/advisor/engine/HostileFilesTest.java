package fr.mutualisation.advisor.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.Rulebook;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** No text of a rule, vocabulary or threshold file can become code: each hostile file is refused at its line. */
class HostileFilesTest {

    /** Guards against a hang only; the bounds that matter count. */
    private static final Duration HANG = Duration.ofSeconds(10);

    private static final int MOST_FAULTS = 200;
    private static final int LONGEST_DETAIL = 400;

    @Test
    void theFolderThatEachHostileFileSpoilsIsGood() {
        Outcome<Rulebook> read = DroolsRulebook.read(new SmallRules().files());

        assertThat(read).isInstanceOf(Outcome.Accepted.class);
        Rulebook rulebook = ((Outcome.Accepted<Rulebook>) read).value();
        assertThat(rulebook.examine(SmallRules.dossier(rulebook)).grounds()).hasSize(6);
        assertThat(rulebook.precheck(SmallRules.dossier(rulebook)).grounds()).hasSize(3);
    }

    @Test
    void thereAreManyHostileFiles() {
        assertThat(Stream.of(
                                HostileRules.statements(),
                                HostileRules.cards(),
                                HostileRules.dates(),
                                HostileRules.conditions(),
                                HostileRules.placeholders(),
                                HostileRules.consequences(),
                                HostileRules.escapes(),
                                HostileRules.meanings(),
                                HostileLists.yaml(),
                                HostileLists.facts(),
                                HostileLists.formulas(),
                                HostileLists.arithmetic(),
                                HostileLists.sentences(),
                                HostileLists.catalogues(),
                                HostileLists.changes(),
                                HostileLists.margins(),
                                HostileLists.transitions(),
                                HostileLists.thresholds(),
                                HostileLists.checks(),
                                HostileSchedule.acts(),
                                HostileSchedule.delays(),
                                HostileBenchmark.catalogues(),
                                HostileBenchmark.precedents(),
                                HostileBenchmark.weights(),
                                HostileBenchmark.rules(),
                                HostileBenchmark.missing(),
                                HostileBytes.characters(),
                                HostileBytes.encodings(),
                                HostileBytes.sizes(),
                                HostileBytes.names())
                        .flatMap(each -> each))
                .hasSizeGreaterThan(300);
    }

    @TestFactory
    Stream<DynamicTest> statementsOutsideRulesAreRefused() {
        return refused(HostileRules.statements());
    }

    @TestFactory
    Stream<DynamicTest> whatTheBenchmarkMayNotSayIsRefused() {
        return refused(Stream.of(
                        HostileBenchmark.catalogues(),
                        HostileBenchmark.precedents(),
                        HostileBenchmark.weights(),
                        HostileBenchmark.rules(),
                        HostileBenchmark.missing())
                .flatMap(each -> each));
    }

    @TestFactory
    Stream<DynamicTest> attributesAndAnnotationsAreRefused() {
        return refused(HostileRules.cards());
    }

    @TestFactory
    Stream<DynamicTest> impossibleDatesAreRefused() {
        return refused(HostileRules.dates());
    }

    @TestFactory
    Stream<DynamicTest> codeForAConditionIsRefused() {
        return refused(HostileRules.conditions());
    }

    @TestFactory
    Stream<DynamicTest> codeForAPlaceholderIsRefused() {
        return refused(HostileRules.placeholders());
    }

    @TestFactory
    Stream<DynamicTest> codeForAConsequenceIsRefused() {
        return refused(HostileRules.consequences());
    }

    @TestFactory
    Stream<DynamicTest> escapesAreRefused() {
        return refused(HostileRules.escapes());
    }

    @TestFactory
    Stream<DynamicTest> rulesThatOverstepAreRefused() {
        return refused(HostileRules.meanings());
    }

    @TestFactory
    Stream<DynamicTest> yamlThatBuildsOrGrowsIsRefused() {
        return refused(HostileLists.yaml());
    }

    @TestFactory
    Stream<DynamicTest> factsThatOverstepAreRefused() {
        return refused(HostileLists.facts());
    }

    @TestFactory
    Stream<DynamicTest> formulasThatOverstepAreRefused() {
        return refused(HostileLists.formulas());
    }

    @TestFactory
    Stream<DynamicTest> actsThatOverstepAreRefused() {
        return refused(HostileSchedule.acts());
    }

    @TestFactory
    Stream<DynamicTest> delaysThatOverstepAreRefused() {
        return refused(HostileSchedule.delays());
    }

    @TestFactory
    Stream<DynamicTest> arithmeticThatOverstepsIsRefused() {
        return refused(HostileLists.arithmetic());
    }

    @TestFactory
    Stream<DynamicTest> sentencesThatHideOthersAreRefused() {
        return refused(HostileLists.sentences());
    }

    @TestFactory
    Stream<DynamicTest> cataloguesThatOverstepAreRefused() {
        return refused(Stream.concat(HostileLists.catalogues(), HostileLists.changes()));
    }

    @TestFactory
    Stream<DynamicTest> thresholdsThatOverstepAreRefused() {
        return refused(Stream.concat(HostileLists.thresholds(), HostileLists.margins()));
    }

    @TestFactory
    Stream<DynamicTest> checksThatOverstepAreRefused() {
        return refused(HostileLists.checks());
    }

    @TestFactory
    Stream<DynamicTest> charactersThatDeceiveAreRefused() {
        return refused(HostileBytes.characters());
    }

    @TestFactory
    Stream<DynamicTest> bytesThatAreNoTextAreRefused() {
        return refused(HostileBytes.encodings());
    }

    @TestFactory
    Stream<DynamicTest> filesThatAreTooMuchAreRefused() {
        return refused(HostileBytes.sizes());
    }

    @TestFactory
    Stream<DynamicTest> filesOutOfPlaceAreRefused() {
        return refused(HostileBytes.names());
    }

    private static Stream<DynamicTest> refused(Stream<Hostile> files) {
        return files.map(hostile -> DynamicTest.dynamicTest(hostile.name(), () -> isRefused(hostile)));
    }

    private static void isRefused(Hostile hostile) {
        Outcome<Rulebook> read = assertTimeoutPreemptively(HANG, () -> DroolsRulebook.read(hostile.files()));

        assertThat(read).isInstanceOf(Outcome.Refused.class);
        List<Fault> faults = ((Outcome.Refused<Rulebook>) read).faults();
        assertThat(faults)
                .anySatisfy(fault -> {
                    assertThat(fault.code()).isEqualTo(hostile.code());
                    assertThat(fault.where()).isEqualTo(hostile.place());
                })
                .hasSizeLessThanOrEqualTo(MOST_FAULTS);
        assertThat(faults).flatExtracting(Fault::details).allSatisfy(HostileFilesTest::isFitToShow);
        assertThat(faults).extracting(fault -> fault.where().text()).allSatisfy(HostileFilesTest::isFitToShow);
        nothingRan();
    }

    static void isFitToShow(String words) {
        assertThat(words).hasSizeLessThanOrEqualTo(LONGEST_DETAIL);
        assertThat(words.codePoints())
                .noneMatch(point -> Character.isISOControl(point)
                        || Character.getType(point) == Character.FORMAT
                        || Character.getType(point) == Character.SURROGATE);
    }

    static void nothingRan() {
        assertThat(System.getProperty("hostile")).isNull();
        assertThat(Files.exists(Path.of("hostile"))).isFalse();
    }
}
