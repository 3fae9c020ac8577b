package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.domain.Layer;
import fr.mutualisation.advisor.domain.RuleCase;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.domain.VerificationReport;
import java.util.List;

/** Runs the cases that stand beside the rules, tells what they exercise, and whether the rules agree. */
public final class VerifyRules {

    private final AssessDossier assess;

    /** A verifier that judges dossiers as the advisor does. */
    public VerifyRules(AssessDossier assess) {
        this.assess = assess;
    }

    /** What fails, what no case exercises, and where rules contradict one another. */
    public VerificationReport verify(Rulebook rulebook, List<RuleCase> cases) {
        List<CaseRun> runs = cases.parallelStream()
                .map(one -> CaseRun.of(one, rulebook, assess))
                .toList();
        CoverageCount count = new CoverageCount(rulebook);
        runs.forEach(run -> {
            run.findings().ifPresent(findings -> count.add(findings, Layer::isOfOpinions));
            run.prechecked().ifPresent(findings -> count.add(findings, layer -> !layer.isOfOpinions()));
        });
        return new VerificationReport(
                rulebook.rules().size(),
                cases.size(),
                runs.stream().flatMap(run -> run.failures().stream()).toList(),
                count.coverage(),
                rulebook.consistency());
    }
}
