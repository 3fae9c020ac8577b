package fr.mutualisation.advisor.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A formula of the vocabulary: a closed algebra, so that adding a derived fact needs no code. */
public sealed interface Derivation
        permits Derivation.Among, Derivation.Same, NumberDerivation, DateDerivation, TextDerivation, VoteDerivation {

    /** What the formula reads. */
    List<Operand> reads();

    /** The kind of its value. */
    Kind yields();

    /** The value, or empty when an operand that matters is unknown. */
    Optional<Value> compute(Facts facts);

    /** Whether another formula computes in the same way, whatever the thresholds that both name are worth. */
    default boolean computesAs(Derivation other) {
        return equals(other);
    }

    /** The facts that the formula reads; an operand that only counts a list is named by the list. */
    default List<FactPath> operands() {
        return reads().stream().map(Operand::path).toList();
    }

    /** What kind of fact an operand or a result is. */
    enum Kind {
        ANY,
        YES_NO,
        CODE,
        NUMBER,
        DAY,
        WORDS
    }

    /** How much of a list an operand reads. */
    enum Reach {
        /** One value: outside lists, or that of the element at hand. */
        ONE,
        /** The values of all elements. */
        EVERY,
        /** The number of elements only. */
        SIZE
    }

    /**
     * What a formula reads.
     *
     * @param path the fact, or the list whose elements are counted
     * @param kind what the fact must be
     * @param reach how much of a list is read
     * @param codes the codes that it is compared with
     */
    record Operand(FactPath path, Kind kind, Reach reach, Set<String> codes) {
        static Operand one(FactPath path, Kind kind) {
            return new Operand(path, kind, Reach.ONE, Set.of());
        }

        static Operand coded(FactPath path, Reach reach, Set<String> codes) {
            return new Operand(path, Kind.CODE, reach, codes);
        }

        static Operand every(FactPath path, Kind kind) {
            return new Operand(path, kind, Reach.EVERY, Set.of());
        }
    }

    /** What a formula may ask of a dossier, for one element when the derived fact belongs to a list. */
    interface Facts {
        /** The value of a fact outside lists, or of the element at hand. */
        Optional<Value> value(FactPath path);

        /** The values over all elements of the list, or empty when the list is unknown. */
        Optional<List<Optional<Value>>> values(FactPath listed);

        /** The number of elements of a list or of a list of codes, or empty when it is unknown. */
        Optional<Long> count(FactPath list);

        /** The number that a fact is, or empty when it is unknown. */
        default Optional<Long> number(FactPath path) {
            return value(path).filter(Value.Whole.class::isInstance).map(value -> ((Value.Whole) value).number());
        }

        /** The day that a fact is, or empty when it is unknown. */
        default Optional<java.time.LocalDate> day(FactPath path) {
            return value(path).filter(Value.Day.class::isInstance).map(value -> ((Value.Day) value).date());
        }
    }

    /** Whether a fact is one of the codes. */
    record Among(FactPath fact, Set<String> codes) implements Derivation {
        @Override
        public List<Operand> reads() {
            return List.of(Operand.coded(fact, Reach.ONE, codes));
        }

        @Override
        public Kind yields() {
            return Kind.YES_NO;
        }

        @Override
        public Optional<Value> compute(Facts facts) {
            return facts.value(fact).map(value -> Value.of(codes.contains(value.text())));
        }
    }

    /** Whether two facts have the same value. */
    record Same(FactPath left, FactPath right) implements Derivation {
        @Override
        public List<Operand> reads() {
            return List.of(Operand.one(left, Kind.ANY), Operand.one(right, Kind.ANY));
        }

        @Override
        public Kind yields() {
            return Kind.YES_NO;
        }

        @Override
        public Optional<Value> compute(Facts facts) {
            return facts.value(left).flatMap(one -> facts.value(right).map(two -> Value.of(one.equals(two))));
        }
    }
}
