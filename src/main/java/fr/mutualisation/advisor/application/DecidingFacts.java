package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.domain.Answer;
import fr.mutualisation.advisor.domain.Consequence;
import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.FactType;
import fr.mutualisation.advisor.domain.Layer;
import fr.mutualisation.advisor.domain.Reading;
import fr.mutualisation.advisor.domain.RuleText;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.domain.Spot;
import fr.mutualisation.advisor.domain.Value;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * For the facts of one rulebook, the values that its rules can tell apart, and which rules read them; each is worked out
 * once, when it is first asked for.
 */
final class DecidingFacts {

    /**
     * One fact.
     *
     * @param definition the fact
     * @param values values that stand for all those it may take
     * @param readers the rules that weigh, rule on a form or refuse a dossier, and that read it, themselves or through a
     *     formula
     */
    record Asked(FactDefinition definition, List<Value> values, Reading readers) {}

    private final Map<FactPath, Asked> facts = new ConcurrentHashMap<>();
    private final Map<String, Reading> lists = new ConcurrentHashMap<>();

    /** A fact that a dossier may give. */
    Asked of(FactPath path, Rulebook rulebook) {
        return facts.computeIfAbsent(path, key -> asked(path, rulebook));
    }

    private static Asked asked(FactPath path, Rulebook rulebook) {
        return new Asked(
                rulebook.vocabulary().definition(path).orElseThrow(),
                rulebook.candidates(path, DecidingFacts::decides).values(),
                readers(path::equals, rulebook));
    }

    /** The rules that decide and read some fact of a list, or count it. */
    Reading ofList(String list, Rulebook rulebook) {
        return lists.computeIfAbsent(
                list,
                key -> readers(
                        source -> source.text().equals(list)
                                || (source.isListed() && source.list().equals(list)),
                        rulebook));
    }

    private static Reading readers(Predicate<FactPath> which, Rulebook rulebook) {
        return rulebook.rehearsal(rule -> decides(rule)
                && rule.reads().stream()
                        .flatMap(read -> rulebook.vocabulary().sources(read).stream())
                        .anyMatch(which));
    }

    /** The values to try in a dossier: numbers of a list are cut where its other elements leave their sum. */
    static List<Value> values(Asked asked, Dossier dossier, Rulebook rulebook) {
        FactPath path = asked.definition().path();
        if (!path.isListed() || !(asked.definition().type() instanceof FactType.Whole)) {
            return asked.values();
        }
        return Spot.of(path, dossier).stream()
                .filter(spot -> spot.in(dossier).isEmpty())
                .findFirst()
                .map(spot -> rulebook.answers(spot, dossier, DecidingFacts::decides).all().stream()
                        .flatMap((Answer answer) -> answer.samples().stream())
                        .toList())
                .orElse(asked.values());
    }

    private static boolean decides(RuleText rule) {
        return rule.card().layer() == Layer.COMPARAISON
                || rule.consequences().stream()
                        .anyMatch(one -> one instanceof Consequence.Ruling || one instanceof Consequence.Incoherence);
    }
}
