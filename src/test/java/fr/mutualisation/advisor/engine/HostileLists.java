package fr.mutualisation.advisor.engine;

import static fr.mutualisation.advisor.engine.Hostile.file;
import static fr.mutualisation.advisor.engine.Hostile.line;
import static fr.mutualisation.advisor.engine.Hostile.lineSeenAt;
import static fr.mutualisation.advisor.engine.HostileRules.CODE;
import static fr.mutualisation.advisor.engine.SmallRules.CHANGES;
import static fr.mutualisation.advisor.engine.SmallRules.CHECKS;
import static fr.mutualisation.advisor.engine.SmallRules.COMMUNES;
import static fr.mutualisation.advisor.engine.SmallRules.EPCI;
import static fr.mutualisation.advisor.engine.SmallRules.FORMALITIES;
import static fr.mutualisation.advisor.engine.SmallRules.FORMS;
import static fr.mutualisation.advisor.engine.SmallRules.PRECHECK;
import static fr.mutualisation.advisor.engine.SmallRules.PROJECT;
import static fr.mutualisation.advisor.engine.SmallRules.THRESHOLDS;

import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.FaultCode;
import java.util.stream.Stream;

/** What somebody could write in the vocabulary, the catalogues and the thresholds. */
final class HostileLists {

    private static final String LABEL = "libelle: nature juridique";
    private static final String TYPE = "type: choix";

    private HostileLists() {}

    /** The parts of YAML that build objects, or that make small files large. */
    static Stream<Hostile> yaml() {
        Stream<Hostile> forbidden = Stream.of(
                        "!!java.lang.ProcessBuilder [[\"touch\", \"hostile\"]]",
                        "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]",
                        "!!binary aG9zdGlsZQ==",
                        "!!str x",
                        "!ruby/object:Gem::Installer x",
                        "!<tag:yaml.org,2002:java.lang.Runtime> x",
                        "&a x",
                        "&a [x]",
                        "*a",
                        "|",
                        ">-",
                        "[[[[[[[[[[[[[[[[x]]]]]]]]]]]]]]]]",
                        "[".repeat(1_500))
                .map(text -> line(FaultCode.YAML_FORBIDDEN, EPCI, LABEL, "    libelle: " + text));
        Stream<Hostile> documents = Stream.of(
                file("%YAML 1.1", FaultCode.YAML_FORBIDDEN, FORMS, "%YAML 1.1\n---\nformes: []\n", 1),
                file("%TAG", FaultCode.YAML_FORBIDDEN, FORMS, "%TAG ! tag:java,2000:\n---\nformes: []\n", 1),
                file(
                        "%YAML with a number that no int holds",
                        FaultCode.YAML_UNREADABLE, FORMS, "%YAML 99999999999.1\n---\nformes: []\n", 1),
                file("two documents", FaultCode.YAML_FORBIDDEN, FORMS, "formes: []\n---\nformes: []\n", 2),
                file("empty", FaultCode.YAML_UNREADABLE, FORMS, "", 1),
                file("only a comment", FaultCode.YAML_UNREADABLE, FORMS, "# rien\n", 1),
                file("a text", FaultCode.YAML_WRONG_SHAPE, FORMS, CODE + "\n", 1),
                file("a list", FaultCode.YAML_WRONG_SHAPE, FORMS, "- a\n", 1),
                file("unclosed", FaultCode.YAML_UNREADABLE, FORMS, "formes: [\n", 2),
                file("an anchor bomb", FaultCode.YAML_FORBIDDEN, FORMS, bomb(), 1),
                file("deep blocks", FaultCode.YAML_FORBIDDEN, FORMS, "- ".repeat(900) + "a\n", 1),
                file("deep indents", FaultCode.YAML_FORBIDDEN, FORMS, indents(), 13),
                file("a map as key", FaultCode.YAML_WRONG_SHAPE, FORMS, "? {a: b}\n: c\nformes: []\n", 1),
                file("a list as key", FaultCode.YAML_WRONG_SHAPE, FORMS, "[a, b]: c\nformes: []\n", 1),
                file("a merge key", FaultCode.YAML_UNKNOWN_KEY, FORMS, "<<: {a: b}\nformes: []\n", 1),
                file("a key twice", FaultCode.YAML_DUPLICATE_KEY, FORMS, "formes: []\n\"formes\": []\n", 2),
                file("an unknown key", FaultCode.YAML_UNKNOWN_KEY, FORMS, "formes: []\ncode: " + "x\n", 2),
                file("no key", FaultCode.YAML_MISSING_KEY, FORMS, "{}\n", 1));
        Stream<Hostile> escapes = Stream.of(
                        "\\u202E",
                        "\\u0000",
                        "\\0",
                        "\\e[31m",
                        "\\x1b",
                        "\\a",
                        "\\n",
                        "\\L",
                        "\\N",
                        "\\t",
                        "\\uFEFF",
                        "\\u0430",
                        "\\U0001F600",
                        "\\ud800",
                        "\\UFFFFFFFF",
                        "\\q",
                        "\\\\")
                .map(text -> line(FaultCode.FORBIDDEN_CHARACTER, EPCI, LABEL, "    libelle: \"nature " + text + "\""));
        Stream<Hostile> lines = Stream.of("\"une nature\n      juridique\"", "une nature\n      juridique")
                .map(text -> line(FaultCode.YAML_FORBIDDEN, EPCI, LABEL, "    libelle: " + text));
        return Stream.of(forbidden, documents, escapes, lines).flatMap(each -> each);
    }

