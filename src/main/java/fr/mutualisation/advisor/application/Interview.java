package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.DossierCheck;
import fr.mutualisation.advisor.domain.Fact;
import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.Opinion;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.Prompt;
import fr.mutualisation.advisor.domain.Questions;
import fr.mutualisation.advisor.domain.Questions.Question;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.domain.Spot;
import fr.mutualisation.advisor.domain.Tree;
import fr.mutualisation.advisor.domain.Value;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Asks for the facts of a dossier one at a time, those that decide most first, and only those that can still change a
 * status or the recommendation. What was left unanswered is not asked again before the next interview.
 */
public final class Interview {

    private final AssessDossier assess;
    private final RankQuestions rank;
    private final Rulebook rulebook;
    private final Deque<State> past = new ArrayDeque<>();
    private State now;

    /** What is known, and what somebody could not answer. */
    private record State(Optional<Dossier> dossier, Set<Spot> unanswered) {}

    private Interview(Optional<Dossier> dossier, Rulebook rulebook, AssessDossier assess) {
        this.assess = assess;
        this.rank = new RankQuestions(assess);
        this.rulebook = rulebook;
        this.now = new State(dossier, Set.of());
    }

    /** An interview that begins with nothing: the reference date comes first. */
    public static Interview fromNothing(Rulebook rulebook, AssessDossier assess) {
        return new Interview(Optional.empty(), rulebook, assess);
    }

    /** An interview that goes on from what {@code input} describes, or every fault of the input. */
    public static Outcome<Interview> from(Tree input, Rulebook rulebook, AssessDossier assess) {
        return DossierCheck.check(input, rulebook.vocabulary())
                .then(dossier -> assess.assess(dossier, rulebook)
                        .then(opinion -> Outcome.accepted(new Interview(Optional.of(dossier), rulebook, assess))));
    }

    /** What is known so far; empty before the reference date is. */
    public Optional<Dossier> dossier() {
        return now.dossier;
    }

    /** The opinion on what is known so far; only once the reference date is known. */
    public Opinion opinion() {
        return ((Outcome.Accepted<Opinion>) assess.assess(now.dossier.orElseThrow(), rulebook)).value();
    }

    /** What to ask now, or empty when no answer that somebody may have can change anything. */
    public Optional<Prompt> next() {
        if (now.dossier.isEmpty()) {
            return Optional.of(new Prompt(
                    definition(Dossier.DATE),
                    Optional.empty(),
                    false,
                    new Spot(Dossier.DATE, Optional.empty()),
                    Optional.empty(),
                    Optional.empty(),
                    1));
        }
        List<Question> open = ranked(now.dossier.get()).stream()
                .filter(question -> unanswered(question).isPresent())
                .toList();
        return open.stream().findFirst().map(question -> prompt(question, open.size()));
    }

    private List<Question> ranked(Dossier dossier) {
        return ((Outcome.Accepted<Questions>) rank.rank(dossier, rulebook, Effort.usual()))
                .value()
                .ranked();
    }

    private FactDefinition definition(FactPath path) {
        return rulebook.vocabulary().definition(path).orElseThrow();
    }

    /** The first place to ask for that nobody declined; an unknown list is a place of its own. */
    private Optional<Spot> unanswered(Question question) {
        List<Spot> spots = question.spots().isEmpty()
                ? List.of(new Spot(new FactPath(question.fact().path().list()), Optional.empty()))
                : question.spots();
        return spots.stream().filter(spot -> !now.unanswered.contains(spot)).findFirst();
    }

    private Prompt prompt(Question question, int left) {
        Spot spot = unanswered(question).orElseThrow();
        Optional<Vocabulary.Block> list = question.fact().path().isListed()
                ? rulebook.vocabulary().list(question.fact().path().list())
                : Optional.empty();
        return new Prompt(
                question.fact(),
                list,
                question.spots().isEmpty(),
                spot,
                spot.element().flatMap(place -> list.flatMap(block -> block.name(element(block.path(), place)))),
                Optional.of(question),
                left);
    }

    private Map<FactPath, Fact> element(String list, int place) {
        return now.dossier
                .flatMap(dossier -> dossier.elements(list))
                .orElseThrow()
                .get(place);
    }

    /**
     * Takes the answer to a prompt.
     *
     * @return the dossier that is then known, or every fault of the answer; a refused answer changes nothing
     */
    public Outcome<Dossier> answer(Prompt prompt, Tree answer) {
        Outcome<Dossier> outcome = DossierCheck.value(
                        answer, prompt.type(), "$." + prompt.spot().text())
                .then(value -> possible(given(prompt, value)));
        if (outcome instanceof Outcome.Accepted<Dossier> accepted) {
            move(new State(Optional.of(accepted.value()), now.unanswered));
        }
        return outcome;
    }

    private Dossier given(Prompt prompt, Value value) {
        Vocabulary vocabulary = rulebook.vocabulary();
        if (now.dossier.isEmpty()) {
            return Dossier.of(Map.of(prompt.spot().path(), new Fact(value, Fact.Origin.DONNE)), Map.of(), vocabulary);
        }
        Dossier dossier = now.dossier.get();
        return prompt.list()
                .filter(list -> prompt.counts())
                .map(list -> dossier.withElements(list.path(), (int) ((Value.Whole) value).number(), vocabulary))
                .orElseGet(() -> prompt.spot().give(value, dossier, vocabulary));
    }

    /** Refused when the answer clashes with what is known already. */
    private Outcome<Dossier> possible(Dossier dossier) {
        return assess.assess(dossier, rulebook).then(opinion -> Outcome.accepted(dossier));
    }

    /** Leaves a prompt without an answer. */
    public void decline(Prompt prompt) {
        Set<Spot> more = new HashSet<>(now.unanswered);
        more.add(prompt.spot());
        move(new State(now.dossier, Set.copyOf(more)));
    }

    /** Whether some question that was left without an answer could still change something. */
    public boolean isLeftOpen() {
        return !now.unanswered.isEmpty()
                && (now.dossier.isEmpty() || !ranked(now.dossier.get()).isEmpty());
    }

    private void move(State next) {
        past.push(now);
        now = next;
    }

    /** Takes back the last answer, or the last prompt that was left without one; false when there is none. */
    public boolean goBack() {
        if (past.isEmpty()) {
            return false;
        }
        now = past.pop();
        return true;
    }
}
