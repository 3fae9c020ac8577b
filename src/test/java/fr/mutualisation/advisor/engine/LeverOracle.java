package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.Consequence;
import fr.mutualisation.advisor.domain.Consequence.Ruling.Kind;
import fr.mutualisation.advisor.domain.Derivation;
import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.Fact;
import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.FactType;
import fr.mutualisation.advisor.domain.Form;
import fr.mutualisation.advisor.domain.Goal;
import fr.mutualisation.advisor.domain.NumberDerivation;
import fr.mutualisation.advisor.domain.Operator;
import fr.mutualisation.advisor.domain.Quantifier;
import fr.mutualisation.advisor.domain.Spot;
import fr.mutualisation.advisor.domain.Test;
import fr.mutualisation.advisor.domain.Truth;
import fr.mutualisation.advisor.domain.Value;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds levers by trying every set of moves: plain, without Drools, without the search and without the answers of the
 * product. Values that pass the same tests are tried once.
 */
final class LeverOracle {

    private static final int MOST_CODES = 6;

    private final Form form;
    private final Dossier dossier;
    private final Vocabulary vocabulary;
    private final List<Rule> rules;
    private final Map<Spot, Value> moved = new HashMap<>();

    LeverOracle(Form form, Dossier dossier, RulebookSource source) {
        this.form = form;
        this.dossier = dossier;
        this.vocabulary = source.vocabulary();
        this.rules = source.rules().stream()
                .filter(rule -> rule.card().period().contains(dossier.date()))
                .filter(rule -> rule.consequences().stream().anyMatch(this::matters))
                .toList();
    }

    private boolean matters(Consequence consequence) {
        return consequence instanceof Consequence.Incoherence
                || (consequence instanceof Consequence.Ruling ruling
                        && ruling.form().equals(form.id()));
    }

    /** Each smallest set, every value standing for those that pass the same tests; of sets of codes, the least moved. */
    Set<Map<Spot, Object>> smallest(Goal goal, int most) {
        Map<Spot, List<Value>> choices = new TreeMap<>();
        for (Spot spot : movable(goal)) {
            choices.put(spot, choices(spot));
        }
        Set<Map<Spot, Value>> found = new HashSet<>();
        for (int size = 0; size <= most; size++) {
            tryAll(goal, new ArrayList<>(choices.keySet()), choices, 0, size, new TreeMap<>(), found);
        }
        Set<Map<Spot, Object>> smallest = new HashSet<>();
        found.stream()
                .filter(one -> found.stream().noneMatch(other -> !other.equals(one) && isWithin(other, one)))
                .forEach(one -> {
                    Map<Spot, Object> seen = new TreeMap<>();
                    one.forEach((spot, value) -> seen.put(spot, group(spot, value)));
                    smallest.add(seen);
                });
        return smallest;
    }

    private boolean isWithin(Map<Spot, Value> less, Map<Spot, Value> more) {
        return less.keySet().equals(more.keySet())
                && less.keySet().stream().allMatch(spot -> isWithin(spot, less.get(spot), more.get(spot)));
    }

    private boolean isWithin(Spot spot, Value less, Value more) {
        if (!(less instanceof Value.Codes few) || !(more instanceof Value.Codes many)) {
            return less.equals(more);
        }
        Set<String> now = spot.in(dossier).map(Fact::value).orElse(less) instanceof Value.Codes present
                        && spot.in(dossier).isPresent()
                ? present.codes()
                : Set.of();
        Set<String> all = new TreeSet<>(now);
        all.addAll(few.codes());
        all.addAll(many.codes());
        return all.stream()
                .allMatch(code -> few.codes().contains(code) == now.contains(code)
                        || many.codes().contains(code) != now.contains(code));
    }

    private void tryAll(
            Goal goal,
            List<Spot> spots,
            Map<Spot, List<Value>> choices,
            int from,
            int size,
            Map<Spot, Value> chosen,
            Set<Map<Spot, Value>> found) {
        if (size == 0) {
            if (found.stream().noneMatch(part -> chosen.entrySet().containsAll(part.entrySet())) && reaches(goal)) {
                found.add(new TreeMap<>(chosen));
            }
            return;
        }
        for (int i = from; i <= spots.size() - size; i++) {
            Spot spot = spots.get(i);
            for (Value choice : choices.get(spot)) {
                chosen.put(spot, choice);
                moved.put(spot, choice);
                tryAll(goal, spots, choices, i + 1, size - 1, chosen, found);
            }
            chosen.remove(spot);
            moved.remove(spot);
        }
    }

