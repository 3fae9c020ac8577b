package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.Fact;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.domain.Value;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A rules folder with one file of each kind, small and good; tests change it in one place. */
final class SmallRules {

    static final String FORMS = "formes.yaml";
    static final String FORMALITIES = "formalites.yaml";
    static final String THRESHOLDS = "seuils.csv";
    static final String CHANGES = "changements.yaml";
    static final String EPCI = "vocabulaire/epci.yaml";
    static final String COMMUNES = "vocabulaire/communes.yaml";
    static final String AGENTS = "vocabulaire/agents.yaml";
    static final String PROJECT = "vocabulaire/projet.yaml";
    static final String LAW = "droit/cgct/service-commun.dslr";
    static final String PROCEDURE = "procedure/cgct/consultations.dslr";
    static final String RISK = "risques/marches.dslr";
    static final String BENCHMARK = "benchmark/constats.dslr";
    static final String CHECKS = "controle/controles.yaml";
    static final String PRECHECK = "controle/dossier.dslr";
    static final String SCHEDULE = "controle/retroplanning.yaml";
    static final String HELD_BACK = "benchmark/prudence.dslr";
    static final String SOURCES = "benchmark/sources.yaml";
    static final String CONSTATS = "benchmark/constats.yaml";
    static final String MODES = "benchmark/modes.yaml";
    static final String WEIGHTS = "benchmark/poids.csv";
    static final String STEPS = "benchmark/etapes.yaml";
    static final String PATHWAYS = "benchmark/parcours.yaml";
    static final String PRECEDENT = "benchmark/precedents/brest.yaml";

    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry(FORMS, """
                    formes:
                      - id: SERVICE_COMMUN
                        nom: service commun
                        base: CGCT L.5211-4-2
                        etiquetteFicheSource: ASCENDANTE
                        etiquetteDoctrine: MISE_EN_COMMUN
                        integration: 80
                      - id: MAD_INDIVIDUELLE
                        nom: mise à disposition individuelle
                        base: CGFP L.512-6
                        etiquetteFicheSource: NON_CLASSE
                        etiquetteDoctrine: NEUTRE
                        integration: 20
                        parAgent: oui
                    """),
            Map.entry(FORMALITIES, """
                    etapes: {AVANT_VOTE: avant le vote, VOTE: le vote}
                    formalites:
                      - code: FICHE_IMPACT
                        libelle: fiche d'impact
                        etape: AVANT_VOTE
                      - code: DELIBERATION
                        libelle: délibération
                        etape: VOTE
                    """),
            Map.entry(THRESHOLDS, """
                    nom;valeur;unite;du;au;source;verifieLe
                    POPULATION_MINIMALE;3500;habitants;2002-02-28;2013-12-31;CGCT L.5211-4-2;2026-01-15
                    POPULATION_MINIMALE;5000;habitants;2014-01-01;;CGCT L.5211-4-2;2026-01-15
                    PLAFOND_RECENT;12;mois;2020-01-01;;CGCT L.5211-4-2;2026-01-15
                    REPONSE_MOIS;3;mois;2002-02-28;;CGCT L.5211-17;2026-01-15
                    """),
            Map.entry(CHANGES, """
                    changements:
                      - id: ARRETE
                        acte: arrêté préfectoral
                        organe: préfet
                        prealable: délibérations des communes
                        delaiPrealable: PLAFOND_RECENT
                        delai: REPONSE_MOIS
                        rang: 10
                        source: CGCT L.5211-17
                        confiance: haute
                      - id: DELIBERATION
                        acte: délibération
                        organe: assemblées
                        rang: 20
                        source: CGCT
                        confiance: moyenne
                      - id: TRANSFORMATION_ANCIENNE
                        acte: transformation
                        organe: la préfecture
                        rang: 30
                        source: loi 2010-1563
                        confiance: basse
                        au: 2013-12-31
                      - id: TRANSFORMATION
                        acte: transformation
                        organe: la préfecture
                        rang: 30
                        source: loi 2010-1563
                        confiance: basse
                        du: 2014-01-01
                    """),
            Map.entry(PROJECT, """
                    bloc: projet
                    libelle: Le projet
                    faits:
                      date:
                        libelle: date à laquelle le droit est lu
                        question: À quelle date faut-il lire le droit ?
                        type: date
                        obligatoire: oui
                        changement: aucun
                      epciPartie:
                        libelle: EPCI partie au projet
                        question: L'EPCI est-il partie au projet ?
                        aide: "L'établissement public de coopération intercommunale."
                        type: oui-non
                        changement: délibération
                        phrases:
                          - test: oui
                            affirmative: l'EPCI est partie au projet
                            negative: l'EPCI n'est pas partie au projet
                      habitants:
                        libelle: population des communes parties
                        question: Quelle est la population des communes parties ?
                        type: entier
                        minimum: 0
                        maximum: 100000000
                        changement: aucun
                        calcul: {somme: "communes[].population"}
                        saisie: non
                    """),
            Map.entry(EPCI, """
                    bloc: epci
                    libelle: L'EPCI
                    faits:
                      nature:
                        libelle: nature juridique de l'EPCI
                        question: Quelle est la nature juridique de l'EPCI ?
                        type: choix
                        valeurs:
                          CC: communauté de communes
                          CA: communauté d'agglomération
                          SYNDICAT: syndicat
                        changement:
                          - acte: transformation
                            de: [CC]
                            vers: [CA]
                            si: [{fait: projet.epciPartie, valeurs: [OUI]}]
                          - acte: arrêté préfectoral
                            de: [CA]
                        phrases:
                          - test: parmi {valeurs}
                            affirmative: la nature de l'EPCI est {valeurs}
                            negative: la nature de l'EPCI n'est pas {valeurs}
                      population:
                        libelle: population de l'EPCI
                        question: Quelle est la population de l'EPCI ?
                        type: entier
                        minimum: 0
                        maximum: 10000000
                        changement: aucun
                        phrases:
                          - test: ">= {seuil}"
                            affirmative: la population de l'EPCI atteint {seuil}
                            negative: la population de l'EPCI n'atteint pas {seuil}
                      creation:
                        libelle: création de l'EPCI
                        question: Quand l'EPCI a-t-il été créé ?
                        type: date
                        changement: aucun
                        phrases:
                          - test: "< {date}"
                            affirmative: l'EPCI a été créé avant le {date}
                            negative: l'EPCI a été créé le {date} ou après
                      siret:
                        libelle: numéro SIRET
                        question: Quel est le numéro SIRET ?
                        type: texte
                        longueur: 14
                        motif: "^[0-9]{14}$"
                        changement: aucun
                      fiscalitePropre:
                        libelle: EPCI à fiscalité propre
                        question: L'EPCI est-il à fiscalité propre ?
                        type: oui-non
                        changement: aucun
                        calcul: {parmi: {fait: epci.nature, valeurs: [CC, CA]}}
                        phrases:
                          - test: oui
                            affirmative: l'EPCI est à fiscalité propre
                            negative: l'EPCI est sans fiscalité propre
                    """),
            Map.entry(COMMUNES, """
                    bloc: communes
                    libelle: Les communes parties
                    liste:
                      une: une commune partie
                      toutes: toutes les communes parties
                      chaque: la commune partie
                      minimum: 1
                      maximum: 200
                    faits:
                      population:
                        libelle: population de la commune
                        question: Quelle est la population de la commune ?
                        type: entier
                        changement: aucun
                      membreEpci:
                        libelle: commune membre de l'EPCI
                        question: La commune est-elle membre de l'EPCI ?
                        type: oui-non
                        changement: arrêté préfectoral d'adhésion
                        phrases:
                          - test: oui
                            singulier: est membre de l'EPCI
                            pluriel: sont membres de l'EPCI
                            singulierNegatif: n'est pas membre de l'EPCI
                            plurielNegatif: sont extérieures à l'EPCI
                    """),
            Map.entry(AGENTS, """
                    bloc: agents
                    libelle: Les agents
                    liste:
                      une: un agent
                      toutes: tous les agents
                      chaque: l'agent
                      minimum: 0
                      maximum: 500
                    faits:
                      titulaire:
                        libelle: agent titulaire
                        question: L'agent est-il titulaire ?
                        type: oui-non
                        changement: aucun
                        phrases:
                          - test: oui
                            singulier: est titulaire
                            pluriel: sont titulaires
                            singulierNegatif: est contractuel
                            plurielNegatif: sont contractuels
                    """),
            Map.entry(LAW, """
                    // Le service commun.
                    règle "Le service commun est ouvert aux communes membres"
                      @id("service-commun.ouvert") @article("CGCT L.5211-4-2") @texte("loi 2010-1563 art. 66")
                      @confiance("haute") @source("COND-001") @famille("service-commun.ouvert")
                      en vigueur du "2011-01-01" jusqu'au "2022-02-22"
                    quand
                      l'EPCI est partie au projet
                      la nature de l'EPCI est CC ou CA
                      toutes les communes parties sont membres de l'EPCI
                      la population de l'EPCI atteint POPULATION_MINIMALE
                      l'EPCI a été créé avant le "2014-01-01"
                    alors
                      la forme SERVICE_COMMUN est ouverte : "Les communes membres peuvent partager ce service."
                    fin

                    règle "Un agent contractuel ne se met pas seul à disposition"
                      @id("mad.contractuel") @article("CGFP L.512-6") @texte("CGFP")
                      @confiance("basse") @source("COND-002")
                      en vigueur du "2002-02-28"
                    quand
                      l'agent est contractuel
                    alors
                      la forme MAD_INDIVIDUELLE est sous réserve : "Vérifiez le contrat de cet agent."
                    fin
                    """),
            Map.entry(PROCEDURE, """
                    règle "La fiche d'impact décrit les effets sur les agents"
                      @id("fiche-impact.due") @article("CGCT L.5211-4-2") @texte("loi 2010-1563 art. 66")
                      @confiance("haute") @source("COND-003")
                      en vigueur du "2011-01-01"
                    quand
                      toujours
                    alors
                      la formalité FICHE_IMPACT est requise pour la forme SERVICE_COMMUN : "Joignez la fiche d'impact."
                    fin
                    """),
            Map.entry(RISK, """
                    règle "Un service rendu à un tiers peut être un marché"
                      @id("marches.risque") @article("CCP L.2511-6") @texte("CCP")
                      @confiance("moyenne") @source("COND-004")
                      en vigueur du "2019-04-01"
                    quand
                      une commune partie n'est pas membre de l'EPCI
                    alors
                      le risque RISQUE_MARCHE est signalé : "Le service rendu pourrait relever d'un marché."
                    fin
                    """),
            Map.entry(BENCHMARK, """
                    règle "Les communautés de communes préfèrent le service commun"
                      @id("constats.service-commun") @article("fiche de 2011") @texte("fiche de 2011")
                      @confiance("moyenne") @source("RAPPORT, S24")
                      en vigueur du "2002-02-28"
                    quand
                      l'EPCI est à fiscalité propre
                    alors
                      la forme SERVICE_COMMUN est favorisée : "Cette forme est fréquente."
                      le mode ASCENDANTE est favorisé : "Ce mode est fréquent."
                    fin
                    """),
            Map.entry(CHECKS, """
                    controles:
                      - code: PC-01
                        titre: Communes membres
                        niveau: BLOQUANT
                        requis: "Chaque commune partie est membre de l'EPCI."
                        remede: "Retirez la commune extérieure."
                        echeance: PROJETS
                        etape: AVANT_VOTE
                        vu: ["communes[].membreEpci"]
                      - code: PC-02
                        titre: Petit EPCI
                        niveau: AVERTISSEMENT
                        requis: "L'EPCI compte assez d'habitants."
                        remede: "Vérifiez la population."
                        etape: VOTE
                        jugeA: CONVOCATION
                        constat: REGLES
                    """),
            Map.entry(SCHEDULE, """
                    actes:
                      - code: PROJETS
                        libelle: Projets
                        par: agents
                        quand: [l'agent est titulaire]
                        avant:
                          - {acte: VOTE, compte: JOURS, delai: PLAFOND_RECENT, source: "CGCT", confiance: haute}
                      - code: VOTE
                        libelle: Vote
                        ancre: oui
                        date: projet.date
                        avant:
                          - acte: EFFET
                            cas: petit EPCI
                            quand: [la nature de l'EPCI est CC]
                            compte: MOIS_REVOLUS
                            delai: PLAFOND_RECENT
                            repli: PLAFOND_RECENT
                            du: 2020-01-01
                            source: "CGCT"
                            confiance: basse
                            lecture: "À relire."
                      - code: EFFET
                        libelle: Effet
                        ancre: oui
                        date: epci.creation
                        dans:
                          - {acte: VOTE, compte: JOURS_FRANCS, delai: PLAFOND_RECENT, source: "CGCT", confiance: moyenne}
                    """),
            Map.entry(PRECHECK, """
                    règle "La commune est membre"
                      @id("controle.membre") @article("CGCT L.5211-4-2") @texte("loi 2010-1563 art. 66")
                      @confiance("haute") @source("PC-01")
                      en vigueur du "2011-01-01"
                    quand
                      la commune partie est membre de l'EPCI
                    alors
                      le contrôle PC-01 est satisfait : "La commune est membre."
                    fin

                    règle "La commune est extérieure"
                      @id("controle.exterieure") @article("CGCT L.5211-4-2") @texte("loi 2010-1563 art. 66")
                      @confiance("moyenne") @source("PC-01")
                      en vigueur du "2011-01-01"
                    quand
                      la commune partie n'est pas membre de l'EPCI
                    alors
                      le contrôle PC-01 est manqué : "La commune n'est pas membre."
                    fin

                    règle "L'EPCI est petit"
                      @id("controle.petit") @article("CGCT L.5211-4-2") @texte("loi 2010-1563 art. 66")
                      @confiance("basse") @source("PC-02")
                      en vigueur du "2011-01-01"
                    quand
                      la population de l'EPCI n'atteint pas POPULATION_MINIMALE
                    alors
                      le contrôle PC-02 est manqué : "L'EPCI est petit."
                    fin
                    """),
            Map.entry(HELD_BACK, """
                    règle "Un projet sans EPCI est prématuré"
                      @id("constats.sans-epci") @article("fiche de 2011") @texte("fiche de 2011")
                      @confiance("moyenne") @source("RAPPORT")
                      en vigueur du "2002-02-28"
                    quand
                      l'EPCI n'est pas partie au projet
                    alors
                      les modes ASCENDANTE et ECHANGE_PRATIQUES sont prématurés : "Réunissez d'abord les parties."
                      le constat C1 est démenti : "L'EPCI manque."
                      l'étape VALEURS est FAIBLE : "L'EPCI n'a pas signé la charte."
                      le parcours MONTEE est conseillé : "Avancez par paliers."
                    fin
                    """),
            Map.entry(SOURCES, """
                    sources:
                      - id: RAPPORT
                        titre: rapport de janvier 2011
                        adresse: "https://exemple.fr/rapport"
                        annee: 2011
                        nature: fondateur
                      - id: S24
                        titre: encyclopédie en ligne
                        adresse: "https://exemple.fr/brest"
                        nature: encyclopedie
                        territoire: brest
                    """),
            Map.entry(CONSTATS, """
                    constats:
                      - code: C1
                        enonce: La mutualisation concerne surtout la ville-centre.
                        portee: FREQUENCE
                        preuve: FORTE
                        appuis: [{texte: "Le rapport le dit.", sources: [RAPPORT], confiance: haute}]
                    """),
            Map.entry(MODES, """
                    modes:
                      - id: ASCENDANTE
                        nom: mutualisation ascendante
                        definition: "Le service va à l'EPCI."
                        integre: oui
                        instruments: [{forme: SERVICE_COMMUN, precision: "depuis 2011"}]
                        sources: [RAPPORT]
                      - id: ECHANGE_PRATIQUES
                        nom: échange de pratiques
                        definition: "Les services se parlent."
                        sansInstrument: "Aucun acte n'est nécessaire."
                        sources: [RAPPORT]
                    """),
            Map.entry(WEIGHTS, """
                    regle;poids;source;raison
                    constats.service-commun;2;RAPPORT, S24;plusieurs cas
                    """),
            Map.entry(STEPS, """
                    etapes:
                      - code: VALEURS
                        nom: identifier les valeurs partagées
                        livrable: charte
                        acteurs: les deux directions générales
                        ressourcesHumaines: "Elle anime les ateliers."
                        preuve: "Un texte commun."
                        faible: "Un texte d'un seul côté."
                        forte: "Un texte coécrit."
                        sources: [RAPPORT]
                        enseignements: [{texte: "Le rapport commence par là.", sources: [RAPPORT], confiance: haute}]
                    """),
            Map.entry(PATHWAYS, """
                    parcours:
                      - code: MONTEE
                        nom: montée progressive
                        paliers: [informatique, ressources humaines]
                        exemple: Brest
                        sources: [S24]
                        confiance: moyenne
                    """),
            Map.entry(PRECEDENT, """
                    territoire: brest
                    nom: Brest métropole
                    contexte: "Communauté urbaine."
                    experiences:
                      - id: brest-informatique
                        service: Informatique
                        profil: {epci.nature: CC, epci.population: 221600, projet.epciPartie: true}
                        mode: ASCENDANTE
                        depuis: 1998
                        suite: DURABLE
                        recit: "Premier service commun."
                        sources: [S24]
                        confiance: moyenne
                    """));

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    SmallRules() {
        TEXTS.keySet().stream().sorted().forEach(path -> with(path, TEXTS.get(path)));
    }

    SmallRules with(String path, String text) {
        return with(path, text.getBytes(StandardCharsets.UTF_8));
    }

    SmallRules with(String path, byte[] bytes) {
        files.put(path, bytes);
        return this;
    }

    SmallRules without(String path) {
        files.remove(path);
        return this;
    }

    /** Puts {@code text} in the place of one line of a file. */
    SmallRules replacing(String path, int line, String text) {
        List<String> lines = new ArrayList<>(List.of(text(path).split("\n", -1)));
        lines.set(line - 1, text);
        return with(path, String.join("\n", lines));
    }

    /** The number of the only line of a file that holds {@code words}. */
    static int line(String path, String words) {
        List<String> lines = List.of(text(path).split("\n", -1));
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(words)) {
                found.add(i + 1);
            }
        }
        if (found.size() != 1) {
            throw new IllegalArgumentException(path + " holds « " + words + " » on lines " + found);
        }
        return found.get(0);
    }

    static String text(String path) {
        return TEXTS.get(path);
    }

    List<RuleFile> files() {
        return files.entrySet().stream()
                .map(file -> new RuleFile(file.getKey(), file.getValue()))
                .toList();
    }

    /** A dossier to which every rule of the folder has something to say. */
    static Dossier dossier(Rulebook rulebook) {
        Map<FactPath, Fact> facts = Map.of(
                Dossier.DATE,
                given(new Value.Day(LocalDate.of(2020, 6, 1))),
                new FactPath("projet.epciPartie"),
                given(Value.YES),
                new FactPath("epci.nature"),
                given(new Value.Code("CC")),
                new FactPath("epci.population"),
                given(new Value.Whole(12_000)),
                new FactPath("epci.creation"),
                given(new Value.Day(LocalDate.of(2003, 1, 1))));
        Map<FactPath, Fact> commune = Map.of(
                new FactPath("communes[].membreEpci"), given(Value.YES),
                new FactPath("communes[].population"), given(new Value.Whole(800)));
        Map<FactPath, Fact> agent = Map.of(new FactPath("agents[].titulaire"), given(Value.NO));
        return Dossier.of(facts, Map.of("communes", List.of(commune), "agents", List.of(agent)), rulebook.vocabulary());
    }

    private static Fact given(Value value) {
        return new Fact(value, Fact.Origin.DONNE);
    }
}
