package fr.mutualisation.advisor.application;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mutualisation.advisor.Samples;
import fr.mutualisation.advisor.domain.Fact;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.OpinionComparison.Element;
import fr.mutualisation.advisor.domain.Value;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ElementPairsTest {

    private static final Vocabulary.Block COMMUNES =
            Samples.rules().vocabulary().list("communes").orElseThrow();

    /** A commune of that name (none for a hyphen) and that population (unknown below one). */
    private static Map<FactPath, Fact> commune(String name, long population) {
        Map<FactPath, Fact> commune = new HashMap<>();
        if (!name.equals("-")) {
            commune.put(new FactPath("communes[].nom"), new Fact(new Value.Words(name), Fact.Origin.DONNE));
        }
        if (population > 0) {
            commune.put(
                    new FactPath("communes[].population"), new Fact(new Value.Whole(population), Fact.Origin.DONNE));
        }
        return commune;
    }

    /** The pairs as {@code first place - second place}, a dot where there is none. */
    private static List<String> pairs(List<Map<FactPath, Fact>> first, List<Map<FactPath, Fact>> second) {
        return ElementPairs.of(COMMUNES, first, second).stream()
                .map(pair ->
                        place(pair.places().first()) + "-" + place(pair.places().second()))
                .toList();
    }

    private static String place(java.util.Optional<Integer> place) {
        return place.map(Object::toString).orElse(".");
    }

    @Test
    void aNameTellsBeforeAnythingElse() {
        assertThat(pairs(
                        List.of(commune("Caen", 100), commune("Ifs", 10)),
                        List.of(commune("Ifs", 100), commune("Caen", 10))))
                .containsExactly("0-1", "1-0");
    }

    @Test
    void withoutNamesTheSameFactsTell() {
        assertThat(pairs(
                        List.of(commune("-", 100), commune("-", 10), commune("-", 1)),
                        List.of(commune("-", 1), commune("-", 100), commune("-", 10))))
                .containsExactly("0-1", "1-2", "2-0");
    }

    @Test
    void elseThePlaceTells() {
        assertThat(pairs(
                        List.of(commune("-", 100), commune("Caen", 5), commune("-", 0)),
                        List.of(commune("Caen", 6), commune("-", 101), commune("Ifs", 7))))
                .containsExactly("0-1", "1-0", "2-2");
    }

    @Test
    void twoNamesAreNeverOneCommune() {
        List<Element> pairs = ElementPairs.of(COMMUNES, List.of(commune("Caen", 100)), List.of(commune("Ifs", 100)));
        assertThat(pairs).extracting(pair -> pair.name().orElse("")).containsExactly("Caen", "Ifs");
        assertThat(pairs).noneMatch(pair -> pair.places().areBoth());
    }

    @Test
    void aNameThatStandsTwiceTellsNothing() {
        assertThat(pairs(
                        List.of(commune("Caen", 1), commune("Caen", 2)),
                        List.of(commune("Caen", 2), commune("Caen", 3))))
                .containsExactly("0-1", "1-0");
    }

    @Test
    void whatOneSideAloneHasComesAtTheEnd() {
        assertThat(pairs(List.of(), List.of(commune("Caen", 1)))).containsExactly(".-0");
        assertThat(pairs(
                        List.of(commune("Caen", 1), commune("Ifs", 1)),
                        Stream.of("Bayeux", "Ifs").map(name -> commune(name, 1)).toList()))
                .containsExactly("0-.", "1-1", ".-0");
    }
}
