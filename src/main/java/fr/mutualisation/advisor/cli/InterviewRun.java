package fr.mutualisation.advisor.cli;

import fr.mutualisation.advisor.application.AssessDossier;
import fr.mutualisation.advisor.application.Interview;
import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.Opinion;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.Printable;
import fr.mutualisation.advisor.domain.Rulebook;
import java.io.IOException;
import java.util.List;
import java.util.function.ToIntFunction;

/** Begins or resumes an interview on a file, and ends it with the opinion when nothing is left to ask. */
record InterviewRun(Session session, DossierFile file, Rulebook rulebook, AssessDossier assess) {

    /**
     * Runs it and gives the exit code.
     *
     * @param refuse tells the faults of the dossier that the file holds
     * @param answer gives the opinion at the end
     */
    int run(ToIntFunction<List<Fault>> refuse, ToIntFunction<Opinion> answer) {
        Outcome<Interview> begun = file.exists()
                ? new Input(file.name(), session.terminal()).tree().then(tree -> Interview.from(tree, rulebook, assess))
                : Outcome.accepted(Interview.fromNothing(rulebook, assess));
        if (begun instanceof Outcome.Refused<Interview> refused) {
            return refuse.applyAsInt(refused.faults());
        }
        Interview interview = ((Outcome.Accepted<Interview>) begun).value();
        try {
            boolean ended = new InterviewDialogue(interview, file, rulebook.vocabulary(), session.terminal()).run();
            return ended ? answer.applyAsInt(interview.opinion()) : ExitCode.DONE.number();
        } catch (IOException lost) {
            session.terminal().err().println(Phrases.say("entretien.perdu", Printable.of(file.name())));
            return ExitCode.OUTPUT_LOST.number();
        }
    }
}
