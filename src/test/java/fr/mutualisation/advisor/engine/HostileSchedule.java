package fr.mutualisation.advisor.engine;

import static fr.mutualisation.advisor.engine.Hostile.file;
import static fr.mutualisation.advisor.engine.Hostile.line;
import static fr.mutualisation.advisor.engine.SmallRules.CHECKS;
import static fr.mutualisation.advisor.engine.SmallRules.SCHEDULE;

import fr.mutualisation.advisor.domain.FaultCode;
import java.util.stream.Stream;

/** What somebody could write in the acts of a deliberation and their delays. */
final class HostileSchedule {

    private static final String CODE = "T(java.lang.Runtime).getRuntime()";
    private static final String PROJECTS = "acte: VOTE, compte: JOURS,";
    private static final String EFFECT = "acte: VOTE, compte: JOURS_FRANCS";

    private HostileSchedule() {}

    static Stream<Hostile> acts() {
        return Stream.of(
                line(FaultCode.YAML_BAD_VALUE, SCHEDULE, "code: PROJETS", "  - code: projets"),
                line(FaultCode.YAML_BAD_VALUE, SCHEDULE, "code: PROJETS", "  - code: EFFET")
                        .at(SCHEDULE, 23),
                line(FaultCode.YAML_BAD_VALUE, SCHEDULE, "code: PROJETS", "  - code: \"" + CODE + "\""),
                line(FaultCode.YAML_BAD_VALUE, SCHEDULE, "code: EFFET", "  - code: PRISE_EFFET")
                        .at(SCHEDULE, 1),
                line(
                        FaultCode.YAML_BAD_VALUE,
                        SCHEDULE,
                        "libelle: Projets",
                        "    libelle: Projets\n    ancre: true",
                        1),
                line(FaultCode.UNKNOWN_FACT, SCHEDULE, "date: projet.date", "    date: projet.dates"),
                line(FaultCode.UNKNOWN_FACT, SCHEDULE, "date: projet.date", "    date: epci.population"),
                line(FaultCode.UNKNOWN_FACT, SCHEDULE, "date: projet.date", "    date: \"agents[].titulaire\""),
                line(FaultCode.UNKNOWN_FACT, SCHEDULE, "date: projet.date", "    date: T(java.lang.Runtime)"),
                line(FaultCode.UNKNOWN_FACT, SCHEDULE, "date: epci.creation", "    limite: epci.siret"),
                line(FaultCode.UNKNOWN_FACT, SCHEDULE, "date: epci.creation", "    qui: epci.creation"),
                line(FaultCode.UNKNOWN_FACT, SCHEDULE, "par: agents", "    par: agent"),
                line(FaultCode.UNKNOWN_FACT, SCHEDULE, "par: agents", "    par: epci"),
                line(FaultCode.YAML_BAD_VALUE, SCHEDULE, "par: agents", "    par: communes", 1),
                line(FaultCode.UNKNOWN_SENTENCE, SCHEDULE, "est titulaire]", "    quand: [" + CODE + "]"),
                line(FaultCode.YAML_WRONG_SHAPE, SCHEDULE, "est titulaire]", "    quand: [{a: b}]"),
                line(FaultCode.YAML_WRONG_SHAPE, SCHEDULE, "est titulaire]", "    quand: l'agent est titulaire"),
                line(
                        FaultCode.YAML_BAD_VALUE,
                        SCHEDULE,
                        "est titulaire]",
                        "    quand: [" + "l'agent est titulaire, ".repeat(9) + "]"),
                line(FaultCode.YAML_UNKNOWN_KEY, SCHEDULE, "date: projet.date", "    script: oui"),
                line(FaultCode.YAML_MISSING_KEY, SCHEDULE, "libelle: Vote", "    # rien")
                        .at(SCHEDULE, 8),
                file("no act", FaultCode.YAML_BAD_VALUE, SCHEDULE, "actes: []\n", 1),
                file("acts by themselves", FaultCode.YAML_WRONG_SHAPE, SCHEDULE, "- a\n", 1),
                file("too many acts", FaultCode.YAML_BAD_VALUE, SCHEDULE, many(), 1),
                line(FaultCode.YAML_BAD_VALUE, CHECKS, "echeance: PROJETS", "    echeance: PROJET")
                        .at(CHECKS, 2));
    }

