package fr.mutualisation.advisor.engine;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads a pattern of the vocabulary: a few character classes with their counts, so that matching costs nothing. */
final class TextPattern {

    /** Only the last count may vary, so that nothing is tried twice. */
    private static final String PATTERN =
            "\\^(\\[[A-Za-z0-9_ .-]{1,40}](\\{[0-9]{1,3}})?){0,5}\\[[A-Za-z0-9_ .-]{1,40}](\\{[0-9]{1,3}(,[0-9]{1,3})?})?\\$";

    private TextPattern() {}

    /** The pattern of a key, or empty when there is none or it is faulty. */
    static Optional<Pattern> read(YamlReading map, String key) {
        Optional<String> text = map.optionalText(key);
        if (text.isPresent() && text.get().matches(PATTERN)) {
            try {
                return Optional.of(Pattern.compile(text.get()));
            } catch (PatternSyntaxException impossible) {
                // Refused below, like any other text that is no pattern
            }
        }
        text.ifPresent(refused -> map.bad(key, refused, "motif"));
        return Optional.empty();
    }
}
