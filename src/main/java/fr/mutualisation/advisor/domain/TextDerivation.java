package fr.mutualisation.advisor.domain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Formulas that look at a text from outside, so that no rule ever reads one. */
public sealed interface TextDerivation extends Derivation {

    /** The number of characters of a text, as a reader counts them. */
    record Length(FactPath text) implements TextDerivation {
        @Override
        public List<Operand> reads() {
            return List.of(Operand.one(text, Kind.WORDS));
        }

        @Override
        public Kind yields() {
            return Kind.NUMBER;
        }

        @Override
        public Optional<Value> compute(Facts facts) {
            return facts.value(text)
                    .map(Value::text)
                    .map(words -> new Value.Whole(words.codePointCount(0, words.length())));
        }
    }

    /** Whether the whole of a text has a form. */
    record Matches(FactPath text, Pattern pattern) implements TextDerivation {

        /** Two patterns written alike are the same one. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Matches matches
                    && matches.text.equals(text)
                    && matches.pattern.pattern().equals(pattern.pattern());
        }

        @Override
        public int hashCode() {
            return Objects.hash(text, pattern.pattern());
        }

        @Override
        public List<Operand> reads() {
            return List.of(Operand.one(text, Kind.WORDS));
        }

        @Override
        public Kind yields() {
            return Kind.YES_NO;
        }

        @Override
        public Optional<Value> compute(Facts facts) {
            return facts.value(text)
                    .map(words -> Value.of(pattern.matcher(words.text()).matches()));
        }
    }

    /** Whether several facts are filled in: no as soon as one is an empty text, unknown while one is unknown. */
    record FilledIn(List<FactPath> facts) implements TextDerivation {

        /** Takes its own copy. */
        public FilledIn {
            facts = List.copyOf(facts);
        }

        @Override
        public List<Operand> reads() {
            return facts.stream().map(fact -> Operand.one(fact, Kind.ANY)).toList();
        }

        @Override
        public Kind yields() {
            return Kind.YES_NO;
        }

        @Override
        public Optional<Value> compute(Facts dossier) {
            List<Optional<Value>> values = facts.stream().map(dossier::value).toList();
            if (values.stream().flatMap(Optional::stream).anyMatch(FilledIn::isBlank)) {
                return Optional.of(Value.NO);
            }
            return values.stream().allMatch(Optional::isPresent) ? Optional.of(Value.YES) : Optional.empty();
        }

        private static boolean isBlank(Value value) {
            return value instanceof Value.Words words && words.text().isBlank();
        }
    }
}
