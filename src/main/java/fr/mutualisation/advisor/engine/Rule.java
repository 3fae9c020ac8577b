package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.Consequence;
import fr.mutualisation.advisor.domain.Quantifier;
import fr.mutualisation.advisor.domain.RuleCard;
import fr.mutualisation.advisor.domain.RuleText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A rule file's rule, understood.
 *
 * @param card its card
 * @param family rules of one family may not overlap in time
 * @param conditions what must hold; empty for « toujours »
 * @param consequences what it concludes
 * @param conclusions the lines that say so
 */
record Rule(
        RuleCard card,
        Optional<String> family,
        List<AskedCondition> conditions,
        List<Consequence> consequences,
        List<String> conclusions) {

    /** The list that the rule is read along, element by element. */
    Optional<String> elements() {
        return conditions.stream()
                .filter(condition -> condition.quantifier() == Quantifier.EACH)
                .map(condition -> condition.path().list())
                .findFirst();
    }

    /** The forms on which the rule rules that way. */
    Set<String> forms(Consequence.Ruling.Kind kind) {
        Set<String> forms = new LinkedHashSet<>();
        for (Consequence consequence : consequences) {
            if (consequence instanceof Consequence.Ruling ruling && ruling.kind() == kind) {
                forms.add(ruling.form());
            }
        }
        return forms;
    }

    /** Whether {@code stated} is that id, or its beginning up to a full stop or a hyphen. */
    static boolean isNamed(String id, String stated) {
        return id.equals(stated) || id.startsWith(stated + ".") || id.startsWith(stated + "-");
    }

    RuleText text() {
        return new RuleText(
                card,
                conditions.stream().map(AskedCondition::sentence).toList(),
                conditions.stream().map(AskedCondition::path).toList(),
                consequences,
                conclusions);
    }
}
