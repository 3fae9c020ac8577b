package fr.mutualisation.advisor.engine;

import static fr.mutualisation.advisor.engine.Hostile.bytes;
import static fr.mutualisation.advisor.engine.Hostile.file;
import static fr.mutualisation.advisor.engine.Hostile.line;
import static fr.mutualisation.advisor.engine.SmallRules.COMMUNES;
import static fr.mutualisation.advisor.engine.SmallRules.EPCI;
import static fr.mutualisation.advisor.engine.SmallRules.FORMALITIES;
import static fr.mutualisation.advisor.engine.SmallRules.FORMS;
import static fr.mutualisation.advisor.engine.SmallRules.LAW;
import static fr.mutualisation.advisor.engine.SmallRules.PROJECT;
import static fr.mutualisation.advisor.engine.SmallRules.THRESHOLDS;

import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.FaultCode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Files that are wrong before anybody reads their words: characters, sizes, names. */
final class HostileBytes {

    private static final String PLAIN = "l'EPCI est partie au projet";

    private HostileBytes() {}

    /** Characters that people cannot see, or take for others. */
    static Stream<Hostile> characters() {
        Stream<Hostile> inRule = Stream.of(
                        "\u202El'EPCI est partie au projet",
                        "l'EPCI \u2066est partie\u2069 au projet",
                        "l'EPCI est\u200Bpartie au projet",
                        "l'EPCI est partie\u00AD au projet",
                        "\uFEFFl'EPCI est partie au projet",
                        "l'\u0415PCI est partie au projet",
                        "l'ＥPCI est partie au projet",
                        "l'EPCI est partie au projet\u0000",
                        "l'EPCI est partie au projet\u2028eval(true)",
                        "l'EPCI est partie au projet\u2029eval(true)",
                        "l'EPCI est partie au projet\u0085eval(true)",
                        "// un commentaire\rl'EPCI est partie au projet",
                        "l'EPCI est partie au projet\u000Beval(true)",
                        "l'EPCI est partie au projet\u000Ceval(true)",
                        "\tl'EPCI est partie au projet",
                        "\u001B[8ml'EPCI est partie au projet",
                        "l'EPCI est partie au projet\u007F",
                        "l'EPCI est partie\u3000au projet",
                        "l'EPCI est partie au projet \uFFFD",
                        "l'EPCI est partie au projet \uD83D\uDE00",
                        "l'EPCI est partie au projet\u0301\u0302\u0303",
                        "// \u202E un commentaire",
                        "l'EPCI est partie au projet \uDB40\uDC41",
                        "l\u02BCEPCI est partie au projet")
                .map(text -> line(FaultCode.FORBIDDEN_CHARACTER, LAW, PLAIN, text));
        Stream<Hostile> elsewhere = Stream.of(
                line(FaultCode.FORBIDDEN_CHARACTER, EPCI, "bloc: epci", "\uFEFFbloc: epci"),
                line(FaultCode.FORBIDDEN_CHARACTER, EPCI, "  nature:", "\tnature:"),
                line(FaultCode.FORBIDDEN_CHARACTER, EPCI, "CC: comm", "      \u0421C: a"),
                line(FaultCode.FORBIDDEN_CHARACTER, FORMS, "id: SERVICE", "  - id: SERVICE\u200D"),
                line(
                        FaultCode.FORBIDDEN_CHARACTER,
                        THRESHOLDS,
                        "nom;",
                        "\uFEFFnom;valeur;unite;du;au;source;verifieLe"),
                line(FaultCode.FORBIDDEN_CHARACTER, THRESHOLDS, "RECENT", "PLAFOND;\u0661;m;2020-01-01;;x;2026-01-15"));
        return Stream.concat(inRule, elsewhere);
    }

