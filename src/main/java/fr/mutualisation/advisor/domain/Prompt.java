package fr.mutualisation.advisor.domain;

import java.util.Optional;

/**
 * One thing to ask in an interview.
 *
 * @param fact the fact to ask for; for a list of unknown size, the first fact for which the list is needed
 * @param list for a fact of a list, its block
 * @param counts whether the number of elements of the list is asked, instead of the fact
 * @param spot where the answer goes
 * @param element name of the element at hand, when the dossier gives it
 * @param why what the answer decides; empty for the reference date, without which nothing can be read
 * @param left number of questions that still matter, this one included
 */
public record Prompt(
        FactDefinition fact,
        Optional<Vocabulary.Block> list,
        boolean counts,
        Spot spot,
        Optional<String> element,
        Optional<Questions.Question> why,
        int left) {

    /** Whether nothing can be read without the answer: it cannot stay unknown. */
    public boolean isNeeded() {
        return why.isEmpty();
    }

    /** What the answer may be. */
    public FactType type() {
        return list.filter(block -> counts)
                .flatMap(Vocabulary.Block::list)
                .<FactType>map(shape -> new FactType.Whole(shape.minimum(), shape.maximum(), ""))
                .orElse(fact.type());
    }
}
