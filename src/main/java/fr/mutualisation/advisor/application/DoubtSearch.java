package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.application.Conclusions.Conclusion;
import fr.mutualisation.advisor.application.FormTrial.Verdict;
import fr.mutualisation.advisor.domain.Condition;
import fr.mutualisation.advisor.domain.Confidence;
import fr.mutualisation.advisor.domain.Consequence.Ruling;
import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.Findings;
import fr.mutualisation.advisor.domain.FormOpinion;
import fr.mutualisation.advisor.domain.Ground;
import fr.mutualisation.advisor.domain.RuleCard;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.domain.Status;
import fr.mutualisation.advisor.domain.StatusFirmness.Doubt;
import fr.mutualisation.advisor.domain.StatusFirmness.Missing;
import fr.mutualisation.advisor.domain.StatusFirmness.NearThreshold;
import fr.mutualisation.advisor.domain.StatusFirmness.ShakyRule;
import fr.mutualisation.advisor.domain.StatusFirmness.Together;
import fr.mutualisation.advisor.domain.Truth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tries what could flip the status of one form: each number near a threshold on the other side of it, each rule that a
 * lawyer must check saying the contrary, one at a time; then, when none is enough, all together.
 */
final class DoubtSearch {

    private final FormOpinion form;
    private final Dossier dossier;
    private final Rulebook rulebook;
    private final FormTrial engine;
    private final Verdict now;

    DoubtSearch(FormOpinion form, Dossier dossier, Findings findings, Rulebook rulebook) {
        this.form = form;
        this.dossier = dossier;
        this.rulebook = rulebook;
        this.engine = new FormTrial(form.form(), rulebook);
        this.now = engine.judge(findings, dossier);
    }

    List<Doubt> doubts() {
        if (form.status() == Status.INDETERMINEE) {
            List<FactDefinition> facts = form.deciding().stream()
                    .map(path -> rulebook.vocabulary().definition(path).orElseThrow())
                    .toList();
            return List.of(new Missing(facts, form.possible()));
        }
        List<Doubt> all = new ArrayList<>(near());
        all.addAll(shaky());
        List<Doubt> alone = new ArrayList<>();
        for (Doubt doubt : all) {
            under(List.of(doubt)).ifPresent(then -> alone.add(with(doubt, then)));
        }
        return alone.isEmpty() ? together(all) : alone;
    }

    private static Doubt with(Doubt doubt, Set<Status> then) {
        if (doubt instanceof NearThreshold near) {
            return new NearThreshold(near.condition(), near.element(), near.seen(), near.needed(), near.margin(), then);
        }
        ShakyRule shaky = (ShakyRule) doubt;
        return new ShakyRule(shaky.rule(), then);
    }

    /** The fewest doubts that flip the status together, left out one after the other while the rest is enough. */
    private List<Doubt> together(List<Doubt> all) {
        if (all.size() < 2 || under(all).isEmpty()) {
            return List.of();
        }
        List<Doubt> needed = new ArrayList<>(all);
        for (Doubt doubt : all) {
            List<Doubt> fewer = new ArrayList<>(needed);
            fewer.remove(doubt);
            if (under(fewer).isPresent()) {
                needed.remove(doubt);
            }
        }
        return List.of(new Together(List.copyOf(needed), under(needed).orElseThrow()));
    }

    private List<NearThreshold> near() {
        ThresholdMoves moves = new ThresholdMoves(dossier, rulebook);
        Set<Condition> asked = new LinkedHashSet<>();
        now.rulings().forEach(one -> asked.addAll(one.ground().conditions()));
        return asked.stream()
                .flatMap(condition -> moves.near(condition).stream())
                .sorted(Comparator.comparingDouble(ThresholdMoves::share))
                .toList();
    }

    /** The rules that decided and that a lawyer must check, the most doubtful first; facts keep the others from firing. */
    private List<ShakyRule> shaky() {
        return now.ruling().decidedBy().stream()
                .filter(ground -> ground.truth() != Truth.FAILED && mustBeChecked(ground.rule()))
                .map(ground -> new ShakyRule(ground.rule(), Set.of()))
                .distinct()
                .sorted(Comparator.comparing(
                                (ShakyRule one) -> one.rule().question().isEmpty())
                        .thenComparing(one -> one.rule().confidence(), Comparator.reverseOrder())
                        .thenComparing(one -> one.rule().id()))
                .toList();
    }

    static boolean mustBeChecked(RuleCard rule) {
        return rule.confidence() != Confidence.HAUTE
                || rule.question().isPresent()
                || rule.reading().isPresent();
    }

    /** The statuses possible if these doubts were founded, or empty when they are those of now. */
    private Optional<Set<Status>> under(Collection<Doubt> doubts) {
        ThresholdMoves moves = new ThresholdMoves(dossier, rulebook);
        Dossier moved = dossier;
        Set<String> contrary = new LinkedHashSet<>();
        for (Doubt doubt : doubts) {
            if (doubt instanceof NearThreshold near) {
                moved = moves.across(near, moved);
            } else if (doubt instanceof ShakyRule shaky) {
                contrary.add(shaky.rule().id());
            }
        }
        Verdict verdict = doubts.stream().allMatch(ShakyRule.class::isInstance) ? now : engine.judge(moved);
        List<Conclusion<Ruling>> rulings = verdict.rulings().stream()
                .map(one -> contrary.contains(one.ground().rule().id()) ? contrary(one) : one)
                .toList();
        Set<Status> then = FormRuling.of(form.form(), rulings, moved).possible();
        return verdict.isRefused() || then.equals(now.possible()) ? Optional.empty() : Optional.of(then);
    }

    private static Conclusion<Ruling> contrary(Conclusion<Ruling> one) {
        Ground ground = one.ground();
        return new Conclusion<>(
                new Ground(
                        ground.rule(),
                        ground.truth() == Truth.MET ? Truth.FAILED : Truth.MET,
                        ground.element(),
                        ground.conditions(),
                        ground.consequences()),
                one.consequence());
    }
}
