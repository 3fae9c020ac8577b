package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.Consequence;
import fr.mutualisation.advisor.domain.Quantifier;
import fr.mutualisation.advisor.domain.RuleCard;
import fr.mutualisation.advisor.domain.RuleText;
import java.util.List;
import java.util.Optional;

/**
 * A rule file's rule, understood.
 *
 * @param card its card
 * @param family rules of one family may not overlap in time
 * @param conditions what must hold; empty for « toujours »
 * @param consequences what it concludes
 */
record Rule(RuleCard card, Optional<String> family, List<AskedCondition> conditions, List<Consequence> consequences) {

    /** The list that the rule is read along, element by element. */
    Optional<String> elements() {
        return conditions.stream()
                .filter(condition -> condition.quantifier() == Quantifier.EACH)
                .map(condition -> condition.path().list())
                .findFirst();
    }

    RuleText text() {
        return new RuleText(
                card, conditions.stream().map(AskedCondition::sentence).toList(), consequences);
    }
}
