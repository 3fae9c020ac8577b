package fr.mutualisation.advisor.engine;

import static fr.mutualisation.advisor.engine.Hostile.line;
import static fr.mutualisation.advisor.engine.Hostile.lineSeenAt;
import static fr.mutualisation.advisor.engine.SmallRules.BENCHMARK;
import static fr.mutualisation.advisor.engine.SmallRules.LAW;
import static fr.mutualisation.advisor.engine.SmallRules.PRECHECK;
import static fr.mutualisation.advisor.engine.SmallRules.PROCEDURE;
import static fr.mutualisation.advisor.engine.SmallRules.RISK;

import fr.mutualisation.advisor.domain.FaultCode;
import java.util.List;
import java.util.stream.Stream;

/** What somebody could write in a rule file to have code run, or to have a rule say what it should not. */
final class HostileRules {

    static final String CODE = "System.setProperty(\"hostile\", \"ran\")";

    private static final String PLAIN = "l'EPCI est partie au projet";
    private static final String NATURE = "la nature de l'EPCI est CC ou CA";
    private static final String THRESHOLD = "atteint POPULATION_MINIMALE";
    private static final String DATE = "créé avant le";
    private static final String OPEN = "la forme SERVICE_COMMUN est ouverte";
    private static final String COMMENT = "// Le service commun.";
    private static final String SOURCE = "@famille";
    private static final String TITLE = "règle \"Le service commun est ouvert";
    private static final String PERIOD = "jusqu'au";

    private HostileRules() {}

    /** Drools statements outside rules. */
    static Stream<Hostile> statements() {
        return Stream.of(
                        "import java.lang.Runtime",
                        "import static java.lang.Runtime.getRuntime",
                        "import function java.lang.System.setProperty",
                        "import accumulate java.lang.Runtime cumul",
                        "package fr.mutualisation.regles; " + CODE,
                        "global java.util.List sortie",
                        "function void f() { " + CODE + "; }",
                        "declare Fait valeur : Object = " + CODE + " end",
                        "declare enum Mode A(" + CODE + "); end",
                        "declare trait Agent end",
                        "declare window Fenetre Given() over window:length(1) end",
                        "query \"q\" (Object o) eval( " + CODE + " == null ) end",
                        "unit Unite",
                        "dialect \"mvel\"",
                        "rule \"nue\" when eval(true) then " + CODE + "; end",
                        "rule nue when then end",
                        "expander regles.dsl",
                        "[condition]l'EPCI est partie au projet=eval( " + CODE + " == null )",
                        "[keyword]quand=when eval( " + CODE + " == null )",
                        "#/ debug result",
                        "template header",
                        "<?xml version=\"1.0\"?><decision-table/>",
                        "#!/bin/sh",
                        "/* " + CODE + " */",
                        "fin",
                        "règle « titre »")
                .map(text -> line(FaultCode.RULE_STRUCTURE, LAW, COMMENT, text));
    }

