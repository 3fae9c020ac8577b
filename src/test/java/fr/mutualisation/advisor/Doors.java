package fr.mutualisation.advisor;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.mutualisation.advisor.application.AssessDossier;
import fr.mutualisation.advisor.application.OpenRules;
import fr.mutualisation.advisor.cli.Terminal;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.Rulebooks;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;

/** The command line in memory, plugged as the program plugs it; rules that no option names are opened once. */
public final class Doors {

    private static final Rulebooks BOOKS = Samples.books();
    private static final OpenRules RULES = folder -> folder.isPresent() ? Wiring.open(folder) : Outcome.accepted(BOOKS);

    private Doors() {}

    /** What a command leaves behind. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Run(int code, byte[] bytes, String err) {
        public String out() {
            return new String(bytes, UTF_8);
        }
    }

    /** Runs a command with nothing on its input. */
    public static Run run(String... arguments) {
        return run(new byte[0], arguments);
    }

    /** Runs a command with this on its input. */
    public static Run run(byte[] input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = run(new ByteArrayInputStream(input), out, err, false, arguments);
        return new Run(code, out.toByteArray(), err.toString(UTF_8));
    }

    /** Runs a command between these streams. */
    public static int run(InputStream in, OutputStream out, OutputStream err, boolean watched, String... arguments) {
        Terminal terminal =
                new Terminal(in, new PrintStream(out, false, UTF_8), new PrintStream(err, true, UTF_8), watched);
        return Wiring.commandLine(RULES, terminal).run(arguments);
    }

    /** The assessor of both doors. */
    public static AssessDossier assessor() {
        return Wiring.assessor();
    }
}
