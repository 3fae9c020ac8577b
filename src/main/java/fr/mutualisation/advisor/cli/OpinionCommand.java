package fr.mutualisation.advisor.cli;

import fr.mutualisation.advisor.application.AssessDossier;
import fr.mutualisation.advisor.application.TraceTimeline;
import fr.mutualisation.advisor.domain.Opinion;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.domain.Tree;
import fr.mutualisation.advisor.json.JsonTrees;
import fr.mutualisation.advisor.json.OpinionJson;
import fr.mutualisation.advisor.json.TimelineJson;
import fr.mutualisation.advisor.text.OpinionPage;
import fr.mutualisation.advisor.text.Register;
import fr.mutualisation.advisor.text.TimelinePage;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Gives the opinion on one dossier, or on a batch of them; or asks for the facts of one first. */
@Command(name = "avis", resourceBundle = Phrases.BUNDLE)
final class OpinionCommand implements Callable<Integer> {

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

    @Mixin
    private FormatOption format = new FormatOption();

    @Option(names = "--registre", paramLabel = "elu|dgs|juriste", descriptionKey = "registre")
    private Reader register = Reader.dgs;

    @Option(names = "--lot", descriptionKey = "lot")
    private boolean batch;

    @Option(names = "--chronologie", descriptionKey = "chronologie")
    private boolean timeline;

    @Option(names = "--entretien", descriptionKey = "entretien")
    private boolean interview;

    @Mixin
    private RulesOption rules = new RulesOption();

    OpinionCommand(Session session, AssessDossier assess) {
        this.session = session;
        this.assess = assess;
        this.trace = new TraceTimeline(assess);
    }

    @Override
    public Integer call() {
        refuseMisuse();
        return session.withRules(rules.folder(), books -> {
            Rulebook rulebook = books.current();
            return interview ? interview(rulebook) : batch ? batch(rulebook) : one(rulebook);
        });
    }

    private void refuseMisuse() {
        if (batch && timeline) {
            throw misuse("incompatibles", "--lot", "--chronologie");
        }
        if (batch && format.isText()) {
            throw misuse("incompatibles", "--lot", "--format " + format);
        }
        if (interview && (batch || timeline)) {
            throw misuse("entretien.seul", batch ? "--lot" : "--chronologie");
        }
        if (interview && file.equals("-")) {
            throw misuse("entretien.fichier");
        }
    }

    private Misunderstanding.Misuse misuse(String key, Object... details) {
        return new Misunderstanding.Misuse(Objects.requireNonNull(spec).commandLine(), Phrases.say(key, details));
    }

    private int interview(Rulebook rulebook) {
        return new InterviewRun(session, new DossierFile(file), rulebook, assess)
                .run(faults -> format.refuse(session, faults), opinion -> answer(Outcome.accepted(opinion), rulebook));
    }

    private int batch(Rulebook rulebook) {
        Input input = new Input(file, session.terminal());
        try (InputStream in = input.open()) {
            return new Batch(session.terminal(), assess, rulebook).run(in);
        } catch (IOException unreadable) {
            return format.refuse(session, List.of(input.unreadable()));
        }
    }

    private int one(Rulebook rulebook) {
        Outcome<Tree> input = new Input(file, session.terminal()).bytes().then(JsonTrees::read);
        return timeline
                ? format.answer(
                        session,
                        input.then(tree -> trace.trace(tree, rulebook)),
                        TimelineJson::indented,
                        found -> TimelinePage.of(found, rulebook.vocabulary()))
                : answer(input.then(tree -> assess.assess(tree, rulebook)), rulebook);
    }

    private int answer(Outcome<Opinion> outcome, Rulebook rulebook) {
        return format.answer(
                session,
                outcome,
                OpinionJson::indented,
                found -> OpinionPage.of(
                        found,
                        rulebook.vocabulary(),
                        Register.named(register.name()).orElseThrow()));
    }
}
