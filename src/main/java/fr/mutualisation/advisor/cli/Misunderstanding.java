package fr.mutualisation.advisor.cli;

import fr.mutualisation.advisor.domain.Nearest;
import fr.mutualisation.advisor.domain.Printable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
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
        if (error instanceof Misuse misuse) {
            return Objects.requireNonNull(misuse.getMessage());
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
        return wrongValue(String.valueOf(error.getValue()), argument);
    }

    private static String wrongValue(String value, ArgSpec argument) {
        String said = value.isBlank()
                ? Phrases.say("valeur.vide", name(argument))
                : Phrases.say("valeur.refusee", Printable.of(value), name(argument));
        List<String> known = new ArrayList<>();
        if (argument.completionCandidates() != null) {
            argument.completionCandidates().forEach(known::add);
        }
        return known.isEmpty()
                ? said
                : said + nearest(value, known) + " " + Phrases.say("valeurs", String.join(", ", known));
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

    static String nearest(String word, Collection<String> known) {
        return Nearest.to(word, known)
                .map(near -> " " + Phrases.say("plutot", near))
                .orElse("");
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    /** Words that are each understood and do not go together, or do not suffice. */
    static final class Misuse extends ParameterException {

        private static final long serialVersionUID = 1L;

        /** A misuse that {@code sentence} tells in French. */
        Misuse(CommandLine command, String sentence) {
            super(command, sentence);
        }
    }
}
