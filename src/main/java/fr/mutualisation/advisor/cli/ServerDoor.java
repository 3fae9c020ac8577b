package fr.mutualisation.advisor.cli;

import java.util.Optional;

/** Starts the HTTP server. */
@FunctionalInterface
public interface ServerDoor {

    /**
     * Serves until the process is stopped.
     *
     * @param address address to listen on
     * @param port port to listen on
     * @param rules rules folder; empty for the default
     */
    void serve(String address, int port, Optional<String> rules);
}