    /** Bytes that are no UTF-8. */
    static Stream<Hostile> encodings() {
        return Stream.of(
                spliced("ISO-8859-1", 0xE9, ' '),
                spliced("an overlong slash", 0xC0, 0xAF),
                spliced("a lone high surrogate", 0xED, 0xA0, 0x80),
                spliced("a lone low surrogate", 0xED, 0xB0, 0x80),
                spliced("a surrogate pair written as two", 0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80),
                spliced("beyond Unicode", 0xF4, 0x90, 0x80, 0x80),
                spliced("a truncated letter", 0xC3),
                spliced("a byte that never occurs", 0xFF),
                bytes("UTF-16", FaultCode.ENCODING, LAW, SmallRules.text(LAW).getBytes(StandardCharsets.UTF_16), 1),
                bytes("a class file", FaultCode.ENCODING, FORMS, new byte[] {(byte) 0xCA, (byte) 0xFE}, 1),
                bytes("an archive", FaultCode.FORBIDDEN_CHARACTER, THRESHOLDS, new byte[] {'P', 'K', 3, 4}, 1),
                bytes("only NUL", FaultCode.LINE_TOO_LONG, THRESHOLDS, new byte[100_000], 1));
    }

    private static Hostile spliced(String name, int... bytes) {
        StringBuilder marked = new StringBuilder(SmallRules.text(LAW));
        int at = marked.indexOf(PLAIN);
        byte[] before = marked.substring(0, at).getBytes(StandardCharsets.UTF_8);
        byte[] after = marked.substring(at).getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(before, before.length + bytes.length + after.length);
        for (int i = 0; i < bytes.length; i++) {
            all[before.length + i] = (byte) bytes[i];
        }
        System.arraycopy(after, 0, all, before.length + bytes.length, after.length);
        return Hostile.bytes(name, FaultCode.ENCODING, LAW, all, SmallRules.line(LAW, PLAIN));
    }

    /** Files that would take all the time or all the memory. */
    static Stream<Hostile> sizes() {
        String words = "l'EPCI est presque partie au projet de mutualisation des services ";
        return Stream.of(
                file("a giant file", FaultCode.FILE_TOO_LARGE, LAW, "// a\n".repeat(110_000), 0),
                file("a giant line", FaultCode.LINE_TOO_LONG, LAW, "a".repeat(500_000), 1),
                file("a line of 2,001", FaultCode.LINE_TOO_LONG, LAW, "//" + "a".repeat(1_999), 1),
                file("long bad lines", FaultCode.RULE_STRUCTURE, LAW, (words.repeat(29) + "\n").repeat(260), 1),
                file("many bad lines", FaultCode.UNKNOWN_SENTENCE, LAW, inRule(words.repeat(4), 1_900), 7),
                file("many short bad lines", FaultCode.UNKNOWN_SENTENCE, LAW, inRule("l'EPCI est p", 39_000), 7),
                file("many conditions", FaultCode.TOO_MANY_CONDITIONS, LAW, inRule(PLAIN, 18_000), 15),
                file("many titles", FaultCode.RULE_STRUCTURE, LAW, "règle \"abc\"\n".repeat(39_000), 2),
                file("many annotations", FaultCode.UNKNOWN_ANNOTATION, LAW, "règle \"abc\"\n" + annotations(), 2),
                file("marks on one letter", FaultCode.LINE_TOO_LONG, LAW, "e" + marks(), 1),
                file("many keys", FaultCode.YAML_UNKNOWN_KEY, FORMS, keys(40_000), 1),
                file("many stages", FaultCode.YAML_BAD_VALUE, FORMALITIES, stages(), 7_003),
                file("one word of many lines", FaultCode.YAML_FORBIDDEN, FORMS, "formes: " + "a\n ".repeat(150_000), 1),
                file("brackets", FaultCode.YAML_FORBIDDEN, FORMS, ("[".repeat(1_900) + "\n").repeat(200), 1),
                file("questions", FaultCode.YAML_FORBIDDEN, FORMS, "? ".repeat(900) + "\n", 1),
                many());
    }

    private static String inRule(String line, int times) {
        String head = SmallRules.text(LAW).substring(0, SmallRules.text(LAW).indexOf("  " + PLAIN));
        return head + (line + "\n").repeat(times);
    }

    private static String annotations() {
        return ("@aaa(\"b\") ".repeat(190) + "\n").repeat(250);
    }

    /** Canonical ordering of combining marks costs the square of their number. */
    private static String marks() {
        return "\u0301\u0316".repeat(120_000);
    }

