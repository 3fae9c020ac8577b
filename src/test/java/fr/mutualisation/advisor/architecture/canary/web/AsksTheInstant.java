package fr.mutualisation.advisor.architecture.canary.web;

import java.time.Instant;

/** Asks the machine what the dossier must say. */
final class AsksTheInstant {
    @SuppressWarnings("all") // does on purpose what must be refused
    Instant answer() {
        return Instant.now();
    }
}
