package fr.mutualisation.advisor.domain;

import java.util.List;

/**
 * A documented experience, compared fact by fact.
 *
 * @param precedent the experience
 * @param same facts that are the same here and there
 * @param different facts that differ
 * @param unknown facts that the dossier does not give
 * @param parting where its mode is known and is not one that is retained: the rules that part the two
 */
public record NearPrecedent(
        Benchmark.Precedent precedent,
        List<Likeness> same,
        List<Likeness> different,
        List<FactDefinition> unknown,
        List<Note> parting) {

    /**
     * One fact, here and there.
     *
     * @param fact the fact
     * @param here its value in the dossier
     * @param there its value in the experience
     */
    public record Likeness(FactDefinition fact, Value here, Value there) {}
}
