package fr.mutualisation.advisor.cli;

import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.FaultCode;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.Printable;
import fr.mutualisation.advisor.domain.Tree;
import fr.mutualisation.advisor.json.JsonTrees;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

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

    /** The JSON that it holds; a fault tells the file and the line, since there may be another file. */
    Outcome<Tree> tree() {
        Outcome<Tree> read = bytes().then(JsonTrees::read);
        return read instanceof Outcome.Refused<Tree> refused
                ? Outcome.refused(refused.faults().stream().map(this::placed).toList())
                : read;
    }

    private Fault placed(Fault fault) {
        return fault.where() instanceof Fault.AtPosition at
                ? new Fault(fault.code(), new Fault.InFile(shown(), Math.toIntExact(at.line())), fault.details())
                : fault;
    }

    /** How faults name the dossier that it holds. */
    String root() {
        return shown() + " $";
    }

    /** The same, as the rules of a folder see it. */
    String root(Optional<String> folder) {
        return folder.map(rules -> shown() + " (" + Printable.of(rules) + ") $").orElse(root());
    }

    private String shown() {
        return Printable.of(name);
    }

    Fault unreadable() {
        return new Fault(FaultCode.INPUT_UNREADABLE, new Fault.InFile(shown(), 0), List.of(shown()));
    }
}
