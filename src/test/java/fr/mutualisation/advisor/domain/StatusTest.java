package fr.mutualisation.advisor.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StatusTest {

    /** Opening is necessary, closing is a veto, reserving only qualifies; what is unknown may still go either way. */
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            CLOSES,  OPENS,   RESERVES, POSSIBLE,                    STATUS
            MET,     MET,     MET,      FERMEE,                      FERMEE
            MET,     MET,     FAILED,   FERMEE,                      FERMEE
            MET,     MET,     UNKNOWN,  FERMEE,                      FERMEE
            MET,     FAILED,  MET,      FERMEE,                      FERMEE
            MET,     FAILED,  FAILED,   FERMEE,                      FERMEE
            MET,     FAILED,  UNKNOWN,  FERMEE,                      FERMEE
            MET,     UNKNOWN, MET,      FERMEE,                      FERMEE
            MET,     UNKNOWN, FAILED,   FERMEE,                      FERMEE
            MET,     UNKNOWN, UNKNOWN,  FERMEE,                      FERMEE
            FAILED,  MET,     MET,      SOUS_RESERVE,                SOUS_RESERVE
            FAILED,  MET,     FAILED,   OUVERTE,                     OUVERTE
            FAILED,  MET,     UNKNOWN,  OUVERTE SOUS_RESERVE,        INDETERMINEE
            FAILED,  FAILED,  MET,      FERMEE,                      FERMEE
            FAILED,  FAILED,  FAILED,   FERMEE,                      FERMEE
            FAILED,  FAILED,  UNKNOWN,  FERMEE,                      FERMEE
            FAILED,  UNKNOWN, MET,      SOUS_RESERVE FERMEE,         INDETERMINEE
            FAILED,  UNKNOWN, FAILED,   OUVERTE FERMEE,              INDETERMINEE
            FAILED,  UNKNOWN, UNKNOWN,  OUVERTE SOUS_RESERVE FERMEE, INDETERMINEE
            UNKNOWN, MET,     MET,      SOUS_RESERVE FERMEE,         INDETERMINEE
            UNKNOWN, MET,     FAILED,   OUVERTE FERMEE,              INDETERMINEE
            UNKNOWN, MET,     UNKNOWN,  OUVERTE SOUS_RESERVE FERMEE, INDETERMINEE
            UNKNOWN, FAILED,  MET,      FERMEE,                      FERMEE
            UNKNOWN, FAILED,  FAILED,   FERMEE,                      FERMEE
            UNKNOWN, FAILED,  UNKNOWN,  FERMEE,                      FERMEE
            UNKNOWN, UNKNOWN, MET,      SOUS_RESERVE FERMEE,         INDETERMINEE
            UNKNOWN, UNKNOWN, FAILED,   OUVERTE FERMEE,              INDETERMINEE
            UNKNOWN, UNKNOWN, UNKNOWN,  OUVERTE SOUS_RESERVE FERMEE, INDETERMINEE
            """)
    void eachCombinationHasItsStatus(Truth closes, Truth opens, Truth reserves, String possible, Status status) {
        Set<Status> expected =
                Arrays.stream(possible.split(" ", -1)).map(Status::valueOf).collect(Collectors.toSet());

        assertThat(Status.possible(closes, opens, reserves)).isEqualTo(expected);
        assertThat(Status.among(Status.possible(closes, opens, reserves))).isEqualTo(status);
    }

    @Test
    void severalPossibleStatusesAreNoStatus() {
        assertThat(Status.among(EnumSet.of(Status.OUVERTE))).isEqualTo(Status.OUVERTE);
        assertThat(Status.among(EnumSet.of(Status.OUVERTE, Status.FERMEE))).isEqualTo(Status.INDETERMINEE);
    }
}
