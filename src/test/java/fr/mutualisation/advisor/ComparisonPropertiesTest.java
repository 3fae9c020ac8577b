package fr.mutualisation.advisor;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mutualisation.advisor.application.CompareOpinions;
import fr.mutualisation.advisor.application.CompareOpinions.Part;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.Firmness;
import fr.mutualisation.advisor.domain.FormOpinion;
import fr.mutualisation.advisor.domain.Opinion;
import fr.mutualisation.advisor.domain.OpinionComparison;
import fr.mutualisation.advisor.domain.OpinionComparison.AdviceDifferences;
import fr.mutualisation.advisor.domain.OpinionComparison.DutyDifferences;
import fr.mutualisation.advisor.domain.OpinionComparison.Element;
import fr.mutualisation.advisor.domain.OpinionComparison.FactDifference;
import fr.mutualisation.advisor.domain.OpinionComparison.FormDifference;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.RandomDossiers;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.domain.Sides;
import fr.mutualisation.advisor.domain.Sketch;
import fr.mutualisation.advisor.domain.Status;
import fr.mutualisation.advisor.domain.Tree;
import fr.mutualisation.advisor.domain.Value;
import fr.mutualisation.advisor.domain.Vocabulary;
import fr.mutualisation.advisor.json.JsonTrees;
import fr.mutualisation.advisor.text.OpinionPage;
import fr.mutualisation.advisor.text.Register;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What must stay true of comparisons, whatever the dossiers. */
class ComparisonPropertiesTest {

    private static final long SEED = Long.getLong("seed", 20_101_218L);
    private static final Rulebook RULES = Samples.rules();
    private static final Vocabulary VOCABULARY = RULES.vocabulary();
    private static final CompareOpinions COMPARE = new CompareOpinions(Wiring.assessor());

    private final Random random = new Random(SEED);
    private final RandomDossiers dossiers = new RandomDossiers(RULES, RULES.changeDays(), SEED);

    @BeforeAll
    static void printTheSeed() {
        System.out.println("ComparisonPropertiesTest seed " + SEED);
    }

    private Tree tree(Sketch sketch) {
        return sketch.tree(VOCABULARY, random);
    }

    private static Outcome<OpinionComparison> compare(Tree first, Tree second) {
        return COMPARE.dossiers(new Part("$", first), new Part("$", second), RULES);
    }

    private List<Sketch> coherent(int count, double share) {
        List<Sketch> coherent = new ArrayList<>();
        while (coherent.size() < count) {
            Sketch sketch = dossiers.draw(dossiers.date(), share);
            if (Wiring.assessor().assess(tree(sketch), RULES) instanceof Outcome.Accepted<Opinion>) {
                coherent.add(sketch);
            }
        }
        return coherent;
    }

    @Test
    void aDossierDoesNotDifferFromItself() {
        for (Sketch sketch : coherent(40, 0.7)) {
            OpinionComparison comparison = Samples.accepted(compare(tree(sketch), tree(sketch)));
            assertThat(comparison.hasSameFacts()).as(() -> where(sketch)).isTrue();
            assertThat(comparison.hasSameOpinion()).as(() -> where(sketch)).isTrue();
        }
        for (String story : Samples.pilots()) {
            Tree dossier = Samples.accepted(JsonTrees.read(Samples.dossier(story)));
            Part day = new Part("$", new Tree.Text("2016-01-15"));
            OpinionComparison comparison = Samples.accepted(COMPARE.dates(new Part("$", dossier), day, day, RULES));
            assertThat(comparison.hasSameFacts() && comparison.hasSameOpinion()).isTrue();
        }
    }

    private static OpinionComparison compared(String first, String second) {
        return Samples.accepted(compare(read(first), read(second)));
    }

    private static Tree read(String dossier) {
        return Samples.accepted(JsonTrees.read(dossier.getBytes(StandardCharsets.UTF_8)));
    }

    /** The same vote, on one side only with a day of effect. */
    private static List<OpinionComparison.FormDifference> withDayOfEffect(String vote, String effect) {
        return compared(
                        "{\"projet\": {\"date\": \"" + vote + "\"}}",
                        "{\"projet\": {\"date\": \"" + vote + "\", \"dateEffet\": \"" + effect + "\"}}")
                .forms();
    }

    /** That it is named on one side only makes no difference to the forms, unless its law says something else. */
    @Test
    void aDayOfEffectIsADifferenceOfTheFormsUnderAnotherLawOnly() {
        assertThat(withDayOfEffect("2024-01-15", "2024-06-01")).isEmpty();
        assertThat(withDayOfEffect("2010-12-01", "2011-06-01")).isNotEmpty();
    }

