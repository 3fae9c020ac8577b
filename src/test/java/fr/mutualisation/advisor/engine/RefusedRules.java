package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.FaultCode;
import fr.mutualisation.advisor.domain.Outcome;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Every fault that the hostile rule files meet, for those who put faults into words. */
public final class RefusedRules {

    private RefusedRules() {}

    /** The faults, as the readers of the rules make them. */
    public static Stream<Fault> faults() {
        Stream<Fault> files = Stream.<Supplier<Stream<Hostile>>>of(
                        HostileRules::statements,
                        HostileRules::cards,
                        HostileRules::dates,
                        HostileRules::conditions,
                        HostileRules::placeholders,
                        HostileRules::consequences,
                        HostileRules::escapes,
                        HostileRules::meanings,
                        HostileLists::yaml,
                        HostileLists::facts,
                        HostileLists::formulas,
                        HostileLists::arithmetic,
                        HostileLists::sentences,
                        HostileLists::catalogues,
                        HostileLists::changes,
                        HostileLists::margins,
                        HostileLists::thresholds,
                        HostileLists::checks,
                        HostileSchedule::acts,
                        HostileSchedule::delays,
                        HostileBenchmark::catalogues,
                        HostileBenchmark::precedents,
                        HostileBenchmark::weights,
                        HostileBenchmark::rules,
                        HostileBenchmark::missing,
                        HostileBytes::characters,
                        HostileBytes::encodings,
                        HostileBytes::sizes,
                        HostileBytes::names,
                        RefusedRules::others)
                .flatMap(Supplier::get)
                .flatMap(hostile -> faults(DroolsRulebook.read(hostile.files())));
        return Stream.concat(files, faults(RulesFolder.read(Path.of("nulle-part"))));
    }

    private static Stream<Hostile> others() {
        return Stream.of(
                Hostile.line(
                        FaultCode.UNKNOWN_EXCEPTION,
                        SmallRules.LAW,
                        "@famille",
                        "@confiance(\"haute\") @source(\"X\") @exception(\"nulle.part\")"),
                Hostile.line(FaultCode.YAML_BAD_VALUE, SmallRules.EPCI, "test: \"< {date}\"", "      - test: oui"));
    }

    private static Stream<Fault> faults(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused ? refused.faults().stream() : Stream.of();
    }
}
