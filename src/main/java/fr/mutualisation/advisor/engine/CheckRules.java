package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.Check;
import fr.mutualisation.advisor.domain.Confidence;
import fr.mutualisation.advisor.domain.Consequence;
import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.FaultCode;
import fr.mutualisation.advisor.domain.Nearest;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the catalogue of checks and the rules of the pre-check must say of one another. */
final class CheckRules {

    private static final String MISSED = "manque";
    private static final String EITHER = "satisfait-ou-manque";

    private final List<Check> checks;
    private final List<Fault> faults;
    private final Set<String> concluded = new HashSet<>();
    private final Set<String> missed = new HashSet<>();

    CheckRules(List<Check> checks, List<Fault> faults) {
        this.checks = checks;
        this.faults = faults;
    }

    /** Looks at one conclusion of a rule. */
    void add(Rule rule, Consequence.CheckRuling ruling) {
        concluded.add(ruling.check());
        if (!ruling.satisfied()) {
            missed.add(ruling.check());
        }
        Optional<Check> check =
                checks.stream().filter(one -> one.code().equals(ruling.check())).findFirst();
        if (check.isEmpty()) {
            List<String> known = checks.stream().map(Check::code).toList();
            fault(
                    rule,
                    FaultCode.UNKNOWN_CHECK,
                    ruling.check(),
                    Nearest.to(ruling.check(), known).orElse(""));
        } else if (check.get().source() != Check.Source.REGLES) {
            fault(
                    rule,
                    FaultCode.CHECK_OF_OPINION,
                    ruling.check(),
                    check.get().source().name());
        } else if (!ruling.satisfied()
                && check.get().level() == Check.Level.BLOQUANT
                && rule.card().confidence() == Confidence.BASSE) {
            fault(rule, FaultCode.LOW_CONFIDENCE_BLOCKS, rule.card().id(), ruling.check());
        }
    }

    private void fault(Rule rule, FaultCode code, String... details) {
        faults.add(new Fault(code, rule.card().place(), List.of(details)));
    }

    /** Once every rule has been looked at: a check that no rule can miss would always let a file pass. */
    void close() {
        for (Check check : checks) {
            boolean mayInform = check.level() == Check.Level.INFORMATION;
            Set<String> wanted = mayInform ? concluded : missed;
            if (check.source() == Check.Source.REGLES && !wanted.contains(check.code())) {
                faults.add(new Fault(
                        FaultCode.CHECK_WITHOUT_RULE,
                        check.place(),
                        List.of(check.code(), mayInform ? EITHER : MISSED)));
            }
        }
    }
}
