package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.Candidates;
import fr.mutualisation.advisor.domain.Derivation;
import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.FactType;
import fr.mutualisation.advisor.domain.NumberDerivation;
import fr.mutualisation.advisor.domain.Operator;
import fr.mutualisation.advisor.domain.Test;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Gathers all that some rules can see of one fact: their own tests, and those of the facts computed from it. */
final class CandidateSearch {

    private final FactDefinition fact;
    private final Set<Test> tests = new LinkedHashSet<>();
    private boolean counted;
    private boolean exact = true;

    private CandidateSearch(FactDefinition fact) {
        this.fact = fact;
    }

    static Candidates search(FactPath path, List<Rule> rules, Vocabulary vocabulary) {
        FactDefinition fact = vocabulary.definition(path).orElseThrow();
        CandidateSearch search = new CandidateSearch(fact);
        for (Rule rule : rules) {
            for (AskedCondition asked : rule.conditions()) {
                if (asked.path().equals(path)) {
                    search.direct(asked.test());
                } else {
                    vocabulary.definition(asked.path()).flatMap(FactDefinition::derivation).stream()
                            .flatMap(CandidateSearch::terms)
                            .forEach(formula -> search.through(formula, asked.test(), vocabulary));
                }
            }
        }
        return search.candidates();
    }

    private static Stream<Derivation> terms(Derivation formula) {
        return formula instanceof NumberDerivation.Addition addition
                ? addition.terms().stream().flatMap(CandidateSearch::terms)
                : Stream.of(formula);
    }

    private void direct(Test test) {
        tests.add(test);
        exact &= !(test instanceof Test.Among among && among.operator() == Operator.ONE_OF) || isClosed();
    }

    private void through(Derivation formula, Test test, Vocabulary vocabulary) {
        if (!formula.operands().contains(fact.path())) {
            // Computed from something that is itself computed: its values are not told apart here.
            exact &= isClosed() || formula.operands().stream().noneMatch(operand -> isReadBy(operand, vocabulary));
        } else if (formula instanceof NumberDerivation.Sum) {
            tests.add(test);
        } else if (formula instanceof NumberDerivation.Count) {
            counted = true;
        } else {
            exact &= isClosed();
        }
    }

    private boolean isReadBy(FactPath computed, Vocabulary vocabulary) {
        return vocabulary.definition(computed).flatMap(FactDefinition::derivation).stream()
                .flatMap(formula -> formula.operands().stream())
                .anyMatch(operand -> operand.equals(fact.path()) || isReadBy(operand, vocabulary));
    }

    /** Whether each value of the fact is a candidate of its own, so that nothing can tell it from its candidate. */
    private boolean isClosed() {
        return fact.type() instanceof FactType.YesNo
                || fact.type() instanceof FactType.YesNoUnknown
                || fact.type() instanceof FactType.Choice;
    }

    private Candidates candidates() {
        Candidates found =
                counted ? Representatives.counted(fact.type(), tests) : Representatives.of(fact.type(), tests);
        return new Candidates(found.values(), found.exact() && exact);
    }
}
