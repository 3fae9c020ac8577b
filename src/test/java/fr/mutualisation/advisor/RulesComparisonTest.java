package fr.mutualisation.advisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import fr.mutualisation.advisor.application.CompareOpinions.Part;
import fr.mutualisation.advisor.application.CompareRules;
import fr.mutualisation.advisor.application.CompareRules.Edition;
import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.OpinionComparison.Between;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.RuleCase;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.domain.Rulebooks;
import fr.mutualisation.advisor.domain.RulesComparison;
import fr.mutualisation.advisor.domain.RulesComparison.Aspect;
import fr.mutualisation.advisor.domain.RulesComparison.AspectName;
import fr.mutualisation.advisor.domain.RulesComparison.CaseEffect;
import fr.mutualisation.advisor.domain.RulesComparison.Change;
import fr.mutualisation.advisor.domain.RulesComparison.FormStatuses;
import fr.mutualisation.advisor.domain.RulesComparison.Kind;
import fr.mutualisation.advisor.domain.Sides;
import fr.mutualisation.advisor.domain.Status;
import fr.mutualisation.advisor.domain.Tree;
import fr.mutualisation.advisor.engine.ReloadableRulebooks;
import fr.mutualisation.advisor.engine.RuleFile;
import fr.mutualisation.advisor.engine.RulesFolder;
import fr.mutualisation.advisor.json.JsonTrees;
import fr.mutualisation.advisor.text.RulesComparisonPage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A folder of the real vocabulary with two rules and their cases, and the same folder with one edit. */
class RulesComparisonTest {

    private static final String LAW = "droit/essai/essai.dslr";
    private static final String CASES = "droit/essai/essai.cas.yaml";
    private static final Map<String, String> FILES = files();
    private static final Edition BEFORE = edition(FILES);
    private static final CompareRules COMPARE = new CompareRules(Wiring.assessor());

