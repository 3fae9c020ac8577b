package fr.mutualisation.advisor.domain;

import java.util.Optional;

/**
 * A fact as a check saw it.
 *
 * @param definition what the vocabulary says of it
 * @param element its place in its list, from nought; empty for a fact outside lists, or when any element may be meant
 * @param fact the fact, or empty when it is unknown
 */
public record SeenFact(FactDefinition definition, Optional<Integer> element, Optional<Fact> fact) {

    /** The place of the fact in a dossier, its list counted from nought: {@code deliberation.comites[1].dateReunion}. */
    public String place() {
        String path = definition.path().text();
        return element.map(at -> path.replace("[]", "[" + at + "]")).orElse(path);
    }
}
