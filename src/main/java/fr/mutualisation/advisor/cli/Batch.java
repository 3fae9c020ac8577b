package fr.mutualisation.advisor.cli;

import fr.mutualisation.advisor.application.AssessDossier;
import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.FaultCode;
import fr.mutualisation.advisor.domain.Opinion;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.json.JsonTrees;
import fr.mutualisation.advisor.json.OpinionJson;
import fr.mutualisation.advisor.json.ProblemJson;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * One dossier a line in, one opinion a line out, in the same order. A bad line gives a problem on its line and the run
 * goes on; blank lines are passed over. Only one line is in memory at a time.
 */
final class Batch {

    private static final int PROGRESS_EVERY = 100;

    private final Terminal terminal;
    private final AssessDossier assess;
    private final Rulebook rulebook;
    private long refused;

    Batch(Terminal terminal, AssessDossier assess, Rulebook rulebook) {
        this.terminal = terminal;
        this.assess = assess;
        this.rulebook = rulebook;
    }

    int run() {
        BoundedLines lines = new BoundedLines(terminal.in(), JsonTrees.LARGEST);
        try (BufferedOutputStream out = new BufferedOutputStream(terminal.out())) {
            for (Optional<BoundedLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                if (!line.get().isBlank()) {
                    out.write(answer(line.get()));
                }
                progress(line.get().number(), lines.isWaiting(), out);
            }
            if (terminal.interactive()) {
                terminal.err().println();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return refused == 0 ? ExitCode.DONE.number() : ExitCode.INPUT_REFUSED.number();
    }

    private byte[] answer(BoundedLines.Line line) {
        Outcome<Opinion> outcome = line.tooLong()
                ? Outcome.refused(new Fault(
                        FaultCode.TOO_LARGE, new Fault.AtPosition(1, 1), List.of(Integer.toString(JsonTrees.LARGEST))))
                : JsonTrees.read(line.bytes()).then(tree -> assess.assess(tree, rulebook));
        if (outcome instanceof Outcome.Refused<Opinion> bad) {
            refused++;
            return ProblemJson.onOneLine(bad.faults(), line.number());
        }
        return OpinionJson.onOneLine(((Outcome.Accepted<Opinion>) outcome).value());
    }

    private void progress(long done, boolean waiting, BufferedOutputStream out) throws IOException {
        if (waiting) {
            out.flush();
        }
        if (terminal.interactive() && done % PROGRESS_EVERY == 0) {
            terminal.err()
                    .print("\r"
                            + ResourceBundle.getBundle(CommandLineDoor.BUNDLE)
                                    .getString("progres")
                                    .formatted(done, refused));
            terminal.err().flush();
        }
    }
}
