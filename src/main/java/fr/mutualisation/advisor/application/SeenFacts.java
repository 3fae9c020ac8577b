package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.domain.CheckOutcome.Element;
import fr.mutualisation.advisor.domain.Condition;
import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.Fact;
import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.domain.SeenFact;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks up facts of a dossier as a check shows them. */
final class SeenFacts {

    private final Dossier dossier;
    private final Vocabulary vocabulary;
    private final FactsToAsk toAsk;

    SeenFacts(Dossier dossier, Rulebook rulebook) {
        this.dossier = dossier;
        this.vocabulary = rulebook.vocabulary();
        this.toAsk = new FactsToAsk(vocabulary, dossier);
    }

    /** These facts, of that element where they are its own, else of every element of their list. */
    List<SeenFact> of(Iterable<FactPath> paths, Optional<Element> element) {
        List<SeenFact> seen = new ArrayList<>();
        for (FactPath path : paths) {
            FactDefinition definition = vocabulary.definition(path).orElseThrow();
            if (!path.isListed()) {
                seen.add(new SeenFact(definition, Optional.empty(), dossier.fact(path)));
            } else if (element.filter(one -> one.list().path().equals(path.list()))
                    .isPresent()) {
                seen.add(of(definition, element.get().index()));
            } else {
                int size = dossier.elements(path.list()).map(List::size).orElse(0);
                for (int i = 0; i < size; i++) {
                    seen.add(of(definition, i));
                }
                if (dossier.elements(path.list()).isEmpty()) {
                    seen.add(new SeenFact(definition, Optional.empty(), Optional.empty()));
                }
            }
        }
        return seen;
    }

    private SeenFact of(FactDefinition definition, int index) {
        Optional<Fact> fact = dossier.elements(definition.path().list())
                .flatMap(all -> Optional.ofNullable(all.get(index).get(definition.path())));
        return new SeenFact(definition, Optional.of(index), fact);
    }

    /** The facts to ask for, or to look at again, so that these conditions are no longer unknown. */
    List<SeenFact> missing(Iterable<Condition> unknown, Optional<Element> element) {
        return toAsk.of(unknown, element).stream()
                .map(path -> asked(path, element))
                .toList();
    }

    private SeenFact asked(FactPath path, Optional<Element> element) {
        SeenFact asked = unknown(path, element);
        return path.isListed()
                ? asked.element().map(index -> of(asked.definition(), index)).orElse(asked)
                : new SeenFact(asked.definition(), Optional.empty(), dossier.fact(path));
    }

    /** One unknown fact to ask for. */
    SeenFact unknown(FactPath path, Optional<Element> element) {
        Optional<Integer> own = element.filter(
                        one -> path.isListed() && one.list().path().equals(path.list()))
                .map(Element::index);
        return new SeenFact(vocabulary.definition(path).orElseThrow(), own, Optional.empty());
    }
}
