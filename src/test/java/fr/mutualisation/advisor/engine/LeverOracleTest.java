package fr.mutualisation.advisor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mutualisation.advisor.application.AssessDossier;
import fr.mutualisation.advisor.application.Effort;
import fr.mutualisation.advisor.application.FindLevers;
import fr.mutualisation.advisor.domain.Answer;
import fr.mutualisation.advisor.domain.Consequence;
import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.Form;
import fr.mutualisation.advisor.domain.Goal;
import fr.mutualisation.advisor.domain.Levers;
import fr.mutualisation.advisor.domain.Opinion;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.Spot;
import fr.mutualisation.advisor.domain.Value;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the levers are, against every set of moves tried one by one. */
class LeverOracleTest {

    private static final long SEED = Long.getLong("seed", 20_261_126L);
    private static final int DOSSIERS = Integer.getInteger("dossiers", 2_300);
    private static final Vocabulary VOCABULARY = LawAlone.RULEBOOK.vocabulary();
    private static final Form FOR_EACH_AGENT = LawAlone.RULEBOOK.catalogue().forms().stream()
            .filter(Form::isPerElement)
            .findFirst()
            .orElseThrow();
    private static final FindLevers LEVERS = new FindLevers(new AssessDossier("test"));

    private final AtomicInteger compared = new AtomicInteger();
    private final AtomicIntegerArray ways = new AtomicIntegerArray(Levers.MOST_MOVES + 1);
    private final AtomicInteger alike = new AtomicInteger();
    private final AtomicInteger unsure = new AtomicInteger();

    @Test
    void everySmallestSetIsFoundAndNoOther() {
        System.out.println("LeverOracleTest seed " + SEED);
        IntStream.range(0, DOSSIERS).parallel().forEach(this::compare);
        System.out.println("LeverOracleTest: " + compared + " dossiers, sets by size " + ways + ", standing for others "
                + alike + ", not complete " + unsure);

        assertThat(compared.get()).isGreaterThanOrEqualTo(DOSSIERS * 7 / 8);
        for (int size = 1; size <= Levers.MOST_MOVES; size++) {
            assertThat(ways.get(size)).as("sets of " + size).isGreaterThan(DOSSIERS / 20);
        }
        assertThat(alike.get()).isGreaterThan(DOSSIERS / 50);
        assertThat(unsure.get()).isLessThan(DOSSIERS / 20);
    }

    private void compare(int number) {
        Random random = new Random(SEED + number);
        Dossier nearly = NearlyCases.dossier(SEED + number, random);
        Dossier dossier = random.nextInt(3) > 0 ? nearly : withTwins(nearly);
        Form form = dossier == nearly || random.nextBoolean() ? form(dossier, random) : FOR_EACH_AGENT;
        Outcome<Levers> outcome = LEVERS.find(dossier, form, LawAlone.RULEBOOK, Effort.usual());
        if (outcome instanceof Outcome.Refused<Levers>) {
            return;
        }
        Levers levers = ((Outcome.Accepted<Levers>) outcome).value();
        if (!levers.complete()) {
            unsure.incrementAndGet();
            return;
        }
        compared.incrementAndGet();
        LeverOracle oracle = new LeverOracle(form, dossier, LawAlone.SOURCE);
        for (Goal goal : Goal.values()) {
            Set<Map<Spot, Object>> expected = oracle.smallest(goal, Levers.MOST_MOVES);
            expected.remove(Map.<Spot, Object>of());
            assertThat(goal == levers.goal() ? grouped(levers, oracle) : Set.of())
                    .as(() -> "seed %s, dossier %s, %s, %s".formatted(SEED, number, form.id(), goal))
                    .isEqualTo(expected);
            if (goal == levers.goal() || goal.isReached(levers.form().possible())) {
                break;
            }
        }
        levers.ways().forEach(way -> isOpenForAnyValue(dossier, form, levers.goal(), way, random));
        levers.ways().forEach(way -> ways.incrementAndGet(way.moves().size()));
        levers.ways().stream().filter(way -> !way.alike().isEmpty()).forEach(way -> alike.incrementAndGet());
    }

    /** The first commune and the first group of agents stand there twice. */
    private static Dossier withTwins(Dossier dossier) {
        Dossier twins =
                dossier.elements("agents").isPresent() ? dossier : dossier.withElements("agents", 1, VOCABULARY);
        for (String list : List.of("communes", "agents")) {
            int size = twins.elements(list).map(List::size).orElse(0);
            if (size == 1 || size == 2) {
                twins = twins.withOnly(list, size == 1 ? List.of(0, 0) : List.of(0, 1, 0), VOCABULARY);
            }
        }
        return twins;
    }

