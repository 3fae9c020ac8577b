package fr.mutualisation.advisor.cli;

import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.domain.Tree;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One way to look at a dossier.
 *
 * @param ask what is asked
 * @param asJson how the answer is written as JSON
 * @param asText how it is written as text
 * @param <T> the answer
 */
record View<T>(
        BiFunction<Tree, Rulebook, Outcome<T>> ask,
        Function<T, byte[]> asJson,
        BiFunction<T, Rulebook, String> asText) {}
