package fr.mutualisation.advisor.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves the HTTP API. */
@Command(name = "serveur", resourceBundle = CommandLineDoor.BUNDLE)
final class ServerCommand implements Callable<Integer> {

    private final ServerDoor server;
    private final Session session;

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
        return session.withRules(rules.folder(), books -> {
            server.serve(address, port, rules.folder());
            return ExitCode.DONE.number();
        });
    }
}
