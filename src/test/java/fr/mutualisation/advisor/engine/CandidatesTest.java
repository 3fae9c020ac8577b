package fr.mutualisation.advisor.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.mutualisation.advisor.domain.Candidates;
import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.FactType;
import fr.mutualisation.advisor.domain.Operator;
import fr.mutualisation.advisor.domain.Period;
import fr.mutualisation.advisor.domain.RandomDossiers;
import fr.mutualisation.advisor.domain.Sketch;
import fr.mutualisation.advisor.domain.Test.Among;
import fr.mutualisation.advisor.domain.Test.ToDate;
import fr.mutualisation.advisor.domain.Test.ToThreshold;
import fr.mutualisation.advisor.domain.Threshold;
import fr.mutualisation.advisor.domain.Truth;
import fr.mutualisation.advisor.domain.Value;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CandidatesTest {

    private static final long SEED = Long.getLong("seed", 20_261_125L);
    private static final Vocabulary VOCABULARY = RealRules.RULEBOOK.vocabulary();
    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);

    /** Whatever the value and the rest of the dossier, one candidate is seen as the value is, by every rule in force. */
    @Test
    void noRuleTellsAnyValueFromItsCandidate() {
        System.out.println("CandidatesTest seed " + SEED);
        Random random = new Random(SEED);
        RandomDossiers dossiers = new RandomDossiers(RealRules.RULEBOOK, RealRules.turningDays(), SEED);
        int compared = 0;
        for (FactDefinition fact : VOCABULARY.definitions().values()) {
            FactPath path = fact.path();
            Candidates candidates = RealRules.RULEBOOK.candidates(path);
            assertTrue(candidates.exact(), path.text());
            for (int i = 0; i < 20 && fact.givable() && !(fact.type() instanceof FactType.Words); i++) {
                Sketch sketch = withOneElementEach(dossiers.draw(dossiers.date(), 0.7));
                Dossier dossier = sketch.dossier(VOCABULARY);
                if (path.equals(Dossier.DATE) || (path.isListed() && isMissing(dossier, path))) {
                    continue;
                }
                List<AskedCondition> asked = inForce(dossier.date());
                Set<List<List<Truth>>> seen = new HashSet<>();
                candidates.values().forEach(value -> seen.add(seen(dossier, path, value, asked)));
                Value any = any(fact.type(), random);
                assertThat(seen)
                        .as(() -> "seed %s, %s = %s, %s".formatted(SEED, path, any.text(), sketch))
                        .contains(seen(dossier, path, any, asked));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(2_000);
    }

    private static boolean isMissing(Dossier dossier, FactPath path) {
        return dossier.elements(path.list()).filter(all -> !all.isEmpty()).isEmpty();
    }

    private static Sketch withOneElementEach(Sketch sketch) {
        Map<String, List<Map<FactPath, Value>>> lists = new TreeMap<>();
        sketch.lists()
                .forEach((list, elements) ->
                        lists.put(list, elements.stream().limit(1).toList()));
        return new Sketch(sketch.facts(), lists);
    }

    private static List<AskedCondition> inForce(LocalDate day) {
        return RealRules.SOURCE.rules().stream()
                .filter(rule -> rule.card().layer().isOfOpinions())
                .filter(rule -> rule.card().period().contains(day))
                .flatMap(rule -> rule.conditions().stream())
                .toList();
    }

    private static List<List<Truth>> seen(Dossier dossier, FactPath path, Value value, List<AskedCondition> asked) {
        KleeneOracle oracle = new KleeneOracle(
                path.isListed() ? dossier.with(path, 0, value, VOCABULARY) : dossier.with(path, value, VOCABULARY));
        return asked.stream().map(oracle::truths).toList();
    }

    private static Value any(FactType type, Random random) {
        if (type instanceof FactType.YesNo) {
            return Value.of(random.nextBoolean());
        }
        if (type instanceof FactType.YesNoUnknown) {
            return new Value.Code(List.of("OUI", "NON", "INCONNU").get(random.nextInt(3)));
        }
        if (type instanceof FactType.Choice choice) {
            List<String> codes = List.copyOf(choice.values().keySet());
            return new Value.Code(codes.get(random.nextInt(codes.size())));
        }
        if (type instanceof FactType.Codes codes) {
            TreeSet<String> some = new TreeSet<>(codes.values().keySet());
            some.removeIf(code -> random.nextBoolean());
            return new Value.Codes(some);
        }
        if (type instanceof FactType.Whole whole) {
            long most = Math.min(whole.maximum(), random.nextBoolean() ? 200 : 200_000);
            return new Value.Whole(whole.minimum() + (long) (random.nextDouble() * (most - whole.minimum() + 1)));
        }
        FactType.Day day = (FactType.Day) type;
        return new Value.Day(day.minimum().plusDays(random.nextInt(70_000)));
    }

    @Test
    void numbersAreCutWhereTheTestChanges() {
        assertEquals(
                List.of(0L, 9L, 10L, 100L),
                numbers(new ToThreshold(Operator.AT_LEAST, threshold(10), false)),
                "the bound goes with what is above");
        assertEquals(List.of(0L, 10L, 11L, 100L), numbers(new ToThreshold(Operator.MORE, threshold(10), true)));
        assertEquals(List.of(0L, 100L), numbers(new ToThreshold(Operator.LESS, threshold(500), false)));
        assertEquals(List.of(0L, 1L, 100L), numbers(new ToThreshold(Operator.AT_MOST, threshold(0), false)));
    }

    private static List<Long> numbers(fr.mutualisation.advisor.domain.Test test) {
        return Representatives.of(new FactType.Whole(0, 100, "agents"), List.of(test)).values().stream()
                .map(value -> ((Value.Whole) value).number())
                .toList();
    }

    private static Threshold threshold(long value) {
        return new Threshold(
                "SEUIL",
                List.of(new Threshold.Step(value, "agents", new Period(DAY, Optional.empty()), "article", DAY)));
    }

    @Test
    void daysAreCutWhereTheTestChanges() {
        FactType.Day type = new FactType.Day(DAY, DAY.plusDays(100));
        Candidates before = Representatives.of(type, List.of(new ToDate(Operator.LESS, DAY.plusDays(10), false)));
        Candidates after = Representatives.of(type, List.of(new ToDate(Operator.MORE, DAY.plusDays(10), false)));

        assertEquals("[0, 9, 10, 100]", distances(before));
        assertEquals("[0, 10, 11, 100]", distances(after));
    }

    private static String distances(Candidates candidates) {
        return candidates.values().stream()
                .map(value -> ((Value.Day) value).date().toEpochDay() - DAY.toEpochDay())
                .toList()
                .toString();
    }

    /** Three groups that overlap: a set of codes is known by the groups that it touches, and by its size if counted. */
    @Test
    void setsAreToldApartByWhatTheTestsSee() {
        FactType.Codes type = codes(6);
        List<fr.mutualisation.advisor.domain.Test> tests =
                List.of(contains("C0", "C1"), contains("C1", "C2"), contains("C4"));

        assertEquals(8, Representatives.of(type, tests).values().size());
        assertEquals(everySet(type, tests, true), seen(Representatives.counted(type, tests), tests, true));
        assertEquals(everySet(type, tests, false), seen(Representatives.of(type, tests), tests, false));
    }

    private static FactType.Codes codes(int size) {
        Map<String, String> codes = new LinkedHashMap<>();
        LongStream.range(0, size).forEach(i -> codes.put("C" + i, "code " + i));
        return new FactType.Codes(codes);
    }

    private static fr.mutualisation.advisor.domain.Test contains(String... codes) {
        return new Among(Operator.CONTAINS, List.of(codes), false);
    }

    private static Set<List<Object>> everySet(
            FactType.Codes type, List<fr.mutualisation.advisor.domain.Test> tests, boolean counted) {
        List<String> codes = List.copyOf(type.values().keySet());
        List<Value> sets = new ArrayList<>();
        for (int bits = 0; bits < 1 << codes.size(); bits++) {
            TreeSet<String> set = new TreeSet<>();
            for (int i = 0; i < codes.size(); i++) {
                if ((bits >> i & 1) == 1) {
                    set.add(codes.get(i));
                }
            }
            sets.add(new Value.Codes(set));
        }
        return seen(Candidates.all(sets.toArray(Value[]::new)), tests, counted);
    }

    private static Set<List<Object>> seen(
            Candidates candidates, List<fr.mutualisation.advisor.domain.Test> tests, boolean counted) {
        Set<List<Object>> seen = new HashSet<>();
        for (Value value : candidates.values()) {
            Set<String> set = ((Value.Codes) value).codes();
            List<Object> one = new ArrayList<>();
            tests.forEach(test -> one.add(((Among) test).codes().stream().anyMatch(set::contains)));
            one.add(counted ? set.size() : -1);
            seen.add(one);
        }
        return seen;
    }

    @Test
    void tooManyIndependentTestsAreNotPassedOverInSilence() {
        List<fr.mutualisation.advisor.domain.Test> tests = new ArrayList<>();
        LongStream.range(0, 13).forEach(i -> tests.add(contains("C" + i)));
        Candidates candidates = Representatives.of(codes(13), tests);

        assertFalse(candidates.exact());
        assertEquals(28, candidates.values().size());
        assertTrue(Representatives.of(codes(12), tests.subList(0, 12)).exact());
    }

    @Test
    void aFactIsReadDirectlyOrThroughAFormula() {
        Set<FactPath> reads = RealRules.RULEBOOK.reads(rule ->
                rule.card().period().contains(LocalDate.of(2024, 1, 15)) && rule.concerns("SERVICE_COMMUN_EPCI"));

        assertThat(reads)
                .contains(new FactPath("epci.nature"), new FactPath("communes[].membreEpci"))
                .doesNotContain(new FactPath("epci.fiscalitePropre"), new FactPath("bien.proprietaire"));
    }
}
