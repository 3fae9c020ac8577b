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
import java.util.ArrayList;
import java.util.List;
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
    private @Nullable Reader register;

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
        refuseMisuse();
        return session.withRules(rules.folder(), books -> {
            Rulebook rulebook = books.current();
            return interview ? interview(rulebook) : batch ? batch(rulebook) : one(rulebook);
        });
    }

    private void refuseMisuse() {
        List<String> asked = views.asked();
        boolean json = format.isJson();
        Misuses misuses = new Misuses();
        misuses.when(asked.size() > 1, "vues.incompatibles", String.join(", ", asked));
        misuses.when(views.isWholeAlone(), "complet.seul", "--complet", "--matrice");
        List<String> apart = new ArrayList<>(asked);
        if (interview) {
            if (batch) {
                apart.add(0, "--lot");
            }
            misuses.when(!apart.isEmpty(), "entretien.seul", String.join(", ", apart));
            misuses.when(file.equals("-"), "entretien.fichier");
        } else if (batch) {
            if (format.isText()) {
                apart.add("--format " + format);
            }
            misuses.when(!apart.isEmpty(), "incompatibles", "--lot", String.join(", ", apart));
        }
        misuses.when(register != null && batch, "registre.sans-effet", "--lot");
        misuses.when(register != null && !asked.isEmpty(), "registre.sans-effet", String.join(", ", asked));
        misuses.when(register != null && json, "registre.sans-effet", "--format json");
        misuses.refuse(spec);
    }

    /** Before anything is read, so that nobody waits for a dossier that was taken for a form. */
    private void refuseWrongForm(Rulebook rulebook) {
        Misuses misuses = new Misuses();
        views.form().flatMap(form -> form.wrong(rulebook)).ifPresent(misuses::say);
        misuses.refuse(spec);
    }

    private Register register() {
        return register == null ? Register.DGS : Register.named(register.name()).orElseThrow();
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
        refuseWrongForm(rulebook);
        return show(views.view(assess, register()), rulebook);
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
                found -> OpinionPage.of(found, rulebook.vocabulary(), register()));
    }
}