    static Stream<Hostile> delays() {
        Stream<Hostile> words = Stream.of(
                        "acte: PROJETS, compte: JOURS, delai: PLAFOND_RECENT, source: a, confiance: haute",
                        "acte: JAMAIS, compte: JOURS, delai: PLAFOND_RECENT, source: a, confiance: haute",
                        "acte: VOTE, compte: HEURES, delai: PLAFOND_RECENT, source: a, confiance: haute",
                        "acte: VOTE, compte: JOURS, delai: POPULATION_MINIMALE, source: a, confiance: haute",
                        "acte: VOTE, compte: JOURS, delai: PLAFOND_RECENT, source: a, confiance: HAUTE",
                        "acte: VOTE, compte: JOURS, delai: PLAFOND_RECENT, source: a, confiance: sûre",
                        "acte: VOTE, compte: JOURS, delai: PLAFOND_RECENT, du: demain, source: a, confiance: haute",
                        "acte: VOTE, compte: JOURS, delai: PLAFOND_RECENT, au: 2020-02-30, source: a, confiance: haute")
                .map(text -> line(FaultCode.YAML_BAD_VALUE, SCHEDULE, PROJECTS, "      - {" + text + "}"));
        Stream<Hostile> missing = Stream.of(
                        "acte: VOTE, compte: JOURS, source: a, confiance: haute",
                        "acte: VOTE, compte: JOURS, repli: PLAFOND_RECENT, source: a, confiance: haute",
                        "acte: VOTE, compte: JOURS, delai: PLAFOND_RECENT, confiance: haute",
                        "acte: VOTE, compte: JOURS, delai: PLAFOND_RECENT, source: a",
                        "acte: VOTE, delai: PLAFOND_RECENT, source: a, confiance: haute",
                        "compte: JOURS, delai: PLAFOND_RECENT, source: a, confiance: haute")
                .map(text -> line(FaultCode.YAML_MISSING_KEY, SCHEDULE, PROJECTS, "      - {" + text + "}"));
        String good = "acte: VOTE, compte: JOURS, delai: PLAFOND_RECENT, source: a, confiance: haute";
        Stream<Hostile> others = Stream.of(
                line(
                        FaultCode.UNKNOWN_THRESHOLD,
                        SCHEDULE,
                        PROJECTS,
                        "      - {acte: VOTE, compte: JOURS, delai: 15, source: a, confiance: haute}"),
                line(
                        FaultCode.UNKNOWN_THRESHOLD,
                        SCHEDULE,
                        PROJECTS,
                        "      - {acte: VOTE, compte: JOURS, marge: \"" + CODE + "\", source: a, confiance: haute}"),
                line(FaultCode.YAML_UNKNOWN_KEY, SCHEDULE, PROJECTS, "      - {" + good + ", urgence: PLAFOND_RECENT}"),
                line(
                        FaultCode.PERIOD_REVERSED,
                        SCHEDULE,
                        PROJECTS,
                        "      - {" + good + ", du: 2020-01-02, au: 2020-01-01}"),
                line(FaultCode.YAML_WRONG_SHAPE, SCHEDULE, PROJECTS, "      - VOTE"),
                line(
                        FaultCode.YAML_BAD_VALUE,
                        SCHEDULE,
                        PROJECTS,
                        ("      - {" + good + "}\n").repeat(21).stripTrailing(),
                        -1),
                line(
                        FaultCode.YAML_BAD_VALUE,
                        SCHEDULE,
                        EFFECT,
                        "      - {acte: EFFET, compte: JOURS, delai: PLAFOND_RECENT, source: a, confiance: haute}"));
        return Stream.of(words, missing, others).flatMap(each -> each);
    }

    private static String many() {
        StringBuilder many = new StringBuilder("actes:\n");
        for (int i = 0; i < 51; i++) {
            many.append("  - {code: ACTE_").append(i).append(", libelle: a}\n");
        }
        return many.toString();
    }
}
