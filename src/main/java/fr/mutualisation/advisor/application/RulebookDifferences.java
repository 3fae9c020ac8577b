package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.Form;
import fr.mutualisation.advisor.domain.Formality;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.domain.RulesComparison.Aspect;
import fr.mutualisation.advisor.domain.RulesComparison.Change;
import fr.mutualisation.advisor.domain.RulesComparison.Kind;
import fr.mutualisation.advisor.domain.Sides;
import fr.mutualisation.advisor.domain.Threshold;
import fr.mutualisation.advisor.domain.Vocabulary.Block;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** The entries of two rulebooks that are not the same. */
final class RulebookDifferences {

    private final List<Change> changes = new ArrayList<>();

    private RulebookDifferences() {}

    static List<Change> between(Rulebook first, Rulebook second) {
        RulebookDifferences found = new RulebookDifferences();
        found.add(
                Kind.REGLE,
                first.rules(),
                second.rules(),
                rule -> rule.card().id(),
                rule -> rule.card().title(),
                Aspects::of);
        found.add(
                Kind.SEUIL,
                first.catalogue().thresholds().values(),
                second.catalogue().thresholds().values(),
                Threshold::name,
                Threshold::name,
                Aspects::of);
        found.add(
                Kind.BLOC,
                first.vocabulary().blocks(),
                second.vocabulary().blocks(),
                Block::path,
                Block::label,
                Aspects::of);
        found.add(
                Kind.FAIT,
                first.vocabulary().definitions().values(),
                second.vocabulary().definitions().values(),
                fact -> fact.path().text(),
                FactDefinition::label,
                Aspects::of);
        found.add(Kind.FORME, first.catalogue().forms(), second.catalogue().forms(), Form::id, Form::name, Aspects::of);
        found.add(
                Kind.FORMALITE,
                first.catalogue().formalities().values(),
                second.catalogue().formalities().values(),
                Formality::code,
                Formality::label,
                Aspects::of);
        return found.changes;
    }

    private <T> void add(
            Kind kind,
            Collection<T> first,
            Collection<T> second,
            Function<T, String> id,
            Function<T, String> title,
            Function<T, Aspects> aspects) {
        for (Sides<T> sides : Paired.all(first, second, id)) {
            List<Aspect> different = sides.first()
                    .map(aspects)
                    .orElseGet(Aspects::none)
                    .against(sides.second().map(aspects).orElseGet(Aspects::none));
            if (!different.isEmpty()) {
                changes.add(new Change(
                        kind,
                        id.apply(sides.any()),
                        new Sides<>(sides.first().map(title), sides.second().map(title)),
                        different));
            }
        }
    }
}
