package fr.mutualisation.advisor.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Formulas over votes: exact fractions, and an answer only when what is unknown cannot change it. */
public sealed interface VoteDerivation extends Derivation {

    @Override
    default Kind yields() {
        return Kind.YES_NO;
    }

    /** Whether a number is a share of another. */
    record Proportion(FactPath part, FactPath whole, Share share) implements VoteDerivation {
        @Override
        public List<Operand> reads() {
            return List.of(Operand.one(part, Kind.NUMBER), Operand.one(whole, Kind.NUMBER));
        }

        @Override
        public Optional<Value> compute(Facts facts) {
            return facts.number(part)
                    .flatMap(left -> facts.number(whole).map(right -> Value.of(share.holds(left, right))));
        }
    }

    /**
     * Whether more than half of the members in office are there (CGCT L.2121-17). Members whom the law does not count are
     * taken out; whether they are among those present is not said, so the answer must be the same either way.
     */
    record Quorum(FactPath present, FactPath inOffice, FactPath notCounted) implements VoteDerivation {

        private static final Share MAJORITY = new Share(1, 2, true);

        @Override
        public List<Operand> reads() {
            return List.of(
                    Operand.one(present, Kind.NUMBER),
                    Operand.one(inOffice, Kind.NUMBER),
                    Operand.one(notCounted, Kind.NUMBER));
        }

        @Override
        public Optional<Value> compute(Facts facts) {
            return facts.number(present)
                    .flatMap(there -> facts.number(inOffice)
                            .flatMap(members -> facts.number(notCounted).flatMap(out -> quorum(there, members, out))));
        }

        private static Optional<Value> quorum(long there, long members, long out) {
            long counted = members - out;
            if (there > members || counted < 0) {
                return Optional.empty();
            }
            boolean atLeast = MAJORITY.holds(Math.max(0, there - out), counted);
            boolean atMost = MAJORITY.holds(Math.min(there, counted), counted);
            return atLeast == atMost ? Optional.of(Value.of(atLeast)) : Optional.empty();
        }
    }

    /**
     * Whether a vote is carried: the majority of the votes cast, where a tie is decided by the casting vote except in a
     * secret ballot (CGCT L.2121-20). Without a vote in favour nothing is carried.
     *
     * @param ballot how the assembly votes
     * @param secret the code of the secret ballot
     * @param casting whether the casting vote is favourable
     */
    record Carried(FactPath inFavour, FactPath against, FactPath ballot, String secret, FactPath casting)
            implements VoteDerivation {
        @Override
        public List<Operand> reads() {
            return List.of(
                    Operand.one(inFavour, Kind.NUMBER),
                    Operand.one(against, Kind.NUMBER),
                    Operand.coded(ballot, Reach.ONE, Set.of(secret)),
                    Operand.one(casting, Kind.YES_NO));
        }

        @Override
        public Optional<Value> compute(Facts facts) {
            Optional<Long> yes = facts.number(inFavour);
            if (yes.filter(votes -> votes == 0).isPresent()) {
                return Optional.of(Value.NO);
            }
            return yes.flatMap(votes -> facts.number(against)
                    .flatMap(others -> votes.equals(others) ? tie(facts) : Optional.of(Value.of(votes > others))));
        }

        private Optional<Value> tie(Facts facts) {
            Optional<Boolean> isSecret =
                    facts.value(ballot).map(value -> value.text().equals(secret));
            Optional<Value> cast = facts.value(casting);
            if (isSecret.orElse(false) || cast.filter(Value.NO::equals).isPresent()) {
                return Optional.of(Value.NO);
            }
            return isSecret.flatMap(known -> cast);
        }
    }

    /**
     * Whether an assembly agrees: by its answer, or by its silence once the months of the threshold have surely gone by
     * since it was notified; the threshold is the one in force on the day of the notification.
     *
     * @param answer what the assembly answered
     * @param favourable the answers that agree
     * @param voted whether it has voted; silence is only read while it has not
     * @param notified when it was asked
     * @param on the day at which silence is looked at
     */
    record Consent(
            FactPath answer, Set<String> favourable, FactPath voted, FactPath notified, FactPath on, Threshold months)
            implements VoteDerivation {
        @Override
        public List<Operand> reads() {
            return List.of(
                    Operand.coded(answer, Reach.ONE, favourable),
                    Operand.one(voted, Kind.YES_NO),
                    Operand.one(notified, Kind.DAY),
                    Operand.one(on, Kind.DAY));
        }

        @Override
        public Optional<Value> compute(Facts facts) {
            return facts.value(answer)
                    .<Value>map(given -> Value.of(favourable.contains(given.text())))
                    .or(() -> silence(facts));
        }

        private Optional<Value> silence(Facts facts) {
            return facts.value(voted)
                    .filter(Value.NO::equals)
                    .flatMap(silent -> facts.day(notified))
                    .flatMap(asked -> months.on(asked)
                            .map(step -> Counting.MOIS_REVOLUS.earliest(asked, step.value()))
                            .flatMap(acquired -> facts.day(on)
                                    .filter(day -> !day.isBefore(acquired))
                                    .map(day -> Value.YES)));
        }

        @Override
        public boolean computesAs(Derivation other) {
            return other instanceof Consent consent
                    && consent.reads().equals(reads())
                    && consent.months.name().equals(months.name());
        }
    }

    /**
     * Whether a qualified majority of assemblies is reached; unknown while an unknown answer, an unknown population or an
     * assembly that is not in the list could change it, or when the numbers given contradict one another.
     *
     * @param assembly the kind of each element, and the codes of those that count
     * @param consent whether each agrees
     * @param population what each weighs
     * @param number how many assemblies are asked
     * @param total what all of them weigh together
     */
    record Majority(
            Among assembly,
            FactPath consent,
            FactPath population,
            FactPath number,
            FactPath total,
            QualifiedMajority majority)
            implements VoteDerivation {
        @Override
        public List<Operand> reads() {
            return List.of(
                    Operand.coded(assembly.fact(), Reach.EVERY, assembly.codes()),
                    Operand.every(consent, Kind.YES_NO),
                    Operand.every(population, Kind.NUMBER),
                    Operand.one(number, Kind.NUMBER),
                    Operand.one(total, Kind.NUMBER));
        }

        @Override
        public Optional<Value> compute(Facts facts) {
            return facts.number(number)
                    .flatMap(asked -> majority.verdict(ballots(facts), asked, total(facts)))
                    .map(Value::of);
        }

        private OptionalLong total(Facts facts) {
            return facts.number(total).map(OptionalLong::of).orElse(OptionalLong.empty());
        }

        private List<QualifiedMajority.Ballot> ballots(Facts facts) {
            List<Optional<Value>> kinds = facts.values(assembly.fact()).orElse(List.of());
            List<Optional<Value>> consents = facts.values(consent).orElse(List.of());
            List<Optional<Value>> populations = facts.values(population).orElse(List.of());
            List<QualifiedMajority.Ballot> ballots = new ArrayList<>();
            for (int i = 0; i < kinds.size(); i++) {
                if (kinds.get(i)
                        .filter(kind -> assembly.codes().contains(kind.text()))
                        .isPresent()) {
                    ballots.add(new QualifiedMajority.Ballot(
                            consents.get(i).map(Value.YES::equals),
                            populations
                                    .get(i)
                                    .filter(Value.Whole.class::isInstance)
                                    .map(whole -> OptionalLong.of(((Value.Whole) whole).number()))
                                    .orElse(OptionalLong.empty())));
                }
            }
            return ballots;
        }
    }
}
