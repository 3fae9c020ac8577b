package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.Rulebooks;
import java.util.Optional;

/** Opens the rules, from a folder or from the copy that travels with the program. */
@FunctionalInterface
public interface OpenRules {

    /**
     * The rules, or every fault of their files.
     *
     * @param folder where the rules are; empty for the default
     */
    Outcome<Rulebooks> open(Optional<String> folder);
}
