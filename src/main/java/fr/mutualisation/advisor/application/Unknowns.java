package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.domain.Condition;
import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.Spot;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The facts that a dossier does not give, and where. */
record Unknowns(Dossier dossier, Vocabulary vocabulary) {

    /** The places where a fact is unknown; none when its whole list is. */
    List<Spot> spots(FactPath path) {
        return Spot.of(path, dossier).stream()
                .filter(spot -> spot.in(dossier).isEmpty())
                .toList();
    }

    /** The places of which unknown conditions wait for an answer, directly or through a formula. */
    Stream<Spot> spots(Collection<Condition> unknown) {
        return facts(unknown).stream().flatMap(path -> spots(path).stream());
    }

    /** The facts for which unknown conditions wait, in the order of the vocabulary. */
    Set<FactPath> facts(Collection<Condition> unknown) {
        Set<FactPath> facts = new TreeSet<>(Comparator.comparingInt(vocabulary::rank));
        unknown.forEach(condition -> vocabulary
                .sources(condition.path())
                .forEach(source -> asked(source).ifPresent(facts::add)));
        return facts;
    }

    /** The fact to ask for where that one is unknown; for an unknown list that a formula counts, its first fact. */
    Optional<FactPath> asked(FactPath source) {
        if (vocabulary.definition(source).isPresent()) {
            return Optional.of(source).filter(dossier::isUnknown);
        }
        return vocabulary
                .list(source.text())
                .filter(list -> dossier.elements(list.path()).isEmpty())
                .map(list -> list.facts().get(0).path());
    }

    FactDefinition fact(FactPath path) {
        return vocabulary.definition(path).orElseThrow();
    }
}
