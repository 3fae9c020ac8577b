package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.Answer;
import fr.mutualisation.advisor.domain.Candidates;
import fr.mutualisation.advisor.domain.Derivation;
import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.Fact;
import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.FactType;
import fr.mutualisation.advisor.domain.NumberDerivation;
import fr.mutualisation.advisor.domain.Operator;
import fr.mutualisation.advisor.domain.Spot;
import fr.mutualisation.advisor.domain.Test;
import fr.mutualisation.advisor.domain.Value;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All that some rules can see of one fact: their own tests, and those of the facts computed from it. */
final class Sight {

    /** A test of a sum of which the fact is a term. */
    private record OfSum(FactPath sum, Test.ToThreshold test) {}

    private final FactDefinition fact;
    private final Vocabulary vocabulary;
    private final Set<Test> tests = new LinkedHashSet<>();
    private final Set<Derivation.Among> sorted = new LinkedHashSet<>();
    private final Set<OfSum> sums = new LinkedHashSet<>();
    private int greatest;
    private boolean compared;
    private boolean exact = true;

    Sight(FactPath path, List<Rule> rules, Vocabulary vocabulary) {
        this.fact = vocabulary.definition(path).orElseThrow();
        this.vocabulary = vocabulary;
        for (Rule rule : rules) {
            for (AskedCondition asked : rule.conditions()) {
                if (asked.path().equals(path)) {
                    direct(asked.test());
                } else if (vocabulary.sources(asked.path()).contains(path)) {
                    vocabulary.definition(asked.path()).flatMap(FactDefinition::derivation).stream()
                            .flatMap(Sight::terms)
                            .forEach(formula -> through(formula, asked));
                }
            }
        }
    }

    private static Stream<Derivation> terms(Derivation formula) {
        return formula instanceof NumberDerivation.Addition addition
                ? addition.terms().stream().flatMap(Sight::terms)
                : Stream.of(formula);
    }

    private void direct(Test test) {
        tests.add(test);
        exact &= !(test instanceof Test.Among among && among.operator() == Operator.ONE_OF) || isClosed();
    }

    private void through(Derivation formula, AskedCondition asked) {
        if (formula.operands().stream()
                .noneMatch(operand -> vocabulary.sources(operand).contains(fact.path()))) {
            return;
        }
        boolean own = formula.operands().contains(fact.path());
        if (own && isTerm(formula) && asked.test() instanceof Test.ToThreshold test) {
            sums.add(new OfSum(asked.path(), test));
        } else if (own && formula instanceof NumberDerivation.Count && asked.test() instanceof Test.ToThreshold test) {
            test.threshold()
                    .steps()
                    .forEach(step ->
                            greatest = (int) Math.min(Integer.MAX_VALUE, Math.max(greatest, step.value() + 1)));
        } else if (own && formula instanceof Derivation.Among among) {
            sorted.add(among);
            exact &= isClosed();
        } else {
            // Any other formula may see each value in its own way.
            compared = true;
            exact &= isClosed();
        }
    }

    private static boolean isTerm(Derivation formula) {
        return formula instanceof NumberDerivation.Sum || formula instanceof NumberDerivation.Plain;
    }

    /** Whether the fact takes one code at a time, so that every value can be tried. */
    private boolean isClosed() {
        return !Representatives.codes(fact.type()).isEmpty();
    }

    /** Values that stand for all the others at every date. */
    Candidates candidates() {
        List<Test> all = new ArrayList<>(tests);
        sums.forEach(sum -> all.add(sum.test()));
        Candidates found = Representatives.of(fact.type(), all, greatest);
        return new Candidates(found.values(), found.exact() && exact);
    }

    /** The answers that the rules can tell apart at the dossier's date. */
    Answer.Range answers(Spot spot, Dossier dossier) {
        if (fact.type() instanceof FactType.Codes codes) {
            CodeSets sets = new CodeSets(codes.values().keySet(), tests, greatest, present(spot, dossier));
            List<Answer> each = new ArrayList<>();
            sets.values().forEach(set -> each.add(new Answer.OneOf(List.of(set))));
            return new Answer.Range(each, exact && sets.isWhole());
        }
        if (fact.type() instanceof FactType.Whole whole) {
            return numbers(Stretches.of(whole), spot, dossier);
        }
        if (fact.type() instanceof FactType.Day day) {
            Stretches stretches = Stretches.of(day);
            tests.forEach(test -> {
                if (test instanceof Test.ToDate to) {
                    stretches.cut(to.operator(), to.date().toEpochDay());
                }
            });
            return new Answer.Range(stretches.all(), exact);
        }
        Map<List<Object>, List<Value>> alike = new LinkedHashMap<>();
        Representatives.codes(fact.type())
                .forEach(value -> alike.computeIfAbsent(seen(value), seen -> new ArrayList<>())
                        .add(value));
        return new Answer.Range(
                alike.values().stream().<Answer>map(Answer.OneOf::new).toList(), exact);
    }

    private static Set<String> present(Spot spot, Dossier dossier) {
        return spot.in(dossier).map(Fact::value).orElse(new Value.Words("")) instanceof Value.Codes codes
                ? codes.codes()
                : Set.of();
    }

    private List<Object> seen(Value value) {
        List<Object> seen = new ArrayList<>();
        tests.forEach(test -> seen.add(((Test.Among) test).codes().contains(value.text())));
        sorted.forEach(among -> seen.add(among.codes().contains(value.text())));
        seen.add(compared ? value : "");
        return seen;
    }

    private Answer.Range numbers(Stretches stretches, Spot spot, Dossier dossier) {
        boolean everySum = true;
        for (Test test : tests) {
            if (test instanceof Test.ToThreshold to) {
                stretches.cut(to.operator(), bound(to, dossier));
            }
        }
        for (OfSum of : sums) {
            if (!isGiven(of.sum(), dossier)) {
                Optional<Long> rest = rest(of.sum(), spot, dossier);
                rest.ifPresent(others -> stretches.cut(of.test().operator(), bound(of.test(), dossier) - others));
                everySum &= rest.isPresent();
            }
        }
        return new Answer.Range(stretches.all(), exact && everySum);
    }

    private static long bound(Test.ToThreshold test, Dossier dossier) {
        return test.threshold().on(dossier.date()).orElseThrow().value();
    }

    private static boolean isGiven(FactPath sum, Dossier dossier) {
        return dossier.fact(sum)
                .filter(known -> known.origin() == Fact.Origin.DONNE)
                .isPresent();
    }

    /** What the other terms of the sum make, or empty when one of them is unknown. */
    private Optional<Long> rest(FactPath sum, Spot spot, Dossier dossier) {
        long least = ((FactType.Whole) fact.type()).minimum();
        return spot.give(new Value.Whole(least), dossier, vocabulary)
                .fact(sum)
                .map(total -> ((Value.Whole) total.value()).number() - least);
    }
}
