package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.DossierCheck;
import fr.mutualisation.advisor.domain.Findings;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.Precheck;
import fr.mutualisation.advisor.domain.RuleCase;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.domain.VerificationReport.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One case, examined once.
 *
 * @param failures what it expects and is not said
 * @param findings what the rules of opinions say of its dossier at its date, where the vocabulary accepts it
 * @param prechecked what the rules of the pre-check say of it, where the case expects something of them
 */
record CaseRun(List<Failure> failures, Optional<Findings> findings, Optional<Findings> prechecked) {

    static CaseRun of(RuleCase one, Rulebook rulebook, AssessDossier assess) {
        Outcome<Dossier> checked = DossierCheck.check(one.dossier(), rulebook.vocabulary());
        if (checked instanceof Outcome.Refused<Dossier> refused) {
            return new CaseRun(
                    CaseJudgement.of(one, Outcome.refused(refused.faults())), Optional.empty(), Optional.empty());
        }
        Dossier dossier = ((Outcome.Accepted<Dossier>) checked).value();
        ActFindings findings = new ActFindings(dossier, rulebook);
        List<Failure> failures = new ArrayList<>(CaseJudgement.of(one, assess.assess(dossier, rulebook, findings)));
        Optional<Findings> prechecked =
                one.expected().isOfPrecheck() ? precheck(one, dossier, rulebook, assess, failures) : Optional.empty();
        return new CaseRun(failures, Optional.of(findings.ofVote()), prechecked);
    }

    /** What the rules of the pre-check say, once what the case expects of it and is not said is among the failures. */
    static Optional<Findings> precheck(
            RuleCase one, Dossier dossier, Rulebook rulebook, AssessDossier assess, List<Failure> failures) {
        Dossier voted = CheckDeliberation.votedOn(dossier);
        CheckGrounds grounds = new CheckGrounds(voted, rulebook);
        Outcome<Precheck> outcome = new CheckDeliberation(assess).check(voted, rulebook, grounds, Optional.empty());
        if (outcome instanceof Outcome.Accepted<Precheck> accepted) {
            failures.addAll(PrecheckJudgement.of(one, accepted.value()));
            return Optional.of(grounds.heard());
        }
        return Optional.empty(); // refused: said of the opinion already
    }
}
