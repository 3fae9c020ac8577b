package fr.mutualisation.advisor.cli;

import fr.mutualisation.advisor.application.AssessDossier;
import fr.mutualisation.advisor.application.CheckDeliberation;
import fr.mutualisation.advisor.application.OpenRules;
import fr.mutualisation.advisor.application.VerifyRules;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;

/** The command line: one command for each thing the product does. */
@Command(name = "advisor", resourceBundle = Phrases.BUNDLE)
public final class CommandLineDoor {

    private static final Logger LOG = LoggerFactory.getLogger(CommandLineDoor.class);

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
                .addSubcommand(new RulesCommand.Precedents(session))
                .addSubcommand(new RulesCommand.Drl(session))
                .addSubcommand(new RulesCommand.Dsl(session));
        this.commands = new CommandLine(this)
                .addSubcommand(new OpinionCommand(session, assess))
                .addSubcommand(new PrecheckCommand(session, new CheckDeliberation(assess)))
                .addSubcommand(ruleCommands)
                .addSubcommand(new SchemaCommand(session))
                .addSubcommand(new ServerCommand(server, session))
                .addSubcommand(new HelpCommand());
        speakFrench(commands);
        commands.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
        commands.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
        commands.setParameterExceptionHandler((error, arguments) -> {
            terminal.err().println(Misunderstanding.of(error, arguments));
            error.getCommandLine().usage(commands.getErr());
            return ExitCode.USAGE.number();
        });
        commands.setExecutionExceptionHandler((failure, command, parsed) -> {
            terminal.err().println(Phrases.say("panne"));
            LOG.error("{} failed", command.getCommandName(), failure);
            return ExitCode.INTERNAL.number();
        });
    }

    /** What picocli would otherwise say in English. */
    private static void speakFrench(CommandLine command) {
        command.getCommandSpec()
                .addOption(OptionSpec.builder("-h", "--help", "--aide")
                        .usageHelp(true)
                        .description(Phrases.say("aide"))
                        .build())
                .usageMessage()
                .synopsisSubcommandLabel(Phrases.say("commande"));
        command.getSubcommands().values().stream().distinct().forEach(CommandLineDoor::speakFrench);
    }

    /** Runs the command and gives its exit code. */
    public int run(String... arguments) {
        if (arguments.length == 0) {
            commands.usage(commands.getErr());
            return ExitCode.USAGE.number();
        }
        int code = commands.execute(arguments);
        // A full disk or a closed pipe raises nothing: it must be asked for.
        if (terminal.out().checkError()) {
            terminal.err().println(Phrases.say("sortie"));
            return code == ExitCode.DONE.number() ? ExitCode.OUTPUT_LOST.number() : code;
        }
        return code;
    }
}
