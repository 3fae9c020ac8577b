package fr.mutualisation.advisor.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Completes given facts with the vocabulary's defaults and formulas; a given value always wins. */
final class Derivations {

    private final Map<FactPath, Fact> facts;
    private final Map<String, List<Map<FactPath, Fact>>> lists;
    private final Vocabulary vocabulary;

    Derivations(Map<FactPath, Fact> facts, Map<String, List<Map<FactPath, Fact>>> lists, Vocabulary vocabulary) {
        this.facts = new HashMap<>(facts);
        this.lists = new TreeMap<>();
        lists.forEach((path, elements) -> this.lists.put(
                path, elements.stream().map(HashMap::new).collect(java.util.stream.Collectors.toList())));
        this.vocabulary = vocabulary;
    }

    Dossier completed(LocalDate date) {
        for (FactDefinition definition : vocabulary.definitions().values()) {
            FactPath path = definition.path();
            if (definition.emptyByDefault() && !facts.containsKey(path)) {
                facts.put(path, new Fact(new Value.Codes(new TreeSet<>()), Fact.Origin.PAR_DEFAUT));
            }
        }
        vocabulary.derived().forEach(fact -> fact.derivation().ifPresent(formula -> derive(fact.path(), formula)));
        return Dossier.complete(facts, lists, date);
    }

    private void derive(FactPath path, Derivation formula) {
        if (path.isListed()) {
            for (Map<FactPath, Fact> element : lists.getOrDefault(path.list(), List.of())) {
                complete(element, path, formula.compute(new View(element)));
            }
        } else {
            complete(facts, path, formula.compute(new View(Map.of())));
        }
    }

    private static void complete(Map<FactPath, Fact> holder, FactPath path, Optional<Value> computed) {
        computed.ifPresent(value -> holder.putIfAbsent(path, new Fact(value, Fact.Origin.CALCULE)));
    }

    private final class View implements Derivation.Facts {
        private final Map<FactPath, Fact> element;

        View(Map<FactPath, Fact> element) {
            this.element = element;
        }

        @Override
        public Optional<Value> value(FactPath path) {
            Fact fact = path.isListed() ? element.get(path) : facts.get(path);
            return Optional.ofNullable(fact).map(Fact::value);
        }

        @Override
        public Optional<List<Optional<Value>>> values(FactPath listed) {
            List<Map<FactPath, Fact>> elements = lists.get(listed.list());
            if (elements == null) {
                return Optional.empty();
            }
            List<Optional<Value>> values = new ArrayList<>();
            elements.forEach(
                    each -> values.add(Optional.ofNullable(each.get(listed)).map(Fact::value)));
            return Optional.of(values);
        }

        @Override
        public Optional<Long> count(FactPath list) {
            List<Map<FactPath, Fact>> elements = lists.get(list.text());
            if (elements != null) {
                return Optional.of((long) elements.size());
            }
            Fact fact = facts.get(list);
            return fact != null && fact.value() instanceof Value.Codes codes
                    ? Optional.of((long) codes.codes().size())
                    : Optional.empty();
        }
    }
}
