package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.Fact;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.Opinion;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.domain.Value;
import fr.mutualisation.advisor.engine.DroolsRulebook;
import fr.mutualisation.advisor.engine.RuleFile;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A rules folder small enough to count by hand: three facts of comparison, one that the law reads too, four modes. */
final class ComparisonRules {

    static final FactPath CLIMATE = new FactPath("gouvernance.climat");
    static final FactPath PROJECT = new FactPath("gouvernance.projet");
    static final FactPath PURCHASE = new FactPath("gouvernance.achat");
    static final FactPath NATURE = new FactPath("epci.nature");

    private final Map<String, String> files = new TreeMap<>();
    private final StringBuilder weights = new StringBuilder("regle;poids;source;raison\n");

    ComparisonRules() {
        files.put(
                "formes.yaml",
                "formes:\n" + form("SERVICE_COMMUN", 80) + form("ADMINISTRATION", 100) + form("GROUPEMENT", 10));
        files.put("formalites.yaml", """
                etapes: {VOTE: le vote}
                formalites: [{code: DELIBERATION, libelle: délibération, etape: VOTE}]
                """);
        files.put("seuils.csv", "nom;valeur;unite;du;au;source;verifieLe\n");
        files.put("vocabulaire/projet.yaml", """
                bloc: projet
                libelle: Le projet
                faits:
                  date: {libelle: date, question: Quand ?, type: date, obligatoire: oui, changement: aucun}
                """);
        files.put("vocabulaire/epci.yaml", """
                bloc: epci
                libelle: L'EPCI
                faits:
                  nature:
                    libelle: nature
                    question: Quelle nature ?
                    type: choix
                    valeurs: {CA: agglomération, CC: communauté}
                    changement: arrêté
                    phrases:
                      - {test: "= CA", affirmative: l'EPCI est une agglomération, negative: l'EPCI est une autre communauté}
                """);
        files.put("vocabulaire/gouvernance.yaml", """
                bloc: gouvernance
                libelle: La gouvernance
                faits:
                  climat:
                    libelle: climat
                    question: Quel climat ?
                    type: choix
                    valeurs: {MEFIANCE: méfiance, NEUTRE: neutre, CONFIANCE: confiance}
                    changement: démarche
                    phrases:
                      - {test: "= MEFIANCE", affirmative: la méfiance règne, negative: la méfiance ne règne pas}
                      - {test: "= CONFIANCE", affirmative: la confiance règne, negative: la confiance ne règne pas}
                  projet:
                    libelle: projet politique
                    question: Quel projet ?
                    type: oui-non
                    changement: vote
                    phrases:
                      - {test: oui, affirmative: le projet est voté, negative: le projet n'est pas voté}
                  achat:
                    libelle: achat
                    question: Un achat ?
                    type: oui-non
                    changement: aucun
                    phrases:
                      - {test: oui, affirmative: il s'agit d'un achat, negative: il ne s'agit pas d'un achat}
                """);
        files.put(
                "droit/formes.dslr",
                rule("droit.service-commun", "COND-1", """
                  l'EPCI est une agglomération
                alors
                  la forme SERVICE_COMMUN est ouverte : "Une agglomération peut."
                """) + rule("droit.groupement", "COND-2", """
                  toujours
                alors
                  la forme GROUPEMENT est ouverte : "Chacun peut."
                """));
        catalogues();
        signal("projet", 3, "RAPPORT", """
                  le projet est voté
                alors
                  le mode ASCENDANTE est favorisé : "Un projet voté porte un service commun."
                  le mode TOTALE est favorisé : "Un projet voté porte une administration unique."
                """);
        signal("confiance", 1, "S24", """
                  la confiance règne
                alors
                  le mode ASCENDANTE est favorisé : "La confiance aide."
                """);
        signal("achat", 2, "RAPPORT", """
                  il s'agit d'un achat
                alors
                  le mode GROUPEMENT_COMMANDES est favorisé : "Un achat se groupe."
                """);
        signal("mefiance", 1, "RAPPORT", """
                  la méfiance règne
                alors
                  le mode ASCENDANTE est défavorisé : "La méfiance freine."
                  le mode ECHANGE_PRATIQUES est favorisé : "Parlez-vous d'abord."
                """);
        signal("agglomeration", 1, "S24", """
                  l'EPCI est une agglomération
                alors
                  le mode TOTALE est favorisé : "Une agglomération peut aller loin."
                """);
        files.merge(
                "benchmark/signaux.dslr",
                rule("prudence", "RAPPORT", """
                  la méfiance règne
                alors
                  le mode TOTALE est prématuré : "Rétablissez la confiance."
                  le constat C1 est démenti : "Le climat est mauvais."
                  l'étape VALEURS est ABSENTE : "Rien n'est partagé."
                """) + rule("vote", "RAPPORT", """
                  le projet est voté
                alors
                  le constat C1 est confirmé : "Le projet est là."
                  l'étape VALEURS est FORTE : "Tout est écrit."
                """),
                String::concat);
    }

