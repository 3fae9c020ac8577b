package fr.mutualisation.advisor;

/** Starts the advisor. */
public final class Advisor {

    private Advisor() {}

    /** Runs the command line and exits with its code. */
    public static void main(String[] arguments) {
        System.exit(Wiring.commandLine().run(arguments));
    }
}
