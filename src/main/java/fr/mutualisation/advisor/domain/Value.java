package fr.mutualisation.advisor.domain;

import java.time.LocalDate;
import java.util.SortedSet;

/** The value of a known fact. */
public sealed interface Value {

    /** The answer "yes" of a yes-no fact. */
    Code YES = new Code("OUI");

    /** The answer "no" of a yes-no fact. */
    Code NO = new Code("NON");

    /** The value as a dossier writes it. */
    String text();

    /** One word of a closed list; {@code OUI}, {@code NON} and {@code INCONNU} for yes-no facts. */
    record Code(String text) implements Value {}

    /** A whole number, in the unit that the vocabulary gives. */
    record Whole(long number) implements Value {
        @Override
        public String text() {
            return Long.toString(number);
        }
    }

    /** A calendar day. */
    record Day(LocalDate date) implements Value {
        @Override
        public String text() {
            return date.toString();
        }
    }

    /** Several words of a closed list, without order. */
    record Codes(SortedSet<String> codes) implements Value {
        @Override
        public String text() {
            return String.join(", ", codes);
        }
    }

    /** Free text, which no rule reads. */
    record Words(String text) implements Value {}

    /** The code for a boolean. */
    static Code of(boolean yes) {
        return yes ? YES : NO;
    }
}
