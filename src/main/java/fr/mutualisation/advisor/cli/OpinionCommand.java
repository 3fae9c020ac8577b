package fr.mutualisation.advisor.cli;

import fr.mutualisation.advisor.application.AssessDossier;
import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.json.JsonTrees;
import fr.mutualisation.advisor.json.ProblemJson;
import fr.mutualisation.advisor.text.OpinionPage;
import fr.mutualisation.advisor.text.Register;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "DOSSIER.json", descriptionKey = "dossier")
    private String file = "-";

    @Option(
            names = {"-f", "--format"},
            paramLabel = "text|json",
            descriptionKey = "format")
    private @Nullable Format format;

    @Option(names = "--registre", paramLabel = "elu|dgs|juriste", descriptionKey = "registre")
    private Reader register = Reader.dgs;

    @Option(names = "--lot", descriptionKey = "lot")
    private boolean batch;

    @Mixin
    private ViewOptions views = new ViewOptions();

    @Mixin
    private RulesOption rules = new RulesOption();

    OpinionCommand(Session session, AssessDossier assess) {
        this.session = session;
        this.assess = assess;
    }

    @Override
    public Integer call() {
        List<String> asked = views.given();
        if (batch && !asked.isEmpty()) {
            throw clash("incompatibles", "--lot", asked.get(0));
        }
        if (batch && format != null && format != Format.json) {
            throw clash("incompatibles", "--lot", "--format " + format);
        }
        if (asked.equals(List.of("--complet"))) {
            throw clash("complet.seul", "--complet", "--matrice");
        }
        if (asked.size() > 1 && !asked.equals(List.of("--matrice", "--complet"))) {
            throw clash("vues.incompatibles", asked.get(0), asked.get(1));
        }
        return session.withRules(rules.folder(), books -> batch ? batch(books.current()) : one(books.current()));
    }

    private Misunderstanding.Clash clash(String sentence, String one, String other) {
        return new Misunderstanding.Clash(Objects.requireNonNull(spec).commandLine(), sentence, one, other);
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
        return show(views.view(assess, Register.named(register.name()).orElseThrow()), rulebook);
    }

    private <T> int show(View<T> view, Rulebook rulebook) {
        Outcome<T> outcome =
                bytes().then(JsonTrees::read).then(tree -> view.ask().apply(tree, rulebook));
        if (outcome instanceof Outcome.Refused<T> refused) {
            return refused(refused.faults());
        }
        T found = ((Outcome.Accepted<T>) outcome).value();
        session.write(
                format == Format.json
                        ? view.asJson().apply(found)
                        : view.asText().apply(found, rulebook).getBytes(StandardCharsets.UTF_8));
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
