package fr.mutualisation.advisor.cli;

import fr.mutualisation.advisor.application.AssessDossier;
import fr.mutualisation.advisor.application.OpenRules;
import fr.mutualisation.advisor.application.VerifyRules;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: one command for each thing the product does. */
@Command(
        name = "advisor",
        subcommands = {CommandLine.HelpCommand.class},
        resourceBundle = CommandLineDoor.BUNDLE)
public final class CommandLineDoor {

    static final String BUNDLE = "fr.mutualisation.advisor.cli.commandes";

    private final CommandLine commands;
    private final Terminal terminal;

    /** A door onto these uses. */
    public CommandLineDoor(
            OpenRules rules, AssessDossier assess, VerifyRules verify, ServerDoor server, Terminal terminal) {
        this.terminal = terminal;
        Session session = new Session(rules, terminal);
        CommandLine ruleCommands = new CommandLine(new RulesCommand())
                .addSubcommand(new RulesCommand.Verify(session, verify))
                .addSubcommand(new RulesCommand.Sentences(session))
                .addSubcommand(new RulesCommand.Drl(session))
                .addSubcommand(new RulesCommand.Dsl(session));
        this.commands = new CommandLine(this)
                .addSubcommand(new OpinionCommand(session, assess))
                .addSubcommand(ruleCommands)
                .addSubcommand(new SchemaCommand(session))
                .addSubcommand(new ServerCommand(server, session));
        commands.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
        commands.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
        commands.setParameterExceptionHandler((error, arguments) -> {
            String usage = ResourceBundle.getBundle(BUNDLE).getString("incompris");
            terminal.err()
                    .println(
                            usage.formatted(fr.mutualisation.advisor.domain.Printable.of(String.join(" ", arguments))));
            error.getCommandLine().usage(commands.getErr());
            return ExitCode.USAGE.number();
        });
    }

    /** Runs the command and gives its exit code. */
    public int run(String... arguments) {
        if (arguments.length == 0) {
            commands.usage(commands.getOut());
            return ExitCode.USAGE.number();
        }
        int code = commands.execute(arguments);
        terminal.out().flush();
        return code;
    }
}
