package fr.mutualisation.advisor.text;

/** For whom an opinion is written: the same findings, said at more or less length. */
public enum Register {
    /** An elected member: half a page. */
    ELU,
    /** A chief executive: two screens. */
    DGS,
    /** A jurist: the full reasoning. */
    JURISTE
}
