package fr.mutualisation.advisor.domain;

import java.util.List;

/** Values of a fact that the rules at hand cannot tell from one another: one answer to its question. */
public sealed interface Answer {

    /** Values that stand for all those of the answer: whatever holds for these holds for the others. */
    List<Value> samples();

    /** Whether a value is one of those of the answer. */
    boolean holds(Value value);

    /** Each of these values. */
    record OneOf(List<Value> values) implements Answer {
        @Override
        public List<Value> samples() {
            return values;
        }

        @Override
        public boolean holds(Value value) {
            return values.contains(value);
        }
    }

    /** Every number or day from the first to the last, both included. */
    record Between(Value first, Value last) implements Answer {
        @Override
        public List<Value> samples() {
            return first.equals(last) ? List.of(first) : List.of(first, last);
        }

        @Override
        public boolean holds(Value value) {
            return number(first) <= number(value) && number(value) <= number(last);
        }

        private static long number(Value value) {
            return value instanceof Value.Day day ? day.date().toEpochDay() : ((Value.Whole) value).number();
        }
    }

    /**
     * Every answer to a question.
     *
     * @param all the answers, in the order of the vocabulary, numbers and days growing; none for free text
     * @param exact false when some value is left aside, or when one answer holds values that rules may tell apart
     */
    record Range(List<Answer> all, boolean exact) {}
}
