package fr.mutualisation.advisor.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Formulas that count and add. */
public sealed interface NumberDerivation extends Derivation {

    @Override
    default Kind yields() {
        return Kind.NUMBER;
    }

    /** The sum of a number over a list; unknown as soon as one element is. */
    record Sum(FactPath listed) implements NumberDerivation {
        @Override
        public List<Operand> reads() {
            return List.of(Operand.every(listed, Kind.NUMBER));
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
    record Count(FactPath list) implements NumberDerivation {
        @Override
        public List<Operand> reads() {
            return List.of(new Operand(list, Kind.ANY, Reach.SIZE, Set.of()));
        }

        @Override
        public Optional<Value> compute(Facts facts) {
            return facts.count(list).map(Value.Whole::new);
        }
    }

    /** One for yes, nought for no. */
    record Indicator(FactPath fact) implements NumberDerivation {
        @Override
        public List<Operand> reads() {
            return List.of(Operand.one(fact, Kind.YES_NO));
        }

        @Override
        public Optional<Value> compute(Facts facts) {
            return facts.value(fact).map(value -> new Value.Whole(value.equals(Value.YES) ? 1 : 0));
        }
    }

    /** The number that a fact is, as a term of a sum. */
    record Plain(FactPath fact) implements NumberDerivation {
        @Override
        public List<Operand> reads() {
            return List.of(Operand.one(fact, Kind.NUMBER));
        }

        @Override
        public Optional<Value> compute(Facts facts) {
            return facts.value(fact);
        }
    }

    /** The sum of several formulas; unknown as soon as one is. */
    record Addition(List<Derivation> terms) implements NumberDerivation {
        @Override
        public List<Operand> reads() {
            List<Operand> operands = new ArrayList<>();
            terms.forEach(term -> operands.addAll(term.reads()));
            return operands;
        }

        @Override
        public Optional<Value> compute(Facts facts) {
            return Sum.total(terms.stream().map(term -> term.compute(facts)).toList());
        }
    }

    /**
     * A number that is not negative, multiplied then divided: how a margin is put on a population without a fraction.
     *
     * @param multiplier at least one
     * @param divisor at least one
     * @param roundedUp whether what remains of the division counts for one
     */
    record Scaled(FactPath fact, long multiplier, long divisor, boolean roundedUp) implements NumberDerivation {
        @Override
        public List<Operand> reads() {
            return List.of(Operand.one(fact, Kind.NUMBER));
        }

        @Override
        public Optional<Value> compute(Facts facts) {
            return facts.number(fact)
                    .map(number -> Math.multiplyExact(number, multiplier))
                    .map(product -> new Value.Whole((roundedUp ? product + divisor - 1 : product) / divisor));
        }
    }
}
