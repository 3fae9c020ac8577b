package fr.mutualisation.advisor.engine;

import static fr.mutualisation.advisor.engine.Hostile.file;
import static fr.mutualisation.advisor.engine.Hostile.line;
import static fr.mutualisation.advisor.engine.Hostile.lineSeenAt;
import static fr.mutualisation.advisor.engine.SmallRules.BENCHMARK;
import static fr.mutualisation.advisor.engine.SmallRules.CONSTATS;
import static fr.mutualisation.advisor.engine.SmallRules.HELD_BACK;
import static fr.mutualisation.advisor.engine.SmallRules.MODES;
import static fr.mutualisation.advisor.engine.SmallRules.PATHWAYS;
import static fr.mutualisation.advisor.engine.SmallRules.PRECEDENT;
import static fr.mutualisation.advisor.engine.SmallRules.SOURCES;
import static fr.mutualisation.advisor.engine.SmallRules.STEPS;
import static fr.mutualisation.advisor.engine.SmallRules.WEIGHTS;

import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.FaultCode;
import java.util.stream.Stream;

/** What somebody could write in the catalogues and the rules of comparison. */
final class HostileBenchmark {

    private static final String TEXT = " : \"a\"";

    private HostileBenchmark() {}

    static Stream<Hostile> catalogues() {
        return Stream.of(
                line(FaultCode.YAML_BAD_VALUE, SOURCES, "id: S24", "  - id: RAPPORT"),
                line(FaultCode.YAML_BAD_VALUE, SOURCES, "id: S24", "  - id: \"S24, S25\""),
                line(FaultCode.YAML_BAD_VALUE, SOURCES, "annee: 2011", "    annee: hier"),
                line(FaultCode.YAML_BAD_VALUE, SOURCES, "annee: 2011", "    annee: 99999"),
                line(FaultCode.YAML_BAD_VALUE, SOURCES, "nature: fondateur", "    nature: rumeur"),
                line(FaultCode.YAML_UNKNOWN_KEY, SOURCES, "annee: 2011", "    anne: 2011"),
                line(FaultCode.YAML_MISSING_KEY, SOURCES, "nature: fondateur", "    # rien")
                        .at(SOURCES, 2),
                file("no source", FaultCode.YAML_MISSING_KEY, SOURCES, "sources: []\n", 1),
                line(FaultCode.YAML_BAD_VALUE, CONSTATS, "portee: FREQUENCE", "    portee: CERTITUDE"),
                line(FaultCode.YAML_BAD_VALUE, CONSTATS, "preuve: FORTE", "    preuve: forte"),
                line(FaultCode.YAML_MISSING_KEY, CONSTATS, "appuis:", "    appuis: []")
                        .at(CONSTATS, 2),
                evidence("UNKNOWN_SOURCE", "[INCONNUE]", "haute"),
                evidence("YAML_MISSING_KEY", "[]", "haute"),
                evidence("YAML_BAD_VALUE", "[RAPPORT]", "certaine"),
                line(FaultCode.UNKNOWN_FORM, MODES, "instruments:", "    instruments: [{forme: RIEN, precision: a}]"),
                line(FaultCode.YAML_MISSING_KEY, MODES, "instruments:", "    instruments: []")
                        .at(MODES, 2),
                line(FaultCode.YAML_UNKNOWN_KEY, MODES, "sansInstrument", "    " + "eval: a"),
                line(FaultCode.YAML_BAD_VALUE, MODES, "integre: oui", "    integre: true"),
                line(FaultCode.YAML_BAD_VALUE, STEPS, "code: VALEURS", "  - code: valeurs"),
                line(FaultCode.YAML_MISSING_KEY, STEPS, "livrable: charte", "    # rien")
                        .at(STEPS, 2),
                line(FaultCode.YAML_BAD_VALUE, PATHWAYS, "confiance: moyenne", "    confiance: totale"),
                line(FaultCode.YAML_MISSING_KEY, PATHWAYS, "paliers:", "    paliers: []")
                        .at(PATHWAYS, 2),
                line(FaultCode.UNKNOWN_SOURCE, PATHWAYS, "sources: [S24]", "    sources: [S25]"));
    }

    private static Hostile evidence(String code, String sources, String confidence) {
        return line(
                FaultCode.valueOf(code),
                CONSTATS,
                "appuis:",
                "    appuis: [{texte: a, sources: " + sources + ", confiance: " + confidence + "}]");
    }

    static Stream<Hostile> precedents() {
        return Stream.of(
                profile(FaultCode.UNKNOWN_FACT, "epci.natur: CC"),
                profile(FaultCode.UNKNOWN_FACT, "\"communes[].population\": 3"),
                profile(FaultCode.YAML_BAD_VALUE, "epci.nature: XX"),
                profile(FaultCode.YAML_BAD_VALUE, "epci.population: beaucoup"),
                profile(FaultCode.YAML_BAD_VALUE, "epci.population: 99999999999"),
                profile(FaultCode.YAML_BAD_VALUE, "projet.epciPartie: [true]"),
                profile(FaultCode.YAML_BAD_VALUE, "projet.epciPartie: null"),
                line(FaultCode.UNKNOWN_MODE, PRECEDENT, "mode: ASCENDANTE", "    mode: MONTANTE"),
                line(FaultCode.YAML_BAD_VALUE, PRECEDENT, "suite: DURABLE", "    suite: HEUREUSE"),
                line(FaultCode.YAML_BAD_VALUE, PRECEDENT, "id: brest-informatique", "  - id: brest"),
                line(FaultCode.YAML_BAD_VALUE, PRECEDENT, "depuis: 1998", "    depuis: 1798"),
                line(FaultCode.UNKNOWN_SOURCE, PRECEDENT, "sources: [S24]", "    sources: [S24, S99]"),
                file("no experience", FaultCode.YAML_MISSING_KEY, PRECEDENT, """
                        territoire: brest
                        nom: Brest
                        contexte: a
                        experiences: []
                        """, 1));
    }

