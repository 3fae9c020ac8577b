package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.application.CompareOpinions.Part;
import fr.mutualisation.advisor.application.CompareOpinions.Side;
import fr.mutualisation.advisor.domain.FormOpinion;
import fr.mutualisation.advisor.domain.OpinionComparison;
import fr.mutualisation.advisor.domain.OpinionComparison.Between;
import fr.mutualisation.advisor.domain.OpinionComparison.FormDifference;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.RuleCase;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.domain.RulesComparison.CaseEffect;
import fr.mutualisation.advisor.domain.RulesComparison.CaseEffects;
import fr.mutualisation.advisor.domain.RulesComparison.CaseResult;
import fr.mutualisation.advisor.domain.RulesComparison.FormStatuses;
import fr.mutualisation.advisor.domain.Sides;
import fr.mutualisation.advisor.domain.VerificationReport.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs cases with two rulebooks and keeps those that do not give the same. */
final class CaseDifferences {

    private final CompareOpinions compare;
    private final AssessDossier assess;
    private final Rulebook first;
    private final Rulebook second;

    CaseDifferences(CompareOpinions compare, AssessDossier assess, Rulebook first, Rulebook second) {
        this.assess = assess;
        this.compare = compare;
        this.first = first;
        this.second = second;
    }

    CaseEffects of(List<RuleCase> ofFirst, List<RuleCase> ofSecond) {
        List<RuleCase> all = Paired.all(ofFirst, ofSecond, CaseDifferences::content).stream()
                .map(Sides::any)
                .toList();
        List<Sides<RuleCase>> edited = Paired.differences(
                ofFirst,
                ofSecond,
                one -> List.of(one.place().file(), one.title()),
                (one, other) -> content(one).equals(content(other)));
        List<CaseEffect> effects = first.fingerprint().equals(second.fingerprint())
                ? List.of() // the same rules say the same of any case
                : all.parallelStream()
                        .map(this::effect)
                        .flatMap(Optional::stream)
                        .toList();
        return new CaseEffects(all.size(), edited, effects);
    }

    /** All of a case but its line, which moves when another case is written above it. */
    private static List<Object> content(RuleCase one) {
        return List.of(one.place().file(), one.title(), one.dossier(), one.expected());
    }

    private Optional<CaseEffect> effect(RuleCase one) {
        Part dossier = new Part("$", one.dossier());
        Outcome<Side> here = compare.side(dossier, first);
        Outcome<Side> there = compare.side(dossier, second);
        Optional<OpinionComparison> comparison =
                here instanceof Outcome.Accepted<Side> left && there instanceof Outcome.Accepted<Side> right
                        ? Optional.of(CompareOpinions.comparison(Between.REGLES, left.value(), right.value()))
                        : Optional.empty();
        CaseEffect effect = new CaseEffect(
                one,
                result(one, here),
                result(one, there),
                comparison.map(CaseDifferences::statuses).orElse(List.of()),
                comparison.filter(CaseDifferences::isOtherwiseMoved).isPresent());
        return effect.changesResult() || effect.isOtherwiseMoved() ? Optional.of(effect) : Optional.empty();
    }

    private CaseResult result(RuleCase one, Outcome<Side> side) {
        List<Failure> failures =
                new ArrayList<>(CaseJudgement.of(one, side.then(judged -> Outcome.accepted(judged.opinion()))));
        if (side instanceof Outcome.Accepted<Side> judged && one.expected().isOfPrecheck()) {
            CaseRun.precheck(one, judged.value().dossier(), judged.value().rulebook(), assess, failures);
        }
        return new CaseResult(side instanceof Outcome.Refused<Side>, List.copyOf(failures));
    }

    private static List<FormStatuses> statuses(OpinionComparison comparison) {
        return comparison.forms().stream()
                .filter(FormDifference::changesStatus)
                .map(form -> new FormStatuses(
                        form.form().id(),
                        new Sides<>(
                                form.opinions().first().map(FormOpinion::status),
                                form.opinions().second().map(FormOpinion::status))))
                .toList();
    }

    private static boolean isOtherwiseMoved(OpinionComparison comparison) {
        return !comparison.project().isEmpty()
                || !comparison.advice().isEmpty()
                || comparison.forms().stream()
                        .anyMatch(
                                form -> !form.changesStatus() || !form.duties().isEmpty());
    }
}
