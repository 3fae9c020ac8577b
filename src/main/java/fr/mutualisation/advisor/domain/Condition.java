package fr.mutualisation.advisor.domain;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * One distinct condition, evaluated once for a dossier.
 *
 * @param sentence the very sentence of the rule files
 * @param path the fact it reads
 * @param quantifier over what it speaks
 * @param truth met, failed or unknown; for {@link Quantifier#EACH}, met or failed only when it is so for every element
 * @param byElement for {@link Quantifier#EACH}, the truth for each element; else empty
 * @param seen the values seen: one, or one for each element; an empty entry is unknown
 * @param required what the value must be, the threshold's number at the reference date included
 * @param articles the articles of the rules in force that ask, in the order of the rule ids
 */
public record Condition(
        String sentence,
        FactPath path,
        Quantifier quantifier,
        Truth truth,
        List<Truth> byElement,
        List<Optional<Value>> seen,
        Required required,
        List<String> articles) {

    /**
     * What a condition requires.
     *
     * @param operator how the value is compared
     * @param negated whether the contrary is required
     * @param values codes, a number or a date, as text
     * @param threshold the name of the threshold that gave the number
     */
    public record Required(Operator operator, boolean negated, List<String> values, Optional<String> threshold) {

        /** Whether a known value is what the condition requires. */
        public boolean accepts(Value value) {
            return holds(value) != negated;
        }

        private boolean holds(Value value) {
            return switch (operator) {
                case ONE_OF -> values.contains(value.text());
                case CONTAINS -> value instanceof Value.Codes held && !Collections.disjoint(held.codes(), values);
                case LESS, AT_MOST, MORE, AT_LEAST -> operator.holds(number(value), number(values.get(0)));
            };
        }

        private static long number(Value value) {
            return value instanceof Value.Whole whole ? whole.number() : number(value.text());
        }

        private static long number(String text) {
            return CalendarDay.read(text).map(LocalDate::toEpochDay).orElseGet(() -> Long.parseLong(text));
        }
    }

    /** Cheap, and enough: one opinion holds a sentence once. */
    @Override
    public int hashCode() {
        return sentence.hashCode();
    }

    /** The truth for one element, or of the whole when the condition does not speak of the element at hand. */
    public Truth truth(int element) {
        return byElement.isEmpty() ? truth : byElement.get(element);
    }
}
