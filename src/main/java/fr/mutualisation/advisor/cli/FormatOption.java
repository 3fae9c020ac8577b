package fr.mutualisation.advisor.cli;

import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.json.ProblemJson;
import fr.mutualisation.advisor.text.OpinionPage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says whether an answer is for people or for programs, and the answer in that format. */
final class FormatOption {

    enum Format {
        texte,
        text,
        json
    }

    @Option(
            names = {"-f", "--format"},
            paramLabel = "text|json",
            descriptionKey = "format")
    private @Nullable Format format;

    /** Whether text was asked for by name. */
    boolean isText() {
        return format != null && !isJson();
    }

    /** Whether JSON was asked for. */
    boolean isJson() {
        return format == Format.json;
    }

    /** Writes the answer, or the refusal, and gives the exit code. */
    <T> int answer(Session session, Outcome<T> outcome, Function<T, byte[]> asJson, Function<T, String> asText) {
        if (outcome instanceof Outcome.Refused<T> refused) {
            return refuse(session, refused.faults());
        }
        T found = ((Outcome.Accepted<T>) outcome).value();
        session.write(isJson() ? asJson.apply(found) : asText.apply(found).getBytes(StandardCharsets.UTF_8));
        return ExitCode.DONE.number();
    }

    /** Writes the refusal of a dossier and gives the exit code. */
    int refuse(Session session, List<Fault> faults) {
        if (isJson()) {
            session.write(ProblemJson.indented(faults));
        } else {
            session.terminal().err().print(OpinionPage.refused(faults));
        }
        return ExitCode.INPUT_REFUSED.number();
    }

    @Override
    public String toString() {
        return String.valueOf(format);
    }
}
