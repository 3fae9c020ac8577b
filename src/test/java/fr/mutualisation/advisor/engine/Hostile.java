package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.FaultCode;
import java.util.List;

/**
 * A rules folder that differs from the good one in one place, and the refusal that it must meet.
 *
 * @param name what is tried
 * @param files the folder
 * @param code the refusal
 * @param place where it must point
 */
record Hostile(String name, List<RuleFile> files, FaultCode code, Fault.InFile place) {

    /** A folder that is strange, and yet good. */
    static Hostile of(String name, SmallRules rules) {
        return new Hostile(shown(name), rules.files(), FaultCode.INTERNAL, place("", 0));
    }

    /** A line of a file is replaced; the refusal points at it. */
    static Hostile line(FaultCode code, String path, String words, String text) {
        return line(code, path, words, text, 0);
    }

    /** A line of a file is replaced; the refusal points {@code offset} lines further. */
    static Hostile line(FaultCode code, String path, String words, String text, int offset) {
        int line = SmallRules.line(path, words);
        return new Hostile(
                shown(text), new SmallRules().replacing(path, line, text).files(), code, place(path, line + offset));
    }

    /** A line is replaced; the refusal points at another line, which holds {@code place}. */
    static Hostile lineSeenAt(FaultCode code, String path, String words, String text, String place) {
        int line = SmallRules.line(path, words);
        return new Hostile(
                shown(text),
                new SmallRules().replacing(path, line, text).files(),
                code,
                place(path, SmallRules.line(path, place)));
    }

    /** A file is replaced or added. */
    static Hostile file(String name, FaultCode code, String path, String text, int line) {
        return new Hostile(shown(name), new SmallRules().with(path, text).files(), code, place(path, line));
    }

    /** A file is replaced or added. */
    static Hostile bytes(String name, FaultCode code, String path, byte[] bytes, int line) {
        return new Hostile(name, new SmallRules().with(path, bytes).files(), code, place(path, line));
    }

    /** The same folder, refused at another place. */
    Hostile at(String path, int line) {
        return new Hostile(name, files, code, new Fault.InFile(path, line));
    }

    private static Fault.InFile place(String path, int line) {
        return new Fault.InFile(path, line);
    }

    @Override
    public String toString() {
        return name;
    }

    private static String shown(String text) {
        String shown = text.strip().replaceAll("[^ -~À-ÿ]", "?");
        if (shown.isEmpty()) {
            return "(nothing)";
        }
        return shown.length() > 100 ? shown.substring(0, 100) + "…" : shown;
    }
}
