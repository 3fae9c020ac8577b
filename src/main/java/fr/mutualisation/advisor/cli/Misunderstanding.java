package fr.mutualisation.advisor.cli;

import fr.mutualisation.advisor.domain.Nearest;
import fr.mutualisation.advisor.domain.Printable;
import java.util.Collection;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in French why a command line was not understood. */
final class Misunderstanding {

    private Misunderstanding() {}

    static String of(ParameterException error, String... arguments) {
        if (error instanceof Clash clash) {
            return Phrases.say(clash.sentence, clash.one, clash.other);
        }
        if (error instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched.getUnmatched().get(0), error.getCommandLine());
        }
        if (error instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return Phrases.say("valeur.manque", name(missing.getMissing().get(0)));
        }
        if (error instanceof OverwrittenOptionException twice) {
            return Phrases.say("option.double", name(twice.getOverwritten()));
        }
        ArgSpec argument = error.getArgSpec();
        if (argument == null) {
            return Phrases.say("incompris", Printable.of(String.join(" ", arguments)));
        }
        return Phrases.say("valeur.refusee", Printable.of(String.valueOf(error.getValue())), name(argument));
    }

    private static String unmatched(String word, CommandLine command) {
        if (word.startsWith("-")) {
            List<String> options = command.getCommandSpec().options().stream()
                    .flatMap(option -> List.of(option.names()).stream())
                    .toList();
            return Phrases.say("option.inconnue", Printable.of(word)) + nearest(word, options);
        }
        if (command.getSubcommands().isEmpty()) {
            return Phrases.say("argument.de.trop", Printable.of(word));
        }
        return unknownCommand(word, command);
    }

    static String unknownCommand(String word, CommandLine command) {
        return Phrases.say("commande.inconnue", Printable.of(word))
                + nearest(word, command.getSubcommands().keySet());
    }

    private static String nearest(String word, Collection<String> known) {
        return Nearest.to(word, known)
                .map(near -> " " + Phrases.say("plutot", near))
                .orElse("");
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    /** Two options that do not go together. */
    static final class Clash extends ParameterException {
        private static final long serialVersionUID = 1L;

        private final String sentence;
        private final String one;
        private final String other;

        /** A clash, and the key of the sentence that tells it. */
        Clash(CommandLine command, String sentence, String one, String other) {
            super(command, one + " " + other);
            this.sentence = sentence;
            this.one = one;
            this.other = other;
        }
    }
}
