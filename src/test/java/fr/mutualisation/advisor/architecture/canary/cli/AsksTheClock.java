package fr.mutualisation.advisor.architecture.canary.cli;

import java.time.Clock;

/** Asks the machine what the dossier must say. */
final class AsksTheClock {
    @SuppressWarnings("all") // does on purpose what must be refused
    Clock answer() {
        return Clock.systemUTC();
    }
}
