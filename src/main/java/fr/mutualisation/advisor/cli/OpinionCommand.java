package fr.mutualisation.advisor.cli;

import fr.mutualisation.advisor.application.AssessDossier;
import fr.mutualisation.advisor.domain.Opinion;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.json.JsonTrees;
import fr.mutualisation.advisor.json.OpinionJson;
import fr.mutualisation.advisor.text.OpinionPage;
import fr.mutualisation.advisor.text.Register;
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

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "DOSSIER.json", descriptionKey = "dossier")
    private String file = "-";

    @Mixin
    private FormatOption format = new FormatOption();

    @Option(names = "--registre", paramLabel = "LECTEUR", descriptionKey = "registre")
    private Reader register = Reader.dgs;

    @Option(names = "--lot", descriptionKey = "lot")
    private boolean batch;

    @Mixin
    private ViewOptions views = new ViewOptions();

    @Option(names = "--entretien", descriptionKey = "entretien")
    private boolean interview;

    @Mixin
    private RulesOption rules = new RulesOption();

    OpinionCommand(Session session, AssessDossier assess) {
        this.session = session;
        this.assess = assess;
    }

    @Override
    public Integer call() {
        refuseMisuse(views.given());
        return session.withRules(rules.folder(), books -> {
            Rulebook rulebook = books.current();
            return interview ? interview(rulebook) : batch ? batch(rulebook) : one(rulebook);
        });
    }

    private void refuseMisuse(List<String> asked) {
        if (batch && !asked.isEmpty()) {
            throw misuse("incompatibles", "--lot", asked.get(0));
        }
        if (batch && format.isText()) {
            throw misuse("incompatibles", "--lot", "--format " + format);
        }
        if (asked.equals(List.of("--complet"))) {
            throw misuse("complet.seul", "--complet", "--matrice");
        }
        if (asked.size() > 1 && !asked.equals(List.of("--matrice", "--complet"))) {
            throw misuse("vues.incompatibles", asked.get(0), asked.get(1));
        }
        if (interview && (batch || !asked.isEmpty())) {
            throw misuse("entretien.seul", batch ? "--lot" : asked.get(0));
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
        return show(views.view(assess, Register.named(register.name()).orElseThrow()), rulebook);
    }

    private <T> int show(View<T> view, Rulebook rulebook) {
        return format.answer(
                session,
                new Input(file, session.terminal())
                        .bytes()
                        .then(JsonTrees::read)
                        .then(tree -> view.ask().apply(tree, rulebook)),
                view.asJson(),
                found -> view.asText().apply(found, rulebook));
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
