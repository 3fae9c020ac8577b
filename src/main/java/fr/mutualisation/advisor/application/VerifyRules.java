package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.DossierCheck;
import fr.mutualisation.advisor.domain.Findings;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.RuleCase;
import fr.mutualisation.advisor.domain.RuleText;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.domain.Truth;
import fr.mutualisation.advisor.domain.VerificationReport;
import fr.mutualisation.advisor.domain.VerificationReport.Failure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Runs the cases that stand beside the rules, and tells which rules they exercise. */
public final class VerifyRules {

    private final AssessDossier assess;

    /** A verifier that judges dossiers as the advisor does. */
    public VerifyRules(AssessDossier assess) {
        this.assess = assess;
    }

    /** What fails, and what no case exercises. */
    public VerificationReport verify(Rulebook rulebook, List<RuleCase> cases) {
        List<Failure> failures = new ArrayList<>();
        Set<String> fired = new HashSet<>();
        Set<String> silent = new HashSet<>();
        for (RuleCase one : cases) {
            failures.addAll(CaseJudgement.of(one, assess.assess(one.dossier(), rulebook)));
            if (DossierCheck.check(one.dossier(), rulebook.vocabulary()) instanceof Outcome.Accepted<Dossier> good) {
                exercise(rulebook, good.value(), fired, silent);
            }
        }
        return new VerificationReport(
                rulebook.rules().size(),
                cases.size(),
                failures,
                unexercised(rulebook, fired),
                unexercised(rulebook, silent).stream()
                        .filter(id -> canBeSilent(rulebook, id))
                        .toList());
    }

    /** A rule without condition, in force on every covered day, has no occasion to be silent. */
    private static boolean canBeSilent(Rulebook rulebook, String id) {
        LocalDate first = rulebook.rules().stream()
                .map(rule -> rule.card().period().from())
                .min(LocalDate::compareTo)
                .orElseThrow();
        return rulebook.rules().stream()
                .filter(rule -> rule.card().id().equals(id))
                .anyMatch(rule -> !rule.sentences().isEmpty()
                        || rule.card().period().to().isPresent()
                        || rule.card().period().from().isAfter(first));
    }

    private static void exercise(Rulebook rulebook, Dossier dossier, Set<String> fired, Set<String> silent) {
        Findings findings = rulebook.examine(dossier);
        Set<String> now = new HashSet<>();
        findings.grounds().stream()
                .filter(ground -> ground.truth() == Truth.MET)
                .forEach(ground -> now.add(ground.rule().id()));
        fired.addAll(now);
        rulebook.rules().stream()
                .map(rule -> rule.card().id())
                .filter(id -> !now.contains(id))
                .forEach(silent::add);
    }

    private static List<String> unexercised(Rulebook rulebook, Set<String> seen) {
        return rulebook.rules().stream()
                .map(RuleText::card)
                .map(card -> card.id())
                .filter(id -> !seen.contains(id))
                .toList();
    }
}
