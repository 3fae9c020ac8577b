package fr.mutualisation.advisor.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Lines of plain text, wrapped at a readable width. */
final class Paragraphs {

    private static final int WIDTH = 100;
    private static final String ENTRY = "- ";
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

    /**
     * The same in no more lines than that, under its title: the first entries that fit whole, and how many others there are.
     * An entry begins with a dash.
     */
    Paragraphs within(int most) {
        List<String> lines = text.toString().lines().toList();
        if (lines.size() <= most || lines.stream().noneMatch(line -> line.startsWith(ENTRY))) {
            return this;
        }
        List<Integer> entries = IntStream.range(0, lines.size())
                .filter(line -> lines.get(line).startsWith(ENTRY))
                .boxed()
                .toList();
        int kept = 0;
        while (kept + 1 < entries.size() && entries.get(kept + 1) < most) {
            kept++;
        }
        List<String> first = new ArrayList<>(lines.subList(0, entries.get(kept)));
        while (!first.isEmpty() && kept > 0 && isTitle(first)) {
            first = first.subList(0, first.size() - 2);
        }
        Paragraphs page = new Paragraphs();
        first.forEach(line -> page.text.append(line).append('\n'));
        return page.paragraph("-", ENTRY.length(), Wording.rest(entries.size() - kept));
    }

    private static boolean isTitle(List<String> lines) {
        return lines.size() > 1 && lines.get(lines.size() - 2).isEmpty();
    }

    /** How many lines there are. */
    int lines() {
        return (int) text.chars().filter(one -> one == '\n').count();
    }

    /** French puts a space before some marks: a line never breaks there, nor between figures. */
    private static String glued(String words) {
        return words.replaceAll(" (?=[;:?!»])", String.valueOf(GLUE))
                .replaceAll("(?<=«|n°) ", String.valueOf(GLUE))
                .replaceAll("(?<=[0-9]) (?=[0-9]{3}(?![0-9]))", String.valueOf(GLUE));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
