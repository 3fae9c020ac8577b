package fr.mutualisation.advisor.architecture.canary.text;

import java.util.Locale;

/** Asks the machine what the dossier must say. */
final class AsksTheLocale {
    @SuppressWarnings("all") // does on purpose what must be refused
    Locale answer() {
        return Locale.getDefault();
    }
}
