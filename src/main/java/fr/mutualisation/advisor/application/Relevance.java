package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.application.FormTrial.Verdict;
import fr.mutualisation.advisor.domain.Answer;
import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.Form;
import fr.mutualisation.advisor.domain.RuleText;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.domain.Spot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Tells whether an unknown fact can still change the status of a form: whether the other unknown facts can be such that
 * two answers give two statuses. All of them are tried; what cannot be proved irrelevant is said to matter.
 */
final class Relevance {

    /** Of elements alike, how many are tried at first: the one of which something is asked, and another one. */
    private static final int FEW = 2;

    /** Ordinary dossiers tried for one fact; beyond, nothing is proved. */
    private static final int MOST_TRIALS = 4_000;

    private final Predicate<RuleText> which;
    private final Rulebook rulebook;
    private final List<AlikeElements> attempts = new ArrayList<>();
    private final FormTrial trial;
    private final Effort effort;
    private int weight;
    private int left;
    private boolean proved = true;

    Relevance(Form form, Dossier dossier, Rulebook rulebook, Effort effort) {
        this.which = FormTrial.rulesOn(form);
        this.rulebook = rulebook;
        AlikeElements alike = new AlikeElements(dossier, rulebook, which);
        List.of(alike.few(FEW), alike.few(alike.enough())).stream()
                .distinct()
                .forEach(few -> attempts.add(new AlikeElements(few, rulebook, which)));
        this.trial = FormTrial.direct(form, rulebook);
        this.effort = effort;
    }

    /**
     * In an unknown list nothing is tried: the fact may matter. Of elements alike, few are enough to show that it does;
     * more of them are tried before it is said that it does not.
     */
    boolean matters(FactPath path) {
        return attempts.stream().anyMatch(alike -> matters(path, alike));
    }

    private boolean matters(FactPath path, AlikeElements alike) {
        Dossier dossier = alike.dossier();
        List<Spot> spots = new Unknowns(dossier, rulebook.vocabulary()).spots(path);
        weight = Effort.weight(dossier, rulebook.vocabulary());
        return spots.isEmpty() || alike.different(spots).stream().anyMatch(spot -> matters(spot, dossier));
    }

    private boolean matters(Spot spot, Dossier dossier) {
        left = MOST_TRIALS;
        Answer.Range range = rulebook.answers(spot, dossier, which);
        return !range.exact() || differs(spot, range.all(), dossier);
    }

    private boolean differs(Spot spot, List<Answer> answers, Dossier dossier) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Answer answer : answers) {
            left -= weight;
            if (left < 0 || !effort.tries(weight)) {
                proved = false;
                return true;
            }
            Verdict verdict = trial.judge(spot.give(answer.samples().get(0), dossier, rulebook.vocabulary()));
            if (!verdict.isRefused()) {
                verdicts.add(verdict);
            }
        }
        if (haveNothingInCommon(verdicts)) {
            return true;
        }
        Optional<Verdict> open =
                verdicts.stream().filter(one -> one.possible().size() > 1).findFirst();
        if (verdicts.size() < 2 || open.isEmpty()) {
            return false;
        }
        Optional<Spot> other = new Unknowns(dossier, rulebook.vocabulary())
                .spots(open.get().ruling().deciding())
                .filter(one -> !one.equals(spot))
                .findFirst();
        if (other.isEmpty()) {
            return true;
        }
        Answer.Range range = rulebook.answers(other.get(), dossier, which);
        return !range.exact()
                || range.all().stream()
                        .anyMatch(answer -> differs(
                                spot,
                                answers,
                                other.get().give(answer.samples().get(0), dossier, rulebook.vocabulary())));
    }

    /** Whether nothing was left untried so far. */
    boolean isProved() {
        return proved;
    }

    private static boolean haveNothingInCommon(List<Verdict> verdicts) {
        for (Verdict one : verdicts) {
            for (Verdict other : verdicts) {
                if (Collections.disjoint(one.possible(), other.possible())) {
                    return true;
                }
            }
        }
        return false;
    }
}