    private static String keys(int count) {
        StringBuilder keys = new StringBuilder();
        for (int i = 0; i < count; i++) {
            keys.append('k').append(i).append(": a\n");
        }
        return keys.toString();
    }

    private static String stages() {
        StringBuilder stages = new StringBuilder("etapes:\n");
        for (int i = 0; i < 7_000; i++) {
            stages.append(" ETAPE_").append(i).append(": une étape\n");
        }
        stages.append("formalites:\n");
        for (int i = 0; i < 5_000; i++) {
            stages.append(" - {code: CODE_").append(i).append(", libelle: a, etape: JAMAIS}\n");
        }
        return stages.toString();
    }

    private static Hostile many() {
        SmallRules rules = new SmallRules();
        for (int i = 0; i < 3_000; i++) {
            rules.with("droit/regles/regle-" + i + ".dslr", "eval(true)\n");
        }
        return new Hostile("many files", rules.files(), FaultCode.TOO_MANY_FILES, new Fault.InFile("", 0));
    }

    /** Files that have no place in the folder. */
    static Stream<Hostile> names() {
        Stream<Hostile> names = Stream.of(
                        "../evasion.dslr",
                        "droit/../../evasion.dslr",
                        "/etc/cron.d/evasion.dslr",
                        "C:/evasion.dslr",
                        "droit\\evasion.dslr",
                        "droit//evasion.dslr",
                        "droit/.cache.dslr",
                        "droit/Evasion.dslr",
                        "droit/évasion.dslr",
                        "droit/evasion.drl",
                        "droit/evasion.dsl",
                        "droit/evasion.class",
                        "droit/evasion.java",
                        "droit/evasion.xlsx",
                        "droit/evasion.dmn",
                        "droit/evasion.dslr.exe",
                        "droit/evasion.cas.dslr.x",
                        "META-INF/kmodule.xml",
                        "droit/a\nb.dslr",
                        "droit/\u202Ea.dslr",
                        "droit/\u001B[2J.dslr",
                        "")
                .map(path -> file(path, FaultCode.FILE_NAME, path, "", 0).at(shown(path), 0));
        Stream<Hostile> places = Stream.of(
                        "evasion.dslr",
                        "regles/evasion.dslr",
                        "vocabulaire/evasion.dslr",
                        "vocabulaire/evasion.csv",
                        "vocabulaire/evasion.cas.yaml",
                        "droit/evasion.yaml",
                        "droit/seuils.csv",
                        "droit.dslr",
                        "kmodule.yaml")
                .map(path -> file(path, FaultCode.UNEXPECTED_FILE, path, "", 0));
        Stream<Hostile> missing = Stream.of(FORMS, FORMALITIES, THRESHOLDS)
                .map(path -> new Hostile(
                        "without " + path,
                        new SmallRules().without(path).files(),
                        FaultCode.MISSING_FILE,
                        new Fault.InFile(path, 0)));
        Stream<Hostile> others = Stream.of(
                new Hostile(
                        "without a reference date",
                        new SmallRules().without(PROJECT).files(),
                        FaultCode.YAML_MISSING_KEY,
                        new Fault.InFile("vocabulaire/", 0)),
                new Hostile(
                        "without the list that a formula sums",
                        new SmallRules().without(COMMUNES).files(),
                        FaultCode.UNKNOWN_FACT,
                        new Fault.InFile(PROJECT, SmallRules.line(PROJECT, "habitants:"))),
                deepPath(),
                twice());
        return Stream.of(names, places, missing, others).flatMap(each -> each);
    }

    private static String shown(String path) {
        return fr.mutualisation.advisor.domain.Printable.of(path);
    }

    private static Hostile deepPath() {
        String path = "a/".repeat(100_000) + "a.dslr";
        return file("a deep path", FaultCode.FILE_NAME, path, "", 0).at(shown(path), 0);
    }

    private static Hostile twice() {
        List<RuleFile> files = new ArrayList<>(new SmallRules().files());
        files.add(new RuleFile(LAW, "eval(true)".getBytes(StandardCharsets.UTF_8)));
        return new Hostile("a path twice", files, FaultCode.UNEXPECTED_FILE, new Fault.InFile(LAW, 0));
    }
}
