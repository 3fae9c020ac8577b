package fr.mutualisation.advisor.domain;

import java.util.List;

/**
 * What the opinion says of the project as a whole, whatever the form.
 *
 * @param formalities formalities due whatever the form
 * @param effects effects noted
 * @param risks risks signalled
 */
public record ProjectOpinion(List<DueFormality> formalities, List<Note> effects, List<Note> risks) {}
