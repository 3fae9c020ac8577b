package fr.mutualisation.advisor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.mutualisation.advisor.application.Interview;
import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.DossierCheck;
import fr.mutualisation.advisor.domain.Fact;
import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.FactType;
import fr.mutualisation.advisor.domain.FormOpinion;
import fr.mutualisation.advisor.domain.Opinion;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.Prompt;
import fr.mutualisation.advisor.domain.Recommendation.InstrumentOpinion;
import fr.mutualisation.advisor.domain.Recommendation.ModeOpinion;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.domain.Tree;
import fr.mutualisation.advisor.domain.Value;
import fr.mutualisation.advisor.json.JsonTrees;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Interviews with somebody who knows what a sample says, and nothing else. */
class InterviewTest {

    private static final List<String> PILOTS =
            List.of("caen-batiments", "caen-europe", "caen-informatique", "caen-medecine");
    private static final Rulebook RULES = Samples.rules();

    private static Dossier dossier(byte[] json) {
        return Samples.accepted(JsonTrees.read(json).then(tree -> DossierCheck.check(tree, RULES.vocabulary())));
    }

    private static Interview from(String json) {
        return Samples.accepted(
                JsonTrees.read(json.getBytes(UTF_8)).then(tree -> Interview.from(tree, RULES, Wiring.assessor())));
    }

    private static Interview onlyWithTheDateOf(Dossier full) {
        return from("{\"projet\":{\"date\":\"" + full.date() + "\"}}");
    }

    /** What the full dossier says there, as a dossier writes it. */
    private static Optional<Tree> known(Prompt prompt, Dossier full) {
        if (prompt.counts()) {
            return full.elements(prompt.list().orElseThrow().path())
                    .map(elements -> new Tree.Numeral(BigDecimal.valueOf(elements.size())));
        }
        return prompt.spot()
                .in(full)
                .filter(fact -> fact.origin() == Fact.Origin.DONNE)
                .map(fact -> tree(fact.value(), prompt));
    }

    private static Tree tree(Value value, Prompt prompt) {
        if (prompt.fact().type() instanceof FactType.YesNo) {
            return new Tree.Flag(value.equals(Value.YES));
        }
        if (value instanceof Value.Whole whole) {
            return new Tree.Numeral(BigDecimal.valueOf(whole.number()));
        }
        return value instanceof Value.Codes codes
                ? new Tree.Series(codes.codes().stream()
                        .map(code -> (Tree) new Tree.Text(code))
                        .toList())
                : new Tree.Text(value.text());
    }

    /** The prompts of a whole interview, in order. */
    private static List<Prompt> conduct(Interview interview, Dossier full) {
        List<Prompt> asked = new ArrayList<>();
        for (Optional<Prompt> prompt = interview.next(); prompt.isPresent(); prompt = interview.next()) {
            asked.add(prompt.get());
            Optional<Tree> answer = known(prompt.get(), full);
            if (answer.isPresent()) {
                assertThat(interview.answer(prompt.get(), answer.get())).isInstanceOf(Outcome.Accepted.class);
            } else {
                interview.decline(prompt.get());
            }
        }
        return asked;
    }

    @Test
    void fewerThanHalfOfTheQuestionsSettleThePilots() {
        List<FactDefinition> questions = RULES.vocabulary().definitions().values().stream()
                .filter(FactDefinition::givable)
                .toList();
        long ofTheProject = questions.stream()
                .filter(fact -> !fact.path().text().startsWith("deliberation."))
                .count();
        int asked = 0;
        for (String story : PILOTS) {
            Dossier full = dossier(Samples.dossier(story));
            Interview interview = onlyWithTheDateOf(full);
            List<Prompt> prompts = conduct(interview, full);
            asked += prompts.size();
            Set<String> places = new HashSet<>();
            prompts.forEach(
                    prompt -> assertThat(places.add(prompt.spot().text())).isTrue());
            assertSettledAs(Samples.opinion(Samples.dossier(story)), interview.opinion(), story);
            System.out.printf(
                    Locale.ROOT, "InterviewTest %s: %d questions of %d%n", story, prompts.size(), questions.size());
        }
        double mean = (double) asked / PILOTS.size();
        System.out.printf(
                Locale.ROOT,
                "InterviewTest: %.1f questions on average, %.0f %% of the vocabulary's %d, %.0f %% of the %d that are"
                        + " not about the deliberation%n",
                mean,
                100 * mean / questions.size(),
                questions.size(),
                100 * mean / ofTheProject,
                ofTheProject);
        assertThat(mean).isLessThan(questions.size() / 2.0).isLessThan(ofTheProject / 2.0);
    }

    /** What was not asked could not have changed it: statuses and choice are those of all the facts. */
    private static void assertSettledAs(Opinion expected, Opinion found, String story) {
        assertThat(possible(found)).as(story).isEqualTo(possible(expected));
        assertThat(modes(found)).as(story).isEqualTo(modes(expected));
        assertThat(instruments(found)).as(story).isEqualTo(instruments(expected));
    }

