package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.FactType;
import fr.mutualisation.advisor.domain.RulesComparison.AspectName;
import fr.mutualisation.advisor.domain.Sentence;
import fr.mutualisation.advisor.domain.Value;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All that an entry of the vocabulary says, respect by respect. */
final class VocabularyAspects {

    private VocabularyAspects() {}

    static Aspects of(Vocabulary.Block block) {
        return Aspects.none()
                .with(AspectName.LIBELLE, block.label())
                .with(
                        AspectName.LISTE,
                        block.list()
                                .map(list -> List.of(list.some(), list.all(), list.each()))
                                .orElse(List.of()))
                .with(AspectName.BORNES, block.list().map(list -> list.minimum() + " – " + list.maximum()));
    }

    static Aspects of(FactDefinition fact) {
        return Aspects.none()
                .with(AspectName.LIBELLE, fact.label())
                .with(AspectName.QUESTION, fact.question())
                .with(AspectName.AIDE, fact.help())
                .with(AspectName.TYPE, fact.type().keyword())
                .with(AspectName.VALEURS, values(fact.type()))
                .with(AspectName.BORNES, bounds(fact.type()))
                .with(AspectName.CHANGEMENT, transitions(fact))
                .with(AspectName.OBLIGATOIRE, Aspects.yesNo(fact.required()))
                .with(AspectName.PAR_DEFAUT, fact.emptyByDefault() ? List.of("[]") : List.of())
                .with(AspectName.SAISIE, Aspects.yesNo(fact.givable()))
                .with(
                        AspectName.CALCUL,
                        fact.derivation()
                                .map(formula -> formula.operands().stream()
                                        .map(FactPath::text)
                                        .toList())
                                .orElse(List.of()))
                .with(
                        AspectName.PHRASES,
                        fact.sentences().stream().map(Sentence::template).toList())
                .computedBy(fact.derivation());
    }

    private static List<String> transitions(FactDefinition fact) {
        return fact.transitions().stream()
                .map(one -> one.act()
                        + codes(" : ", one.from())
                        + codes(" → ", one.to())
                        + one.situation().stream()
                                .map(other ->
                                        " (" + other.fact().text() + " : " + String.join(", ", other.codes()) + ")")
                                .collect(Collectors.joining()))
                .toList();
    }

    private static String codes(String lead, List<Value> values) {
        return values.isEmpty() ? "" : lead + values.stream().map(Value::text).collect(Collectors.joining(", "));
    }

    private static List<String> values(FactType type) {
        Map<String, String> values = type instanceof FactType.Choice choice
                ? choice.values()
                : type instanceof FactType.Codes codes ? codes.values() : Map.of();
        return values.entrySet().stream()
                .map(value -> value.getKey() + ": " + value.getValue())
                .toList();
    }

    private static List<String> bounds(FactType type) {
        if (type instanceof FactType.Whole whole) {
            return List.of((whole.minimum() + " – " + whole.maximum() + " " + whole.unit()).trim());
        }
        if (type instanceof FactType.Day day) {
            return List.of(day.minimum() + " – " + day.maximum());
        }
        if (type instanceof FactType.Words words) {
            List<String> bounds = new ArrayList<>(List.of(Integer.toString(words.maximumLength())));
            words.pattern().ifPresent(pattern -> bounds.add(pattern.pattern()));
            return bounds;
        }
        return List.of();
    }
}
