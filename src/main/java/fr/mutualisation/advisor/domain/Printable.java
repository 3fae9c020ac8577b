package fr.mutualisation.advisor.domain;

import java.util.Collection;
import java.util.StringJoiner;

/** Makes text from outside fit to be shown: bounded, and without anything that could disturb a terminal or a log. */
public final class Printable {

    private static final int LONGEST = 80;
    private static final int LONGEST_LIST = 300;
    private static final int REPLACEMENT = 0xFFFD;

    private Printable() {}

    /** At most eighty characters of {@code text}; letters, digits, printable ASCII and French quotes stay, the rest is replaced. */
    public static String of(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(point -> shown.appendCodePoint(isPlain(point) ? point : REPLACEMENT));
        return text.codePointCount(0, text.length()) > LONGEST
                ? shown.append('…').toString()
                : shown.toString();
    }

    /** These words separated by commas, as many as fit; an ellipsis stands for the others. */
    public static String list(Collection<String> words) {
        StringJoiner shown = new StringJoiner(", ");
        for (String word : words) {
            if (shown.length() > LONGEST_LIST) {
                return shown.add("…").toString();
            }
            shown.add(of(word));
        }
        return shown.toString();
    }

    private static boolean isPlain(int point) {
        return (point >= ' ' && point < 127) || Character.isLetterOrDigit(point) || "«»’–—…€°§×".indexOf(point) >= 0;
    }
}