    @Test
    void anAdviceThatLeansOnSomethingElseIsNotTheSameOpinion() {
        String dossier = new String(Samples.dossier("rennes-2010"), StandardCharsets.UTF_8);
        OpinionComparison comparison = compared(
                dossier, dossier.replace("\"gouvernance\": {", "\"gouvernance\": { \"agentsConsultes\": true,"));

        assertThat(comparison.advice().changesChoice()).isFalse();
        assertThat(comparison.advice().isEmpty()).isFalse();
        assertThat(comparison.hasSameOpinion()).isFalse();
    }

    @Test
    void howFarTheAdviceHoldsIsCompared() {
        String dossier = new String(Samples.dossier("brest-tramway-2009"), StandardCharsets.UTF_8);
        OpinionComparison comparison = compared(dossier, dossier.replaceFirst("\"sens\": \"[A-Z_]*\",", ""));

        assertThat(comparison.first().recommendation().firmness().hold()).isEqualTo(Firmness.Hold.STABLE);
        assertThat(comparison.second().recommendation().firmness().hold()).isEqualTo(Firmness.Hold.SENSIBLE);
        assertThat(comparison.advice().changesHold()).isTrue();
        assertThat(comparison.hasSameOpinion()).isFalse();
    }

    @Test
    void anElementMoreHasAStatusOfItsOwn() {
        String dossier = """
                {"projet": {"date": "2024-01-15"}, "agents": [{"statut": "TITULAIRE", "accord": "OUI"}%s]}""";
        OpinionComparison comparison = compared(
                dossier.formatted(""), dossier.formatted(", {\"statut\": \"TITULAIRE\", \"accord\": \"NON\"}"));

        assertThat(comparison.forms())
                .anyMatch(form -> form.form().id().equals("MAD_INDIVIDUELLE") && form.isOtherwiseDecided());
    }

    @Test
    void theSidesExchangedGiveTheMirror() {
        List<Sketch> sketches = coherent(40, 0.6);
        for (int i = 1; i < sketches.size(); i++) {
            Sketch one = sketches.get(i - 1);
            Sketch other = sketches.get(i);
            assertMirror(one, other);
            dossiers.filledOnce(one)
                    .filter(more -> compare(tree(one), tree(more)) instanceof Outcome.Accepted<OpinionComparison>)
                    .ifPresent(more -> assertMirror(one, more));
        }
    }

    private void assertMirror(Sketch one, Sketch other) {
        OpinionComparison there = Samples.accepted(compare(tree(one), tree(other)));
        OpinionComparison back = Samples.accepted(compare(tree(other), tree(one)));
        assertThat(content(back, ComparisonPropertiesTest::itself))
                .as(() -> where(one) + "\nagainst " + other)
                .isEqualTo(content(there, ComparisonPropertiesTest::mirrored));
    }

    /** Turns the sides of a thing, or leaves them. */
    private interface Turn {
        <T> Sides<T> of(Sides<T> sides);
    }

    private static <T> Sides<T> itself(Sides<T> sides) {
        return sides;
    }

    private static <T> Sides<T> mirrored(Sides<T> sides) {
        return new Sides<>(sides.second(), sides.first());
    }

    /** All that a comparison says, whatever the order. */
    private static List<Object> content(OpinionComparison comparison, Turn turn) {
        return List.of(
                turn.of(Sides.of(comparison.first(), comparison.second())),
                comparison.facts().stream()
                        .map(one -> List.of(
                                one.fact(), one.element().map(element -> content(element, turn)), turn.of(one.facts())))
                        .collect(Collectors.toSet()),
                comparison.lists().stream()
                        .map(one -> List.of(
                                one.list(),
                                turn.of(one.sizes()),
                                one.alone().stream()
                                        .map(element -> content(element, turn))
                                        .collect(Collectors.toSet())))
                        .collect(Collectors.toSet()),
                comparison.forms().stream()
                        .map(one -> List.of(
                                one.form(),
                                turn.of(one.opinions()),
                                one.isOtherwiseDecided(),
                                content(one.duties(), turn)))
                        .toList(),
                content(comparison.project(), turn),
                content(comparison.advice(), turn),
                turned(comparison.conditions(), turn),
                turned(comparison.citations(), turn),
                turned(comparison.missing(), turn));
    }

    private static List<Object> content(Element element, Turn turn) {
        return List.of(element.name(), turn.of(element.places()));
    }

    private static List<Object> content(DutyDifferences duties, Turn turn) {
        return List.of(
                turned(duties.formalities(), turn), turned(duties.effects(), turn), turned(duties.risks(), turn));
    }

    private static List<Object> content(AdviceDifferences advice, Turn turn) {
        return List.of(
                advice.changesChoice(),
                turned(advice.modes(), turn),
                turned(advice.signals(), turn),
                turned(advice.constats(), turn),
                turned(advice.steps(), turn),
                turned(advice.pathways(), turn),
                turned(advice.precedents(), turn));
    }

    private static <T> Set<Sides<T>> turned(List<Sides<T>> all, Turn turn) {
        return all.stream().map(turn::of).collect(Collectors.toSet());
    }

