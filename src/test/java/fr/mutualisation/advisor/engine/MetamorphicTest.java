package fr.mutualisation.advisor.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.mutualisation.advisor.application.AssessDossier;
import fr.mutualisation.advisor.application.Effort;
import fr.mutualisation.advisor.application.FindLevers;
import fr.mutualisation.advisor.application.JudgeFirmness;
import fr.mutualisation.advisor.application.RankQuestions;
import fr.mutualisation.advisor.application.TabulateConditions;
import fr.mutualisation.advisor.domain.Consequence;
import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.Fact;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.Form;
import fr.mutualisation.advisor.domain.Opinion;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.Spot;
import fr.mutualisation.advisor.domain.Value;
import fr.mutualisation.advisor.domain.Vocabulary;
import fr.mutualisation.advisor.json.FirmnessJson;
import fr.mutualisation.advisor.json.LeversJson;
import fr.mutualisation.advisor.json.MatrixJson;
import fr.mutualisation.advisor.json.QuestionsJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;

/** What must not change when something changes that should not matter. */
class MetamorphicTest {

    private static final long SEED = Long.getLong("seed", 20_261_129L);
    private static final int DOSSIERS = 10;
    private static final DroolsRulebook RULEBOOK = RealRules.RULEBOOK;
    private static final Vocabulary VOCABULARY = RULEBOOK.vocabulary();
    private static final AssessDossier ASSESSOR = new AssessDossier("test");
    private static final FactPath NAME = new FactPath("communes[].nom");
    private static final FactPath TITLE = new FactPath("projet.intitule");

    @Test
    void whatNoRuleReadsChangesNothing() {
        System.out.println("MetamorphicTest seed " + SEED);
        SortedSet<FactPath> read = RULEBOOK.reads(rule -> true);
        FactPath idle = VOCABULARY.definitions().values().stream()
                .filter(fact -> fact.givable()
                        && !fact.path().isListed()
                        && !fact.required()
                        && !read.contains(fact.path())
                        && !RULEBOOK.candidates(fact.path()).values().isEmpty())
                .findFirst()
                .orElseThrow()
                .path();
        for (int i = 0; i < DOSSIERS; i++) {
            Dossier dossier = dossier(i);
            Value any = RULEBOOK.candidates(idle).values().get(0);
            assertEquals(answers(dossier), answers(dossier.with(idle, any, VOCABULARY)), idle.text());
        }
    }

    @Test
    void namesChangeNothing() {
        for (int i = 0; i < DOSSIERS; i++) {
            Dossier renamed = dossier(i).with(TITLE, new Value.Words("x"), VOCABULARY);
            for (Spot spot : Spot.of(NAME, renamed)) {
                renamed = spot.give(new Value.Words("Nouvelle"), renamed, VOCABULARY);
            }
            String before = answers(dossier(i).with(TITLE, new Value.Words("x"), VOCABULARY));
            assertEquals(before, answers(renamed));
        }
    }

    /** The places of the communes move, and so do the places that are told: nothing else. */
    @Test
    void theOrderOfCommunesChangesNothing() {
        for (int i = 0; i < DOSSIERS; i++) {
            Dossier dossier = dossier(i);
            assertEquals(placeless(answers(dossier)), placeless(answers(reversed(dossier))));
        }
    }

    private static Dossier reversed(Dossier dossier) {
        Map<FactPath, Fact> facts = new HashMap<>();
        VOCABULARY.definitions().keySet().stream()
                .filter(path -> !path.isListed())
                .forEach(path -> dossier.fact(path)
                        .filter(fact -> fact.origin() == Fact.Origin.DONNE)
                        .ifPresent(fact -> facts.put(path, fact)));
        Map<String, List<Map<FactPath, Fact>>> lists = new HashMap<>();
        VOCABULARY.blocks().stream()
                .filter(block -> block.list().isPresent())
                .forEach(block -> dossier.elements(block.path()).ifPresent(all -> {
                    List<Map<FactPath, Fact>> other = new ArrayList<>();
                    all.forEach(element -> {
                        Map<FactPath, Fact> given = new HashMap<>(element);
                        given.values().removeIf(fact -> fact.origin() != Fact.Origin.DONNE);
                        other.add(given);
                    });
                    if (block.path().equals("communes")) {
                        Collections.reverse(other);
                    }
                    lists.put(block.path(), other);
                }));
        return Dossier.of(facts, lists, VOCABULARY);
    }

    private static List<String> placeless(String answers) {
        return answers.replaceAll("\\[[0-9]+\\]", "[]")
                .replaceAll("\"element\": ?[0-9]+", "\"element\": 0")
                .lines()
                .map(line -> line.replaceAll(",$", ""))
                .map(MetamorphicTest::sorted)
                .sorted()
                .toList();
    }

    /** The compact matrix is one line, in which the values seen follow the order of the communes. */
    private static String sorted(String line) {
        return line.chars()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Dossier dossier(int number) {
        Random random = new Random(SEED + number);
        Dossier dossier = NearlyCases.dossier(SEED + number, random);
        while (ASSESSOR.assess(dossier, RULEBOOK) instanceof Outcome.Refused<Opinion>) {
            dossier = NearlyCases.dossier(random.nextLong(), random);
        }
        return dossier;
    }

    /** Every answer on a dossier, with the levers of one of the forms that can open on its day. */
    private static String answers(Dossier dossier) {
        List<Form> forms = RULEBOOK.catalogue().forms().stream()
                .filter(form -> RealRules.SOURCE.rules().stream()
                        .anyMatch(rule -> rule.card().period().contains(dossier.date())
                                && rule.forms(Consequence.Ruling.Kind.OUVRE).contains(form.id())))
                .toList();
        Form form = forms.get((int) (dossier.date().toEpochDay() % forms.size()));
        StringBuilder answers = new StringBuilder();
        append(
                answers,
                LeversJson.indented(
                        RealRules.accepted(new FindLevers(ASSESSOR).find(dossier, form, RULEBOOK, Effort.usual()))));
        append(
                answers,
                QuestionsJson.indented(
                        RealRules.accepted(new RankQuestions(ASSESSOR).rank(dossier, RULEBOOK, Effort.usual()))));
        append(
                answers,
                MatrixJson.of(TabulateConditions.of(RealRules.accepted(ASSESSOR.assess(dossier, RULEBOOK))), false));
        append(
                answers,
                FirmnessJson.indented(RealRules.accepted(new JudgeFirmness(ASSESSOR).judge(dossier, RULEBOOK))));
        assertThat(answers).isNotEmpty();
        return answers.toString();
    }

    private static void append(StringBuilder answers, byte[] json) {
        answers.append(new String(json, StandardCharsets.UTF_8));
    }
}