    private static Hostile profile(FaultCode code, String fact) {
        return line(code, PRECEDENT, "profil:", "    profil: {" + fact + "}");
    }

    static Stream<Hostile> weights() {
        String line = "constats.service-commun;2";
        Stream<Hostile> values = Stream.of(
                        "constats.service-commun;0;RAPPORT;a",
                        "constats.service-commun;4;RAPPORT;a",
                        "constats.service-commun;-1;RAPPORT;a",
                        "constats.service-commun;1.5;RAPPORT;a",
                        "constats.service-commun;2;RAPPORT; ",
                        "=CMD();2;RAPPORT;a")
                .map(text -> line(FaultCode.YAML_BAD_VALUE, WEIGHTS, line, text));
        Stream<Hostile> others = Stream.of(
                line(FaultCode.CSV_COLUMNS, WEIGHTS, line, "constats.service-commun;2"),
                line(FaultCode.CSV_COLUMNS, WEIGHTS, "regle;poids", "poids;regle;source;raison"),
                file("an empty table of weights", FaultCode.CSV_COLUMNS, WEIGHTS, "", 1),
                line(FaultCode.UNKNOWN_SOURCE, WEIGHTS, line, "constats.service-commun;2;;a"),
                line(FaultCode.UNKNOWN_SOURCE, WEIGHTS, line, "constats.service-commun;2;RAPPORT,S24;a"),
                line(FaultCode.MISSING_WEIGHT, WEIGHTS, line, "").at(BENCHMARK, 1),
                line(FaultCode.IDLE_WEIGHT, WEIGHTS, line, text(WEIGHTS, line) + "\nconstats.autre;1;RAPPORT;a")
                        .at(WEIGHTS, 0),
                line(FaultCode.YAML_BAD_VALUE, WEIGHTS, line, text(WEIGHTS, line) + "\n" + text(WEIGHTS, line), 1));
        return Stream.concat(values, others);
    }

    private static String text(String path, String words) {
        return SmallRules.text(path)
                .lines()
                .filter(one -> one.contains(words))
                .findFirst()
                .orElseThrow();
    }

    static Stream<Hostile> rules() {
        return Stream.of(
                lineSeenAt(
                        FaultCode.UNKNOWN_MODE, BENCHMARK, "le mode", "le mode INCONNU est favorisé" + TEXT, "règle"),
                lineSeenAt(
                        FaultCode.UNKNOWN_SOURCE,
                        BENCHMARK,
                        "@confiance",
                        "@confiance(\"haute\") @source(\"CONSTAT-01\")",
                        "règle"),
                lineSeenAt(
                        FaultCode.UNKNOWN_MODE,
                        HELD_BACK,
                        "les modes",
                        "les modes ASCENDANTE et TOTALE sont prématurés" + TEXT,
                        "règle"),
                lineSeenAt(
                        FaultCode.UNKNOWN_CONSTAT,
                        HELD_BACK,
                        "le constat",
                        "le constat C9 est démenti" + TEXT,
                        "règle"),
                lineSeenAt(FaultCode.UNKNOWN_STEP, HELD_BACK, "l'étape", "l'étape RIEN est FORTE" + TEXT, "règle"),
                lineSeenAt(
                        FaultCode.UNKNOWN_PATHWAY,
                        HELD_BACK,
                        "le parcours",
                        "le parcours RIEN est conseillé" + TEXT,
                        "règle"),
                line(FaultCode.UNKNOWN_CONSEQUENCE, HELD_BACK, "l'étape", "l'étape VALEURS est PARFAITE" + TEXT),
                line(FaultCode.UNKNOWN_CONSEQUENCE, HELD_BACK, "l'étape", "l'étape VALEURS est forte" + TEXT),
                line(
                        FaultCode.UNKNOWN_CONSEQUENCE,
                        HELD_BACK,
                        "les modes",
                        "les modes ASCENDANTE, ECHANGE_PRATIQUES sont prématurés" + TEXT),
                line(
                        FaultCode.CONSEQUENCE_LAYER,
                        HELD_BACK,
                        "le constat",
                        "la forme SERVICE_COMMUN est fermée" + TEXT));
    }

    static Stream<Hostile> missing() {
        return Stream.of(SOURCES, CONSTATS, MODES, WEIGHTS, STEPS, PATHWAYS)
                .map(path -> new Hostile(
                        "without " + path,
                        new SmallRules().without(path).files(),
                        FaultCode.MISSING_FILE,
                        new Fault.InFile(path, 0)));
    }
}