    @Test
    void everyStatusThatChangesIsToldAndNoOther() {
        List<Sketch> sketches = coherent(40, 0.5);
        for (int i = 1; i < sketches.size(); i++) {
            OpinionComparison comparison = Samples.accepted(compare(tree(sketches.get(i - 1)), tree(sketches.get(i))));
            Map<String, Status> before = statuses(comparison.first());
            Map<String, Status> after = statuses(comparison.second());
            Set<String> changed = before.keySet().stream()
                    .filter(form -> before.get(form) != after.get(form))
                    .collect(Collectors.toSet());
            assertThat(comparison.forms().stream()
                            .filter(FormDifference::changesStatus)
                            .map(form -> form.form().id())
                            .collect(Collectors.toSet()))
                    .isEqualTo(changed);
        }
    }

    private static Map<String, Status> statuses(Opinion opinion) {
        return opinion.forms().stream()
                .collect(Collectors.toMap(form -> form.form().id(), FormOpinion::status));
    }

    /** From one regime of the law to the next: a law of which nothing is told to differ reads the same. */
    @Test
    void opinionsSaidToBeTheSameReadTheSame() {
        int same = 0;
        List<LocalDate> days = RULES.changeDays();
        for (String story : Samples.pilots()) {
            Tree dossier = Samples.accepted(JsonTrees.read(Samples.dossier(story)));
            for (int i = 1; i < days.size(); i++) {
                OpinionComparison comparison = Samples.accepted(
                        COMPARE.dates(new Part("$", dossier), day(days.get(i - 1)), day(days.get(i)), RULES));
                if (comparison.forms().isEmpty()
                        && comparison.project().isEmpty()
                        && comparison.missing().isEmpty()) {
                    same++;
                    assertThat(body(comparison.second()))
                            .as(() -> story + " " + comparison.second().date())
                            .isEqualTo(body(comparison.first()));
                }
            }
        }
        assertThat(same).isGreaterThan(20);
    }

    private static Part day(LocalDate day) {
        return new Part("$", new Tree.Text(day.toString()));
    }

    /** What the page of an opinion says of the law, form by form. */
    private static String body(Opinion opinion) {
        String page = OpinionPage.of(opinion, VOCABULARY, Register.JURISTE);
        return page.substring(page.indexOf("FORMES POSSIBLES"), page.indexOf("POUR TOUT LE PROJET"));
    }

    @Test
    void namedCommunesAndAgentsAlikeMayStandInAnyOrder() {
        for (Sketch sketch : coherent(40, 0.7)) {
            Sketch named = named(sketch);
            Sketch shuffled = shuffled(named);
            if (compare(tree(named), tree(shuffled)) instanceof Outcome.Accepted<OpinionComparison> accepted) {
                OpinionComparison comparison = accepted.value();
                assertThat(comparison.hasSameFacts()).as(() -> where(named)).isTrue();
                assertThat(comparison.hasSameOpinion()).as(() -> where(named)).isTrue();
            }
        }
    }

    @Test
    void changingOneNamedCommuneIsToldOfThatCommuneInAnyOrder() {
        FactPath population = new FactPath("communes[].population");
        for (Sketch sketch : coherent(40, 0.7)) {
            Sketch before = named(sketch);
            if (before.lists().getOrDefault("communes", List.of()).isEmpty()) {
                continue;
            }
            Sketch after =
                    shuffled(before.with(new Sketch.Gap(population, Optional.of(0)), new Value.Whole(1_234_567)));
            OpinionComparison comparison = Samples.accepted(compare(tree(before), tree(after)));
            List<FactDifference> told = comparison.facts().stream()
                    .filter(fact -> fact.fact().path().equals(population))
                    .toList();
            assertThat(told).as(() -> where(before)).hasSize(1);
            assertThat(told.get(0).element().orElseThrow().name()).contains("commune 0");
            assertThat(comparison.lists()).isEmpty();
        }
    }

    private static Sketch named(Sketch sketch) {
        List<Map<FactPath, Value>> communes = new ArrayList<>();
        for (Map<FactPath, Value> commune : sketch.lists().getOrDefault("communes", List.of())) {
            Map<FactPath, Value> named = new TreeMap<>(commune);
            named.put(new FactPath("communes[].nom"), new Value.Words("commune " + communes.size()));
            communes.add(named);
        }
        return communes.isEmpty() ? sketch : sketch.with("communes", communes);
    }

    private Sketch shuffled(Sketch sketch) {
        Map<String, List<Map<FactPath, Value>>> lists = new TreeMap<>();
        sketch.lists().forEach((list, elements) -> {
            List<Map<FactPath, Value>> copy = new ArrayList<>(elements);
            Collections.shuffle(copy, random);
            lists.put(list, copy);
        });
        return new Sketch(sketch.facts(), lists);
    }

    private static String where(Sketch sketch) {
        return "seed " + SEED + ", " + sketch;
    }
}
