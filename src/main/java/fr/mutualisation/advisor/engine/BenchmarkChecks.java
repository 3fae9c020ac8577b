package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.Benchmark;
import fr.mutualisation.advisor.domain.Benchmark.Constat;
import fr.mutualisation.advisor.domain.Benchmark.Mode;
import fr.mutualisation.advisor.domain.Benchmark.Step;
import fr.mutualisation.advisor.domain.Consequence;
import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.FaultCode;
import fr.mutualisation.advisor.domain.Layer;
import fr.mutualisation.advisor.domain.Nearest;
import fr.mutualisation.advisor.domain.Printable;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether the rules of comparison and its catalogues speak of the same things: codes, sources, weights. */
final class BenchmarkChecks {

    private final Benchmark benchmark;
    private final Citations citations;
    private final List<Fault> faults;
    private final Set<String> weighing = new HashSet<>();

    private BenchmarkChecks(Benchmark benchmark, List<Fault> faults) {
        this.benchmark = benchmark;
        this.citations = new Citations(benchmark.sources(), faults);
        this.faults = faults;
    }

    static void check(List<Rule> rules, Benchmark benchmark, List<Fault> faults) {
        BenchmarkChecks checks = new BenchmarkChecks(benchmark, faults);
        for (Rule rule : rules) {
            if (faults.size() >= RulebookReader.MOST_FAULTS) {
                return;
            }
            if (rule.card().layer() == Layer.COMPARAISON) {
                checks.rule(rule);
            }
        }
        for (String weighed : benchmark.weights().keySet()) {
            if (!checks.weighing.contains(weighed)) {
                faults.add(Fault.inFile(
                        FaultCode.IDLE_WEIGHT,
                        BenchmarkReader.WEIGHTS,
                        0,
                        weighed,
                        Nearest.to(weighed, checks.weighing).orElse("")));
            }
        }
    }

    private void rule(Rule rule) {
        citations.cited(rule.card().source(), rule.card().place());
        boolean weighs = false;
        for (Consequence consequence : rule.consequences()) {
            words(rule, consequence);
            weighs |= consequence instanceof Consequence.FormPreference
                    || consequence instanceof Consequence.ModePreference;
        }
        String id = rule.card().id();
        if (weighs) {
            weighing.add(id);
            if (!benchmark.weights().containsKey(id)) {
                fault(rule, FaultCode.MISSING_WEIGHT, id, BenchmarkReader.WEIGHTS);
            }
        }
    }

    private void words(Rule rule, Consequence consequence) {
        List<String> modes = benchmark.modes().stream().map(Mode::id).toList();
        if (consequence instanceof Consequence.ModePreference preference) {
            known(rule, FaultCode.UNKNOWN_MODE, preference.mode(), modes);
        } else if (consequence instanceof Consequence.Prematurity prematurity) {
            known(rule, FaultCode.UNKNOWN_MODE, prematurity.mode(), modes);
        } else if (consequence instanceof Consequence.Observation observation) {
            List<String> constats =
                    benchmark.constats().stream().map(Constat::code).toList();
            known(rule, FaultCode.UNKNOWN_CONSTAT, observation.constat(), constats);
        } else if (consequence instanceof Consequence.StepLevel level) {
            List<String> steps = benchmark.steps().stream().map(Step::code).toList();
            known(rule, FaultCode.UNKNOWN_STEP, level.step(), steps);
        } else if (consequence instanceof Consequence.PathwayAdvice advice) {
            known(
                    rule,
                    FaultCode.UNKNOWN_PATHWAY,
                    advice.pathway(),
                    benchmark.pathways().keySet());
        }
    }

    private void known(Rule rule, FaultCode code, String word, Collection<String> known) {
        if (!known.contains(word)) {
            fault(rule, code, Printable.of(word), Nearest.to(word, known).orElse(""));
        }
    }

    private void fault(Rule rule, FaultCode code, String... details) {
        faults.add(new Fault(code, rule.card().place(), List.of(details)));
    }
}
