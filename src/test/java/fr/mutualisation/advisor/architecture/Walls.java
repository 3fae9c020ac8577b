package fr.mutualisation.advisor.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The walls of a house with the rooms of design and one top package: of the real house, and of the canaries' small one.
 *
 * @param top the package that holds the rooms and plugs them together
 */
record Walls(String top) {

    private static final Set<String> MACHINE = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.Math.random",
            "java.util.Locale.getDefault",
            "java.util.TimeZone.getDefault",
            "java.util.Calendar.getInstance",
            "java.util.Date.<init>",
            "java.util.Random.<init>",
            "java.util.UUID.randomUUID",
            "java.time.ZoneId.systemDefault");

    ArchRule rooms() {
        return layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("top")
                .definedBy(top)
                .layer("domain")
                .definedBy(room("domain"))
                .layer("application")
                .definedBy(room("application"))
                .layer("engine")
                .definedBy(room("engine"))
                .layer("json")
                .definedBy(room("json"))
                .layer("text")
                .definedBy(room("text"))
                .layer("web")
                .definedBy(room("web"))
                .layer("cli")
                .definedBy(room("cli"))
                .whereLayer("domain")
                .mayNotAccessAnyLayer()
                .whereLayer("application")
                .mayOnlyAccessLayers("domain")
                .whereLayer("engine")
                .mayOnlyAccessLayers("domain")
                .whereLayer("json")
                .mayOnlyAccessLayers("domain", "text")
                .whereLayer("text")
                .mayOnlyAccessLayers("domain")
                .whereLayer("web")
                .mayOnlyAccessLayers("application", "domain", "json", "text")
                .whereLayer("cli")
                .mayOnlyAccessLayers("application", "domain", "json", "text")
                .whereLayer("top")
                .mayNotBeAccessedByAnyLayer();
    }

    ArchRule plainDomain() {
        return classes()
                .that()
                .resideInAPackage(room("domain"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(room("domain"), "java..", "org.jspecify..");
    }

    ArchRule plainApplication() {
        return classes()
                .that()
                .resideInAPackage(room("application"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(room("application"), room("domain"), "java..", "org.jspecify..");
    }

    /** Each technology has one address. */
    Stream<ArchRule> libraries() {
        return Stream.of(
                only("engine", "org.drools..", "org.kie.."),
                only("engine", "org.snakeyaml.."),
                only("json", "tools.jackson..", "com.fasterxml.jackson.."),
                only("cli", "picocli.."),
                noClasses()
                        .that()
                        .resideOutsideOfPackages(top, room("web"))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("org.springframework.."),
                noClasses().should().dependOnClassesThat().resideInAnyPackage("org.yaml.snakeyaml.."));
    }

    private ArchRule only(String room, String... libraries) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(room(room))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries);
    }

    /** Time, place and chance come in through the top package, or not at all. */
    ArchRule machine() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(top)
                .should()
                .accessTargetWhere(describe("the machine is asked", Walls::asksTheMachine));
    }

    private static boolean asksTheMachine(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        boolean clock = owner.startsWith("java.time.") && (name.equals("now") || name.startsWith("system"));
        return clock || MACHINE.contains(owner + "." + name);
    }

    private String room(String name) {
        return top + "." + name + "..";
    }
}
