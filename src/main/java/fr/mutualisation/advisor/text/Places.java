package fr.mutualisation.advisor.text;

import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.Opinion;
import fr.mutualisation.advisor.domain.Spot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The places of elements in a list: by their names where the dossier gives one that no other element bears, else by their
 * numbers, counted from one, those that follow one another in one piece.
 */
record Places(Map<String, List<Optional<String>>> names) {

    private static final Messages MESSAGES = Messages.of("leviers.properties");
    private static final int MOST_PIECES = 8;

    static Places of(Opinion opinion) {
        return new Places(opinion.names());
    }

    /** A fact, and for one of a list the place of its element. */
    String of(FactDefinition fact, Spot spot) {
        return of(fact, List.of(spot));
    }

    /** The same for several places of one fact. */
    String of(FactDefinition fact, List<Spot> spots) {
        List<Integer> elements =
                spots.stream().flatMap(spot -> spot.element().stream()).toList();
        return MESSAGES.say(
                "lieu", fact.label(), elements.isEmpty() ? "" : of(fact.path().list(), elements));
    }

    /** « « Caen », « Ifs » et n° 5 à 9 », or « n° 1 à 50 »; of many pieces, the first ones and how many others. */
    String of(String list, List<Integer> elements) {
        List<Optional<String>> known = names.getOrDefault(list, List.of());
        List<Piece> pieces = new ArrayList<>();
        List<Integer> numbered = new ArrayList<>();
        for (int element : elements.stream().distinct().sorted().toList()) {
            name(known, element)
                    .ifPresentOrElse(
                            name -> pieces.add(new Piece(FormNames.quoted(name), 1)), () -> numbered.add(element));
        }
        if (pieces.isEmpty()) {
            return numbered.isEmpty() ? "" : MESSAGES.say("lieux.numero", few(ranges(numbered)));
        }
        ranges(numbered)
                .forEach(range -> pieces.add(new Piece(MESSAGES.say("lieux.numero", range.words()), range.size())));
        return few(pieces);
    }

    private static Optional<String> name(List<Optional<String>> known, int element) {
        return element < known.size()
                ? known.get(element)
                        .filter(name -> !name.isBlank() && Collections.frequency(known, Optional.of(name)) == 1)
                : Optional.empty();
    }

    private static List<Piece> ranges(List<Integer> sorted) {
        List<Piece> ranges = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            if (i == sorted.size() || sorted.get(i) != sorted.get(i - 1) + 1) {
                ranges.add(range(sorted.get(first) + 1, sorted.get(i - 1) + 1));
                first = i;
            }
        }
        return ranges;
    }

    private static Piece range(int from, int to) {
        String words = from == to
                ? Integer.toString(from)
                : MESSAGES.say("lieux.suite", Integer.toString(from), Integer.toString(to));
        return new Piece(words, to - from + 1);
    }

    private static String few(List<Piece> pieces) {
        List<String> words = new ArrayList<>();
        int shown = pieces.size() > MOST_PIECES + 1 ? MOST_PIECES : pieces.size();
        pieces.subList(0, shown).forEach(piece -> words.add(piece.words()));
        if (shown < pieces.size()) {
            int others = pieces.subList(shown, pieces.size()).stream()
                    .mapToInt(Piece::size)
                    .sum();
            words.add(MESSAGES.say("lieux.autres", Integer.toString(others)));
        }
        return Wording.list(words, "et");
    }

    /** Elements that are told in one piece, and how many they are. */
    private record Piece(String words, int size) {}
}