    private static Map<String, Set<?>> possible(Opinion opinion) {
        return opinion.forms().stream()
                .collect(Collectors.toMap(form -> form.form().id(), FormOpinion::possible));
    }

    private static List<String> modes(Opinion opinion) {
        return opinion.recommendation().choice().retained().stream()
                .map(ModeOpinion::mode)
                .map(mode -> mode.id())
                .toList();
    }

    private static List<String> instruments(Opinion opinion) {
        return opinion.recommendation().choice().instruments().stream()
                .map(InstrumentOpinion::form)
                .map(form -> form.form().id())
                .toList();
    }

    @Test
    void asksForTheDateFirst() {
        Interview interview = Interview.fromNothing(RULES, Wiring.assessor());
        Prompt date = interview.next().orElseThrow();
        assertThat(date.fact().path()).isEqualTo(Dossier.DATE);
        assertThat(date.why()).isEmpty();
        assertThat(interview.answer(date, new Tree.Text("1999-01-01"))).isInstanceOf(Outcome.Refused.class);
        assertThat(interview.dossier()).isEmpty();
        Samples.accepted(interview.answer(date, new Tree.Text("2011-01-15")));
        assertThat(interview.next().orElseThrow().fact().path()).isNotEqualTo(Dossier.DATE);
    }

    @Test
    void whatIsDeclinedIsNotAskedAgainAndComesBackOnTheWayBack() {
        Interview interview = from("{\"projet\":{\"date\":\"2011-01-15\"}}");
        Prompt first = interview.next().orElseThrow();
        interview.decline(first);
        assertThat(interview.isLeftOpen()).isTrue();
        assertThat(interview.next().orElseThrow().spot()).isNotEqualTo(first.spot());
        assertThat(interview.goBack()).isTrue();
        assertThat(interview.next()).contains(first);
        assertThat(interview.goBack()).isFalse();
    }

    @Test
    void goingBackTakesTheAnswerBack() {
        Interview interview = from("{\"projet\":{\"date\":\"2011-01-15\"}}");
        Prompt first = interview.next().orElseThrow();
        Samples.accepted(interview.answer(first, new Tree.Text("EPCI_VERS_COMMUNE")));
        assertThat(first.spot().in(interview.dossier().orElseThrow())).isPresent();
        assertThat(interview.goBack()).isTrue();
        assertThat(first.spot().in(interview.dossier().orElseThrow())).isEmpty();
    }

    @Test
    void anAnswerThatClashesWithTheRestIsRefusedAndChangesNothing() {
        Interview interview = from("{\"projet\":{\"date\":\"2009-01-15\"}}");
        FactPath nature = new FactPath("epci.nature");
        Prompt prompt = interview.next().orElseThrow();
        while (!prompt.fact().path().equals(nature)) {
            interview.decline(prompt);
            prompt = interview.next().orElseThrow();
        }
        Outcome<Dossier> outcome = interview.answer(prompt, new Tree.Text("METROPOLE"));
        assertThat(((Outcome.Refused<Dossier>) outcome).faults())
                .allMatch(fault -> fault.code().code().equals("faits-incoherents"));
        assertThat(interview.next()).contains(prompt);
        assertThat(interview.answer(prompt, new Tree.Text("CA"))).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void countsAListThenAsksOfEachElementByItsName() {
        Interview interview = from("""
                {"projet":{"date":"2011-01-15"},
                 "communes":[{"nom":"Caen"},{"nom":"Ifs","membreEpci":true}]}
                """);
        List<Prompt> prompts = new ArrayList<>();
        for (Optional<Prompt> prompt = interview.next(); prompt.isPresent(); prompt = interview.next()) {
            prompts.add(prompt.get());
            if (prompt.get().counts()) {
                Samples.accepted(interview.answer(prompt.get(), new Tree.Numeral(BigDecimal.valueOf(2))));
            } else {
                interview.decline(prompt.get());
            }
        }
        assertThat(prompts)
                .filteredOn(prompt -> prompt.spot().path().text().equals("communes[].membreEpci"))
                .extracting(prompt -> prompt.element().orElse(""))
                .containsExactly("Caen");
        assertThat(prompts)
                .filteredOn(Prompt::counts)
                .extracting(prompt -> prompt.spot().text())
                .contains("agents");
        assertThat(prompts)
                .filteredOn(prompt -> prompt.spot().path().text().equals("agents[].accord"))
                .extracting(prompt -> prompt.spot().element().orElseThrow())
                .containsExactly(0, 1);
    }

    @Test
    void neverAsksForFreeText() {
        RULES.vocabulary().definitions().values().stream()
                .filter(fact -> fact.type() instanceof FactType.Words)
                .forEach(fact -> assertThat(
                                RULES.reads(rule -> rule.card().layer().isOfOpinions()))
                        .as("a name could be a person's")
                        .doesNotContain(fact.path()));
    }
}
