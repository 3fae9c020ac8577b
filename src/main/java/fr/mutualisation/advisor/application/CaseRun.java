package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.DossierCheck;
import fr.mutualisation.advisor.domain.Findings;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.RuleCase;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.domain.VerificationReport.Failure;
import java.util.List;
import java.util.Optional;

/**
 * One case, examined once.
 *
 * @param failures what it expects and the opinion does not say
 * @param findings what the rules say of its dossier at its date, where the vocabulary accepts it
 */
record CaseRun(List<Failure> failures, Optional<Findings> findings) {

    static CaseRun of(RuleCase one, Rulebook rulebook, AssessDossier assess) {
        Outcome<Dossier> checked = DossierCheck.check(one.dossier(), rulebook.vocabulary());
        if (checked instanceof Outcome.Refused<Dossier> refused) {
            return new CaseRun(CaseJudgement.of(one, Outcome.refused(refused.faults())), Optional.empty());
        }
        Dossier dossier = ((Outcome.Accepted<Dossier>) checked).value();
        ActFindings findings = new ActFindings(dossier, rulebook);
        return new CaseRun(
                CaseJudgement.of(one, assess.assess(dossier, rulebook, findings)), Optional.of(findings.ofVote()));
    }
}