    /** Most often a form that some rule can open on that day. */
    private static Form form(Dossier dossier, Random random) {
        List<Form> forms = LawAlone.RULEBOOK.catalogue().forms();
        List<Form> openable = forms.stream()
                .filter(form -> LawAlone.SOURCE.rules().stream()
                        .anyMatch(rule -> rule.card().period().contains(dossier.date())
                                && rule.forms(Consequence.Ruling.Kind.OUVRE).contains(form.id())))
                .toList();
        List<Form> among = openable.isEmpty() || random.nextInt(8) == 0 ? forms : openable;
        return among.get(random.nextInt(among.size()));
    }

    /** The sets found, each answer replaced by the ways to pass the tests that it holds. */
    private static Set<Map<Spot, Object>> grouped(Levers levers, LeverOracle oracle) {
        Set<Map<Spot, Object>> grouped = new HashSet<>();
        for (Levers.Way way : levers.ways()) {
            for (UnaryOperator<Spot> places : placements(way)) {
                List<Map<Spot, Object>> sets = List.of(Map.of());
                for (Levers.Move move : way.moves()) {
                    Spot spot = places.apply(move.spot());
                    Set<Object> groups = new HashSet<>();
                    move.to().samples().forEach(value -> groups.add(oracle.group(spot, value)));
                    List<Map<Spot, Object>> larger = new ArrayList<>();
                    sets.forEach(set -> groups.forEach(group -> {
                        Map<Spot, Object> one = new TreeMap<>(set);
                        one.put(spot, group);
                        larger.add(one);
                    }));
                    sets = larger;
                }
                grouped.addAll(sets);
            }
        }
        return grouped;
    }

    /** Each way to give the moves of a way to other elements that are alike. */
    private static List<UnaryOperator<Spot>> placements(Levers.Way way) {
        List<UnaryOperator<Spot>> placements = List.of(UnaryOperator.identity());
        for (Levers.Alike alike : way.alike()) {
            List<Integer> moved = way.moves().stream()
                    .map(Levers.Move::spot)
                    .filter(spot -> isIn(alike.list(), spot))
                    .flatMap(spot -> spot.element().stream())
                    .filter(alike.elements()::contains)
                    .distinct()
                    .toList();
            List<UnaryOperator<Spot>> more = new ArrayList<>();
            for (List<Integer> others : arrangements(alike.elements(), moved.size())) {
                placements.forEach(places -> more.add(spot -> moved(places.apply(spot), alike.list(), moved, others)));
            }
            placements = more;
        }
        return placements;
    }

    private static Spot moved(Spot spot, String list, List<Integer> from, List<Integer> to) {
        int at = isIn(list, spot) ? from.indexOf(spot.element().orElseThrow()) : -1;
        return at < 0 ? spot : new Spot(spot.path(), Optional.of(to.get(at)));
    }

    private static boolean isIn(String list, Spot spot) {
        return spot.path().isListed() && spot.path().list().equals(list);
    }

    private static List<List<Integer>> arrangements(List<Integer> elements, int size) {
        if (size == 0) {
            return List.of(List.of());
        }
        List<List<Integer>> all = new ArrayList<>();
        for (List<Integer> shorter : arrangements(elements, size - 1)) {
            elements.stream().filter(one -> !shorter.contains(one)).forEach(one -> {
                List<Integer> longer = new ArrayList<>(shorter);
                longer.add(one);
                all.add(longer);
            });
        }
        return all;
    }

    private static void isOpenForAnyValue(Dossier dossier, Form form, Goal goal, Levers.Way way, Random random) {
        Dossier moved = dossier;
        for (Levers.Move move : way.moves()) {
            moved = move.spot().give(any(move.to(), random), moved, VOCABULARY);
        }
        Outcome<Opinion> outcome = new AssessDossier("test").assess(moved, LawAlone.RULEBOOK);
        assertThat(((Outcome.Accepted<Opinion>) outcome)
                        .value().forms().stream()
                                .filter(one -> one.form().equals(form))
                                .allMatch(one -> goal.isReached(one.possible())))
                .as(way.toString())
                .isTrue();
    }

    private static Value any(Answer answer, Random random) {
        if (answer instanceof Answer.Between between && between.first() instanceof Value.Whole first) {
            long last = ((Value.Whole) between.last()).number();
            return new Value.Whole(first.number() + (long) (random.nextDouble() * (last - first.number() + 1)));
        }
        List<Value> samples = answer.samples();
        return samples.get(random.nextInt(samples.size()));
    }
}
