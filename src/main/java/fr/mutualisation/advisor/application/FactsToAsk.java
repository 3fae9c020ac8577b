package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.domain.CheckOutcome.Element;
import fr.mutualisation.advisor.domain.Condition;
import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds which facts to ask for when conditions are unknown; a computed fact gives way to what it is computed from. */
final class FactsToAsk {

    private final Vocabulary vocabulary;
    private final Dossier dossier;

    FactsToAsk(Vocabulary vocabulary, Dossier dossier) {
        this.vocabulary = vocabulary;
        this.dossier = dossier;
    }

    /** The facts to ask for, in the order of the vocabulary. */
    List<FactPath> of(Iterable<Condition> unknown) {
        return of(unknown, Optional.empty());
    }

    /** The same, where conditions on a list speak of one element. */
    List<FactPath> of(Iterable<Condition> unknown, Optional<Element> element) {
        Set<FactPath> asked = inOrder();
        for (Condition condition : unknown) {
            askFor(vocabulary.definition(condition.path()).orElseThrow(), element, asked);
        }
        return List.copyOf(asked);
    }

    /** An empty set that keeps facts in the order of the vocabulary. */
    Set<FactPath> inOrder() {
        return new TreeSet<>(Comparator.comparingInt(vocabulary::rank));
    }

    private void askFor(FactDefinition fact, Optional<Element> element, Set<FactPath> asked) {
        if (fact.givable()) {
            asked.add(fact.path());
            return;
        }
        List<FactPath> operands = fact.derivation().orElseThrow().operands();
        List<FactPath> unknown =
                operands.stream().filter(operand -> isUnknown(operand, element)).toList();
        // Facts that are all given may contradict one another: each of them is to be looked at again.
        (unknown.isEmpty() ? operands : unknown).forEach(operand -> operand(operand, element, asked));
    }

    /** A formula reads a fact, or counts a list: an unknown list is asked for by its first fact. */
    private void operand(FactPath operand, Optional<Element> element, Set<FactPath> asked) {
        vocabulary
                .list(operand.text())
                .ifPresent(list -> asked.add(list.facts().get(0).path()));
        vocabulary.definition(operand).ifPresent(fact -> askFor(fact, element, asked));
    }

    private boolean isUnknown(FactPath path, Optional<Element> element) {
        if (vocabulary.list(path.text()).isPresent()) {
            return dossier.elements(path.text()).isEmpty();
        }
        return element.filter(
                        one -> path.isListed() && path.list().equals(one.list().path()))
                .map(one -> dossier.elements(path.list())
                        .map(all -> !all.get(one.index()).containsKey(path))
                        .orElse(true))
                .orElseGet(() -> dossier.isUnknown(path));
    }
}
