package fr.mutualisation.advisor.domain;

import java.util.List;
import java.util.Optional;

/**
 * All that the vocabulary says of one fact.
 *
 * @param path its name
 * @param type what it may be
 * @param label French name, to be read in a sentence
 * @param question the question to ask when it is missing
 * @param help what to beware of when answering
 * @param transitions how it can become another; empty when no act of the project can change it
 * @param required whether a dossier without it is refused
 * @param emptyByDefault whether an absent list is read as an empty one
 * @param derivation how to compute it from other facts
 * @param givable whether a dossier may give it
 * @param sentences the French sentences that test it
 */
public record FactDefinition(
        FactPath path,
        FactType type,
        String label,
        String question,
        Optional<String> help,
        List<Transition> transitions,
        boolean required,
        boolean emptyByDefault,
        Optional<Derivation> derivation,
        boolean givable,
        List<Sentence> sentences) {

    /** How {@code present} can become {@code next} in that dossier; empty when no act of the project can do it. */
    public Optional<Transition> transition(Value present, Value next, Dossier dossier) {
        return transitions.stream()
                .filter(one -> one.leads(present, next, dossier))
                .findFirst();
    }
}
