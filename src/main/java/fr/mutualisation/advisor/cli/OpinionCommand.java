package fr.mutualisation.advisor.cli;

import fr.mutualisation.advisor.application.AssessDossier;
import fr.mutualisation.advisor.application.TraceTimeline;
import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.domain.Tree;
import fr.mutualisation.advisor.json.JsonTrees;
import fr.mutualisation.advisor.json.OpinionJson;
import fr.mutualisation.advisor.json.ProblemJson;
import fr.mutualisation.advisor.json.TimelineJson;
import fr.mutualisation.advisor.text.OpinionPage;
import fr.mutualisation.advisor.text.Register;
import fr.mutualisation.advisor.text.TimelinePage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Gives the opinion on one dossier, or on a batch of them. */
@Command(name = "avis", resourceBundle = Phrases.BUNDLE)
final class OpinionCommand implements Callable<Integer> {

    enum Format {
        texte,
        text,
        json
    }

    enum Reader {
        elu,
        dgs,
        juriste
    }

    private final Session session;
    private final AssessDossier assess;
    private final TraceTimeline trace;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "DOSSIER.json", descriptionKey = "dossier")
    private String file = "-";

    @Option(
            names = {"-f", "--format"},
            paramLabel = "text|json",
            descriptionKey = "format")
    private @Nullable Format format;

    @Option(names = "--registre", paramLabel = "LECTEUR", descriptionKey = "registre")
    private Reader register = Reader.dgs;

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
        if (batch && timeline) {
            throw clash("--chronologie");
        }
        if (batch && format != null && format != Format.json) {
            throw clash("--format " + format);
        }
        return session.withRules(rules.folder(), books -> batch ? batch(books.current()) : one(books.current()));
    }

    private Misunderstanding.Clash clash(String other) {
        return new Misunderstanding.Clash(Objects.requireNonNull(spec).commandLine(), "--lot", other);
    }

    private int batch(Rulebook rulebook) {
        Input input = new Input(file, session.terminal());
        try (InputStream in = input.open()) {
            return new Batch(session.terminal(), assess, rulebook).run(in);
        } catch (IOException unreadable) {
            return refused(List.of(input.unreadable()));
        }
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
                        found -> OpinionPage.of(
                                found,
                                rulebook.vocabulary(),
                                Register.named(register.name()).orElseThrow()));
    }

    private <T> int answer(Outcome<T> outcome, Function<T, byte[]> asJson, Function<T, String> asText) {
        if (outcome instanceof Outcome.Refused<T> refused) {
            return refused(refused.faults());
        }
        T found = ((Outcome.Accepted<T>) outcome).value();
        session.write(
                format == Format.json
                        ? asJson.apply(found)
                        : asText.apply(found).getBytes(StandardCharsets.UTF_8));
        return ExitCode.DONE.number();
    }

    private int refused(List<Fault> faults) {
        if (format == Format.json) {
            session.write(ProblemJson.indented(faults));
        } else {
            session.terminal().err().print(OpinionPage.refused(faults));
        }
        return ExitCode.INPUT_REFUSED.number();
    }

    private Outcome<byte[]> bytes() {
        Input input = new Input(file, session.terminal());
        try (InputStream in = input.open()) {
            return Outcome.accepted(in.readNBytes(JsonTrees.LARGEST + 1));
        } catch (IOException unreadable) {
            return Outcome.refused(input.unreadable());
        }
    }
}
