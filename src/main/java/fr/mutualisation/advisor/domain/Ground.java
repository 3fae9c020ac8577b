package fr.mutualisation.advisor.domain;

import java.util.List;
import java.util.Optional;

/**
 * What became of one rule in force, for one dossier.
 *
 * @param rule its card
 * @param truth whether the rule fired, cannot fire, or could still fire
 * @param element for a rule read element by element, the element at hand; else empty
 * @param conditions its conditions, in the order of the rule file
 * @param consequences what it concludes when it fires
 */
public record Ground(
        RuleCard rule,
        Truth truth,
        Optional<Integer> element,
        List<Condition> conditions,
        List<Consequence> consequences) {

    /** The truth of one of its conditions, for the element at hand. */
    public Truth truthOf(Condition condition) {
        return element.isPresent() ? condition.truth(element.get()) : condition.truth();
    }

    /** Cheap, and enough: one opinion holds a rule once for each element. */
    @Override
    public int hashCode() {
        return 31 * rule.id().hashCode() + element.hashCode();
    }
}
