package fr.mutualisation.advisor.cli;

import fr.mutualisation.advisor.domain.Rulebooks;
import java.util.function.IntConsumer;

/** Starts the HTTP server. */
@FunctionalInterface
public interface ServerDoor {

    /**
     * Serves until the process is stopped.
     *
     * @param address address to listen on
     * @param port port to listen on; nought for any free one
     * @param rules the rules to serve
     * @param listening told the port once the server answers
     * @return false when the server cannot listen there
     */
    boolean serve(String address, int port, Rulebooks rules, IntConsumer listening);
}
