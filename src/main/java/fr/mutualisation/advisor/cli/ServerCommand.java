package fr.mutualisation.advisor.cli;

import fr.mutualisation.advisor.domain.Printable;
import fr.mutualisation.advisor.domain.Rulebooks;
import java.io.PrintStream;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Serves the HTTP API. */
@Command(name = "serveur", resourceBundle = Phrases.BUNDLE)
final class ServerCommand implements Callable<Integer> {

    private static final int LARGEST_PORT = 65_535;

    private final ServerDoor server;
    private final Session session;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--adresse", paramLabel = "ADRESSE", descriptionKey = "adresse")
    private String address = "127.0.0.1";

    @Option(names = "--port", paramLabel = "PORT", descriptionKey = "port")
    private int port = 8080;

    @Mixin
    private RulesOption rules = new RulesOption();

    ServerCommand(ServerDoor server, Session session) {
        this.server = server;
        this.session = session;
    }

    @Override
    public Integer call() {
        if (port < 0 || port > LARGEST_PORT) {
            CommandSpec command = Objects.requireNonNull(spec);
            throw new ParameterException(
                    command.commandLine(), "--port", command.findOption("--port"), Integer.toString(port));
        }
        return session.withRules(rules.folder(), this::serve);
    }

    private int serve(Rulebooks books) {
        PrintStream err = session.terminal().err();
        String place = Printable.of(address);
        boolean served = server.serve(
                address, port, books, actual -> err.println(Phrases.say("ecoute", place, Integer.toString(actual))));
        if (!served) {
            err.println(Phrases.say("ecoute.impossible", place, Integer.toString(port)));
        }
        return (served ? ExitCode.DONE : ExitCode.UNAVAILABLE).number();
    }
}
