package fr.mutualisation.advisor.domain;

import java.util.List;

/**
 * One thing that is wrong in an input, as data: the French sentences are made from it.
 *
 * @param code what is wrong
 * @param where the place in the input
 * @param details the words that fill the sentences of the message catalogue, in its order
 */
public record Fault(FaultCode code, Place where, List<String> details) {

    /** Where a fault is. */
    public sealed interface Place {
        /** The place as people read it: {@code file:line} or a JSON path. */
        String text();
    }

    /** A line of a file of the rules folder, counted from one; nought stands for the whole file. */
    public record InFile(String file, int line) implements Place {
        @Override
        public String text() {
            return line == 0 ? file : file + ":" + line;
        }
    }

    /** A member of a dossier, as in {@code $.communes[1].population}. */
    public record AtPath(String text) implements Place {}

    /** A position in a text that could not be read as JSON. */
    public record AtPosition(long line, long column) implements Place {
        @Override
        public String text() {
            return line + ":" + column;
        }
    }

    /** The same fault, of a dossier that stands at {@code root} in what was given. */
    public Fault under(String root) {
        return where instanceof AtPath path && path.text().startsWith("$")
                ? new Fault(code, new AtPath(root + path.text().substring(1)), details)
                : this;
    }

    /** A fault of a file line. */
    public static Fault inFile(FaultCode code, String file, int line, String... details) {
        return new Fault(code, new InFile(file, line), List.of(details));
    }

    /** A fault of a dossier member. */
    public static Fault atPath(FaultCode code, String path, String... details) {
        return new Fault(code, new AtPath(path), List.of(details));
    }
}
