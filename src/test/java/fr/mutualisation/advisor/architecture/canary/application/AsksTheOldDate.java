package fr.mutualisation.advisor.architecture.canary.application;

import java.util.Date;

/** Asks the machine what the dossier must say. */
final class AsksTheOldDate {
    @SuppressWarnings("all") // does on purpose what must be refused
    Date answer() {
        return new Date();
    }
}