    /** Drools attributes and code in the card of a rule. */
    static Stream<Hostile> cards() {
        Stream<Hostile> structure = Stream.of(
                        "salience 100",
                        "salience ( " + CODE + ".length() )",
                        "dialect \"mvel\"",
                        "enabled ( " + CODE + " == null )",
                        "no-loop true",
                        "lock-on-active true",
                        "auto-focus true",
                        "agenda-group \"autre\"",
                        "ruleflow-group \"autre\"",
                        "activation-group \"une seule\"",
                        "timer ( cron: * * * * * ? )",
                        "timer ( expr: " + CODE + " )",
                        "duration 1000",
                        "calendars \"jamais\"",
                        "date-effective \"2011-01-01\"",
                        "extends \"Une autre règle\"",
                        "@confiance(\"haute\") @source(\"X\") salience 10",
                        "@confiance(\"haute\"), @source(\"X\")",
                        "@source(" + CODE + ")",
                        "@source(\"a\" + " + CODE + ")",
                        "@source(EAGER)",
                        "@java.lang.Deprecated(\"x\")",
                        "@source(\"\")",
                        "@source(\"" + "a".repeat(401) + "\")",
                        "> " + CODE + ";",
                        "alors")
                .map(text -> line(FaultCode.RULE_STRUCTURE, LAW, SOURCE, text));
        Stream<Hostile> annotations = Stream.of(
                line(FaultCode.UNKNOWN_ANNOTATION, LAW, SOURCE, "@Watch(\"*\") @confiance(\"haute\") @source(\"X\")"),
                line(FaultCode.UNKNOWN_ANNOTATION, LAW, SOURCE, "@Id(\"a.b.c\") @confiance(\"haute\") @source(\"X\")"),
                line(FaultCode.DUPLICATE_ANNOTATION, LAW, SOURCE, "@source(\"X\") @source(\"Y\")"),
                line(FaultCode.DUPLICATE_ANNOTATION, LAW, SOURCE, "@id(\"autre.id\") @source(\"Y\")"),
                line(FaultCode.BAD_ANNOTATION, LAW, "@id(\"service", "@id(\"../../etc/passwd\")"),
                line(FaultCode.BAD_ANNOTATION, LAW, "@id(\"service", "@id(\"a'; drop rule b\")"),
                line(FaultCode.BAD_ANNOTATION, LAW, "@id(\"service", "@id(\"" + "a".repeat(101) + "\")"),
                line(FaultCode.BAD_ANNOTATION, LAW, SOURCE, "@confiance(\"certaine\")"),
                line(FaultCode.BAD_ANNOTATION, LAW, SOURCE, "@confiance(\"haute|basse\")"),
                line(FaultCode.BAD_ANNOTATION, LAW, SOURCE, "@question(\"Q1234\")"),
                line(FaultCode.BAD_ANNOTATION, LAW, SOURCE, "@source(\" \")"),
                line(FaultCode.BAD_ANNOTATION, LAW, SOURCE, "@famille(\"${user.home}\")"),
                lineSeenAt(FaultCode.MISSING_ANNOTATION, LAW, SOURCE, "", TITLE),
                lineSeenAt(FaultCode.MISSING_ANNOTATION, LAW, PERIOD, "", TITLE));
        return Stream.concat(structure, annotations);
    }

    static Stream<Hostile> dates() {
        return Stream.concat(
                Stream.of(
                                "en vigueur du \"2011-02-29\"",
                                "en vigueur du \"2011-13-01\"",
                                "en vigueur du \"2011-1-1\"",
                                "en vigueur du \"0000-00-00\"",
                                "en vigueur du \"+999999999-01-01\"",
                                "en vigueur du \"2200-01-01\"",
                                "en vigueur du \"2011-01-01T00:00:00Z\"",
                                "en vigueur du \"\"",
                                "en vigueur du \"2011-01-01\" jusqu'au \"2011-06-31\"",
                                "en vigueur du \"" + "9".repeat(1_000) + "\"")
                        .map(text -> line(FaultCode.BAD_DATE, LAW, PERIOD, text)),
                Stream.of(
                        line(
                                FaultCode.PERIOD_REVERSED,
                                LAW,
                                PERIOD,
                                "en vigueur du \"2012-01-01\" jusqu'au \"2011-01-01\""),
                        line(FaultCode.PERIOD_UNCOVERED, LAW, PERIOD, "en vigueur du \"2002-02-27\""),
                        line(
                                FaultCode.DUPLICATE_ANNOTATION,
                                LAW,
                                PERIOD,
                                "en vigueur du \"2011-01-01\"\nen vigueur du \"2012-01-01\"",
                                1),
                        line(FaultCode.RULE_STRUCTURE, LAW, PERIOD, "en vigueur du 2011-01-01"),
                        line(FaultCode.RULE_STRUCTURE, LAW, PERIOD, "en vigueur du \"2011-01-01\" " + CODE)));
    }

