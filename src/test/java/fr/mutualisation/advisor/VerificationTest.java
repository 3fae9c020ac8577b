package fr.mutualisation.advisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.mutualisation.advisor.application.VerifyRules;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.Truth;
import fr.mutualisation.advisor.domain.VerificationReport;
import fr.mutualisation.advisor.engine.ReloadableRulebooks;
import fr.mutualisation.advisor.engine.RuleFile;
import fr.mutualisation.advisor.engine.RulesFolder;
import fr.mutualisation.advisor.text.VerificationPage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code regles verifier} says of a rulebook made to be wrong: the real vocabulary, two rules, a few cases. */
class VerificationTest {

    private static final String FIRST = """
            cas:
              - titre: ouvert
                origine: essai
                verifiePar: essai
                dossier:
                  projet: {date: 2016-01-15, gestionnaire: EPCI, epciPartie: true}
                  competence: {transferee: %s}
                attendu:
                  statuts: {SERVICE_COMMUN_EPCI: OUVERTE}
            """;

    private static final String REST = """
              - titre: ferme
                origine: essai
                verifiePar: essai
                dossier:
                  projet: {date: 2016-01-15, gestionnaire: COMMUNE, epciPartie: true}
                  competence: {transferee: TOTALE}
                attendu:
                  statuts: {SERVICE_COMMUN_EPCI: FERMEE}
              - titre: sans EPCI
                origine: essai
                verifiePar: essai
                dossier:
                  projet: {date: 2016-01-15, gestionnaire: EPCI, epciPartie: false}
                  competence: {transferee: AUCUNE}
                attendu:
                  statuts: {SERVICE_COMMUN_EPCI: FERMEE}
              - titre: inconnus
                origine: essai
                verifiePar: essai
                dossier:
                  projet: {date: 2016-01-15}
                attendu:
                  statuts: {SERVICE_COMMUN_EPCI: INDETERMINEE}
            """;

    @Test
    void whatNoCaseExercisesIsNamed() {
        VerificationReport report = report("\n  @exception(\"ouvre\")", FIRST.formatted("AUCUNE"));
        assertEquals(List.of("ferme"), report.coverage().neverFired());
        assertEquals(List.of("ouvre"), report.coverage().neverSilent());
        assertEquals(
                List.of("la compétence est entièrement transférée"),
                report.coverage().missing().get(Truth.MET));
        assertEquals(
                List.of("l'EPCI gère le service", "l'EPCI est partie au projet"),
                report.coverage().missing().get(Truth.FAILED));
        assertEquals(
                3,
                report.coverage()
                        .missing()
                        .getOrDefault(Truth.UNKNOWN, List.of())
                        .size());
        String page = VerificationPage.of(report);
        assertTrue(page.contains("Aucun cas ne déclenche ferme."), page);
        assertTrue(page.contains("Tous les cas déclenchent ouvre."), page);
        assertTrue(page.contains("remplie 2/3, non remplie 1/3, inconnue 0/3."), page);
        assertTrue(page.contains("Aucun cas ne contredit « l'EPCI gère le service »."), page);
        assertTrue(report.holds());
    }

    @Test
    void aConditionThatAnotherHidesIsNotExercised() {
        VerificationReport report = report(
                "\n  @exception(\"ouvre\")",
                FIRST.formatted("AUCUNE")
                        + REST.replace(
                                "gestionnaire: COMMUNE, epciPartie: true", "gestionnaire: COMMUNE, epciPartie: false"));
        assertEquals(
                List.of("l'EPCI gère le service"), report.coverage().missing().get(Truth.FAILED));
    }

    @Test
    void completeCasesLeaveNothingToSay() {
        VerificationReport report = report("\n  @exception(\"ouvre\")", FIRST.formatted("AUCUNE") + REST);
        assertTrue(report.coverage().isComplete());
        assertTrue(report.holds());
        assertFalse(VerificationPage.of(report).contains("- "));
    }

    @Test
    void aClashIsShownWithBothArticlesAndADossier() {
        VerificationReport report = report("", FIRST.formatted("AUCUNE") + REST);
        assertFalse(report.holds());
        String page = unwrapped(report);
        assertTrue(page.contains("ouverte par ouvre (article premier, droit/essai/essai.dslr:1)"), page);
        assertTrue(page.contains("fermée par ferme (article second,"), page);
        assertTrue(
                page.contains("competence: {transferee: TOTALE}"
                        + " projet: {date: 2010-12-18, epciPartie: true, gestionnaire: EPCI}"),
                page);
    }

    @Test
    void aCaseThatFailsIsTold() {
        VerificationReport report = report("\n  @exception(\"ouvre\")", FIRST.formatted("TOTALE"));
        assertFalse(report.holds());
        assertTrue(unwrapped(report).contains("attendu OUVERTE, trouvé FERMEE."), unwrapped(report));
    }

    private static String unwrapped(VerificationReport report) {
        return VerificationPage.of(report).replaceAll("\\s+", " ");
    }

    private static VerificationReport report(String exception, String cases) {
        List<RuleFile> files = new ArrayList<>(Samples.accepted(RulesFolder.read(Path.of("rules"))));
        files.removeIf(file -> file.path().endsWith(".dslr")
                || file.path().endsWith(".cas.yaml")
                || file.path().startsWith("benchmark/")
                || file.path().startsWith("controle/"));
        files.add(file("droit/essai/essai.dslr", """
            règle "Ouverture"
              @id("ouvre") @article("article premier") @texte("loi") @confiance("haute") @source("essai")
              en vigueur du "2010-12-18"
            quand
              l'EPCI gère le service
              l'EPCI est partie au projet
            alors
              la forme SERVICE_COMMUN_EPCI est ouverte : "Ouverte."
            fin
            règle "Fermeture"
              @id("ferme") @article("article second") @texte("loi") @confiance("haute") @source("essai")%s
              en vigueur du "2010-12-18"
            quand
              la compétence est entièrement transférée
            alors
              la forme SERVICE_COMMUN_EPCI est fermée : "Fermée."
            fin
            """.formatted(exception)));
        files.add(file("droit/essai/essai.cas.yaml", cases));
        ReloadableRulebooks books = Samples.accepted(ReloadableRulebooks.open(() -> Outcome.accepted(files)));
        return new VerifyRules(Wiring.assessor()).verify(books.current(), Samples.accepted(books.cases()));
    }

    private static RuleFile file(String path, String text) {
        return new RuleFile(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
