package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.Value;
import java.util.Optional;
import java.util.Set;

/**
 * A fact as Drools sees it: always there, known or not, so that no null is ever compared. Public because rules compiled
 * from text live in a class loader of their own.
 *
 * @param path the fact
 * @param element its place in its list, or {@link Holds#WHOLE} outside lists
 * @param known whether the dossier says it
 * @param text its code, or empty text
 * @param number its number, or its date as a count of days
 * @param codes its codes, when it is a list of codes
 */
public record Given(String path, int element, boolean known, String text, long number, Set<String> codes) {

    static Given of(String path, int element, Optional<Value> value) {
        if (value.isEmpty()) {
            return new Given(path, element, false, "", 0, Set.of());
        }
        if (value.get() instanceof Value.Whole whole) {
            return new Given(path, element, true, "", whole.number(), Set.of());
        }
        if (value.get() instanceof Value.Day day) {
            return new Given(path, element, true, "", day.date().toEpochDay(), Set.of());
        }
        if (value.get() instanceof Value.Codes codes) {
            return new Given(path, element, true, "", 0, codes.codes());
        }
        return new Given(path, element, true, value.get().text(), 0, Set.of());
    }

    /** Whether one of the words is among the codes; for rules compiled from text. */
    public boolean containsAny(String words) {
        for (String word : words.split(" ", -1)) {
            if (codes.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
