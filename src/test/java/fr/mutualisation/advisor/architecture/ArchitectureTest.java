package fr.mutualisation.advisor.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import fr.mutualisation.advisor.Advisor;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The walls between the rooms of the house, each with the canaries that it must refuse. */
class ArchitectureTest {

    private static final String TOP = "fr.mutualisation.advisor";
    private static final Walls HOUSE = new Walls(TOP);
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importUrl(Advisor.class.getProtectionDomain().getCodeSource().getLocation());

    private static final String CAGE = TOP + ".architecture.canary";
    private static final Walls SMALL_HOUSE = new Walls(CAGE);
    private static final List<String> HONEST = List.of(
            "HonestTop",
            "domain.HonestDomain",
            "application.HonestApplication",
            "engine.HonestEngine",
            "json.HonestJson",
            "text.HonestText",
            "web.HonestWeb",
            "cli.HonestCli");

    @Test
    void roomsKnowOnlyTheRoomsThatTheyMay() {
        HOUSE.rooms().check(CLASSES);
    }

    @Test
    void domainAndApplicationArePlainJava() {
        HOUSE.plainDomain().check(CLASSES);
        HOUSE.plainApplication().check(CLASSES);
    }

    @Test
    void eachTechnologyHasOneAddress() {
        HOUSE.libraries().forEach(rule -> rule.check(CLASSES));
    }

    @Test
    void onlyTheTopAsksTheMachine() {
        HOUSE.machine().check(CLASSES);
    }

    @Test
    void anHonestHouseBreaksNoRule() {
        JavaClasses honest = canaries(honestHouse());

        assertThat(SMALL_HOUSE.rooms().evaluate(honest).hasViolation()).isFalse();
        rules().forEach(rule -> assertThat(
                        rule.allowEmptyShould(true).evaluate(honest).hasViolation())
                .isFalse());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "domain.DomainKnowsEngine",
                "domain.DomainKnowsApplication",
                "application.ApplicationKnowsEngine",
                "application.ApplicationKnowsJson",
                "engine.EngineKnowsApplication",
                "engine.EngineKnowsText",
                "json.JsonKnowsApplication",
                "text.TextKnowsEngine",
                "text.TextKnowsJson",
                "web.WebKnowsEngine",
                "web.WebKnowsCli",
                "cli.CliKnowsEngine",
                "cli.CliKnowsWeb",
                "cli.CliKnowsTop"
            })
    void roomsRefuse(String canary) {
        JavaClasses house = canaries(honestHouse(canary));

        assertThat(SMALL_HOUSE.rooms().evaluate(house).getFailureReport().getDetails())
                .isNotEmpty()
                .allMatch(violation -> violation.contains(CAGE + "." + canary));
    }

    @ParameterizedTest
    @ValueSource(strings = {"domain.LoggingUser", "application.ApplicationLoggingUser", "application.DroolsUser"})
    void plainJavaRefuses(String canary) {
        assertThat(refused(Stream.of(SMALL_HOUSE.plainDomain(), SMALL_HOUSE.plainApplication()), canary))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application.DroolsUser",
                "web.DroolsModelUser",
                "application.YamlUser",
                "engine.ClassicYamlUser",
                "web.JacksonUser",
                "text.PicocliUser",
                "cli.SpringUser",
                "cli.AnnotatedBySpring"
            })
    void addressesRefuse(String canary) {
        assertThat(refused(SMALL_HOUSE.libraries(), canary)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "engine.AsksTheDay",
                "web.AsksTheInstant",
                "cli.AsksTheClock",
                "json.AsksTheMilliseconds",
                "text.AsksTheLocale",
                "domain.AsksTheZone",
                "application.AsksTheOldDate",
                "domain.AsksChance",
                "application.AsksTheDayByReference"
            })
    void theMachineIsRefusedTo(String canary) {
        assertThat(refused(Stream.of(SMALL_HOUSE.machine()), canary)).isTrue();
    }

    private static Stream<ArchRule> rules() {
        return Stream.concat(
                SMALL_HOUSE.libraries(),
                Stream.of(SMALL_HOUSE.plainDomain(), SMALL_HOUSE.plainApplication(), SMALL_HOUSE.machine()));
    }

    private static boolean refused(Stream<ArchRule> rules, String canary) {
        JavaClasses alone = canaries(canary);
        return rules.anyMatch(
                rule -> rule.allowEmptyShould(true).evaluate(alone).hasViolation());
    }

    /** The canaries of these names and nothing else, so that no other canary is heard. */
    private static JavaClasses canaries(String... names) {
        return new ClassFileImporter()
                .importClasses(Stream.of(names).map(ArchitectureTest::canary).toArray(Class<?>[]::new));
    }

    private static Class<?> canary(String name) {
        try {
            return Class.forName(CAGE + "." + name);
        } catch (ClassNotFoundException missing) {
            throw new IllegalArgumentException(missing);
        }
    }

    private static String[] honestHouse(String... others) {
        return Stream.concat(HONEST.stream(), Stream.of(others)).toArray(String[]::new);
    }
}
