package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.Quantifier;
import fr.mutualisation.advisor.domain.Test;

/**
 * A sentence of a rule file, understood. Two sentences that ask the same are one condition, evaluated once.
 *
 * @param sentence as the rule file writes it, folded
 * @param quantifier over what it speaks
 * @param path the fact it reads
 * @param test what the fact must be
 */
record AskedCondition(String sentence, Quantifier quantifier, FactPath path, Test test) {

    /** What makes two conditions the same, whatever their wording. */
    record Key(Quantifier quantifier, FactPath path, Test test) {}

    Key key() {
        return new Key(quantifier, path, test);
    }
}
