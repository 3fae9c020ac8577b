package fr.mutualisation.advisor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.Rulebook;
import java.util.stream.Stream;
import org.drools.model.codegen.ExecutableModelProject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.utils.KieHelper;

/** Code in a text that people read is a text that people read. */
class CodeInTextsTest {

    /** Without the straight quotes that end a text; {@code '} serves as well in the languages of rules. */
    private static final String CODE = "System.setProperty('hostile', 'ran')";

    /** Drools reads this once, when it first compiles a date. */
    @BeforeAll
    static void writeDatesAsTheLawDoes() {
        System.setProperty("drools.dateformat", "yyyy-MM-dd");
    }

    static Stream<Hostile> texts() {
        return Stream.of(
                text(SmallRules.LAW, "// Le service", "// " + CODE + " {valeurs} > eval(true)"),
                text(SmallRules.LAW, "règle \"Le service", "règle \"'; " + CODE + "; import java.lang.Runtime; {0}\""),
                text(SmallRules.LAW, "@famille", "@confiance(\"haute\") @source(\"@{" + CODE + "}\")"),
                text(SmallRules.LAW, "@famille", "@confiance(\"haute\") @source(\"x\") @lecture(\"${" + CODE + "}\")"),
                text(SmallRules.LAW, "est ouverte", "la forme SERVICE_COMMUN est ouverte : \"); " + CODE + "; //\""),
                text(SmallRules.EPCI, "libelle: nature", "    libelle: \"#{" + CODE + "}\""),
                text(SmallRules.EPCI, "Quelle est la nature", "    question: \"${" + CODE + "}\""),
                text(SmallRules.EPCI, "CC: comm", "      CC: \"" + CODE + "\""),
                text(SmallRules.EPCI, "affirmative: l'EPCI est à", "        affirmative: eval(true)"),
                text(SmallRules.FORMS, "nom: service", "    nom: \"T(System)." + CODE + "\""),
                text(SmallRules.FORMALITIES, "libelle: fiche", "    libelle: \"" + CODE + "\""),
                text(SmallRules.THRESHOLDS, "RECENT", "PLAFOND;1;" + CODE + ";2020-01-01;;=" + CODE + ";2026-01-15"),
                text(SmallRules.CHECKS, "titre: Petit", "    titre: \"${" + CODE + "}\""),
                text(SmallRules.CHECKS, "remede: \"Vérifiez", "    remede: \"'; " + CODE + "; eval(true)\""),
                text(
                        SmallRules.PRECHECK,
                        "PC-01 est satisfait",
                        "le contrôle PC-01 est satisfait : \"); " + CODE + "; //\""),
                text("droit/x.cas.yaml", "", "!!java.lang.Runtime {}"));
    }

    private static Hostile text(String path, String words, String text) {
        SmallRules rules = words.isEmpty()
                ? new SmallRules().with(path, text)
                : new SmallRules().replacing(path, SmallRules.line(path, words), text);
        if (text.contains("eval(true)") && path.equals(SmallRules.EPCI)) {
            rules.replacing(
                    SmallRules.BENCHMARK, SmallRules.line(SmallRules.BENCHMARK, "fiscalité propre"), "eval(true)");
        }
        if (path.equals(SmallRules.THRESHOLDS)) {
            // Both count in the threshold that is replaced.
            rules.without(SmallRules.SCHEDULE);
            rules.without(SmallRules.CHANGES);
        }
        return Hostile.of(text, rules);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void staysText(Hostile hostile) {
        Outcome<Rulebook> read = DroolsRulebook.read(hostile.files());

        assertThat(read).isInstanceOf(Outcome.Accepted.class);
        Rulebook rulebook = ((Outcome.Accepted<Rulebook>) read).value();
        assertThat(rulebook.examine(SmallRules.dossier(rulebook)).grounds()).hasSize(6);
        assertThat(rulebook.asDrl().lines().filter(line -> !line.contains("//") && !line.startsWith("rule \"")))
                .noneMatch(line -> line.contains("eval") || line.contains("setProperty"));
        new KieHelper().addContent(rulebook.asDrl(), ResourceType.DRL).build(ExecutableModelProject.class);
        HostileFilesTest.nothingRan();
    }

    /** The canary: what the tests of hostile files look for does happen where text is compiled. */
    @Test
    void codeRunsWhereDroolsCompilesIt() {
        String drl = "rule \"x\" when eval( " + HostileRules.CODE.replace("hostile", "hostile.canary")
                + " == null ) then end";
        KieSession session = new KieHelper()
                .addContent(drl, ResourceType.DRL)
                .build(ExecutableModelProject.class)
                .newKieSession();
        try {
            session.fireAllRules();
            assertThat(System.getProperty("hostile.canary")).isEqualTo("ran");
        } finally {
            session.dispose();
            System.clearProperty("hostile.canary");
        }
    }
}