    /** Code where a condition stands. */
    static Stream<Hostile> conditions() {
        return Stream.of(
                        "> eval( " + CODE + " == null )",
                        ">" + PLAIN,
                        "  > Given( path == \"a\" )",
                        "eval( " + CODE + " == null )",
                        "eval(true)",
                        "$a : String() from " + CODE,
                        "$a : Object() from entry-point \"x\"",
                        "accumulate( Given( $n : number ); $s : sum( $n ) )",
                        "Number() from accumulate( Given(), init( " + CODE + "; ) action() result( 1 ) )",
                        "$l : java.util.List() from collect( Given() )",
                        "not Given( path == \"x\" )",
                        "exists Given()",
                        "forall( Given() )",
                        "Given( " + CODE + " == null )",
                        "Given( text matches \"(.*a){18}b\" )",
                        "Given( this[ " + CODE + " ] == null )",
                        "Given( class.classLoader != null )",
                        "$a : Given() Given( this != $a ) Given() Given() Given() Given()",
                        "?q( $a; )",
                        "/faits[ " + CODE + " == null ]",
                        "String() over window:length( 1 )",
                        "if ( true ) do[ marque ]",
                        "do[ marque ]",
                        "( " + PLAIN,
                        PLAIN + " or eval(true)",
                        PLAIN + " || true",
                        PLAIN + " && " + CODE + " == null",
                        PLAIN + ";",
                        PLAIN + " // " + CODE,
                        PLAIN + " /* " + CODE + " */",
                        "non " + PLAIN,
                        "{valeurs}",
                        "la nature de l'EPCI est",
                        "the EPCI is a party",
                        "alors " + CODE,
                        "l'EPCI est partie au projet".repeat(60))
                .map(text -> line(FaultCode.UNKNOWN_SENTENCE, LAW, PLAIN, text));
    }

    /** Something else than a code, a threshold or a date where one is awaited. */
    static Stream<Hostile> placeholders() {
        return Stream.of(
                        Stream.of(
                                        "{valeurs}",
                                        "CC\" ) ) " + CODE + " Given( text == \"",
                                        "CC || eval(true)",
                                        "CC ou",
                                        "CC, CA",
                                        "CC, CC ou CA",
                                        "CC ou CC",
                                        "CC et CA",
                                        "cc",
                                        "COMMUNE",
                                        "$CC",
                                        "@{" + CODE + "}",
                                        "#{" + CODE + "}",
                                        "${" + CODE + "}",
                                        "(CC)",
                                        "CC ou CA ou SYNDICAT",
                                        "A, ".repeat(600) + "A ou B",
                                        "A".repeat(1_900))
                                .map(text ->
                                        line(FaultCode.UNKNOWN_CODE, LAW, NATURE, "la nature de l'EPCI est " + text)),
                        Stream.of(
                                        "{seuil}",
                                        "5000",
                                        "-1",
                                        "POPULATION_MINIMALE + 1",
                                        "POPULATION_MINIMALE ) || eval( true",
                                        "population_minimale",
                                        CODE + ".length()",
                                        "POPULATION_MINIMALE ou PLAFOND_RECENT")
                                .map(text -> line(
                                        FaultCode.UNKNOWN_THRESHOLD,
                                        LAW,
                                        THRESHOLD,
                                        "la population de l'EPCI atteint " + text)),
                        Stream.of(
                                        "{date}",
                                        "2014-01-01",
                                        "\"2014-02-30\"",
                                        "\"2014-01-01\" || true",
                                        "\"2014-01-01\"\"2014-01-02\"",
                                        "\"1014-01-01\"",
                                        "\"01/01/2014\"",
                                        "new java.util.Date()",
                                        "\"" + CODE + "\"",
                                        "\"" + "1".repeat(1_900) + "\"")
                                .map(text -> line(FaultCode.BAD_DATE, LAW, DATE, "l'EPCI a été créé avant le " + text)))
                .flatMap(each -> each);
    }

