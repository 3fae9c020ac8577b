package fr.mutualisation.advisor.cli;

import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of the command line itself. */
final class Phrases {

    /** The bundle from which picocli also takes its headings and descriptions. */
    static final String BUNDLE = "fr.mutualisation.advisor.cli.commandes";

    private static final ResourceBundle SENTENCES = ResourceBundle.getBundle(BUNDLE, Locale.ROOT);

    private Phrases() {}

    /** The sentence of that key, its holes filled. */
    static String say(String key, Object... details) {
        return String.format(Locale.ROOT, SENTENCES.getString(key), details);
    }
}
