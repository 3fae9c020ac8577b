package fr.mutualisation.advisor.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One file of French sentences with numbered holes. {@code {0}} is the first detail, {@code {0|mot}} the same
 * translated by the word list, and what stands between double square brackets is left out when one of its details is
 * empty. No locale is involved.
 */
final class Messages {

    private static final Pattern HOLE = Pattern.compile("\\{([0-9])(\\|mot)?}");
    private static final Pattern OPTIONAL = Pattern.compile("\\[\\[((?:\\[[^\\[\\]]*]|[^\\[\\]])*)]]");

    private final Properties sentences;
    private final Properties words;

    private Messages(Properties sentences, Properties words) {
        this.sentences = sentences;
        this.words = words;
    }

    static Messages of(String file) {
        return new Messages(load(file), load("mots.properties"));
    }

    private static Properties load(String file) {
        Properties properties = new Properties();
        try (InputStreamReader reader = new InputStreamReader(
                Objects.requireNonNull(Messages.class.getResourceAsStream(file), file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties;
    }

    /** The sentence of that key, its holes filled. */
    String say(String key, String... details) {
        String template = Objects.requireNonNull(sentences.getProperty(key), key);
        Matcher optional = OPTIONAL.matcher(template);
        StringBuilder kept = new StringBuilder();
        while (optional.find()) {
            String part = optional.group(1);
            optional.appendReplacement(kept, Matcher.quoteReplacement(lacksDetail(part, details) ? "" : part));
        }
        optional.appendTail(kept);
        return fill(kept.toString(), details);
    }

    private static boolean lacksDetail(String part, String[] details) {
        Matcher hole = HOLE.matcher(part);
        while (hole.find()) {
            if (detail(hole, details).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private String fill(String template, String[] details) {
        Matcher hole = HOLE.matcher(template);
        StringBuilder filled = new StringBuilder();
        while (hole.find()) {
            String detail = detail(hole, details);
            String shown = hole.group(2) == null ? detail : words.getProperty(detail, detail);
            hole.appendReplacement(filled, Matcher.quoteReplacement(shown));
        }
        return hole.appendTail(filled).toString();
    }

    private static String detail(Matcher hole, String[] details) {
        int index = Integer.parseInt(hole.group(1));
        return index < details.length ? details[index] : "";
    }
}
