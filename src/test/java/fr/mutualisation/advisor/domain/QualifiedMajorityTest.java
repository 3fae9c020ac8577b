package fr.mutualisation.advisor.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mutualisation.advisor.domain.QualifiedMajority.Ballot;
import fr.mutualisation.advisor.domain.QualifiedMajority.Way;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The majority of a transfer against vectors written from the law, then against every way to complete what is unknown. */
final class QualifiedMajorityTest {

    private static final long SEED = Long.getLong("seed", 52_115L);
    private static final List<Way> WAYS =
            List.of(new Way(share(">= 2/3"), share("> 1/2")), new Way(share(">= 1/2"), share(">= 2/3")));
    private static final QualifiedMajority TRANSFER = new QualifiedMajority(WAYS, Optional.of(share("> 1/4")));
    private static final QualifiedMajority CLECT = new QualifiedMajority(WAYS, Optional.empty());

    private static Share share(String text) {
        return Share.read(text).orElseThrow();
    }

    private static List<Ballot> ballots(long[] populations, int... yes) {
        List<Ballot> ballots = new ArrayList<>();
        for (int i = 0; i < populations.length; i++) {
            int commune = i;
            ballots.add(new Ballot(
                    Optional.of(Arrays.stream(yes).anyMatch(one -> one == commune)), OptionalLong.of(populations[i])));
        }
        return ballots;
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            POPULATIONS              | YES             | TRANSFER | CLECT
            1000*10                  | 0 1 2 3 4 5 6   | true     | true
            1000*10                  | 0 1 2 3 4 5     | false    | false
            3000 700*10              | 1 2 3 4 5 6 7 8 9 10 | false | true
            6000 500*8               | 0 1 2 3 4       | true     | true
            5000 1000*5              | 0 1             | false    | false
            2500 1250*6              | 1 2 3 4 5 6     | true     | true
            2501 1250*6              | 1 2 3 4 5 6     | false    | true
            6000 1000*3              | 0 1             | true     | true
            3000*3                   | 0 1             | false    | true
            """)
    void vectorsOfTheLaw(String populations, String yes, boolean transfer, boolean clect) {
        long[] each = Arrays.stream(populations.trim().split(" "))
                .flatMapToLong(QualifiedMajorityTest::repeated)
                .toArray();
        int[] agreeing =
                Arrays.stream(yes.trim().split(" ")).mapToInt(Integer::parseInt).toArray();
        List<Ballot> ballots = ballots(each, agreeing);

        assertThat(TRANSFER.verdict(ballots, each.length, OptionalLong.empty())).contains(transfer);
        assertThat(CLECT.verdict(ballots, each.length, OptionalLong.empty())).contains(clect);
    }

    private static LongStream repeated(String word) {
        String[] parts = word.split("\\*", -1);
        return LongStream.generate(() -> Long.parseLong(parts[0]))
                .limit(parts.length == 1 ? 1 : Long.parseLong(parts[1]));
    }

    @Test
    void anUnknownVoteThatCannotChangeTheAnswerDoesNotMatter() {
        List<Ballot> ballots = ballots(new long[] {1000, 1000, 1000, 1000, 1000, 1000, 1000}, 0, 1, 2, 3, 4, 5, 6);

        assertThat(TRANSFER.verdict(ballots, 10, OptionalLong.of(9_000))).contains(true);
        assertThat(CLECT.verdict(ballots, 10, OptionalLong.of(10_000))).contains(true);
        assertThat(TRANSFER.verdict(ballots, 10, OptionalLong.of(10_000)))
                .as("the three others could be one large commune and two deserted ones")
                .isEmpty();
        assertThat(CLECT.verdict(ballots, 10, OptionalLong.of(14_000))).isEmpty();
        assertThat(TRANSFER.verdict(ballots, 10, OptionalLong.empty())).isEmpty();
        assertThat(TRANSFER.verdict(ballots, 11, OptionalLong.of(11_000))).isEmpty();
    }

    @Test
    void tooManyRefusalsAreEnoughWhateverTheOthersWeigh() {
        List<Ballot> refusals = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            refusals.add(new Ballot(Optional.of(false), OptionalLong.empty()));
        }

        assertThat(TRANSFER.verdict(refusals, 11, OptionalLong.empty())).contains(false);
        assertThat(TRANSFER.verdict(refusals, 12, OptionalLong.empty())).isEmpty();
    }

    @Test
    void unanimityNeedsNoPopulation() {
        Ballot yes = new Ballot(Optional.of(true), OptionalLong.empty());

        assertThat(TRANSFER.verdict(List.of(yes, yes), 2, OptionalLong.empty())).contains(true);
    }

    @Test
    void numbersThatContradictOneAnotherGiveNoAnswer() {
        List<Ballot> ballots = ballots(new long[] {100, 200}, 0, 1);

        assertThat(TRANSFER.verdict(ballots, 1, OptionalLong.empty())).isEmpty();
        assertThat(TRANSFER.verdict(ballots, 2, OptionalLong.of(299))).isEmpty();
        assertThat(TRANSFER.verdict(ballots, 3, OptionalLong.of(299))).isEmpty();
        assertThat(TRANSFER.verdict(List.of(), 0, OptionalLong.empty())).isEmpty();
        assertThat(TRANSFER.verdict(ballots(new long[] {0, 0}, 0, 1), 2, OptionalLong.empty()))
                .isEmpty();
    }

    @Test
    void anEnormousNumberOfCommunesCostsNothing() {
        assertThat(TRANSFER.verdict(List.of(), 1_000_000_000_000L, OptionalLong.empty()))
                .isEmpty();
    }

    /** Small cases, some answers and populations unknown, the total given or not: the answer is that of all completions. */
    @Test
    void theAnswerIsThatOfEveryCompletion() {
        System.out.println("QualifiedMajorityTest seed " + SEED);
        Random random = new Random(SEED);
        int[] verdicts = new int[3];
        for (int i = 0; i < 6_000; i++) {
            QualifiedMajority majority = random.nextBoolean() ? TRANSFER : CLECT;
            int number = 1 + random.nextInt(5);
            List<Ballot> ballots = new ArrayList<>();
            int unweighed = 0;
            for (int commune = 0; commune < number; commune++) {
                boolean weighed = unweighed == 2 || random.nextInt(3) > 0;
                unweighed += weighed ? 0 : 1;
                ballots.add(new Ballot(
                        random.nextInt(3) == 0 ? Optional.empty() : Optional.of(random.nextBoolean()),
                        weighed ? OptionalLong.of(random.nextInt(5)) : OptionalLong.empty()));
            }
            List<Ballot> shown = new ArrayList<>(ballots);
            shown.removeIf(ballot ->
                    ballot.equals(new Ballot(Optional.empty(), OptionalLong.empty())) && random.nextBoolean());
            OptionalLong total =
                    unweighed > 0 && random.nextBoolean() ? OptionalLong.of(random.nextInt(24)) : OptionalLong.empty();

            Optional<Boolean> expected = new Completions(majority, ballots, total).verdict();
            assertThat(majority.verdict(shown, number, total))
                    .as("seed %d: %s of %d, total %s, veto %s", SEED, shown, number, total, majority.veto())
                    .isEqualTo(expected);
            verdicts[expected.map(reached -> reached ? 0 : 1).orElse(2)]++;
        }
        assertThat(verdicts[0]).as("reached").isGreaterThan(500);
        assertThat(verdicts[1]).as("not reached").isGreaterThan(500);
        assertThat(verdicts[2]).as("open").isGreaterThan(500);
    }

    /** Every vote and every population that the unknown ones can take, up to more than matters. */
    private static final class Completions {

        private static final int MOST_INHABITANTS = 80;

        private final QualifiedMajority majority;
        private final List<Ballot> ballots;
        private final OptionalLong total;
        private boolean reached;
        private boolean missed;

        Completions(QualifiedMajority majority, List<Ballot> ballots, OptionalLong total) {
            this.majority = majority;
            this.ballots = ballots;
            this.total = total;
        }

        Optional<Boolean> verdict() {
            complete(0, new boolean[ballots.size()], new long[ballots.size()]);
            return reached == missed ? Optional.empty() : Optional.of(reached);
        }

        private void complete(int at, boolean[] yes, long[] inhabitants) {
            if (reached && missed) {
                return;
            }
            if (at == ballots.size()) {
                long sum = Arrays.stream(inhabitants).sum();
                if (sum > 0 && (total.isEmpty() || total.getAsLong() == sum)) {
                    boolean carried = isCarried(yes, inhabitants, sum);
                    reached |= carried;
                    missed |= !carried;
                }
                return;
            }
            Ballot ballot = ballots.get(at);
            for (boolean vote : ballot.favourable().map(List::of).orElse(List.of(true, false))) {
                yes[at] = vote;
                if (ballot.population().isPresent()) {
                    inhabitants[at] = ballot.population().getAsLong();
                    complete(at + 1, yes, inhabitants);
                } else {
                    for (int number = 0; number <= MOST_INHABITANTS; number++) {
                        inhabitants[at] = number;
                        complete(at + 1, yes, inhabitants);
                    }
                }
            }
        }

        private boolean isCarried(boolean[] yes, long[] inhabitants, long sum) {
            long agreeing = 0;
            long weight = 0;
            long largest = Arrays.stream(inhabitants).max().orElseThrow();
            boolean vetoed = false;
            for (int i = 0; i < yes.length; i++) {
                agreeing += yes[i] ? 1 : 0;
                weight += yes[i] ? inhabitants[i] : 0;
                vetoed |= !yes[i]
                        && inhabitants[i] == largest
                        && times(4, largest).compareTo(times(1, sum)) > 0;
            }
            boolean first = times(3, agreeing).compareTo(times(2, yes.length)) >= 0
                    && times(2, weight).compareTo(times(1, sum)) > 0;
            boolean second = times(2, agreeing).compareTo(times(1, yes.length)) >= 0
                    && times(3, weight).compareTo(times(2, sum)) >= 0;
            return (first || second) && !(vetoed && majority.veto().isPresent());
        }

        private static BigInteger times(long times, long number) {
            return BigInteger.valueOf(times).multiply(BigInteger.valueOf(number));
        }
    }
}
