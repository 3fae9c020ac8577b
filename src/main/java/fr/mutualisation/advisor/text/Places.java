package fr.mutualisation.advisor.text;

import java.util.ArrayList;
import java.util.List;

/** The places of elements in a list, counted from one, those that follow one another in one piece. */
final class Places {

    private static final Messages MESSAGES = Messages.of("leviers.properties");

    private Places() {}

    /** « 1, 3 et 5 à 9 »; nothing for none. */
    static String of(List<Integer> elements) {
        List<Integer> sorted = elements.stream().distinct().sorted().toList();
        List<String> pieces = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            if (i == sorted.size() || sorted.get(i) != sorted.get(i - 1) + 1) {
                pieces.add(piece(sorted.get(first) + 1, sorted.get(i - 1) + 1));
                first = i;
            }
        }
        return Wording.list(pieces, "et");
    }

    private static String piece(int from, int to) {
        return from == to
                ? Integer.toString(from)
                : MESSAGES.say("lieux.suite", Integer.toString(from), Integer.toString(to));
    }
}
