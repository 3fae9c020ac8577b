package fr.mutualisation.advisor.domain;

import java.util.List;

/**
 * All that the rules in force say of a dossier, as data.
 *
 * @param conditions each distinct condition that a rule in force asks, once, in a stable order
 * @param grounds each rule in force (for each element where it is read so), by rule id and element
 */
public record Findings(List<Condition> conditions, List<Ground> grounds) {}
