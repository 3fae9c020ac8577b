package fr.mutualisation.advisor.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Completes given facts with the vocabulary's defaults and formulas; a given value always wins. */
final class Derivations {

    private final Map<FactPath, Fact> facts;
    private final Map<String, List<Map<FactPath, Fact>>> lists;
    private final Set<String> copied = new HashSet<>();
    private final Vocabulary vocabulary;

    Derivations(Map<FactPath, Fact> facts, Map<String, List<Map<FactPath, Fact>>> lists, Vocabulary vocabulary) {
        this.facts = new HashMap<>(facts);
        this.lists = new TreeMap<>(lists);
        this.vocabulary = vocabulary;
    }

    Dossier completed(LocalDate date) {
        List.copyOf(lists.keySet()).forEach(this::elements);
        return completed(vocabulary.derived(), date);
    }

    /** Where that fact stands: outside lists, or in one element. */
    Map<FactPath, Fact> holder(FactPath path, OptionalInt element) {
        return element.isEmpty() ? facts : elements(path.list()).get(element.getAsInt());
    }

    /** The elements of a list, to be written to. Most changes touch no list: it is copied when it is first asked for. */
    private List<Map<FactPath, Fact>> elements(String list) {
        List<Map<FactPath, Fact>> known = lists.getOrDefault(list, List.of());
        if (!lists.containsKey(list) || !copied.add(list)) {
            return known;
        }
        List<Map<FactPath, Fact>> own = new ArrayList<>(known.size());
        known.forEach(element -> own.add(new HashMap<>(element)));
        lists.put(list, own);
        return own;
    }

    /** The same for facts that were complete before that one changed: what hangs on it alone is computed again. */
    Dossier completedAgain(FactPath changed, LocalDate date) {
        List<FactDefinition> computed = vocabulary.computedFrom(changed);
        for (FactDefinition fact : computed) {
            if (fact.path().isListed()) {
                elements(fact.path().list()).forEach(element -> forget(element, fact.path()));
            } else {
                forget(facts, fact.path());
            }
        }
        return completed(computed, date);
    }

    private static void forget(Map<FactPath, Fact> holder, FactPath path) {
        holder.computeIfPresent(path, (same, fact) -> fact.origin() == Fact.Origin.CALCULE ? null : fact);
    }

    private Dossier completed(List<FactDefinition> computed, LocalDate date) {
        vocabulary
                .emptyByDefault()
                .forEach(fact -> facts.putIfAbsent(
                        fact.path(), new Fact(new Value.Codes(new TreeSet<>()), Fact.Origin.PAR_DEFAUT)));
        computed.forEach(fact -> fact.derivation().ifPresent(formula -> derive(fact.path(), formula)));
        return Dossier.complete(facts, lists, date);
    }

    private void derive(FactPath path, Derivation formula) {
        if (path.isListed()) {
            for (Map<FactPath, Fact> element : elements(path.list())) {
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
