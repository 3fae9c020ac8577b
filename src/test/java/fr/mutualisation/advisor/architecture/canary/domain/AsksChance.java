package fr.mutualisation.advisor.architecture.canary.domain;

/** Asks the machine what the dossier must say. */
final class AsksChance {
    @SuppressWarnings("all") // does on purpose what must be refused
    double answer() {
        return Math.random();
    }
}