    private void catalogues() {
        files.put("benchmark/sources.yaml", """
                sources:
                  - {id: RAPPORT, titre: rapport, adresse: "https://exemple.fr/a", annee: 2011, nature: fondateur}
                  - {id: S24, titre: Brest, adresse: "https://exemple.fr/b", nature: presse, territoire: brest}
                """);
        files.put("benchmark/constats.yaml", """
                constats:
                  - code: C1
                    enonce: Il faut un projet.
                    portee: CONDITION
                    preuve: FORTE
                    appuis: [{texte: "Le rapport le dit.", sources: [RAPPORT], confiance: haute}]
                """);
        files.put(
                "benchmark/modes.yaml",
                "modes:\n" + mode("TOTALE", "instruments: [{forme: ADMINISTRATION, precision: a}]")
                        + mode("ASCENDANTE", "instruments: [{forme: SERVICE_COMMUN, precision: a}]")
                        + mode("GROUPEMENT_COMMANDES", "instruments: [{forme: GROUPEMENT, precision: a}]")
                        + mode("ECHANGE_PRATIQUES", "sansInstrument: \"Rien à signer.\""));
        files.put("benchmark/etapes.yaml", """
                etapes:
                  - {code: VALEURS, nom: identifier les valeurs, livrable: charte, acteurs: tous, ressourcesHumaines: "Elle anime.", preuve: "a", faible: "b", forte: "c", sources: [RAPPORT]}
                """);
        files.put("benchmark/parcours.yaml", """
                parcours:
                  - {code: MONTEE, nom: montée, paliers: [a, b], exemple: Brest, sources: [S24], confiance: moyenne}
                """);
        files.put("benchmark/precedents/brest.yaml", """
                territoire: brest
                nom: Brest
                contexte: "Communauté urbaine."
                experiences:
                  - id: brest-informatique
                    service: Informatique
                    profil: {gouvernance.climat: CONFIANCE, gouvernance.achat: false}
                    mode: ASCENDANTE
                    depuis: 1998
                    suite: DURABLE
                    recit: "Un premier service commun."
                    sources: [S24]
                    confiance: moyenne
                  - id: brest-tramway
                    service: Achats
                    profil: {gouvernance.achat: true}
                    mode: GROUPEMENT_COMMANDES
                    suite: DURABLE
                    recit: "Un achat groupé."
                    sources: [S24]
                    confiance: moyenne
                """);
    }

    private static String form(String id, int rank) {
        return "  - {id: %s, nom: forme %s, base: CGCT, etiquetteFicheSource: NON_CLASSE, etiquetteDoctrine: NEUTRE, integration: %d}\n"
                .formatted(id, id, rank);
    }

    private static String mode(String id, String how) {
        return "  - {id: %s, nom: mode %s, definition: \"D.\", %s, sources: [RAPPORT]}\n".formatted(id, id, how);
    }

    private static String rule(String id, String source, String body) {
        return """
                règle "%s"
                  @id("%s")  @article("rapport") @texte("rapport") @confiance("haute") @source("%s")
                  en vigueur du "2002-02-28"
                quand
                %sfin

                """.formatted(id, id, source, body);
    }

    private void signal(String id, int weight, String source, String body) {
        files.merge("benchmark/signaux.dslr", rule("signal." + id, source, body), String::concat);
        weights.append("signal.%s;%d;%s;plusieurs cas%n".formatted(id, weight, source));
    }

    /** The same folder with one more signal. */
    ComparisonRules and(String id, int weight, String body) {
        signal(id, weight, "RAPPORT", body);
        return this;
    }

    Rulebook rulebook() {
        files.put("benchmark/poids.csv", weights.toString());
        Outcome<Rulebook> read = DroolsRulebook.read(files.entrySet().stream()
                .map(file -> new RuleFile(file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8)))
                .toList());
        if (read instanceof Outcome.Refused<Rulebook> refused) {
            throw new IllegalStateException(refused.faults().toString());
        }
        return ((Outcome.Accepted<Rulebook>) read).value();
    }

    /** A dossier of these facts in 2020. */
    static Dossier dossier(Rulebook rulebook, Map<FactPath, Value> values) {
        Map<FactPath, Fact> facts = new HashMap<>();
        values.forEach((path, value) -> facts.put(path, new Fact(value, Fact.Origin.DONNE)));
        facts.put(Dossier.DATE, new Fact(new Value.Day(LocalDate.of(2020, 6, 1)), Fact.Origin.DONNE));
        return Dossier.of(facts, Map.of(), rulebook.vocabulary());
    }

    static Opinion opinion(Rulebook rulebook, Map<FactPath, Value> values) {
        Outcome<Opinion> outcome = new AssessDossier("essai").assess(dossier(rulebook, values), rulebook);
        return ((Outcome.Accepted<Opinion>) outcome).value();
    }

    /** Every dossier that the four facts can make, unknown ones included. */
    static List<Map<FactPath, Value>> everyDossier() {
        List<Map<FactPath, Value>> all = new java.util.ArrayList<>(List.of(Map.of()));
        Map<FactPath, List<String>> values = new TreeMap<>(Map.of(
                CLIMATE, List.of("MEFIANCE", "NEUTRE", "CONFIANCE"),
                PROJECT, List.of("OUI", "NON"),
                PURCHASE, List.of("OUI", "NON"),
                NATURE, List.of("CA", "CC")));
        values.forEach((path, codes) -> {
            for (Map<FactPath, Value> one : List.copyOf(all)) {
                for (String code : codes) {
                    Map<FactPath, Value> more = new HashMap<>(one);
                    more.put(path, new Value.Code(code));
                    all.add(more);
                }
            }
        });
        return all;
    }
}
