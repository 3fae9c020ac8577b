package fr.mutualisation.advisor.text;

/** Lines of plain text, wrapped at a readable width. */
final class Paragraphs {

    private static final int WIDTH = 100;
    private static final char GLUE = '\u0000';

    private final StringBuilder text = new StringBuilder();

    /** A blank line, then a title. */
    Paragraphs title(String title) {
        text.append('\n').append(title).append('\n');
        return this;
    }

    /** A paragraph whose first line begins with {@code lead} and whose lines are indented. */
    Paragraphs paragraph(String lead, int indent, String words) {
        String margin = " ".repeat(indent);
        StringBuilder line = new StringBuilder(lead).append(" ".repeat(Math.max(0, indent - lead.length())));
        boolean fresh = true;
        for (String word : glued(words).split(" ", -1)) {
            if (!fresh && line.length() + 1 + word.length() > WIDTH) {
                text.append(line).append('\n');
                line = new StringBuilder(margin);
                fresh = true;
            }
            line.append(fresh ? "" : " ").append(word.replace(GLUE, ' '));
            fresh = false;
        }
        text.append(line).append('\n');
        return this;
    }

    /** What stands on another page, after what stands on this one. */
    Paragraphs append(Paragraphs other) {
        text.append(other.text);
        return this;
    }

    /** How many lines there are. */
    int lines() {
        return (int) text.chars().filter(one -> one == '\n').count();
    }

    /** French puts a space before some marks: a line never breaks there, nor between figures. */
    private static String glued(String words) {
        return words.replaceAll(" (?=[;:?!»])", String.valueOf(GLUE))
                .replaceAll("(?<=«) ", String.valueOf(GLUE))
                .replaceAll("(?<=[0-9]) (?=[0-9]{3}(?![0-9]))", String.valueOf(GLUE));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
