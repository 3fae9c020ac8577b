package fr.mutualisation.advisor.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** The words of a command that do not go together, or have no effect: every reason is told at once, one a line. */
final class Misuses {

    private final List<String> sentences = new ArrayList<>();

    /** Adds a sentence of the message file when something is wrong. */
    void when(boolean wrong, String key, Object... details) {
        if (wrong) {
            say(Phrases.say(key, details));
        }
    }

    void say(String sentence) {
        sentences.add(sentence);
    }

    /** Stops the command when something was wrong. */
    void refuse(@Nullable CommandSpec spec) {
        if (!sentences.isEmpty()) {
            throw new Misunderstanding.Misuse(Objects.requireNonNull(spec).commandLine(), String.join("\n", sentences));
        }
    }
}
