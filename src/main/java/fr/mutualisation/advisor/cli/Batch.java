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
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One dossier a line in, one opinion a line out, in the same order. A bad line gives a problem on its line and the run
 * goes on; blank lines are passed over. Only one line is in memory at a time.
 */
final class Batch {

    private static final Logger LOG = LoggerFactory.getLogger(Batch.class);
    private static final int PROGRESS_EVERY = 100;

    private final Terminal terminal;
    private final AssessDossier assess;
    private final Rulebook rulebook;
    private ExitCode end = ExitCode.DONE;
    private long refused;

    Batch(Terminal terminal, AssessDossier assess, Rulebook rulebook) {
        this.terminal = terminal;
        this.assess = assess;
        this.rulebook = rulebook;
    }

    int run(InputStream in) throws IOException {
        BoundedLines lines = new BoundedLines(in, JsonTrees.LARGEST);
        BufferedOutputStream out = new BufferedOutputStream(terminal.out());
        long done = 0;
        for (Optional<BoundedLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            done = line.get().number();
            if (!line.get().isBlank()) {
                out.write(answer(line.get()));
            }
            if (lines.isWaiting()) {
                out.flush();
            }
            if (done % PROGRESS_EVERY == 0) {
                progress(done);
                if (terminal.out().checkError()) {
                    break; // nobody reads any more
                }
            }
        }
        out.flush();
        progress(done);
        if (terminal.interactive()) {
            terminal.err().println();
        }
        return end.number();
    }

    private byte[] answer(BoundedLines.Line line) {
        Outcome<Opinion> outcome;
        try {
            outcome = line.tooLong()
                    ? refused(FaultCode.TOO_LARGE, Integer.toString(JsonTrees.LARGEST))
                    : JsonTrees.read(line.bytes()).then(tree -> assess.assess(tree, rulebook));
        } catch (RuntimeException broken) {
            LOG.error("line {} failed", line.number(), broken);
            outcome = refused(FaultCode.INTERNAL);
            end = ExitCode.INTERNAL;
        }
        if (outcome instanceof Outcome.Refused<Opinion> bad) {
            refused++;
            end = end == ExitCode.DONE ? ExitCode.INPUT_REFUSED : end;
            return ProblemJson.onOneLine(bad.faults(), line.number());
        }
        return OpinionJson.onOneLine(((Outcome.Accepted<Opinion>) outcome).value());
    }

    private static Outcome<Opinion> refused(FaultCode code, String... details) {
        return Outcome.refused(new Fault(code, new Fault.AtPosition(1, 1), List.of(details)));
    }

    private void progress(long done) {
        if (terminal.interactive()) {
            terminal.err().print("\r" + Phrases.say("progres", done, refused));
            terminal.err().flush();
        }
    }
}
