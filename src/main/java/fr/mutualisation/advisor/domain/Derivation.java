package fr.mutualisation.advisor.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A formula of the vocabulary: a closed algebra, so that adding a derived fact needs no code. */
public sealed interface Derivation {

    /** The facts that the formula reads; an operand that only counts a list is named by the list. */
    List<FactPath> operands();

    /** The value, or empty when an operand that matters is unknown. */
    Optional<Value> compute(Facts facts);

    /** What a formula may ask of a dossier, for one element when the derived fact belongs to a list. */
    interface Facts {
        /** The value of a fact outside lists, or of the element at hand. */
        Optional<Value> value(FactPath path);

        /** The values over all elements of the list, or empty when the list is unknown. */
        Optional<List<Optional<Value>>> values(FactPath listed);

        /** The number of elements of a list or of a list of codes, or empty when it is unknown. */
        Optional<Long> count(FactPath list);
    }

    /** Whether a fact is one of the codes. */
    record Among(FactPath fact, Set<String> codes) implements Derivation {
        @Override
        public List<FactPath> operands() {
            return List.of(fact);
        }

        @Override
        public Optional<Value> compute(Facts facts) {
            return facts.value(fact).map(value -> Value.of(codes.contains(value.text())));
        }
    }

    /** Whether two facts have the same value. */
    record Same(FactPath left, FactPath right) implements Derivation {
        @Override
        public List<FactPath> operands() {
            return List.of(left, right);
        }

        @Override
        public Optional<Value> compute(Facts facts) {
            return facts.value(left).flatMap(one -> facts.value(right).map(two -> Value.of(one.equals(two))));
        }
    }

    /** The sum of a number over a list; unknown as soon as one element is. */
    record Sum(FactPath listed) implements Derivation {
        @Override
        public List<FactPath> operands() {
            return List.of(listed);
        }

        @Override
        public Optional<Value> compute(Facts facts) {
            return facts.values(listed).flatMap(Sum::total);
        }

        private static Optional<Value> total(List<Optional<Value>> values) {
            long total = 0;
            for (Optional<Value> value : values) {
                if (value.isEmpty() || !(value.get() instanceof Value.Whole whole)) {
                    return Optional.empty();
                }
                total += whole.number();
            }
            return Optional.of(new Value.Whole(total));
        }
    }

    /** The number of elements of a list. */
    record Count(FactPath list) implements Derivation {
        @Override
        public List<FactPath> operands() {
            return List.of(list);
        }

        @Override
        public Optional<Value> compute(Facts facts) {
            return facts.count(list).map(Value.Whole::new);
        }
    }

    /** One for yes, nought for no. */
    record Indicator(FactPath fact) implements Derivation {
        @Override
        public List<FactPath> operands() {
            return List.of(fact);
        }

        @Override
        public Optional<Value> compute(Facts facts) {
            return facts.value(fact).map(value -> new Value.Whole(value.equals(Value.YES) ? 1 : 0));
        }
    }

    /** The sum of several formulas; unknown as soon as one is. */
    record Addition(List<Derivation> terms) implements Derivation {
        @Override
        public List<FactPath> operands() {
            List<FactPath> operands = new ArrayList<>();
            terms.forEach(term -> operands.addAll(term.operands()));
            return operands;
        }

        @Override
        public Optional<Value> compute(Facts facts) {
            return Sum.total(terms.stream().map(term -> term.compute(facts)).toList());
        }
    }
}
