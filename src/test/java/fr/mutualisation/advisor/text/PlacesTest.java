package fr.mutualisation.advisor.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlacesTest {

    @Test
    void placesThatFollowOneAnotherAreOnePiece() {
        assertEquals("", Places.of(List.of()));
        assertEquals("1", Places.of(List.of(0)));
        assertEquals("1 à 3", Places.of(List.of(2, 0, 1)));
        assertEquals("1, 3 et 5 à 6", Places.of(List.of(4, 5, 0, 2, 2)));
        assertEquals("300 à 302", Places.of(List.of(299, 300, 301)));
    }
}
