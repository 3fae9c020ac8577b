package fr.mutualisation.advisor.domain;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The count of a qualified majority, and the two ways to complete what is unknown that decide: the best and the worst for
 * the majority. Every other completion lies between them, since one more agreement, or inhabitants moved from an assembly
 * that refuses to one that agrees, never harm.
 */
final class Tally {

    private final Camp agree = new Camp();
    private final Camp refuse = new Camp();
    private final Camp undecided = new Camp();
    private final boolean wrongNumber;

    Tally(List<QualifiedMajority.Ballot> ballots, long number) {
        for (QualifiedMajority.Ballot ballot : ballots) {
            ballot.favourable()
                    .map(yes -> yes ? agree : refuse)
                    .orElse(undecided)
                    .add(ballot);
        }
        wrongNumber = number < 1 || number < ballots.size();
        undecided.addUnweighed(number - ballots.size());
    }

    /** Those who answer alike: how many, the population known, the largest one, how many are of unknown population. */
    private static final class Camp {
        private long assemblies;
        private long population;
        private long largest;
        private long unweighed;

        void add(QualifiedMajority.Ballot ballot) {
            if (ballot.population().isEmpty()) {
                addUnweighed(1);
                return;
            }
            assemblies++;
            population += ballot.population().getAsLong();
            largest = Math.max(largest, ballot.population().getAsLong());
        }

        void addUnweighed(long number) {
            assemblies += number;
            unweighed += number;
        }

        Camp with(Camp other) {
            Camp both = new Camp();
            both.assemblies = assemblies + other.assemblies;
            both.population = population + other.population;
            both.largest = Math.max(largest, other.largest);
            both.unweighed = unweighed + other.unweighed;
            return both;
        }

        /** The same, all these inhabitants in one assembly of unknown population. */
        Camp gathering(long inhabitants) {
            return weighing(inhabitants, inhabitants);
        }

        /** The same, these inhabitants spread as evenly as can be over the assemblies of unknown population. */
        Camp spreading(long inhabitants) {
            return weighing(inhabitants, unweighed == 0 ? 0 : (inhabitants + unweighed - 1) / unweighed);
        }

        private Camp weighing(long inhabitants, long most) {
            Camp weighed = new Camp();
            weighed.assemblies = assemblies;
            weighed.population = population + inhabitants;
            weighed.largest = Math.max(largest, most);
            return weighed;
        }
    }

    /** A count with nothing unknown. */
    record Completion(Camp inFavour, Camp against) {

        long agreeing() {
            return inFavour.assemblies;
        }

        boolean weighs(Share share) {
            return share.holds(inFavour.population, inFavour.population + against.population);
        }

        /** Whether a largest population holds a veto and refuses; of two that are equal, each must agree. */
        boolean isVetoed(Share share) {
            return against.largest >= inFavour.largest
                    && share.holds(against.largest, inFavour.population + against.population);
        }
    }

    private long known() {
        return agree.population + refuse.population + undecided.population;
    }

    /** Whether some completion gives that total: inhabitants there are. */
    boolean isPossible(OptionalLong total) {
        boolean open = agree.unweighed + refuse.unweighed + undecided.unweighed > 0;
        if (wrongNumber || total.isEmpty()) {
            return !wrongNumber && (open || known() > 0);
        }
        return total.getAsLong() > 0 && (open ? total.getAsLong() >= known() : total.getAsLong() == known());
    }

    /** Nobody else agrees; inhabitants not accounted for belong to those who refuse, if they can. */
    Completion atWorst(OptionalLong total) {
        Camp against = refuse.with(undecided);
        if (against.unweighed > 0) {
            return new Completion(agree.gathering(0), against.gathering(left(total, overwhelming(agree))));
        }
        return new Completion(agree.spreading(left(total, known() == 0 ? 1 : 0)), against);
    }

    /** All the undecided agree; inhabitants not accounted for belong to those who agree, if they can. */
    Completion atBest(OptionalLong total, Optional<Share> veto) {
        Camp inFavour = agree.with(undecided);
        if (inFavour.unweighed > 0) {
            return new Completion(inFavour.gathering(left(total, overwhelming(refuse))), refuse.gathering(0));
        }
        return new Completion(inFavour, refuse.spreading(left(total, fewest(inFavour, veto))));
    }

    private long left(OptionalLong total, long otherwise) {
        return total.isPresent() ? total.getAsLong() - known() : otherwise;
    }

    /** So many inhabitants that the others weigh less than any share that {@link Share} can say. */
    private static long overwhelming(Camp others) {
        return (others.population + 1) * Share.LARGEST_DENOMINATOR;
    }

    /** The fewest inhabitants that those who refuse can have besides, for none of them to hold a veto if that can be. */
    private long fewest(Camp inFavour, Optional<Share> veto) {
        long least = known() == 0 ? 1 : 0;
        return veto.filter(share -> refuse.unweighed > 0
                        && refuse.largest >= inFavour.largest
                        && share.holds(refuse.largest, known()))
                .map(share -> share.leastWithout(refuse.largest) - known())
                .orElse(least);
    }
}
