package fr.mutualisation.advisor.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * What a command reads and writes.
 *
 * @param in standard input
 * @param out standard output: answers only
 * @param err standard error: refusals and progress
 * @param interactive whether a person watches standard error
 */
public record Terminal(InputStream in, PrintStream out, PrintStream err, boolean interactive) {

    /** The streams of the process, in UTF-8 whatever the machine's habits. */
    public static Terminal ofProcess() {
        return new Terminal(
                System.in,
                new PrintStream(
                        new java.io.FileOutputStream(java.io.FileDescriptor.out), false, StandardCharsets.UTF_8),
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.err), true, StandardCharsets.UTF_8),
                isWatched());
    }

    /** Java tells nothing of standard error alone: Linux says what it is linked to; elsewhere, no progress is shown. */
    private static boolean isWatched() {
        try {
            String target = Path.of("/proc/self/fd/2").toRealPath().toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
        } catch (IOException | RuntimeException unknown) {
            return false;
        }
    }
}
