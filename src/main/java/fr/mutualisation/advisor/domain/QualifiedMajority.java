package fr.mutualisation.advisor.domain;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A majority of assemblies that also weighs the populations (CGCT L.5211-5 II): one of the ways is enough, and the
 * assembly of the largest population must agree where its part of the whole is the one that gives it a veto.
 *
 * @param ways each is enough by itself
 * @param veto the share of the population from which the largest one must agree; empty for no veto
 */
public record QualifiedMajority(List<Way> ways, Optional<Share> veto) {

    /** Takes its own copy. */
    public QualifiedMajority {
        ways = List.copyOf(ways);
    }

    /**
     * One way to the majority.
     *
     * @param assemblies the share of the assemblies
     * @param population the share of their population that they weigh together, below the whole
     */
    public record Way(Share assemblies, Share population) {}

    /** What one assembly answered, empty while unknown, and its population. */
    public record Ballot(Optional<Boolean> favourable, OptionalLong population) {}

    /**
     * Whether the majority is reached, or empty while some completion of what is unknown reaches it and another does not,
     * or when no completion exists.
     *
     * @param ballots the assemblies that are known, in any order
     * @param number how many assemblies there are
     * @param total the population of all of them together
     */
    public Optional<Boolean> verdict(List<Ballot> ballots, long number, OptionalLong total) {
        Tally tally = new Tally(ballots, number);
        if (!tally.isPossible(total)) {
            return Optional.empty();
        }
        if (isReached(tally.atWorst(total), number)) {
            return Optional.of(true);
        }
        return isReached(tally.atBest(total, veto), number) ? Optional.empty() : Optional.of(false);
    }

    private boolean isReached(Tally.Completion completion, long number) {
        return ways.stream()
                        .anyMatch(way -> way.assemblies().holds(completion.agreeing(), number)
                                && completion.weighs(way.population()))
                && veto.filter(completion::isVetoed).isEmpty();
    }
}
