package fr.mutualisation.advisor.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class NearestTest {

    private static final List<String> KNOWN = List.of("nature", "population", "regimeFiscal", "nombre");

    @Test
    void namesTheWordThatWasProbablyMeant() {
        assertThat(Nearest.to("natur", KNOWN)).contains("nature");
        assertThat(Nearest.to("regime_fiscal", KNOWN)).contains("regimeFiscal");
        assertThat(Nearest.to("POPULATION", KNOWN)).contains("population");
    }

    @Test
    void namesNothingThatIsFar() {
        assertThat(Nearest.to("gouvernance", KNOWN)).isEmpty();
        assertThat(Nearest.to("nature", List.of())).isEmpty();
    }

    @Test
    void betweenTwoAsNearTakesTheFirstInTheAlphabet() {
        assertThat(Nearest.to("bar", List.of("car", "baz"))).contains("baz");
        assertThat(Nearest.to("bar", List.of("baz", "car"))).contains("baz");
    }

    @Test
    void forgivesTwoLettersInAShortWord() {
        assertThat(Nearest.to("CU", List.of("CA"))).contains("CA");
        assertThat(Nearest.to("xyz", List.of("CA"))).isEmpty();
    }

    @Test
    void comparesNothingTooLong() {
        assertThat(Nearest.to("a".repeat(301), List.of("a".repeat(300)))).isEmpty();
        assertThat(Nearest.to("a".repeat(300), List.of("a".repeat(299)))).isPresent();
    }
}
