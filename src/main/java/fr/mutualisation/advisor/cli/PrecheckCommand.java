package fr.mutualisation.advisor.cli;

import fr.mutualisation.advisor.application.CheckDeliberation;
import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.FaultCode;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.PieceFiles;
import fr.mutualisation.advisor.domain.Precheck;
import fr.mutualisation.advisor.domain.Printable;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.json.JsonTrees;
import fr.mutualisation.advisor.json.PrecheckJson;
import fr.mutualisation.advisor.json.ProblemJson;
import fr.mutualisation.advisor.json.SarifJson;
import fr.mutualisation.advisor.text.OpinionPage;
import fr.mutualisation.advisor.text.PlanningCalendar;
import fr.mutualisation.advisor.text.PlanningPage;
import fr.mutualisation.advisor.text.PrecheckJUnit;
import fr.mutualisation.advisor.text.PrecheckPage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks a deliberation file before the vote; the exit code is the verdict. */
@Command(name = "controle", resourceBundle = Phrases.BUNDLE)
final class PrecheckCommand implements Callable<Integer> {

    enum Format {
        texte,
        text,
        json,
        junit,
        sarif,
        retroplanning,
        ics
    }

    private final Session session;
    private final CheckDeliberation check;

    @Parameters(arity = "0..1", paramLabel = "DOSSIER.json", descriptionKey = "dossier.controle")
    private String file = "-";

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            descriptionKey = "format.controle")
    private Format format = Format.text;

    @Option(names = "--strict", descriptionKey = "strict")
    private boolean strict;

    @Option(names = "--pieces", paramLabel = "DOSSIER", descriptionKey = "pieces")
    private @Nullable String pieces;

    @Mixin
    private RulesOption rules = new RulesOption();

    PrecheckCommand(Session session, CheckDeliberation check) {
        this.session = session;
        this.check = check;
    }

    @Override
    public Integer call() {
        return session.withRules(rules.folder(), books -> run(books.current()));
    }

    private int run(Rulebook rulebook) {
        Outcome<Precheck> outcome =
                files().then(folder -> bytes().then(JsonTrees::read).then(tree -> check.check(tree, rulebook, folder)));
        if (outcome instanceof Outcome.Refused<Precheck> refused) {
            return refused(refused.faults());
        }
        Precheck precheck = ((Outcome.Accepted<Precheck>) outcome).value();
        session.write(
                switch (format) {
                    case texte, text -> PrecheckPage.of(precheck).getBytes(StandardCharsets.UTF_8);
                    case json -> PrecheckJson.indented(precheck);
                    case junit -> PrecheckJUnit.of(precheck, strict);
                    case sarif -> SarifJson.indented(precheck);
                    case retroplanning -> PlanningPage.of(precheck.planning()).getBytes(StandardCharsets.UTF_8);
                    case ics -> PlanningCalendar.of(precheck.planning()).getBytes(StandardCharsets.UTF_8);
                });
        return end(precheck).number();
    }

    private ExitCode end(Precheck precheck) {
        return switch (precheck.verdict()) {
            case PRET_A_VOTER -> ExitCode.DONE;
            case A_COMPLETER -> strict || precheck.missesABlockingCheck() ? ExitCode.TO_COMPLETE : ExitCode.DONE;
            case NE_PAS_VOTER -> ExitCode.DO_NOT_VOTE;
            case NON_VERIFIABLE -> ExitCode.CANNOT_VERIFY;
        };
    }

    private int refused(List<Fault> faults) {
        if (format == Format.json) {
            session.write(ProblemJson.indented(faults));
        } else {
            session.terminal().err().print(OpinionPage.refused(faults));
        }
        return ExitCode.INPUT_REFUSED.number();
    }

    private Outcome<Optional<PieceFiles>> files() {
        if (pieces == null) {
            return Outcome.accepted(Optional.empty());
        }
        try {
            return Outcome.accepted(Optional.of(PiecesFolder.open(pieces)));
        } catch (IOException unreadable) {
            String shown = Printable.of(pieces);
            return Outcome.refused(new Fault(FaultCode.INPUT_UNREADABLE, new Fault.InFile(shown, 0), List.of(shown)));
        }
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
