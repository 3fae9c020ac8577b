package fr.mutualisation.advisor.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** For whom an opinion is written: the same findings, said at more or less length. */
public enum Register {
    /** An elected member: half a page. */
    ELU,
    /** A chief executive: two screens. */
    DGS,
    /** A jurist: the full reasoning. */
    JURISTE;

    /** The word by which doors call it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The register of that word. */
    public static Optional<Register> named(String word) {
        return Arrays.stream(values())
                .filter(register -> register.word().equals(word))
                .findFirst();
    }
}
