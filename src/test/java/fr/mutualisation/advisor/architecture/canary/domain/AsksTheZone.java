package fr.mutualisation.advisor.architecture.canary.domain;

import java.time.ZoneId;

/** Asks the machine what the dossier must say. */
final class AsksTheZone {
    @SuppressWarnings("all") // does on purpose what must be refused
    ZoneId answer() {
        return ZoneId.systemDefault();
    }
}
