package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.Derivation;
import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.Test;
import fr.mutualisation.advisor.domain.Value;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Looks for a smallest dossier that meets several conditions on one day, by trying every combination of values that can
 * matter, with at most two elements in each list. A computed fact is computed; incoherent dossiers are no answer.
 */
final class WitnessSearch {

    private static final int MOST_ELEMENTS = 2;

    private final Vocabulary vocabulary;
    private final LocalDate day;
    private final List<List<DirectTest>> incoherent;
    private final List<AskedCondition> asked;
    private final List<DirectTest> tests;
    private final Set<FactPath> facts = new TreeSet<>();
    private final Set<FactPath> coupled = new HashSet<>();
    private final Set<String> lists = new TreeSet<>();

    /**
     * A search.
     *
     * @param asked the conditions that must be met
     * @param refusals for each rule in force that refuses incoherent facts, its conditions
     */
    WitnessSearch(
            List<AskedCondition> asked, List<List<AskedCondition>> refusals, Vocabulary vocabulary, LocalDate day) {
        this.vocabulary = vocabulary;
        this.day = day;
        this.asked = asked;
        this.tests = tests(asked);
        this.incoherent = refusals.stream().map(this::tests).toList();
        Set<FactPath> named = new HashSet<>();
        asked.forEach(one -> named.add(one.path()));
        for (FactPath path : named) {
            FactDefinition fact = vocabulary.definition(path).orElseThrow();
            Optional<Derivation> formula =
                    fact.derivation().filter(computed -> !fact.givable() || readsOneOf(computed, named));
            if (formula.isEmpty()) {
                facts.add(path);
            } else {
                formula.get().operands().stream()
                        .flatMap(operand -> vocabulary.sources(operand).stream())
                        .forEach(this::operand);
            }
        }
        refusals.forEach(one -> one.forEach(condition -> couple(condition.path())));
        facts.stream().filter(FactPath::isListed).forEach(path -> lists.add(path.list()));
    }

    private List<DirectTest> tests(List<AskedCondition> conditions) {
        return conditions.stream()
                .map(condition -> new DirectTest(condition, day))
                .toList();
    }

    private static boolean readsOneOf(Derivation formula, Collection<FactPath> named) {
        return formula.operands().stream().anyMatch(named::contains);
    }

    private void operand(FactPath path) {
        if (vocabulary.list(path.text()).isPresent()) {
            lists.add(path.text());
        } else {
            facts.add(path);
            coupled.add(path);
        }
    }

    private void couple(FactPath path) {
        coupled.add(path);
        vocabulary
                .definition(path)
                .flatMap(FactDefinition::derivation)
                .ifPresent(formula -> coupled.addAll(formula.operands()));
    }

    /** A smallest dossier that meets all the conditions, or empty when there is none. */
    Optional<DossierDraft> search() {
        for (Map<String, Integer> sizes : sizes()) {
            Optional<DossierDraft> found = search(sizes);
            if (found.isPresent()) {
                return found.map(this::smallest);
            }
        }
        return Optional.empty();
    }

    /** Every choice of list sizes, the smallest in all first. */
    private List<Map<String, Integer>> sizes() {
        List<Map<String, Integer>> choices = new ArrayList<>(List.of(Map.of()));
        for (String list : lists) {
            int least = vocabulary.list(list).orElseThrow().list().orElseThrow().minimum();
            List<Map<String, Integer>> longer = new ArrayList<>();
            for (Map<String, Integer> choice : choices) {
                for (int size = least; size <= Math.max(least, MOST_ELEMENTS); size++) {
                    Map<String, Integer> one = new TreeMap<>(choice);
                    one.put(list, size);
                    longer.add(one);
                }
            }
            choices = longer;
        }
        choices.sort(Comparator.comparingInt(
                choice -> choice.values().stream().mapToInt(Integer::intValue).sum()));
        return choices;
    }

    private Optional<DossierDraft> search(Map<String, Integer> sizes) {
        Map<FactPath, List<List<Optional<Value>>>> choices = new TreeMap<>();
        choices.put(Dossier.DATE, List.of(List.of(Optional.of(new Value.Day(day)))));
        for (FactPath path : facts) {
            int size = path.isListed() ? sizes.getOrDefault(path.list(), 0) : 1;
            List<List<Optional<Value>>> good = choices(path, size);
            if (good.isEmpty()) {
                return Optional.empty();
            }
            choices.put(path, coupled.contains(path) ? good : good.subList(0, 1));
        }
        return combine(new ArrayList<>(choices.keySet()), choices, 0, new DossierDraft(sizes, new TreeMap<>()));
    }

    /** Every series of values of a fact that meets the conditions which read it directly. */
    private List<List<Optional<Value>>> choices(FactPath path, int size) {
        List<Test> bounds = asked.stream()
                .filter(one -> one.path().equals(path) || isComputedFrom(one.path(), path))
                .map(AskedCondition::test)
                .toList();
        List<Value> values = path.equals(Dossier.DATE)
                ? List.of(new Value.Day(day))
                : Representatives.of(vocabulary.definition(path).orElseThrow().type(), bounds)
                        .values();
        List<List<Optional<Value>>> series = new ArrayList<>(List.of(List.of()));
        for (int i = 0; i < size; i++) {
            List<List<Optional<Value>>> longer = new ArrayList<>();
            for (List<Optional<Value>> one : series) {
                for (Value value : values) {
                    List<Optional<Value>> next = new ArrayList<>(one);
                    next.add(Optional.of(value));
                    longer.add(next);
                }
            }
            series = longer;
        }
        List<DirectTest> own =
                tests.stream().filter(test -> test.path().equals(path)).toList();
        return series.stream()
                .filter(one -> own.stream().allMatch(test -> test.accepts(one)))
                .toList();
    }

    private boolean isComputedFrom(FactPath computed, FactPath path) {
        return vocabulary
                .definition(computed)
                .flatMap(FactDefinition::derivation)
                .filter(formula -> formula.operands().contains(path))
                .isPresent();
    }

    private Optional<DossierDraft> combine(
            List<FactPath> paths, Map<FactPath, List<List<Optional<Value>>>> choices, int at, DossierDraft draft) {
        if (at == paths.size()) {
            return holds(draft)
                    ? Optional.of(new DossierDraft(draft.sizes(), new TreeMap<>(draft.values())))
                    : Optional.empty();
        }
        FactPath path = paths.get(at);
        for (List<Optional<Value>> values : choices.getOrDefault(path, List.of())) {
            draft.values().put(path, values);
            Optional<DossierDraft> found = combine(paths, choices, at + 1, draft);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private boolean holds(DossierDraft draft) {
        Dossier dossier = draft.dossier(vocabulary);
        return tests.stream().allMatch(test -> test.isMet(dossier))
                && incoherent.stream().noneMatch(one -> one.stream().allMatch(test -> test.isMet(dossier)));
    }

    /** Leaves out each value without which the conditions are still met. */
    private DossierDraft smallest(DossierDraft found) {
        DossierDraft smallest = found;
        for (Map.Entry<FactPath, List<Optional<Value>>> given : found.values().entrySet()) {
            for (int i = 0; i < given.getValue().size(); i++) {
                DossierDraft smaller = smallest.without(given.getKey(), i);
                if (!given.getKey().equals(Dossier.DATE) && holds(smaller)) {
                    smallest = smaller;
                }
            }
        }
        return smallest;
    }
}
