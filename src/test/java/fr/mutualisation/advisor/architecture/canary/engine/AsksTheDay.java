package fr.mutualisation.advisor.architecture.canary.engine;

import java.time.LocalDate;

/** Asks the machine what the dossier must say. */
final class AsksTheDay {
    @SuppressWarnings("all") // does on purpose what must be refused
    LocalDate answer() {
        return LocalDate.now();
    }
}
