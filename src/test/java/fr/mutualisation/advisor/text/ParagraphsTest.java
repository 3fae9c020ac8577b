package fr.mutualisation.advisor.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ParagraphsTest {

    private static final String REST = "- Et %s, dans la réponse JSON (--format json).\n";

    private static Paragraphs page(int entries) {
        Paragraphs page = new Paragraphs().title("TITRE");
        for (int i = 1; i <= entries; i++) {
            page.paragraph("-", 2, "a".repeat(90) + " suite de " + i);
        }
        return page;
    }

    @Test
    void aPageThatFitsIsWhole() {
        assertEquals(page(3).toString(), page(3).within(8).toString());
    }

    @Test
    void anEntryIsKeptWholeOrCounted() {
        assertEquals(
                page(2) + REST.formatted("3 autres différences"),
                page(5).within(8).toString());
        assertEquals(
                page(2) + REST.formatted("une autre différence"),
                page(3).within(7).toString());
        assertEquals(
                page(0) + REST.formatted("3 autres différences"),
                page(3).within(1).toString());
    }

    @Test
    void noTitleIsLeftWithNothingUnderIt() {
        Paragraphs two = page(1).append(page(2));
        assertEquals(
                page(1) + REST.formatted("2 autres différences"), two.within(7).toString());
    }

    @Test
    void aLineNeverBreaksAfterTheSignOfANumber() {
        String page =
                new Paragraphs().paragraph("", 0, "a".repeat(98) + " n° 8").toString();
        assertThat(page.lines()).containsExactly("a".repeat(98), "n° 8");
    }

    @Test
    void whatShortPartsLeaveGoesToTheLongOnes() {
        SharedRoom room = new SharedRoom();
        room.add(1, page(1));
        room.add(1, page(30));
        room.add(2, page(30));
        List<Integer> lines = room.within(64).stream().map(Paragraphs::lines).toList();
        assertThat(lines).containsExactly(4, 21, 39);
        assertThat(room.within(200).stream().mapToInt(Paragraphs::lines)).containsExactly(4, 62, 62);
    }

    @Test
    void aPartThatMayBeShorterGivesWayFirst() {
        SharedRoom room = new SharedRoom();
        room.add(1, page(5));
        room.addSupple(1, lines -> page(lines < 60 ? 2 : 30));
        assertThat(room.within(20).stream().mapToInt(Paragraphs::lines)).containsExactly(12, 6);
    }
}
