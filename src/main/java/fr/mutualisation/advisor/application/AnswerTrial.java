package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.domain.Answer;
import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.Form;
import fr.mutualisation.advisor.domain.Opinion;
import fr.mutualisation.advisor.domain.Picks;
import fr.mutualisation.advisor.domain.Questions.Effect;
import fr.mutualisation.advisor.domain.RuleText;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.domain.Spot;
import fr.mutualisation.advisor.domain.Status;
import fr.mutualisation.advisor.domain.StatusChange;
import fr.mutualisation.advisor.domain.Value;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Gives each answer to a question, and asks the engine again. */
final class AnswerTrial {

    /** For an unknown list, the numbers of elements tried: no rule counts further than two. */
    static final List<Integer> SIZES = List.of(1, 2);

    private static final int MOST_LISTS = 32;

    private final Dossier dossier;
    private final Opinion opinion;
    private final Rulebook rulebook;
    private final Predicate<RuleText> which;
    private final Effort effort;
    private final int weight;
    private final Outlook now;

    /** Elements alike are given the same answer, so that they stay alike: one of them stands for the others. */
    AnswerTrial(Dossier dossier, Opinion opinion, Rulebook rulebook, Predicate<RuleText> which, Effort effort) {
        this.dossier = new AlikeElements(dossier, rulebook, which).few(1);
        this.weight = Effort.weight(this.dossier, rulebook.vocabulary());
        this.opinion = opinion;
        this.rulebook = rulebook;
        this.which = which;
        this.effort = effort;
        this.now = Outlook.of(this.dossier, rulebook);
    }

    /** What each answer would do if it were given wherever the fact is unknown; none for free text. */
    List<Effect> effects(FactDefinition fact) {
        List<Dossier> asked = isInUnknownList(fact) ? withElements(fact.path().list()) : List.of(dossier);
        List<Effect> effects = new ArrayList<>();
        Spot one = Spot.of(fact.path(), asked.get(0)).stream()
                .filter(spot -> spot.in(asked.get(0)).isEmpty())
                .findFirst()
                .orElseThrow();
        for (Answer answer : few(rulebook.answers(one, asked.get(0), which).all())) {
            List<Outlook> outlooks = new ArrayList<>();
            for (Dossier before : asked) {
                for (Value value : samples(answer)) {
                    if (!effort.runs(weight)) {
                        return effects;
                    }
                    outlooks.add(
                            Outlook.of(before.withEverywhere(fact.path(), value, rulebook.vocabulary()), rulebook));
                }
            }
            effects.add(effect(answer, outlooks));
        }
        return effects.stream().filter(effect -> isSmallest(effect, effects)).toList();
    }

    /** Codes can be added without end: of the lists with the same effect, those that hold another one are left out. */
    private static boolean isSmallest(Effect effect, List<Effect> effects) {
        return !(effect.answer().samples().get(0) instanceof Value.Codes codes)
                || effects.stream()
                        .filter(other -> !other.equals(effect) && other.doesAs(effect))
                        .noneMatch(other -> codes.codes()
                                .containsAll(
                                        ((Value.Codes) other.answer().samples().get(0)).codes()));
    }

    /** Every answer; of very many lists of codes, the shortest. */
    private static List<Answer> few(List<Answer> all) {
        return all.size() <= MOST_LISTS || !(all.get(0).samples().get(0) instanceof Value.Codes)
                ? all
                : all.stream()
                        .filter(one ->
                                ((Value.Codes) one.samples().get(0)).codes().size() < 2)
                        .toList();
    }

    /** Codes that no rule tells apart are one answer; a stretch of numbers given to several elements may be several. */
    private static List<Value> samples(Answer answer) {
        return answer instanceof Answer.Between
                ? answer.samples()
                : answer.samples().subList(0, 1);
    }

    private boolean isInUnknownList(FactDefinition fact) {
        return fact.path().isListed() && dossier.elements(fact.path().list()).isEmpty();
    }

    private List<Dossier> withElements(String list) {
        Vocabulary vocabulary = rulebook.vocabulary();
        return SIZES.stream()
                .map(size -> dossier.withElements(list, size, vocabulary))
                .toList();
    }

    private Effect effect(Answer answer, List<Outlook> outlooks) {
        List<Outlook> possible =
                outlooks.stream().filter(one -> one.clashes().isEmpty()).toList();
        if (possible.isEmpty()) {
            Fault clash = outlooks.get(0).clashes().get(0);
            return new Effect(answer, List.of(), Optional.empty(), Optional.of(clash));
        }
        List<StatusChange> statuses = StatusChange.since(opinion.forms(), form -> after(form, possible));
        Optional<Picks> picks = Optional.of(possible.get(0).picked())
                .filter(picked -> !picked.equals(now.picked())
                        && possible.stream().allMatch(one -> one.picked().equals(picked)));
        return new Effect(answer, statuses, picks, Optional.empty());
    }

    private static Set<Status> after(Form form, List<Outlook> outlooks) {
        Set<Status> after = EnumSet.noneOf(Status.class);
        outlooks.forEach(one -> after.addAll(one.rulings().of(form)));
        return after;
    }
}
