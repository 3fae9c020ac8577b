package fr.mutualisation.advisor.domain;

/** Makes text from outside fit to be shown: bounded, and without anything that could disturb a terminal or a log. */
public final class Printable {

    private static final int LONGEST = 80;
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

    private static boolean isPlain(int point) {
        return (point >= ' ' && point < 127) || Character.isLetterOrDigit(point) || "«»’–—…€°§×".indexOf(point) >= 0;
    }
}
