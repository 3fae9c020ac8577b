package fr.mutualisation.advisor.domain;

import java.util.List;
import java.util.Optional;

/** Formulas over calendar days: what has gone by, which comes first, when a delay ends. */
public sealed interface DateDerivation extends Derivation {

    /** What has gone by from one day to another, in days or months. */
    record Elapsed(Counting counting, FactPath from, FactPath to) implements DateDerivation {
        @Override
        public List<Operand> reads() {
            return List.of(Operand.one(from, Kind.DAY), Operand.one(to, Kind.DAY));
        }

        @Override
        public Kind yields() {
            return Kind.NUMBER;
        }

        @Override
        public Optional<Value> compute(Facts facts) {
            return facts.day(from)
                    .flatMap(first -> facts.day(to).map(last -> new Value.Whole(counting.between(first, last))));
        }
    }

    /** Whether one day comes before another, is the same, or comes after: one of {@link #CODES}. */
    record Order(FactPath one, FactPath other) implements DateDerivation {

        /** Before, the same day, after. */
        public static final List<String> CODES = List.of("AVANT", "MEME_JOUR", "APRES");

        @Override
        public List<Operand> reads() {
            return List.of(Operand.one(one, Kind.DAY), Operand.one(other, Kind.DAY));
        }

        @Override
        public Kind yields() {
            return Kind.CODE;
        }

        @Override
        public Optional<Value> compute(Facts facts) {
            return facts.day(one)
                    .flatMap(day -> facts.day(other).map(day::compareTo))
                    .map(order -> new Value.Code(CODES.get(Integer.signum(order) + 1)));
        }
    }

    /**
     * The first day at which the months of a threshold have surely gone by since a day ({@link Counting#MOIS_REVOLUS});
     * the threshold is the one in force on that day.
     */
    record Due(FactPath from, Threshold months) implements DateDerivation {
        @Override
        public List<Operand> reads() {
            return List.of(Operand.one(from, Kind.DAY));
        }

        @Override
        public Kind yields() {
            return Kind.DAY;
        }

        @Override
        public Optional<Value> compute(Facts facts) {
            return facts.day(from)
                    .flatMap(day -> months.on(day)
                            .map(step -> new Value.Day(Counting.MOIS_REVOLUS.earliest(day, step.value()))));
        }

        @Override
        public boolean computesAs(Derivation other) {
            return other instanceof Due due
                    && due.from.equals(from)
                    && due.months.name().equals(months.name());
        }
    }

    /** The years from a year to the year of a day; may be negative. */
    record Age(FactPath year, FactPath day) implements DateDerivation {
        @Override
        public List<Operand> reads() {
            return List.of(Operand.one(year, Kind.NUMBER), Operand.one(day, Kind.DAY));
        }

        @Override
        public Kind yields() {
            return Kind.NUMBER;
        }

        @Override
        public Optional<Value> compute(Facts facts) {
            return facts.number(year)
                    .flatMap(first -> facts.day(day).map(last -> new Value.Whole(last.getYear() - first)));
        }
    }
}
