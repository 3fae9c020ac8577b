package fr.mutualisation.advisor;

import fr.mutualisation.advisor.cli.Terminal;

/** Starts the advisor. */
public final class Advisor {

    private Advisor() {}

    /** Runs the command line and exits with its code. */
    public static void main(String[] arguments) {
        System.exit(Wiring.commandLine(Wiring::open, Terminal.ofProcess()).run(arguments));
    }
}
