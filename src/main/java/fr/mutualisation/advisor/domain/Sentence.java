package fr.mutualisation.advisor.domain;

import java.util.Optional;

/**
 * One French sentence of the vocabulary that tests a fact, with at most one typed placeholder.
 *
 * @param template the sentence, its placeholder between braces
 * @param quantifier over what it speaks
 * @param path the fact it tests
 * @param operator the test
 * @param negated whether it says the contrary of the test
 * @param fixedCode the code tested when the sentence has no placeholder and tests one
 */
public record Sentence(
        String template,
        Quantifier quantifier,
        FactPath path,
        Operator operator,
        boolean negated,
        Optional<String> fixedCode) {

    /** The typed placeholder that the sentence holds. */
    public Placeholder placeholder() {
        for (Placeholder candidate : Placeholder.values()) {
            if (!candidate.mark().isEmpty() && template.contains(candidate.mark())) {
                return candidate;
            }
        }
        return Placeholder.NONE;
    }

    /** What a rule file may write in a sentence. */
    public enum Placeholder {
        NONE(""),
        VALUES("{valeurs}"),
        THRESHOLD("{seuil}"),
        DATE("{date}");

        private final String mark;

        Placeholder(String mark) {
            this.mark = mark;
        }

        /** The placeholder as templates write it. */
        public String mark() {
            return mark;
        }
    }
}
