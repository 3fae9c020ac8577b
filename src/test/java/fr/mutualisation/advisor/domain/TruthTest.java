package fr.mutualisation.advisor.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TruthTest {

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            ONE,     OTHER,   AND,     OR
            MET,     MET,     MET,     MET
            MET,     FAILED,  FAILED,  MET
            MET,     UNKNOWN, UNKNOWN, MET
            FAILED,  MET,     FAILED,  MET
            FAILED,  FAILED,  FAILED,  FAILED
            FAILED,  UNKNOWN, FAILED,  UNKNOWN
            UNKNOWN, MET,     UNKNOWN, MET
            UNKNOWN, FAILED,  FAILED,  UNKNOWN
            UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN
            """)
    void joinsAsKleeneDid(Truth one, Truth other, Truth and, Truth or) {
        assertThat(one.and(other)).isEqualTo(and);
        assertThat(one.or(other)).isEqualTo(or);
    }

    @Test
    void negationLeavesTheUnknownUnknown() {
        assertThat(Truth.MET.not()).isEqualTo(Truth.FAILED);
        assertThat(Truth.FAILED.not()).isEqualTo(Truth.MET);
        assertThat(Truth.UNKNOWN.not()).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void aBooleanIsNeverUnknown() {
        assertThat(Truth.of(true)).isEqualTo(Truth.MET);
        assertThat(Truth.of(false)).isEqualTo(Truth.FAILED);
    }
}
