package fr.mutualisation.advisor.cli;

import fr.mutualisation.advisor.domain.Printable;
import fr.mutualisation.advisor.domain.Rulebook;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The form that is asked for before the dossier, and is easily forgotten. */
record LeversForm(String id) {

    /** Why it is no form of these rules, with what to write instead; empty when it is one. */
    Optional<String> wrong(Rulebook rulebook) {
        List<String> known = rulebook.catalogue().choices();
        if (known.contains(id)) {
            return Optional.empty();
        }
        String shown = Printable.of(id);
        String expected = Phrases.say("leviers.attendu", String.join(", ", known));
        if (isFile()) {
            return Optional.of(Phrases.say("leviers.fichier", shown) + " " + expected);
        }
        return Optional.of(
                id.isBlank()
                        ? expected
                        : Phrases.say("leviers.inconnue", shown) + Misunderstanding.nearest(id, known) + " "
                                + expected);
    }

    private boolean isFile() {
        return id.equals("-")
                || id.toLowerCase(Locale.ROOT).endsWith(".json")
                || (!id.isBlank() && new DossierFile(id).exists());
    }
}
