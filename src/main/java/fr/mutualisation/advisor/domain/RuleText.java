package fr.mutualisation.advisor.domain;

import java.util.List;

/**
 * A rule as its file writes it.
 *
 * @param card its card
 * @param sentences its conditions, in order; empty for « toujours »
 * @param consequences what it concludes
 */
public record RuleText(RuleCard card, List<String> sentences, List<Consequence> consequences) {}
