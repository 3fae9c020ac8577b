package fr.mutualisation.advisor.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlacesTest {

    private static final Places UNNAMED = new Places(Map.of());

    private static String places(List<Integer> elements, String... names) {
        List<Optional<String>> known = IntStream.range(0, names.length)
                .mapToObj(at -> Optional.of(names[at]).filter(name -> !name.equals("-")))
                .toList();
        return new Places(Map.of("communes", known)).of("communes", elements);
    }

    @Test
    void placesThatFollowOneAnotherAreOnePiece() {
        assertEquals("", UNNAMED.of("communes", List.of()));
        assertEquals("n° 1", UNNAMED.of("communes", List.of(0)));
        assertEquals("n° 1 à 3", UNNAMED.of("communes", List.of(2, 0, 1)));
        assertEquals("n° 1, 3 et 5 à 6", UNNAMED.of("communes", List.of(4, 5, 0, 2, 2)));
        assertEquals("n° 300 à 302", UNNAMED.of("communes", List.of(299, 300, 301)));
        assertEquals(
                "n° 1 à 50",
                UNNAMED.of("communes", IntStream.range(0, 50).boxed().toList()));
    }

    @Test
    void anElementGoesByItsName() {
        assertEquals("« Caen »", places(List.of(0), "Caen", "Ifs"));
        assertEquals("« Caen », « Ifs » et n° 3 à 4", places(List.of(3, 0, 2, 1), "Caen", "Ifs", "-", "-"));
        assertEquals("n° 9", places(List.of(8), "Caen"));
    }

    @Test
    void aNameThatTwoElementsBearSaysNothing() {
        assertEquals("« Ifs » et n° 1 à 2", places(List.of(0, 1, 2), "Caen", "Caen", "Ifs"));
        assertEquals("n° 1", places(List.of(0), " "));
    }

    @Test
    void ofManyTheOthersAreCounted() {
        assertEquals(
                "« a », « b », « c », « d », « e », « f », « g », « h » et 4 autres",
                places(
                        IntStream.range(0, 12).boxed().toList(),
                        "a",
                        "b",
                        "c",
                        "d",
                        "e",
                        "f",
                        "g",
                        "h",
                        "i",
                        "-",
                        "-",
                        "l"));
        assertEquals(
                "n° 1, 3, 5, 7, 9, 11, 13, 15 et 6 autres",
                UNNAMED.of("communes", List.of(0, 2, 4, 6, 8, 10, 12, 14, 16, 17, 18, 20, 22, 24)));
    }
}