    /** Code where a consequence stands. */
    static Stream<Hostile> consequences() {
        String opens = "la forme SERVICE_COMMUN est ouverte : ";
        return Stream.of(
                        "> " + CODE + ";",
                        CODE + ";",
                        "insert( new Object() );",
                        "insertLogical( \"x\" );",
                        "modify( $a ) { setText( \"x\" ) }",
                        "drools.halt();",
                        "kcontext.getKieRuntime().fireAllRules();",
                        "tableau.fired( 0, 0 );",
                        "while ( true ) {}",
                        "then[marque] " + CODE + ";",
                        opens + "\"a\"); " + CODE + "; (\"b\"",
                        opens + "\"a\" + " + CODE,
                        opens + "\"a\";",
                        opens + "\"a",
                        opens + "a",
                        opens + "\"\"",
                        opens + "\"a\" // " + CODE,
                        opens + "\"" + "a".repeat(601) + "\"",
                        opens + "{texte}",
                        "la forme {forme} est ouverte : \"a\"",
                        "la forme service_commun est ouverte : \"a\"",
                        "la forme SERVICE_COMMUN\" est ouverte : \"a\"",
                        "la forme SERVICE_COMMUN est ouverte et fermée : \"a\"",
                        "les formes SERVICE_COMMUN et SERVICE_COMMUN sont ouvertes : \"a\"",
                        "les formes SERVICE_COMMUN, MAD_INDIVIDUELLE sont ouvertes : \"a\"",
                        "les formes A" + ", A".repeat(300) + " et B sont ouvertes : \"a\"",
                        "les formes " + "A ".repeat(400) + "et B sont ouvertes : \"a\"",
                        "les faits System.out et Runtime sont incohérents : \"a\"",
                        "quand")
                .map(text -> line(FaultCode.UNKNOWN_CONSEQUENCE, LAW, OPEN, text));
    }

    /** What a compiler would take for the end of a text, or of a line. */
    static Stream<Hostile> escapes() {
        return Stream.of(
                line(FaultCode.FORBIDDEN_CHARACTER, LAW, COMMENT, "// \\u000a " + CODE),
                line(FaultCode.FORBIDDEN_CHARACTER, LAW, COMMENT, "règle \"a\\\"; " + CODE + "; //\""),
                line(FaultCode.FORBIDDEN_CHARACTER, LAW, SOURCE, "@source(\"a\\u0022) " + CODE + "\")"),
                line(FaultCode.FORBIDDEN_CHARACTER, LAW, PLAIN, PLAIN + "\\u000a" + CODE),
                line(FaultCode.FORBIDDEN_CHARACTER, LAW, NATURE, "la nature de l'EPCI est CC\\"),
                line(FaultCode.FORBIDDEN_CHARACTER, LAW, OPEN, OPEN + " : \"a\\\" + " + CODE + " + \\\"b\""),
                line(FaultCode.FORBIDDEN_CHARACTER, LAW, OPEN, OPEN + " : \"a\\u0022 + " + CODE + "\""));
    }

    private static final String SATISFIED = "le contrôle PC-01 est satisfait";

