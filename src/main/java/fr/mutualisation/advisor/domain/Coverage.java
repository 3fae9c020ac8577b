package fr.mutualisation.advisor.domain;

import java.util.List;
import java.util.Map;

/**
 * What the cases exercise. A condition takes a truth where that decides: met in a rule that fires, failed where nothing
 * else keeps the rule silent, unknown where the rule could still fire.
 *
 * @param neverFired ids of the rules that fire in no case
 * @param neverSilent ids of the rules that fire in every case
 * @param conditions number of distinct conditions
 * @param possible for each truth, the number of conditions that can take it
 * @param missing for each truth, the sentences of the conditions that can take it and take it in no case
 */
public record Coverage(
        List<String> neverFired,
        List<String> neverSilent,
        int conditions,
        Map<Truth, Integer> possible,
        Map<Truth, List<String>> missing) {

    /** Whether every rule fires and is silent, and every condition takes every truth that it can. */
    public boolean isComplete() {
        return neverFired.isEmpty()
                && neverSilent.isEmpty()
                && missing.values().stream().allMatch(List::isEmpty);
    }
}
