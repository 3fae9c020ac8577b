package fr.mutualisation.advisor.cli;

import fr.mutualisation.advisor.application.Interview;
import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.Printable;
import fr.mutualisation.advisor.domain.Prompt;
import fr.mutualisation.advisor.domain.Tree;
import fr.mutualisation.advisor.domain.Vocabulary;
import fr.mutualisation.advisor.json.DossierJson;
import fr.mutualisation.advisor.text.InterviewText;
import fr.mutualisation.advisor.text.PromptPage;
import fr.mutualisation.advisor.text.SpokenAnswer;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * An interview in the console: one question at a time on standard error, one line of standard input for each answer. The
 * dossier is written after each answer.
 */
final class InterviewDialogue {

    private static final int LONGEST_ANSWER = 2_000;

    private final Interview interview;
    private final DossierFile file;
    private final Vocabulary vocabulary;
    private final BoundedLines lines;
    private final PrintStream err;

    InterviewDialogue(Interview interview, DossierFile file, Vocabulary vocabulary, Terminal terminal) {
        this.interview = interview;
        this.file = file;
        this.vocabulary = vocabulary;
        this.lines = new BoundedLines(terminal.in(), LONGEST_ANSWER);
        this.err = terminal.err();
    }

    /** Whether the interview came to its end; false when somebody stopped it. */
    boolean run() throws IOException {
        String place = Printable.of(file.name());
        err.print(InterviewText.welcome(place, interview.dossier().isPresent()));
        for (Optional<Prompt> prompt = interview.next(); prompt.isPresent(); prompt = interview.next()) {
            err.print(PromptPage.of(prompt.get()));
            if (!isAnswered(prompt.get())) {
                err.print(InterviewText.stopped(place, interview.dossier().isPresent()));
                return false;
            }
        }
        err.print(InterviewText.finished(place, interview.isLeftOpen()));
        return true;
    }

    /** Reads lines until one moves the interview on; false when one stops it. */
    private boolean isAnswered(Prompt prompt) throws IOException {
        while (true) {
            err.print(PromptPage.invitation());
            err.flush();
            Optional<BoundedLines.Line> line = lines.next();
            if (line.isEmpty()) {
                return false;
            }
            String words = new String(line.get().bytes(), StandardCharsets.UTF_8);
            Optional<SpokenAnswer.Command> command = SpokenAnswer.command(words);
            if (command.isEmpty()) {
                if (line.get().tooLong()) {
                    err.print(InterviewText.tooLong());
                } else if (isTaken(words, prompt)) {
                    return true;
                }
                continue;
            }
            switch (command.get()) {
                case AIDE -> err.print(PromptPage.help(prompt));
                case JSP -> {
                    if (!prompt.isNeeded()) {
                        interview.decline(prompt);
                        return true;
                    }
                    err.print(InterviewText.needed(prompt));
                }
                case RETOUR -> {
                    if (isTakenBack()) {
                        return true;
                    }
                }
                case FIN -> {
                    return false;
                }
            }
        }
    }

    private boolean isTakenBack() throws IOException {
        boolean done = interview.goBack();
        err.print(InterviewText.back(done));
        if (done) {
            save();
        }
        return done;
    }

    private boolean isTaken(String words, Prompt prompt) throws IOException {
        Optional<Tree> answer = SpokenAnswer.read(words, prompt.type());
        if (answer.isEmpty()) {
            err.print(InterviewText.notUnderstood(words, prompt));
            return false;
        }
        if (interview.answer(prompt, answer.get()) instanceof Outcome.Refused<Dossier> refused) {
            err.print(InterviewText.refused(refused.faults(), prompt));
            return false;
        }
        save();
        return true;
    }

    private void save() throws IOException {
        if (interview.dossier().isPresent()) {
            file.write(DossierJson.indented(interview.dossier().get(), vocabulary));
        } else {
            file.delete();
        }
    }
}
