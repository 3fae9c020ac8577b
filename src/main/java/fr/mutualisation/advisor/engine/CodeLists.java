package fr.mutualisation.advisor.engine;

import java.util.List;

/** Reads « A », « A ou B », « A, B ou C » (or with « et »): codes in capitals, without repetition. */
final class CodeLists {

    private static final String CODE = "[A-Z][A-Z0-9_]{0,59}";

    private CodeLists() {}

    /** The codes in their order, or an empty list when the text is not such a list. */
    static List<String> read(String text, String link) {
        if (!text.matches(CODE + "(, " + CODE + ")*( " + link + " " + CODE + ")?") || !endsWithLink(text, link)) {
            return List.of();
        }
        List<String> codes = List.of(text.split(", | " + link + " "));
        return codes.stream().distinct().count() == codes.size() ? codes : List.of();
    }

    private static boolean endsWithLink(String text, String link) {
        return !text.contains(", ") || text.contains(" " + link + " ");
    }
}
