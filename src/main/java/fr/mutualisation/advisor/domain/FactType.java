package fr.mutualisation.advisor.domain;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a fact may be. */
public sealed interface FactType {

    /** Its name in the vocabulary's files. */
    String keyword();

    /** Yes or no. */
    record YesNo() implements FactType {
        @Override
        public String keyword() {
            return "oui-non";
        }
    }

    /** Yes, no, or the explicit answer "not established", which differs from an absent fact. */
    record YesNoUnknown() implements FactType {
        @Override
        public String keyword() {
            return "oui-non-inconnu";
        }
    }

    /** One code of a closed list; the map gives each code its French label, in the order of the vocabulary. */
    record Choice(Map<String, String> values) implements FactType {
        @Override
        public String keyword() {
            return "choix";
        }
    }

    /** Distinct codes of a closed list. */
    record Codes(Map<String, String> values) implements FactType {
        @Override
        public String keyword() {
            return "codes";
        }
    }

    /** A whole number between two bounds, both included. */
    record Whole(long minimum, long maximum, String unit) implements FactType {
        @Override
        public String keyword() {
            return "entier";
        }
    }

    /** A calendar day between two bounds, both included. */
    record Day(LocalDate minimum, LocalDate maximum) implements FactType {
        @Override
        public String keyword() {
            return "date";
        }
    }

    /** Free text of at most {@code maximumLength} characters, matching the pattern where there is one. */
    record Words(int maximumLength, Optional<Pattern> pattern) implements FactType {
        @Override
        public String keyword() {
            return "texte";
        }
    }
}
