package fr.mutualisation.advisor.cli;

import fr.mutualisation.advisor.application.AssessDossier;
import fr.mutualisation.advisor.application.TraceTimeline;
import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.FaultCode;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.Printable;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.domain.Tree;
import fr.mutualisation.advisor.json.JsonTrees;
import fr.mutualisation.advisor.json.OpinionJson;
import fr.mutualisation.advisor.json.ProblemJson;
import fr.mutualisation.advisor.json.TimelineJson;
import fr.mutualisation.advisor.text.OpinionPage;
import fr.mutualisation.advisor.text.TimelinePage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gives the opinion on one dossier, or on a batch of them. */
@Command(name = "avis", mixinStandardHelpOptions = false, resourceBundle = CommandLineDoor.BUNDLE)
final class OpinionCommand implements Callable<Integer> {

    enum Format {
        texte,
        text,
        json
    }

    private final Session session;
    private final AssessDossier assess;
    private final TraceTimeline trace;

    @Parameters(arity = "0..1", paramLabel = "DOSSIER.json", descriptionKey = "dossier")
    private @Nullable String file;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "text|json",
            descriptionKey = "format")
    private Format format = Format.texte;

    @Option(names = "--lot", descriptionKey = "lot")
    private boolean batch;

    @Option(names = "--chronologie", descriptionKey = "chronologie")
    private boolean timeline;

    @Mixin
    private RulesOption rules = new RulesOption();

    OpinionCommand(Session session, AssessDossier assess) {
        this.session = session;
        this.assess = assess;
        this.trace = new TraceTimeline(assess);
    }

    @Override
    public Integer call() {
        return session.withRules(
                rules.folder(),
                books -> batch ? new Batch(session.terminal(), assess, books.current()).run() : one(books.current()));
    }

    private int one(Rulebook rulebook) {
        Outcome<Tree> input = bytes().then(JsonTrees::read);
        return timeline
                ? answer(
                        input.then(tree -> trace.trace(tree, rulebook)),
                        TimelineJson::indented,
                        found -> TimelinePage.of(found, rulebook.vocabulary()))
                : answer(
                        input.then(tree -> assess.assess(tree, rulebook)),
                        OpinionJson::indented,
                        found -> OpinionPage.of(found, rulebook.vocabulary()));
    }

    private <T> int answer(Outcome<T> outcome, Function<T, byte[]> asJson, Function<T, String> asText) {
        if (outcome instanceof Outcome.Refused<T> refused) {
            if (format == Format.json) {
                session.write(ProblemJson.indented(refused.faults()));
            } else {
                session.terminal().err().print(OpinionPage.refused(refused.faults()));
            }
            return ExitCode.INPUT_REFUSED.number();
        }
        T found = ((Outcome.Accepted<T>) outcome).value();
        session.write(
                format == Format.json
                        ? asJson.apply(found)
                        : asText.apply(found).getBytes(StandardCharsets.UTF_8));
        return ExitCode.DONE.number();
    }

    private Outcome<byte[]> bytes() {
        String name = file == null ? "-" : file;
        try (InputStream in = name.equals("-") ? session.terminal().in() : Files.newInputStream(Path.of(name))) {
            return Outcome.accepted(in.readNBytes(JsonTrees.LARGEST + 1));
        } catch (IOException | InvalidPathException unreadable) {
            return Outcome.refused(new Fault(
                    FaultCode.INPUT_UNREADABLE, new Fault.InFile(Printable.of(name), 0), List.of(Printable.of(name))));
        }
    }
}