    /** Sentences that are well formed, in a rule that must not hold them. */
    static Stream<Hostile> meanings() {
        String text = " : \"a\"";
        return Stream.of(
                line(FaultCode.CONSEQUENCE_LAYER, LAW, OPEN, "la formalité FICHE_IMPACT est requise" + text),
                line(FaultCode.CONSEQUENCE_LAYER, LAW, OPEN, "la forme SERVICE_COMMUN est favorisée" + text),
                line(FaultCode.CONSEQUENCE_LAYER, RISK, "le risque", "la forme SERVICE_COMMUN est ouverte" + text),
                line(
                        FaultCode.CONSEQUENCE_LAYER,
                        PROCEDURE,
                        "la formalité",
                        "la forme SERVICE_COMMUN est fermée" + text),
                line(FaultCode.CONSEQUENCE_LAYER, BENCHMARK, "la forme", "la forme SERVICE_COMMUN est ouverte" + text),
                line(FaultCode.CONSEQUENCE_LAYER, LAW, OPEN, "le contrôle PC-01 est satisfait" + text),
                line(FaultCode.CONSEQUENCE_LAYER, PRECHECK, SATISFIED, "la forme SERVICE_COMMUN est fermée" + text),
                line(FaultCode.CONSEQUENCE_LAYER, PRECHECK, SATISFIED, "le risque RISQUE_MARCHE est signalé" + text),
                line(FaultCode.UNKNOWN_CONSEQUENCE, PRECHECK, SATISFIED, "le contrôle pc-01 est satisfait" + text),
                line(FaultCode.UNKNOWN_CONSEQUENCE, PRECHECK, SATISFIED, "le contrôle PC-1 est satisfait" + text),
                line(FaultCode.UNKNOWN_CONSEQUENCE, PRECHECK, SATISFIED, "le contrôle PC-01 est ignoré" + text),
                lineSeenAt(
                        FaultCode.UNKNOWN_CHECK,
                        PRECHECK,
                        SATISFIED,
                        "le contrôle PC-10 est satisfait" + text,
                        "règle \"La commune est membre"),
                lineSeenAt(
                        FaultCode.LOW_CONFIDENCE_BLOCKS,
                        PRECHECK,
                        "est manqué : \"L'EPCI",
                        "le contrôle PC-01 est manqué" + text,
                        "règle \"L'EPCI est petit"),
                lineSeenAt(FaultCode.UNKNOWN_FORM, LAW, OPEN, "la forme INCONNUE est ouverte" + text, TITLE),
                lineSeenAt(
                        FaultCode.UNKNOWN_FACT,
                        LAW,
                        OPEN,
                        "les faits epci.nature et java.lang.runtime sont incohérents" + text,
                        TITLE),
                lineSeenAt(
                        FaultCode.UNKNOWN_FORMALITY,
                        PROCEDURE,
                        "la formalité",
                        "la formalité INCONNUE est requise" + text,
                        "règle"),
                lineSeenAt(FaultCode.ELEMENT_RULING, LAW, PLAIN, "l'agent est titulaire", TITLE),
                lineSeenAt(
                        FaultCode.MIXED_LISTS,
                        LAW,
                        PLAIN,
                        "l'agent est titulaire\nla commune partie est membre de l'EPCI",
                        TITLE),
                lineSeenAt(
                        FaultCode.LOW_CONFIDENCE_CLOSES,
                        LAW,
                        "la forme MAD_INDIVIDUELLE",
                        "la forme MAD_INDIVIDUELLE est fermée" + text,
                        "règle \"Un agent"),
                lineSeenAt(
                        FaultCode.THRESHOLD_GAP,
                        LAW,
                        THRESHOLD,
                        "la population de l'EPCI atteint PLAFOND_RECENT",
                        TITLE),
                lineSeenAt(
                        FaultCode.DUPLICATE_RULE,
                        LAW,
                        "@id(\"mad",
                        "@id(\"service-commun.ouvert\") @article(\"X\") @texte(\"X\")",
                        "règle \"Un agent"),
                lineSeenAt(
                        FaultCode.FAMILY_OVERLAP,
                        LAW,
                        "@confiance(\"basse\")",
                        "@confiance(\"basse\") @source(\"X\") @famille(\"service-commun.ouvert\")",
                        "règle \"Un agent"),
                line(FaultCode.TOO_MANY_CONDITIONS, LAW, PLAIN, String.join("\n", repeated(PLAIN, 9)), 8),
                line(
                        FaultCode.TOO_MANY_CONSEQUENCES,
                        LAW,
                        OPEN,
                        String.join("\n", repeated("la forme SERVICE_COMMUN est ouverte" + text, 21)),
                        20),
                line(FaultCode.RULE_STRUCTURE, LAW, PLAIN, PLAIN + "\ntoujours", 1),
                line(FaultCode.RULE_STRUCTURE, PROCEDURE, "toujours", "", 1),
                line(FaultCode.RULE_STRUCTURE, PROCEDURE, "toujours", "toujours\n" + PLAIN, 1),
                line(FaultCode.RULE_STRUCTURE, PROCEDURE, "fin", "", 0),
                line(FaultCode.RULE_STRUCTURE, PROCEDURE, "la formalité", "// rien", 1),
                line(FaultCode.RULE_STRUCTURE, LAW, OPEN, "règle \"Une règle dans une règle\"", 0));
    }

    private static List<String> repeated(String text, int times) {
        return java.util.Collections.nCopies(times, text);
    }
}
