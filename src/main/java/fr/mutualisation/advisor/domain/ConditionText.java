package fr.mutualisation.advisor.domain;

import java.util.Set;

/**
 * A distinct condition of the rulebook.
 *
 * @param sentence the sentence of the rule files, the first one where several ask the same
 * @param path the fact it reads
 * @param possible the truths that it can take, given what the vocabulary says of the fact
 */
public record ConditionText(String sentence, FactPath path, Set<Truth> possible) {}