    private static Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        Samples.accepted(RulesFolder.read(Path.of("rules"))).stream()
                .filter(file -> file.path().matches("([^/]*|vocabulaire/.*|benchmark/.*[.]yaml)"))
                .filter(file -> !file.path().endsWith(".cas.yaml"))
                .forEach(file -> files.put(file.path(), new String(file.bytes(), StandardCharsets.UTF_8)));
        files.put(LAW, """
                règle "Ouverture"
                  @id("ouvre") @article("article premier") @texte("loi") @confiance("haute") @source("essai")
                  en vigueur du "2010-12-18"
                quand
                  l'EPCI gère le service
                  l'EPCI est partie au projet
                alors
                  la forme SERVICE_COMMUN_EPCI est ouverte : "Ouverte."
                fin
                règle "Avertissement"
                  @id("note") @article("article second") @texte("loi") @confiance("haute") @source("essai")
                  en vigueur du "2017-03-02" jusqu'au "2021-05-26"
                quand
                  l'ensemble des communes parties compte moins de POLICE_ENSEMBLE_POPULATION habitants
                alors
                  l'effet PETIT_ENSEMBLE est noté : "Petit ensemble."
                fin
                """);
        files.put("benchmark/signaux/essai.dslr", """
                règle "Signal"
                  @id("signal") @article("rapport") @texte("rapport") @confiance("haute") @source("RAPPORT")
                  en vigueur du "2010-12-18"
                quand
                  l'EPCI gère le service
                alors
                  le mode ASCENDANTE est favorisé : "Un signal."
                fin
                """);
        files.put("benchmark/poids.csv", "regle;poids;source;raison\nsignal;2;RAPPORT;Essai.\n");
        files.put(CASES, """
                cas:
                  - titre: ouvert
                    origine: essai
                    verifiePar: essai
                    dossier:
                      projet: {date: 2019-01-15, gestionnaire: EPCI, epciPartie: true}
                    attendu:
                      statuts: {SERVICE_COMMUN_EPCI: OUVERTE}
                  - titre: petit ensemble
                    origine: essai
                    verifiePar: essai
                    dossier:
                      projet: {date: 2019-01-15, gestionnaire: COMMUNE, epciPartie: true}
                      communes: [{population: 75000}]
                    attendu:
                      effets: {PROJET: [PETIT_ENSEMBLE]}
                """);
        return files;
    }

    private static Edition edition(Map<String, String> files) {
        List<RuleFile> read = new ArrayList<>();
        files.forEach((path, text) -> read.add(new RuleFile(path, text.getBytes(StandardCharsets.UTF_8))));
        Rulebooks books = Samples.accepted(ReloadableRulebooks.open(() -> Outcome.accepted(read)));
        return new Edition(books.current(), Samples.accepted(books.cases()));
    }

    private static Edition edited(String file, String words, String others) {
        String text = FILES.get(file);
        assertThat(text).contains(words);
        Map<String, String> files = new TreeMap<>(FILES);
        files.put(file, text.replace(words, others));
        return edition(files);
    }

    @Test
    void aFolderDoesNotDifferFromItself() {
        RulesComparison comparison = COMPARE.compare(BEFORE, BEFORE);
        assertThat(comparison.isSame()).isTrue();
        assertThat(comparison.cases().compared()).isEqualTo(2);
        assertThat(comparison.cases().effects()).isEmpty();
        assertThat(page(comparison))
                .contains("Les deux jeux de règles sont les mêmes.", "Aucun des 2 cas ne change de résultat.");
    }

    @Test
    void theSameFilesReadTwiceNeedNoCaseToBeRun() {
        Edition again = edition(FILES);
        Rulebook unasked = mock(Rulebook.class, delegatesTo(again.rulebook()));
        RulesComparison comparison = COMPARE.compare(BEFORE, new Edition(unasked, again.cases()));
        assertThat(comparison.isSame()).isTrue();
        assertThat(comparison.cases().compared()).isEqualTo(2);
        verify(unasked, never()).examine(any());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            droit/essai/essai.dslr | règle "Ouverture"               | // Un commentaire.\\nrègle "Ouverture"
            seuils.csv             | ;2026-11-23                      | ;2026-11-24
            """)
    void whatCannotChangeAnAnswerIsNotTold(String file, String words, String others) {
        RulesComparison comparison = COMPARE.compare(BEFORE, edited(file, words, others.replace("\\n", "\n")));
        assertThat(comparison.first()).isNotEqualTo(comparison.second());
        assertThat(comparison.isSame()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            droit/essai/essai.dslr | "Ouverture"                     | "Ouvre"                     | REGLE     | ouvre | TITRE
            droit/essai/essai.dslr | article premier                 | article 1er                 | REGLE     | ouvre | ARTICLE
            droit/essai/essai.dslr | @source("essai")                | @source("essai") @lecture("Lu ainsi.") @question("Q7") | REGLE | ouvre | QUESTION_OUVERTE
            droit/essai/essai.dslr | l'EPCI est partie au projet     | l'EPCI n'est pas partie au projet | REGLE | ouvre | CONDITIONS
            droit/essai/essai.dslr | "Ouverte."                      | "Elle est ouverte."         | REGLE     | ouvre | CONCLUSIONS
            droit/essai/essai.dslr | "2010-12-18"                    | "2010-12-18" jusqu'au "2030-01-01" | REGLE | ouvre | DERNIER_JOUR
            vocabulaire/projet.yaml | À quelle date faut-il lire le droit ? | À quelle date ?       | FAIT      | projet.date | QUESTION
            vocabulaire/projet.yaml | minimum: 2002-02-28            | minimum: 2002-03-01         | FAIT      | projet.date | BORNES
            vocabulaire/agents.yaml | egal: ["agents[].employeur", projet.gestionnaire] | egal: [projet.gestionnaire, "agents[].employeur"] | FAIT | agents[].employeurEstGestionnaire | CALCUL
            vocabulaire/communes.yaml | maximum: 200                 | maximum: 201                | BLOC      | communes | BORNES
            benchmark/poids.csv     | signal;2                       | signal;3                    | REGLE     | signal | POIDS
            benchmark/modes.yaml    | nom: mutualisation ascendante  | nom: mutualisation montante | MODE      | ASCENDANTE | LIBELLE
            benchmark/sources.yaml  | annee: 2011                    | annee: 2012                 | SOURCE    | RAPPORT | CONTENU
            benchmark/constats.yaml | preuve: FORTE                  | preuve: MOYENNE             | CONSTAT   | C1 | CONTENU
            benchmark/etapes.yaml   | nom: identifier les valeurs partagées | nom: identifier les valeurs | ETAPE | VALEURS | LIBELLE
            benchmark/precedents/caen.yaml | suite: NON_DITE | suite: DURABLE | EXPERIENCE | caen-mission-europe | CONTENU
            formes.yaml             | nom: service commun géré par l'EPCI | nom: service commun de l'EPCI | FORME | SERVICE_COMMUN_EPCI | LIBELLE
            formalites.yaml         | libelle: projet de convention  | libelle: projet             | FORMALITE | PROJET_CONVENTION | LIBELLE
            """)
    void tellsWhatIsNotWrittenInTheSameWay(
            String file, String words, String others, Kind kind, String id, AspectName aspect) {
        Edition after = edited(file, words, others);
        List<Change> changes = COMPARE.compare(BEFORE, after).changes();
        Change change = changes.stream()
                .filter(one -> one.kind() == kind && one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(changes));
        assertThat(change.aspects()).extracting(Aspect::name).contains(aspect);
        assertThat(change.titles().areBoth()).isTrue();
        assertThat(mirror(COMPARE.compare(after, BEFORE).changes())).isEqualTo(changes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            controle/controles.yaml     | Convocation en urgence"                | Convocation urgente"              | CONTROLE | PC-04 | TITRE
            controle/controles.yaml     | Trois jours francs au moins            | Quatre jours francs au moins      | CONTROLE | PC-01 | CONTENU
            controle/retroplanning.yaml | Dépôt du dossier au comité social      | Dépôt du dossier                  | ECHEANCE | DEPOT_COMITE | LIBELLE
            controle/retroplanning.yaml | repli: CST_CONVOCATION_URGENCE_JOURS, du | du                              | ECHEANCE | CONVOCATION_COMITE | CONTENU
            """)
    void tellsWhatChangesInThePrecheck(
            String file, String words, String others, Kind kind, String id, AspectName aspect) {
        Map<String, String> real = new TreeMap<>();
        Samples.accepted(RulesFolder.read(Path.of("rules"))).stream()
                .filter(one -> !one.path().endsWith(".cas.yaml"))
                .forEach(one -> real.put(one.path(), new String(one.bytes(), StandardCharsets.UTF_8)));
        Edition before = edition(real);
        real.merge(file, "", (text, none) -> text.replaceFirst(Pattern.quote(words), others));
        assertThat(COMPARE.compare(before, edition(real)).changes())
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.kind()).isEqualTo(kind);
                    assertThat(change.id()).isEqualTo(id);
                    assertThat(change.aspects()).extracting(Aspect::name).containsExactly(aspect);
                });
    }

    @Test
    void aThresholdOfThePrecheckMovesItsCases() {
        Map<String, String> real = new TreeMap<>();
        Samples.accepted(RulesFolder.read(Path.of("rules"))).stream()
                .filter(one -> !one.path().endsWith(".cas.yaml") || one.path().startsWith("controle/convocation/"))
                .forEach(one -> real.put(one.path(), new String(one.bytes(), StandardCharsets.UTF_8)));
        Edition before = edition(real);
        real.merge(
                "seuils.csv",
                "",
                (text, none) -> text.replaceAll("(?m)^(CONVOCATION[A-Z_]*FRANCS[A-Z_]*);5;", "$1;6;"));
        assertThat(COMPARE.compare(before, edition(real)).cases().effects())
                .extracting(effect -> effect.ruleCase().place().file())
                .isNotEmpty()
                .allMatch(file -> file.startsWith("controle/"));
    }

    private static List<Change> mirror(List<Change> changes) {
        return changes.stream()
                .map(change -> new Change(
                        change.kind(),
                        change.id(),
                        new Sides<>(change.titles().second(), change.titles().first()),
                        change.aspects().stream()
                                .map(one ->
                                        new Aspect(one.name(), /* first= */ one.second(), /* second= */ one.first()))
                                .toList()))
                .toList();
    }

    @Test
    void aThresholdThatMovesShowsTheCaseThatFallsAndTheDossier() {
        Edition after = edited("seuils.csv", "POLICE_ENSEMBLE_POPULATION;80000", "POLICE_ENSEMBLE_POPULATION;70000");
        RulesComparison comparison = COMPARE.compare(BEFORE, after);
        assertThat(comparison.changes()).hasSize(1);
        assertThat(comparison.changes().get(0).aspects().get(0).second().get(0))
                .startsWith("70000;habitants;2017-03-02;");
        assertThat(comparison.cases().effects()).hasSize(1);
        CaseEffect effect = comparison.cases().effects().get(0);
        assertThat(effect.ruleCase().title()).isEqualTo("petit ensemble");
        assertThat(effect.first().holds()).isTrue();
        assertThat(effect.second().holds()).isFalse();
        assertThat(effect.changesResult()).isTrue();
        assertThat(effect.isOtherwiseMoved()).isTrue();
        assertThat(page(comparison))
                .contains("Un cas sur 2 change de résultat.", "attendu PETIT_ENSEMBLE, trouvé rien");
    }

    @Test
    void aRuleOfOneSideAloneTellsAllThatItSays() {
        Map<String, String> files = new TreeMap<>(FILES);
        files.put(LAW, FILES.get(LAW).substring(FILES.get(LAW).indexOf("règle \"Avertissement\"")));
        Edition after = edition(files);
        RulesComparison comparison = COMPARE.compare(BEFORE, after);
        Change gone = comparison.changes().get(0);
        assertThat(gone.titles()).isEqualTo(new Sides<>(Optional.of("Ouverture"), Optional.empty()));
        assertThat(gone.aspects())
                .contains(new Aspect(
                        AspectName.CONDITIONS,
                        List.of("l'EPCI gère le service", "l'EPCI est partie au projet"),
                        List.of()))
                .contains(new Aspect(
                        AspectName.CONCLUSIONS,
                        List.of("la forme SERVICE_COMMUN_EPCI est ouverte : \"Ouverte.\""),
                        List.of()));
        assertThat(comparison.cases().effects().stream().filter(CaseEffect::changesResult))
                .extracting(CaseEffect::forms)
                .containsExactly(
                        List.of(new FormStatuses("SERVICE_COMMUN_EPCI", Sides.of(Status.OUVERTE, Status.FERMEE))));
        assertThat(page(comparison)).contains("Règle, dans les premières règles seulement : « Ouverture » (ouvre).");
        assertThat(page(COMPARE.compare(after, BEFORE)))
                .contains("Règle, dans les secondes règles seulement : « Ouverture » (ouvre).");
    }

    @Test
    void editedCasesAreNamedAndRunInBothVersions() {
        Edition after = edited(CASES, "SERVICE_COMMUN_EPCI: OUVERTE", "SERVICE_COMMUN_EPCI: FERMEE");
        RulesComparison comparison = COMPARE.compare(BEFORE, after);
        assertThat(comparison.isSame()).isFalse();
        assertThat(comparison.changes()).isEmpty();
        assertThat(comparison.cases().compared()).isEqualTo(3);
        assertThat(comparison.cases().edited()).hasSize(1);
        assertThat(comparison.cases().effects()).isEmpty();
        assertThat(page(comparison)).contains("Seuls des cas changent", "le cas n'est pas le même des deux côtés");

        Edition less = new Edition(BEFORE.rulebook(), BEFORE.cases().subList(0, 1));
        List<Sides<RuleCase>> gone = COMPARE.compare(BEFORE, less).cases().edited();
        assertThat(gone).hasSize(1);
        assertThat(gone.get(0).second()).isEmpty();
    }

    @Test
    void aCaseThatMovesInItsFileIsTheSame() {
        Edition after = edited(CASES, "cas:\n", "# Un commentaire.\ncas:\n");
        assertThat(COMPARE.compare(BEFORE, after).isSame()).isTrue();
    }

    @Test
    void tellsWhatTheEditDoesToADossier() {
        Edition after = edited(LAW, "l'EPCI est partie au projet", "l'EPCI n'est pas partie au projet");
        Tree dossier =
                tree("{\"projet\": {\"date\": \"2019-01-15\", \"gestionnaire\": \"EPCI\", \"epciPartie\": true}}");
        RulesComparison comparison = Samples.accepted(
                COMPARE.compare(BEFORE, after, new Part("un $", dossier), new Part("deux $", dossier)));
        assertThat(comparison.opinions().orElseThrow().between()).isEqualTo(Between.REGLES);
        assertThat(page(comparison))
                .contains(
                        "EFFET SUR LE DOSSIER",
                        "(SERVICE_COMMUN_EPCI) : ouverte selon les premières règles, fermée selon les secondes");
    }

    @Test
    void aDossierThatOneSideRefusesIsRefusedAndTheSideIsNamed() {
        Edition after = edited("vocabulaire/projet.yaml", "minimum: 2002-02-28", "minimum: 2020-01-01");
        Tree dossier = tree("{\"projet\": {\"date\": \"2019-01-15\"}}");
        Outcome<RulesComparison> outcome =
                COMPARE.compare(BEFORE, after, new Part("un $", dossier), new Part("deux $", dossier));
        assertThat(((Outcome.Refused<RulesComparison>) outcome).faults())
                .extracting(Fault::where)
                .extracting(Fault.Place::text)
                .containsExactly("deux $.projet.date");
        CaseEffect effect = COMPARE.compare(BEFORE, after).cases().effects().get(0);
        assertThat(effect.second().isRefused()).isTrue();
        assertThat(effect.forms()).isEmpty();
        assertThat(page(COMPARE.compare(BEFORE, after))).contains("échoue (dossier refusé)");
    }

    private static Tree tree(String json) {
        return Samples.accepted(JsonTrees.read(json.getBytes(StandardCharsets.UTF_8)));
    }

    /** The page on one line, so that a sentence is found wherever it is cut. */
    private static String page(RulesComparison comparison) {
        return RulesComparisonPage.of(
                        comparison,
                        BEFORE.rulebook().vocabulary(),
                        BEFORE.rulebook().vocabulary())
                .lines()
                .map(String::strip)
                .collect(Collectors.joining(" "));
    }
}
