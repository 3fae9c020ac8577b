package fr.mutualisation.advisor.cli;

import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.FaultCode;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.Printable;
import fr.mutualisation.advisor.json.JsonTrees;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** The file that a command reads; {@code -} is standard input. */
record Input(String name, Terminal terminal) {

    InputStream open() throws IOException {
        try {
            return name.equals("-") ? terminal.in() : Files.newInputStream(Path.of(name));
        } catch (InvalidPathException impossible) {
            throw new IOException(impossible);
        }
    }

    /** What it holds, as far as a dossier may go, or why it cannot be read. */
    Outcome<byte[]> bytes() {
        try (InputStream in = open()) {
            return Outcome.accepted(in.readNBytes(JsonTrees.LARGEST + 1));
        } catch (IOException unreadable) {
            return Outcome.refused(unreadable());
        }
    }

    Fault unreadable() {
        String shown = Printable.of(name);
        return new Fault(FaultCode.INPUT_UNREADABLE, new Fault.InFile(shown, 0), List.of(shown));
    }
}
