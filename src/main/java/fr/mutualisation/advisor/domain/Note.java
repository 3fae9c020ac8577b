package fr.mutualisation.advisor.domain;

/**
 * An effect, a risk or a preference.
 *
 * @param code its code; for a preference, the form or the mode
 * @param ground the rule, met or unknown
 * @param consequence what the rule concludes
 */
public record Note(String code, Ground ground, Consequence consequence) {}
