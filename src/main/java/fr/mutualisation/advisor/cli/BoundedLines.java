package fr.mutualisation.advisor.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads lines of bytes, never keeping more than the bound: the rest of a longer line is passed over. */
final class BoundedLines {

    /**
     * One line.
     *
     * @param number its place, from one
     * @param bytes its content, without the line end; empty when it is too long
     * @param tooLong whether it passed the bound
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Line(long number, byte[] bytes, boolean tooLong) {

        boolean isBlank() {
            for (byte one : bytes) {
                if (one != ' ' && one != '\t' && one != '\r') {
                    return false;
                }
            }
            return !tooLong;
        }
    }

    private final InputStream in;
    private final int bound;
    private long number;

    BoundedLines(InputStream in, int bound) {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.bound = bound;
    }

    /** The next line, or empty at the end. */
    Optional<Line> next() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean tooLong = false;
        int read = in.read();
        if (read < 0) {
            return Optional.empty();
        }
        number++;
        for (; read >= 0 && read != '\n'; read = in.read()) {
            tooLong |= bytes.size() >= bound;
            if (!tooLong) {
                bytes.write(read);
            }
        }
        return Optional.of(new Line(number, tooLong ? new byte[0] : bytes.toByteArray(), tooLong));
    }

    /** Whether nothing more has come yet, so that whoever reads the answers should have them now. */
    boolean isWaiting() throws IOException {
        return in.available() == 0;
    }
}
