package fr.mutualisation.advisor.domain;

import java.util.List;

/**
 * An unknown fact that matters.
 *
 * @param fact its definition, with the question to ask
 * @param decides ids of the forms whose status depends on it
 * @param refines ids of the forms whose formalities, effects or risks depend on it; {@code PROJET} for the project
 */
public record MissingFact(FactDefinition fact, List<String> decides, List<String> refines) {

    /** Stands for the project as a whole where form ids are listed. */
    public static final String PROJECT = "PROJET";
}