    /**
     * Whether two answers somewhere can give two statuses, all else being known in some way, and what a formula gives
     * being left to it; empty when there are too many ways to try.
     */
    Optional<Boolean> matters(FactPath path, int most) {
        Map<Spot, List<Value>> choices = new TreeMap<>();
        long ways = 1;
        for (Spot spot : movable(Goal.OUVERTE)) {
            boolean computed = vocabulary
                    .definition(spot.path())
                    .flatMap(FactDefinition::derivation)
                    .isPresent();
            if (spot.in(dossier).isEmpty() && (!computed || spot.path().equals(path))) {
                choices.put(spot, choices(spot));
                ways *= choices.get(spot).size();
            }
            if (ways > most) {
                return Optional.empty();
            }
        }
        return Optional.of(Spot.of(path, dossier).stream()
                .filter(choices::containsKey)
                .anyMatch(spot -> matters(spot, new ArrayList<>(choices.keySet()), choices, 0)));
    }

    private boolean matters(Spot spot, List<Spot> others, Map<Spot, List<Value>> choices, int at) {
        if (at == others.size()) {
            Set<List<Boolean>> statuses = new HashSet<>();
            for (Value value : choices.get(spot)) {
                moved.put(spot, value);
                if (!isRefused()) {
                    statuses.add(List.of(reaches(Goal.OUVERTE), reaches(Goal.SOUS_RESERVE)));
                }
            }
            moved.remove(spot);
            return statuses.size() > 1;
        }
        Spot other = others.get(at);
        if (other.equals(spot)) {
            return matters(spot, others, choices, at + 1);
        }
        for (Value value : choices.get(other)) {
            moved.put(other, value);
            if (matters(spot, others, choices, at + 1)) {
                moved.remove(other);
                return true;
            }
        }
        moved.remove(other);
        return false;
    }

    private boolean isRefused() {
        return rules.stream()
                .filter(rule -> rule.consequences().stream().anyMatch(Consequence.Incoherence.class::isInstance))
                .anyMatch(rule -> truths(rule).contains(Truth.MET));
    }

    /** Whether what is moved now makes the form reach the goal. */
    private boolean reaches(Goal goal) {
        if (isRefused()) {
            return false;
        }
        Optional<Integer> elements =
                form.isPerElement() ? dossier.elements(form.perElement()).map(List::size) : Optional.of(1);
        if (form.isPerElement() && elements.isEmpty() && goal != Goal.POSSIBLE) {
            return false;
        }
        int reached = 0;
        for (int element = 0; element < elements.orElse(1); element++) {
            reached += reaches(goal, element) ? 1 : 0;
        }
        return goal == Goal.SOUS_RESERVE ? reached > 0 : reached == elements.orElse(1) && reached > 0;
    }

    private boolean reaches(Goal goal, int element) {
        Truth closed = truth(Kind.FERME, element);
        Truth opened = truth(Kind.OUVRE, element);
        Truth reserved = truth(Kind.RESERVE, element);
        return switch (goal) {
            case OUVERTE -> closed == Truth.FAILED && opened == Truth.MET && reserved == Truth.FAILED;
            case SOUS_RESERVE -> closed == Truth.FAILED && opened == Truth.MET;
            case POSSIBLE -> closed != Truth.MET && opened != Truth.FAILED && reserved != Truth.MET;
        };
    }

    private Truth truth(Kind kind, int element) {
        Truth truth = Truth.FAILED;
        for (Rule rule : rules) {
            if (rule.forms(kind).contains(form.id())) {
                List<Truth> truths = truths(rule);
                boolean each = rule.elements().isPresent();
                truth = each && truths.isEmpty() ? truth : truth.or(truths.get(each ? element : 0));
            }
        }
        return truth;
    }