    private static String bomb() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a").append(i).append(": &a").append(i).append(" [");
            bomb.append(("*a" + (i - 1) + ", ").repeat(9)).append("x]\n");
        }
        return bomb.toString();
    }

    private static String indents() {
        StringBuilder deep = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            deep.append(" ".repeat(i)).append("a:\n");
        }
        return deep.toString();
    }

    /** Facts that say more than a fact may. */
    static Stream<Hostile> facts() {
        return Stream.of(
                line(FaultCode.YAML_UNKNOWN_KEY, EPCI, LABEL, "    libelle: x\n    code: " + "java", 1),
                line(FaultCode.YAML_WRONG_SHAPE, EPCI, LABEL, "    libelle: {a: b}"),
                line(FaultCode.YAML_WRONG_SHAPE, EPCI, LABEL, "    libelle: \"\""),
                line(FaultCode.YAML_BAD_VALUE, EPCI, "bloc: epci", "bloc: ../epci"),
                line(FaultCode.YAML_BAD_VALUE, EPCI, "bloc: epci", "bloc: java.lang.Runtime"),
                line(FaultCode.YAML_BAD_VALUE, EPCI, "bloc: epci", "bloc: \"epci[].a\""),
                line(FaultCode.YAML_BAD_VALUE, PROJECT, "bloc: projet", "bloc: epci"),
                line(FaultCode.YAML_BAD_VALUE, EPCI, "  nature:", "  getClass():"),
                line(FaultCode.YAML_BAD_VALUE, EPCI, "  nature:", "  \"a == b\":"),
                line(FaultCode.YAML_BAD_VALUE, EPCI, TYPE, "    type: java.lang.Object"),
                line(FaultCode.YAML_BAD_VALUE, EPCI, TYPE, "    type: \"choix; " + "eval\""),
                line(FaultCode.YAML_BAD_VALUE, EPCI, "CC: communauté", "      cc: a"),
                line(FaultCode.YAML_BAD_VALUE, EPCI, "CC: communauté", "      \"CC ou CA\": a"),
                line(FaultCode.YAML_BAD_VALUE, EPCI, "CC: communauté", "      \"A{valeurs}\": a"),
                line(FaultCode.YAML_BAD_VALUE, EPCI, "maximum: 10000000", "    maximum: 9223372036854775808"),
                line(FaultCode.YAML_BAD_VALUE, EPCI, "maximum: 10000000", "    maximum: 999999999999999"),
                line(FaultCode.YAML_BAD_VALUE, EPCI, "maximum: 10000000", "    maximum: 1e9"),
                line(FaultCode.YAML_BAD_VALUE, EPCI, "maximum: 10000000", "    maximum: 0x10"),
                line(FaultCode.YAML_BAD_VALUE, EPCI, "maximum: 10000000", "    maximum: -1"),
                line(FaultCode.YAML_BAD_VALUE, EPCI, "longueur: 14", "    longueur: -999999999999999"),
                line(FaultCode.YAML_BAD_VALUE, EPCI, "motif:", "    motif: \"(a+)+$\""),
                line(FaultCode.YAML_BAD_VALUE, EPCI, "motif:", "    motif: \"^[z-a]{3}$\""),
                line(FaultCode.YAML_BAD_VALUE, EPCI, "motif:", "    motif: \"^[a]{0,999}[a]{0,999}[a]{0,999}[b]$\""),
                line(FaultCode.YAML_BAD_VALUE, EPCI, "motif:", "    motif: \"^([a]{0,999}){9}$\""),
                line(FaultCode.YAML_BAD_VALUE, EPCI, "motif:", "    motif: \"^[a]{9,1}$\""),
                line(FaultCode.YAML_BAD_VALUE, EPCI, "motif:", "    motif: \"^[a&&[b]]{9}$\""),
                line(FaultCode.YAML_BAD_VALUE, PROJECT, "obligatoire: oui", "    obligatoire: true"),
                line(FaultCode.YAML_BAD_VALUE, EPCI, "type: texte", "    type: texte\n    obligatoire: oui", 1),
                line(FaultCode.YAML_BAD_VALUE, EPCI, "type: texte", "    type: texte\n    parDefaut: [X]", 1),
                line(FaultCode.YAML_BAD_VALUE, COMMUNES, "maximum: 200", "  maximum: 99999999999"),
                line(FaultCode.YAML_BAD_VALUE, COMMUNES, "minimum: 1", "  minimum: 4294967297"),
                line(FaultCode.YAML_BAD_VALUE, COMMUNES, "maximum: 200", "  maximum: 0"),
                line(FaultCode.YAML_BAD_VALUE, COMMUNES, "une: une", "  une: une {valeurs}"),
                line(FaultCode.YAML_BAD_VALUE, COMMUNES, "une: une", "  une: \"> une commune\""),
                line(FaultCode.YAML_BAD_VALUE, COMMUNES, "chaque: la", "  chaque: \"eval{\""),
                line(FaultCode.YAML_BAD_VALUE, COMMUNES, "toutes: toutes", "  toutes: " + "a".repeat(1_500)),
                line(FaultCode.YAML_BAD_VALUE, COMMUNES, "bloc: communes", "bloc: dossier"),
                line(FaultCode.YAML_BAD_VALUE, COMMUNES, "bloc: communes", "bloc: epci.nature"),
                line(FaultCode.YAML_BAD_VALUE, EPCI, "bloc: epci", "bloc: communes.epci"),
                file("a fact of the name of a block", FaultCode.YAML_BAD_VALUE, "vocabulaire/dossier.yaml", """
                        bloc: dossier
                        libelle: Le dossier
                        faits:
                          epci:
                            libelle: a
                            question: a
                            type: oui-non
                            changement: aucun
                        """, 4)
                        .at(EPCI, 1),
                line(FaultCode.YAML_MISSING_KEY, EPCI, "libelle: création", "    aide: a"),
                line(FaultCode.YAML_MISSING_KEY, PROJECT, "obligatoire: oui", "    obligatoire: non")
                        .at("vocabulaire/", 0));
    }

    /** Formulas: a closed algebra over facts that exist. */
    static Stream<Hostile> formulas() {
        String place = "fiscalitePropre:";
        String formula = "calcul: {parmi";
        return Stream.of(
                line(FaultCode.YAML_UNKNOWN_KEY, EPCI, formula, "    calcul: {script: \"" + "exec('x')\"}"),
                line(FaultCode.YAML_WRONG_SHAPE, EPCI, formula, "    calcul: T(java.lang.Runtime).getRuntime()"),
                line(FaultCode.YAML_WRONG_SHAPE, EPCI, formula, "    calcul: {}"),
                line(FaultCode.YAML_WRONG_SHAPE, EPCI, formula, "    calcul: {compte: agents, somme: agents}"),
                line(FaultCode.YAML_WRONG_SHAPE, EPCI, formula, "    calcul: {egal: [epci.nature]}"),
                line(FaultCode.YAML_FORBIDDEN, EPCI, formula, "    calcul: " + "{addition: [".repeat(100)),
                lineSeenAt(FaultCode.UNKNOWN_FACT, EPCI, formula, "    calcul: {indicatrice: epci.class}", place),
                lineSeenAt(FaultCode.UNKNOWN_FACT, EPCI, formula, "    calcul: {indicatrice: \"[].\"}", place),
                lineSeenAt(FaultCode.UNKNOWN_FACT, EPCI, formula, "    calcul: {indicatrice: agents}", place),
                lineSeenAt(FaultCode.UNKNOWN_FACT, EPCI, formula, "    calcul: {somme: agents}", place),
                lineSeenAt(FaultCode.UNKNOWN_FACT, EPCI, formula, "    calcul: {somme: epci.population}", place),
                lineSeenAt(FaultCode.UNKNOWN_FACT, EPCI, formula, "    calcul: {somme: \"agents[].titulaire\"}", place),
                lineSeenAt(FaultCode.UNKNOWN_FACT, EPCI, formula, "    calcul: {compte: epci.nature}", place),
                lineSeenAt(FaultCode.UNKNOWN_FACT, EPCI, formula, "    calcul: {addition: [{somme: agents}]}", place),
                lineSeenAt(
                        FaultCode.UNKNOWN_FACT,
                        EPCI,
                        formula,
                        "    calcul: {indicatrice: epci.fiscalitePropre}",
                        place),
                lineSeenAt(
                        FaultCode.UNKNOWN_FACT,
                        EPCI,
                        formula,
                        "    calcul: {parmi: {fait: \"agents[].titulaire\", valeurs: [OUI]}}",
                        place));
    }

    /** Formulas over dates, texts and votes: each reads what it can use, within bounds, and gives what its fact holds. */
    static Stream<Hostile> arithmetic() {
        String creation = "du: epci.creation, au: projet.date";
        Stream<Hostile> shapes = Stream.of(
                        "{jours: {du: epci.creation}}",
                        "{moisRevolus: {}}",
                        "{echelle: {fait: epci.population, arrondi: INFERIEUR}}",
                        "{accord: {reponse: epci.nature, mois: PLAFOND_RECENT}}",
                        "{majorite: {voies: [{assemblees: \">= 1/2\", population: \">= 1/2\"}]}}",
                        "{vote: {pour: epci.population}}",
                        "{quorum: {presents: epci.population}}",
                        "{motif: {fait: epci.siret}}")
                .map(text -> formula(FaultCode.YAML_MISSING_KEY, text));
        Stream<Hostile> keys = Stream.of(
                        "{jours: {" + creation + ", fuseau: Europe/Paris}}",
                        "{majorite: {assemblees: {fait: epci.nature, valeurs: [CC], script: x}}}")
                .map(text -> formula(FaultCode.YAML_UNKNOWN_KEY, text));
        Stream<Hostile> values = Stream.of(
                        "{proportion: {fait: epci.population, sur: epci.population, part: 66 %}}",
                        "{proportion: {fait: epci.population, sur: epci.population, part: \">= 3/2\"}}",
                        "{proportion: {fait: epci.population, sur: epci.population, part: \">= 1/0\"}}",
                        "{proportion: {fait: epci.population, sur: epci.population, part: \"> 0.5\"}}",
                        "{proportion: {fait: epci.population, sur: epci.population, part: \">= 1/9999999999999999999\"}}",
                        "{echelle: {fait: epci.population, fois: 0, sur: 95, arrondi: INFERIEUR}}",
                        "{echelle: {fait: epci.population, fois: 100, sur: 0, arrondi: INFERIEUR}}",
                        "{echelle: {fait: epci.population, fois: 9223372036854775807, sur: 1, arrondi: INFERIEUR}}",
                        "{echelle: {fait: epci.population, fois: 100, sur: 95, arrondi: AU_HASARD}}",
                        "{majorite: {voies: [{assemblees: \">= 1/2\", population: \">= 1/1\"}]}}",
                        "{majorite: {voies: []}}",
                        "{majorite: {voies: [" + "{assemblees: \">= 1/2\", population: \"> 1/2\"}, ".repeat(6) + "]}}",
                        "{motif: {fait: epci.siret, motif: \"(a+)+$\"}}",
                        "{motif: {fait: epci.siret, motif: \"^[z-a]{3}$\"}}",
                        "{renseignes: []}",
                        "{parmi: {fait: epci.nature, valeurs: []}}",
                        "{renseignes: [" + "epci.nature, ".repeat(31) + "]}",
                        "{addition: []}",
                        "{addition: [" + "{nombre: epci.population}, ".repeat(31) + "]}",
                        "{echeance: {du: epci.creation, mois: POPULATION_MINIMALE}}")
                .map(text -> formula(FaultCode.YAML_BAD_VALUE, text));
        Stream<Hostile> thresholds = Stream.of("PLAFOND_RECENTE", "12", "T(java.lang.Runtime)")
                .map(name ->
                        formula(FaultCode.UNKNOWN_THRESHOLD, "{echeance: {du: epci.creation, mois: " + name + "}}"));
        Stream<Hostile> lengths = Stream.of(
                        "{egal: [epci.nature, epci.nature, epci.nature]}", "{ordre: [epci.creation]}")
                .map(text -> formula(FaultCode.YAML_WRONG_SHAPE, text));
        Stream<Hostile> codes = Stream.of("{parmi: {fait: epci.nature, valeurs: [CC, METROPOLE]}}")
                .map(text -> lineSeenAt(
                        FaultCode.UNKNOWN_CODE, EPCI, "calcul: {parmi", "    calcul: " + text, "fiscalitePropre:"));
        return Stream.of(shapes, keys, values, thresholds, lengths, codes, operands(), results())
                .flatMap(each -> each);
    }

    private static Hostile formula(FaultCode code, String text) {
        return line(code, EPCI, "calcul: {parmi", "    calcul: " + text);
    }

    private static Stream<Hostile> operands() {
        return Stream.of(
                        "{jours: {du: epci.population, au: projet.date}}",
                        "{joursFrancs: {du: epci.creation, au: \"communes[].population\"}}",
                        "{ordre: [epci.creation, epci.siret]}",
                        "{longueur: epci.population}",
                        "{motif: {fait: epci.nature, motif: \"^[0-9]{1}$\"}}",
                        "{age: {annee: epci.creation, au: projet.date}}",
                        "{nombre: epci.creation}",
                        "{indicatrice: epci.nature}",
                        "{renseignes: [epci.inconnu]}",
                        "{proportion: {fait: epci.nature, sur: epci.population, part: \"> 1/2\"}}",
                        "{egal: [epci.fiscalitePropre, epci.nature]}")
                .map(text -> lineSeenAt(
                        FaultCode.UNKNOWN_FACT, EPCI, "calcul: {parmi", "    calcul: " + text, "fiscalitePropre:"));
    }

    /** Two facts that read each other, a count that its fact cannot hold, an order that its fact cannot tell. */
    private static Stream<Hostile> results() {
        return Stream.of(
                file("facts that read each other", FaultCode.UNKNOWN_FACT, "vocabulaire/dossier.yaml", """
                        bloc: dossier
                        libelle: Le dossier
                        faits:
                          un: {libelle: a, question: a, type: entier, changement: aucun, calcul: {nombre: deux}}
                          deux: {libelle: a, question: a, type: entier, changement: aucun, calcul: {nombre: un}}
                        """, 4),
                file("facts in a long row", FaultCode.UNKNOWN_FACT, "vocabulaire/dossier.yaml", row(), 6),
                lineSeenAt(
                        FaultCode.YAML_BAD_VALUE,
                        EPCI,
                        "calcul: {parmi",
                        "    calcul: {jours: {du: epci.creation, au: projet.date}}",
                        "fiscalitePropre:"),
                computed("days that cannot be negative", "entier", "{jours: {du: epci.creation, au: projet.date}}"),
                computed(
                        "months beyond the bounds",
                        "entier, maximum: 12",
                        "{moisRevolus: {du: epci.creation, au: projet.date}}"),
                computed(
                        "an order of two codes",
                        "choix, valeurs: {AVANT: a, APRES: b}",
                        "{ordre: [epci.creation, projet.date]}"),
                computed("a number for a date", "entier", "{echeance: {du: epci.creation, mois: PLAFOND_RECENT}}"));
    }

    private static Hostile computed(String name, String type, String formula) {
        String fact = "bloc: dossier\nlibelle: a\nfaits:\n  un: {libelle: a, question: a, changement: aucun, type: "
                + type + ", calcul: " + formula + "}\n";
        return file(name, FaultCode.YAML_BAD_VALUE, "vocabulaire/dossier.yaml", fact, 4);
    }

    /** Each fact reads the one before: the third is refused, so that nothing ever climbs a long ladder. */
    private static String row() {
        StringBuilder row = new StringBuilder("bloc: dossier\nlibelle: a\nfaits:\n");
        String before = "epci.population";
        for (int i = 0; i < 2_000; i++) {
            row.append("  f").append(i);
            row.append(": {libelle: a, question: a, type: entier, changement: aucun, calcul: {nombre: ");
            row.append(before).append("}}\n");
            before = "f" + i;
        }
        return row.toString();
    }

    /** Sentences that would hide, swallow or rewrite others. */
    static Stream<Hostile> sentences() {
        String nature = "affirmative: la nature";
        Stream<Hostile> templates = Stream.of(
                        "la nature de l'EPCI est",
                        "l'EPCI est à fiscalité propre",
                        "la nature de l'EPCI est {valeurs} ou {valeurs}",
                        "la nature de l'EPCI est {valeurs} avant le {date}",
                        "la nature de l'EPCI est {seuil}",
                        "la nature de l'EPCI est {valeurs:.*}",
                        "la nature de l'EPCI est {valeurs} {x}",
                        "la nature de l'EPCI est ${valeurs}",
                        "la nature de l'EPCI est #{valeurs}",
                        "[condition]la nature = {valeurs}",
                        "> eval(true) {valeurs}",
                        "la nature {valeurs}; eval(true)",
                        "la nature {valeurs} == null",
                        "la nature {valeurs} // eval(true)\"",
                        "la nature {valeurs} \" eval(true)",
                        "la nature {valeurs} $x",
                        "la nature {valeurs} | x",
                        "la nature " + "très ".repeat(60) + "{valeurs}")
                .map(text -> line(
                        FaultCode.YAML_BAD_VALUE,
                        EPCI,
                        nature,
                        "        affirmative: '" + text.replace("'", "''") + "'"));
        Stream<Hostile> tests = Stream.of(
                        "matches .*",
                        "parmi CC",
                        "eval(true)",
                        "\"= XX\"",
                        "\"< 5\"",
                        "\"< {seuil}\"",
                        "\"== {valeurs}\"",
                        "oui",
                        "from {valeurs}")
                .map(text -> line(FaultCode.YAML_BAD_VALUE, EPCI, "test: parmi", "      - test: " + text));
        Stream<Hostile> twins = Stream.of(
                lineSeenAt(
                        FaultCode.SENTENCE_AMBIGUOUS,
                        EPCI,
                        "affirmative: l'EPCI est à",
                        "        affirmative: l'EPCI est sans fiscalité propre",
                        "fiscalitePropre:"),
                lineSeenAt(
                        FaultCode.SENTENCE_AMBIGUOUS,
                        EPCI,
                        "negative: la nature",
                        "        negative: la nature de l'EPCI est {valeurs}",
                        "  nature:"),
                lineSeenAt(
                        FaultCode.SENTENCE_AMBIGUOUS,
                        EPCI,
                        "affirmative: l'EPCI est à",
                        "        affirmative: la nature de l'EPCI est CC",
                        "fiscalitePropre:"),
                lineSeenAt(
                        FaultCode.SENTENCE_AMBIGUOUS,
                        EPCI,
                        "negative: la nature",
                        "        negative: la nature de l'EPCI est CA ou {valeurs}",
                        "  nature:"));
        return Stream.of(templates, tests, twins).flatMap(each -> each);
    }

    static Stream<Hostile> catalogues() {
        return Stream.of(
                line(FaultCode.YAML_BAD_VALUE, FORMS, "id: SERVICE", "  - id: service"),
                line(FaultCode.YAML_BAD_VALUE, FORMS, "id: SERVICE", "  - id: 'SERVICE\"); eval(\"'"),
                line(FaultCode.YAML_BAD_VALUE, FORMS, "id: MAD", "  - id: SERVICE_COMMUN"),
                line(FaultCode.YAML_BAD_VALUE, FORMS, "integration: 20", "    integration: 80"),
                line(FaultCode.YAML_BAD_VALUE, FORMS, "integration: 20", "    integration: 4294967376"),
                line(FaultCode.YAML_BAD_VALUE, FORMS, "integration: 20", "    integration: -3"),
                line(FaultCode.YAML_BAD_VALUE, FORMS, "integration: 20", "    integration: 1" + "0".repeat(400)),
                line(FaultCode.YAML_BAD_VALUE, FORMS, "NEUTRE", "    etiquetteDoctrine: T(java.lang.Runtime)"),
                line(FaultCode.YAML_BAD_VALUE, FORMS, "parAgent: oui", "    parAgent: yes"),
                line(FaultCode.YAML_WRONG_SHAPE, FORMS, "parAgent: oui", "    parAgent: [oui]"),
                line(FaultCode.YAML_UNKNOWN_KEY, FORMS, "parAgent: oui", "    classe: java.lang.Runtime"),
                line(FaultCode.YAML_MISSING_KEY, FORMS, "formes:", "forme:"),
                line(FaultCode.YAML_WRONG_SHAPE, FORMALITIES, "etapes:", "etapes: [AVANT_VOTE, VOTE]"),
                line(FaultCode.YAML_BAD_VALUE, FORMALITIES, "etapes:", "etapes: {AVANT_VOTE: a, VOTE: b, \"{x}\": c}"),
                line(FaultCode.YAML_BAD_VALUE, FORMALITIES, "code: DELIBERATION", "  - code: FICHE_IMPACT"),
                line(FaultCode.YAML_BAD_VALUE, FORMALITIES, "code: DELIBERATION", "  - code: \"${env}\""),
                line(FaultCode.YAML_BAD_VALUE, FORMALITIES, "etape: VOTE", "    etape: JAMAIS"));
    }

    private static final String VOTED_FORM = """
            bloc: deliberation
            libelle: La délibération
            faits:
              formeVotee:
                libelle: forme votée
                question: Quelle forme ?
                type: choix
                valeurs: {SERVICE_COMMUN: service commun}
                changement: aucun
            """;

    /** What somebody could write in the list of checks. */
    static Stream<Hostile> checks() {
        return Stream.of(
                line(FaultCode.YAML_MISSING_KEY, CHECKS, "controles:", "controle:"),
                line(FaultCode.YAML_UNKNOWN_KEY, CHECKS, "controles:", "controle:"),
                file("no check is a list", FaultCode.YAML_WRONG_SHAPE, CHECKS, "controles: {PC-01: non}", 1),
                line(FaultCode.YAML_BAD_VALUE, CHECKS, "code: PC-01", "  - code: " + CODE),
                line(FaultCode.YAML_BAD_VALUE, CHECKS, "code: PC-01", "  - code: pc-01"),
                line(FaultCode.YAML_BAD_VALUE, CHECKS, "code: PC-02", "  - code: PC-01"),
                line(FaultCode.YAML_BAD_VALUE, CHECKS, "code: PC-02", "  - code: PC-0100"),
                line(FaultCode.YAML_BAD_VALUE, CHECKS, "niveau: BLOQUANT", "    niveau: bloquant"),
                line(FaultCode.YAML_BAD_VALUE, CHECKS, "niveau: BLOQUANT", "    niveau: " + CODE),
                line(FaultCode.YAML_BAD_VALUE, CHECKS, "etape: VOTE", "    etape: JAMAIS"),
                line(FaultCode.YAML_BAD_VALUE, CHECKS, "jugeA: CONVOCATION", "    jugeA: HIER"),
                line(FaultCode.YAML_BAD_VALUE, CHECKS, "constat: REGLES", "    constat: " + CODE),
                line(FaultCode.YAML_BAD_VALUE, CHECKS, "echeance: PROJETS", "    echeance: \"${env}\""),
                line(FaultCode.YAML_WRONG_SHAPE, CHECKS, "titre: Communes", "    titre: [un, deux]"),
                line(FaultCode.YAML_WRONG_SHAPE, CHECKS, "vu:", "    vu: communes[].membreEpci"),
                line(FaultCode.YAML_UNKNOWN_KEY, CHECKS, "constat: REGLES", "    classe: java.lang.Runtime"),
                line(FaultCode.UNKNOWN_FACT, CHECKS, "vu:", "    vu: [\"communes[].membre\"]"),
                line(FaultCode.UNKNOWN_FACT, CHECKS, "vu:", "    vu: [\"" + "x".repeat(1_000) + "\"]"),
                line(FaultCode.UNKNOWN_FACT, CHECKS, "constat: REGLES", "    constat: STATUT"),
                line(FaultCode.UNKNOWN_FACT, CHECKS, "constat: REGLES", "    constat: FORMALITES"),
                lineSeenAt(FaultCode.YAML_MISSING_KEY, CHECKS, "requis: \"L'EPCI", "", "code: PC-02"),
                lineSeenAt(FaultCode.YAML_MISSING_KEY, CHECKS, "remede: \"Vérifiez", "", "code: PC-02"),
                lineSeenAt(FaultCode.YAML_MISSING_KEY, CHECKS, "niveau: AVERTISSEMENT", "", "code: PC-02"),
                file(
                                "a check that no rule can miss",
                                FaultCode.CHECK_WITHOUT_RULE,
                                PRECHECK,
                                SmallRules.text(PRECHECK).replace("PC-02 est manqué", "PC-02 est satisfait"),
                                0)
                        .at(CHECKS, SmallRules.line(CHECKS, "code: PC-02")),
                file(
                        "an information on which no rule concludes",
                        FaultCode.CHECK_WITHOUT_RULE,
                        CHECKS,
                        SmallRules.text(CHECKS)
                                + "  - {code: PC-03, titre: a, niveau: INFORMATION, requis: b, remede: c, etape: VOTE}\n",
                        SmallRules.text(CHECKS).split("\n", -1).length),
                new Hostile(
                        "a rule on what the opinion says",
                        new SmallRules()
                                .with("vocabulaire/deliberation.yaml", VOTED_FORM)
                                .replacing(CHECKS, SmallRules.line(CHECKS, "constat: REGLES"), "    constat: STATUT")
                                .files(),
                        FaultCode.CHECK_OF_OPINION,
                        new Fault.InFile(PRECHECK, SmallRules.line(PRECHECK, "règle \"L'EPCI est petit"))),
                file("checks without their list", FaultCode.UNKNOWN_CHECK, CHECKS, "controles: []\n", 0)
                        .at(PRECHECK, 1));
    }

    static Stream<Hostile> changes() {
        return Stream.of(
                line(FaultCode.YAML_BAD_VALUE, CHANGES, "id: ARRETE", "  - id: arrete"),
                line(FaultCode.YAML_BAD_VALUE, CHANGES, "id: ARRETE", "  - id: 'ARRETE\"); eval(\"'"),
                line(FaultCode.YAML_BAD_VALUE, CHANGES, "id: DELIBERATION", "  - id: ARRETE"),
                line(FaultCode.YAML_MISSING_KEY, CHANGES, "organe: préfet", "    # rien")
                        .at(CHANGES, 2),
                line(FaultCode.YAML_UNKNOWN_KEY, CHANGES, "organe: préfet", "    organes: préfet"),
                line(FaultCode.YAML_WRONG_SHAPE, CHANGES, "organe: préfet", "    organe: [préfet]"),
                line(FaultCode.UNKNOWN_CHANGE, CHANGES, "acte: arrêté", "    acte: arrêté du préfet"),
                line(FaultCode.UNKNOWN_CHANGE, CHANGES, "acte: arrêté", "    acte: aucun"),
                line(FaultCode.UNKNOWN_CHANGE, CHANGES, "acte: arrêté", "    acte: \"${env}\""),
                line(FaultCode.YAML_BAD_VALUE, CHANGES, "acte: délibération", "    acte: arrêté préfectoral"),
                line(FaultCode.YAML_BAD_VALUE, CHANGES, "du: 2014-01-01", "    du: 2013-12-31")
                        .at(CHANGES, 25),
                line(FaultCode.YAML_BAD_VALUE, CHANGES, "du: 2014-01-01", "    du: 1er janvier 2014"),
                line(FaultCode.PERIOD_REVERSED, CHANGES, "au: 2013-12-31", "    au: 2013-12-31\n    du: 2014-06-01"),
                line(FaultCode.UNKNOWN_THRESHOLD, CHANGES, "delai: REPONSE", "    delai: PLAFOND_RECENTE"),
                line(FaultCode.UNKNOWN_THRESHOLD, CHANGES, "delaiPrealable:", "    delaiPrealable: PLAFOND_RECENTE"),
                line(FaultCode.YAML_BAD_VALUE, CHANGES, "delaiPrealable:", "    delaiPrealable: POPULATION_MINIMALE"),
                line(FaultCode.UNKNOWN_THRESHOLD, CHANGES, "delai: REPONSE", "    delai: \"12\""),
                line(FaultCode.YAML_BAD_VALUE, CHANGES, "delai: REPONSE", "    delai: POPULATION_MINIMALE"),
                line(FaultCode.YAML_BAD_VALUE, CHANGES, "rang: 10", "    rang: -1"),
                line(FaultCode.YAML_BAD_VALUE, CHANGES, "rang: 10", "    rang: 99999999999"),
                line(FaultCode.YAML_BAD_VALUE, CHANGES, "confiance: haute", "    confiance: totale"),
                line(FaultCode.YAML_MISSING_KEY, CHANGES, "source: CGCT L", "    # rien")
                        .at(CHANGES, 2),
                line(FaultCode.YAML_UNKNOWN_KEY, CHANGES, "changements:", "changement:"),
                file("no act at all", FaultCode.YAML_WRONG_SHAPE, CHANGES, "changements: délibération\n", 1),
                file("an empty list of acts", FaultCode.YAML_UNREADABLE, CHANGES, "# rien\n", 1));
    }

    private static Hostile list(String key, String codes) {
        String fact = "bloc: dossier\nlibelle: a\nfaits:\n  un: {libelle: a, question: a, type: codes, valeurs: {A: a},"
                + "\n    changement: [{acte: a, " + key + ": " + codes + "}]}\n";
        return file(key + " of a list", FaultCode.UNKNOWN_CODE, "vocabulaire/dossier.yaml", fact, 5);
    }

    static Stream<Hostile> transitions() {
        return Stream.of(
                list("vers", "[B]"),
                list("de", "[A]"),
                line(FaultCode.UNKNOWN_CODE, EPCI, "vers: [CA]", "            vers: [CU]"),
                line(FaultCode.UNKNOWN_CODE, EPCI, "de: [CC]", "            de: [CC, \"${env}\"]"),
                line(FaultCode.YAML_BAD_VALUE, EPCI, "vers: [CA]", "            vers: []"),
                line(FaultCode.YAML_WRONG_SHAPE, EPCI, "vers: [CA]", "            vers: CA"),
                line(FaultCode.YAML_UNKNOWN_KEY, EPCI, "vers: [CA]", "            sauf: [CA]"),
                line(
                                FaultCode.UNKNOWN_FACT,
                                EPCI,
                                "si: [{fait",
                                "            si: [{fait: projet.epci, valeurs: [OUI]}]")
                        .at(EPCI, 4),
                line(
                                FaultCode.UNKNOWN_FACT,
                                EPCI,
                                "si: [{fait",
                                "            si: [{fait: epci.population, valeurs: [OUI]}]")
                        .at(EPCI, 4),
                line(
                                FaultCode.UNKNOWN_FACT,
                                EPCI,
                                "si: [{fait",
                                "            si: [{fait: \"communes[].membreEpci\", valeurs: [OUI]}]")
                        .at(EPCI, 4),
                line(
                                FaultCode.UNKNOWN_CODE,
                                EPCI,
                                "si: [{fait",
                                "            si: [{fait: projet.epciPartie, valeurs: [CA]}]")
                        .at(EPCI, 4),
                line(FaultCode.YAML_MISSING_KEY, EPCI, "si: [{fait", "            si: [{valeurs: [OUI]}]"),
                line(FaultCode.YAML_WRONG_SHAPE, EPCI, "si: [{fait", "            si: projet.epciPartie"),
                line(FaultCode.YAML_UNKNOWN_KEY, EPCI, "si: [{fait", "            si: [{parmi: projet.epciPartie}]"),
                line(FaultCode.YAML_BAD_VALUE, EPCI, "acte: transformation", "          - acte: aucun"),
                line(FaultCode.YAML_BAD_VALUE, PROJECT, "changement: délibération", "        changement: []"),
                line(FaultCode.YAML_WRONG_SHAPE, PROJECT, "changement: délibération", "        changement: [vote]"),
                line(
                        FaultCode.YAML_WRONG_SHAPE,
                        PROJECT,
                        "changement: délibération",
                        "        changement: {acte: vote}"),
                line(
                        FaultCode.UNKNOWN_CODE,
                        PROJECT,
                        "changement: délibération",
                        "        changement: [{acte: délibération, vers: [PEUT_ETRE]}]"));
    }

    static Stream<Hostile> margins() {
        String header = ThresholdReader.HEADER_WITH_MARGIN;
        return Stream.of("0", "100", "-5", "5 %", "cinq", "5.5", CODE)
                .map(margin -> file(
                        "a margin of " + margin,
                        FaultCode.YAML_BAD_VALUE,
                        THRESHOLDS,
                        SmallRules.text(THRESHOLDS).replace(ThresholdReader.HEADER, header)
                                + "AUTRE;12;mois;2020-01-01;;x;2026-01-15;" + margin + "\n",
                        6));
    }

    static Stream<Hostile> thresholds() {
        String recent = "PLAFOND_RECENT";
        Stream<Hostile> values = Stream.of(
                        "=cmd|'/C calc'!A0;12;mois;2020-01-01;;x;2026-01-15",
                        "plafond;12;mois;2020-01-01;;x;2026-01-15",
                        "PLAFOND\";12;mois;2020-01-01;;x;2026-01-15",
                        "PLAFOND_RECENT;12.5;mois;2020-01-01;;x;2026-01-15",
                        "PLAFOND_RECENT;1e3;mois;2020-01-01;;x;2026-01-15",
                        "PLAFOND_RECENT;0x10;mois;2020-01-01;;x;2026-01-15",
                        "PLAFOND_RECENT;9223372036854775808;mois;2020-01-01;;x;2026-01-15",
                        "PLAFOND_RECENT;" + CODE + ";mois;2020-01-01;;x;2026-01-15",
                        "PLAFOND_RECENT;;mois;2020-01-01;;x;2026-01-15",
                        "PLAFOND_RECENT;12;mois;2020-02-30;;x;2026-01-15",
                        "PLAFOND_RECENT;12;mois;;;x;2026-01-15",
                        "PLAFOND_RECENT;12;mois;2020-01-01;jamais;x;2026-01-15",
                        "PLAFOND_RECENT;12;mois;2020-01-01;;x;demain",
                        "PLAFOND_RECENT;12;mois;2020-01-01;;;2026-01-15")
                .map(text -> line(FaultCode.YAML_BAD_VALUE, THRESHOLDS, recent, text));
        Stream<Hostile> others = Stream.of(
                line(FaultCode.CSV_COLUMNS, THRESHOLDS, recent, "PLAFOND_RECENT;12"),
                line(FaultCode.CSV_COLUMNS, THRESHOLDS, recent, ";".repeat(1_900)),
                line(FaultCode.CSV_COLUMNS, THRESHOLDS, recent, "PLAFOND;1;m;2020-01-01;;\"a;b\";2026-01-15"),
                line(FaultCode.CSV_COLUMNS, THRESHOLDS, recent, "PLAFOND_RECENT;12;mois;2020-01-01;;x;2026-01-15;5"),
                line(FaultCode.CSV_COLUMNS, THRESHOLDS, "nom;valeur", "valeur;nom;unite;du;au;source;verifieLe"),
                file("an empty table", FaultCode.CSV_COLUMNS, THRESHOLDS, "", 1),
                line(
                        FaultCode.THRESHOLD_OVERLAP,
                        THRESHOLDS,
                        recent,
                        "POPULATION_MINIMALE;1;habitants;2013-12-31;2013-12-31;x;2026-01-15"),
                line(FaultCode.PERIOD_REVERSED, THRESHOLDS, recent, "PLAFOND;1;m;2020-01-01;2019-01-01;x;2026-01-15"),
                file("more periods than any law had", FaultCode.YAML_BAD_VALUE, THRESHOLDS, days(), 102));
        return Stream.concat(values, others);
    }

    private static String days() {
        StringBuilder days = new StringBuilder(
                SmallRules.text(THRESHOLDS).lines().findFirst().orElseThrow());
        java.time.LocalDate day = java.time.LocalDate.of(2000, 1, 1);
        for (int i = 0; i < 9_000; i++) {
            days.append("\nPLAFOND;1;m;").append(day).append(';').append(day).append(";x;2026-01-15");
            day = day.plusDays(1);
        }
        return days.toString();
    }
}
