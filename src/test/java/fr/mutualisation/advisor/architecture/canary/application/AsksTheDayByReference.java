package fr.mutualisation.advisor.architecture.canary.application;

import java.time.LocalDate;
import java.util.function.Supplier;

/** Asks the machine what the dossier must say. */
final class AsksTheDayByReference {
    @SuppressWarnings("all") // does on purpose what must be refused
    Supplier<LocalDate> answer() {
        return LocalDate::now;
    }
}