    private List<Truth> truths(Rule rule) {
        int times = rule.elements().map(this::size).orElse(1);
        List<Truth> truths = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            Truth truth = Truth.MET;
            for (AskedCondition asked : rule.conditions()) {
                truth = truth == Truth.FAILED ? truth : truth.and(truth(asked, i));
            }
            truths.add(truth);
        }
        return truths;
    }

    private int size(String list) {
        return dossier.elements(list).map(List::size).orElse(1);
    }

    private Truth truth(AskedCondition asked, int element) {
        if (asked.quantifier() == Quantifier.SINGLE || asked.quantifier() == Quantifier.EACH) {
            return truth(asked.test(), value(asked.path(), element));
        }
        Truth truth = asked.quantifier() == Quantifier.SOME ? Truth.FAILED : Truth.MET;
        for (int i = 0; i < size(asked.path().list()); i++) {
            Truth here = truth(asked.test(), value(asked.path(), i));
            truth = asked.quantifier() == Quantifier.SOME ? truth.or(here) : truth.and(here);
        }
        return truth;
    }

    private Truth truth(Test test, Optional<Value> value) {
        return value.map(known -> Truth.of(passes(test, known))).orElse(Truth.UNKNOWN);
    }

    private boolean passes(Test test, Value value) {
        if (test instanceof Test.Among among) {
            boolean found = value instanceof Value.Codes codes
                    ? !Collections.disjoint(codes.codes(), among.codes())
                    : among.codes().contains(value.text());
            return among.negated() != found;
        }
        if (test instanceof Test.ToDate to) {
            return to.negated()
                    != compares(to.operator(), ((Value.Day) value).date().compareTo(to.date()));
        }
        Test.ToThreshold to = (Test.ToThreshold) test;
        long bound = to.threshold().on(dossier.date()).orElseThrow().value();
        return to.negated() != compares(to.operator(), Long.compare(((Value.Whole) value).number(), bound));
    }

    private static boolean compares(Operator operator, int sign) {
        return switch (operator) {
            case LESS -> sign < 0;
            case AT_MOST -> sign <= 0;
            case MORE -> sign > 0;
            case AT_LEAST -> sign >= 0;
            case ONE_OF, CONTAINS -> throw new IllegalArgumentException(operator.symbol());
        };
    }

    private Optional<Value> value(FactPath path, int element) {
        Spot spot = new Spot(path, path.isListed() ? Optional.of(element) : Optional.empty());
        Value now = moved.get(spot);
        if (now != null) {
            return Optional.of(now);
        }
        Optional<Fact> known = spot.in(dossier).filter(fact -> fact.origin() != Fact.Origin.CALCULE);
        return known.map(Fact::value)
                .or(() -> vocabulary
                        .definition(path)
                        .flatMap(FactDefinition::derivation)
                        .flatMap(formula -> formula.compute(new View(element))));
    }

    private final class View implements Derivation.Facts {
        private final int element;

        View(int element) {
            this.element = element;
        }

        @Override
        public Optional<Value> value(FactPath path) {
            return LeverOracle.this.value(path, element);
        }

        @Override
        public Optional<List<Optional<Value>>> values(FactPath listed) {
            return dossier.elements(listed.list()).map(all -> {
                List<Optional<Value>> values = new ArrayList<>();
                for (int i = 0; i < all.size(); i++) {
                    values.add(LeverOracle.this.value(listed, i));
                }
                return values;
            });
        }

        @Override
        public Optional<Long> count(FactPath list) {
            return vocabulary.list(list.text()).isPresent()
                    ? dossier.elements(list.text()).map(all -> (long) all.size())
                    : value(list)
                            .map(value -> (long) ((Value.Codes) value).codes().size());
        }
    }

    /** Every place that the rules read, directly or through a formula, and that an act or an answer may move. */
    private Set<Spot> movable(Goal goal) {
        Set<FactPath> read = new TreeSet<>();
        for (Rule rule : rules) {
            for (AskedCondition asked : rule.conditions()) {
                FactDefinition fact = vocabulary.definition(asked.path()).orElseThrow();
                read.add(asked.path());
                fact.derivation().ifPresent(formula -> read.addAll(formula.operands()));
            }
        }
        Set<Spot> movable = new TreeSet<>();
        for (FactPath path : read) {
            Optional<FactDefinition> fact = vocabulary.definition(path);
            if (fact.isPresent() && fact.get().givable()) {
                Spot.of(path, dossier).stream()
                        .filter(spot -> mayMove(fact.get(), spot, goal))
                        .forEach(movable::add);
            }
        }
        return movable;
    }

    private boolean mayMove(FactDefinition fact, Spot spot, Goal goal) {
        Optional<Fact> known = spot.in(dossier);
        if (known.isEmpty()) {
            return goal != Goal.POSSIBLE;
        }
        boolean past =
                known.get().value() instanceof Value.Day day && day.date().isBefore(dossier.date());
        return !fact.transitions().isEmpty()
                && !past
                && known.get().origin() != Fact.Origin.CALCULE
                && !fact.path().equals(Dossier.DATE);
    }

    /** The values that may replace the present one: one for each way to pass the tests, and every set of codes. */
    private List<Value> choices(Spot spot) {
        Map<Object, Value> groups = new LinkedHashMap<>();
        values(spot).stream()
                .filter(value -> someActLeadsTo(value, spot))
                .forEach(value -> groups.putIfAbsent(value instanceof Value.Codes ? value : group(spot, value), value));
        spot.in(dossier)
                .ifPresent(known ->
                        groups.values().removeIf(value -> group(spot, value).equals(group(spot, known.value()))));
        return List.copyOf(groups.values());
    }

    private boolean someActLeadsTo(Value value, Spot spot) {
        Optional<Value> present = spot.in(dossier).map(Fact::value);
        if (present.isEmpty()) {
            return !value.equals(new Value.Code("INCONNU"));
        }
        return vocabulary.definition(spot.path()).orElseThrow().transitions().stream()
                .anyMatch(act -> (act.to().isEmpty() || act.to().contains(value))
                        && (act.from().isEmpty() || act.from().contains(present.get()))
                        && act.situation().stream().allMatch(this::isIn));
    }

    private boolean isIn(Derivation.Among situation) {
        Optional<Fact> other = dossier.fact(situation.fact());
        return other.isEmpty() || situation.codes().contains(other.get().value().text());
    }

    /** What the tests see of a value at that place. */
    Object group(Spot spot, Value value) {
        List<Object> seen = new ArrayList<>();
        for (Rule rule : rules) {
            for (AskedCondition asked : rule.conditions()) {
                if (asked.path().equals(spot.path())) {
                    seen.add(passes(asked.test(), value));
                    continue;
                }
                Optional<Derivation> formula =
                        vocabulary.definition(asked.path()).flatMap(FactDefinition::derivation);
                if (formula.filter(one -> one.operands().contains(spot.path())).isPresent()) {
                    seen.add(through(formula.get(), asked, spot, value));
                }
            }
        }
        return seen;
    }

    private Object through(Derivation formula, AskedCondition asked, Spot spot, Value value) {
        if (formula instanceof Derivation.Among among) {
            return among.codes().contains(value.text());
        }
        if (formula instanceof NumberDerivation.Sum) {
            Value before = moved.put(spot, value);
            Truth truth = truth(asked, 0);
            moved.remove(spot);
            if (before != null) {
                moved.put(spot, before);
            }
            return truth == Truth.UNKNOWN ? value : truth;
        }
        // no rule counts further than two parties
        return value instanceof Value.Codes codes ? Math.min(codes.codes().size(), 2) : value;
    }

    private List<Value> values(Spot spot) {
        FactType type = vocabulary.definition(spot.path()).orElseThrow().type();
        List<Value> values = new ArrayList<>();
        if (type instanceof FactType.YesNo) {
            values.addAll(List.of(Value.YES, Value.NO));
        } else if (type instanceof FactType.YesNoUnknown) {
            values.addAll(List.of(Value.YES, Value.NO, new Value.Code("INCONNU")));
        } else if (type instanceof FactType.Choice choice) {
            choice.values().keySet().forEach(code -> values.add(new Value.Code(code)));
        } else if (type instanceof FactType.Codes codes) {
            values.addAll(sets(List.copyOf(codes.values().keySet())));
        } else if (type instanceof FactType.Whole whole) {
            for (long number : List.of(
                    whole.minimum(),
                    1_999L,
                    2_000L,
                    9_999L,
                    10_000L,
                    19_999L,
                    20_000L,
                    49_999L,
                    50_000L,
                    79_999L,
                    80_000L,
                    whole.maximum())) {
                if (number >= whole.minimum() && number <= whole.maximum()) {
                    values.add(new Value.Whole(number));
                }
            }
        }
        return values;
    }

    /** Every set of a few codes; of many, every set of those that some rule names, and of one more. */
    private List<Value> sets(List<String> codes) {
        Set<String> named = new TreeSet<>();
        rules.forEach(rule -> rule.conditions().forEach(asked -> {
            if (asked.test() instanceof Test.Among among) {
                named.addAll(among.codes());
            }
        }));
        List<String> few = new ArrayList<>(codes);
        if (codes.size() > MOST_CODES) {
            few.retainAll(named);
            codes.stream().filter(code -> !named.contains(code)).findFirst().ifPresent(few::add);
        }
        List<Value> sets = new ArrayList<>();
        for (int bits = 0; bits < 1 << few.size(); bits++) {
            TreeSet<String> set = new TreeSet<>();
            for (int i = 0; i < few.size(); i++) {
                if ((bits >> i & 1) == 1) {
                    set.add(few.get(i));
                }
            }
            sets.add(new Value.Codes(set));
        }
        return sets;
    }
}
