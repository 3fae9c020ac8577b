package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.application.AssessDossier;
import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.DossierCheck;
import fr.mutualisation.advisor.domain.Findings;
import fr.mutualisation.advisor.domain.Opinion;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.domain.Tree;
import fr.mutualisation.advisor.domain.Truth;
import fr.mutualisation.advisor.json.JsonTrees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What an opinion costs on the rules of the project, for the computing service of Caen la Mer in 2024. */
@State(Scope.Benchmark)
@BenchmarkMode({Mode.Throughput, Mode.SampleTime})
public class OpinionBenchmark {

    private static final Path RULES = Path.of("rules");
    private static final Path DOSSIER = Path.of("samples/caen-informatique/dossier.json");

    private final AssessDossier assessor = new AssessDossier("benchmark");
    private DroolsRulebook rulebook;
    private BareRules bare;
    private Dossier dossier;

    /** Reads the rules and the dossier, and makes sure that both runs fire the same rules. */
    @Setup
    public void read() throws IOException {
        RulebookSource source = accepted(RulesFolder.read(RULES).then(RulebookReader::read));
        rulebook = new DroolsRulebook(source);
        String text = Files.readString(DOSSIER).replace("\"2011-01-15\"", "\"2024-01-15\"");
        Tree tree = accepted(JsonTrees.read(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        dossier = accepted(DossierCheck.check(tree, rulebook.vocabulary()));
        bare = new BareRules(source, dossier.date());
        long met = rulebook.examine(dossier).grounds().stream()
                .filter(ground -> ground.truth() == Truth.MET)
                .count();
        if (met != bare.fire(dossier)) {
            throw new IllegalStateException(met + " rules are met, but " + bare.fire(dossier) + " fire");
        }
    }

    private static <T> T accepted(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Refused<T> refused) {
            throw new IllegalStateException(refused.faults().toString());
        }
        return ((Outcome.Accepted<T>) outcome).value();
    }

    /** The whole opinion. */
    @Benchmark
    @OutputTimeUnit(TimeUnit.SECONDS)
    public Outcome<Opinion> opinion() {
        return assessor.assess(dossier, rulebook);
    }

    /** The findings alone: both stages of Drools, and the truth of each rule. */
    @Benchmark
    @OutputTimeUnit(TimeUnit.SECONDS)
    public Findings examine() {
        return rulebook.examine(dossier);
    }

    /** The same rules in plain Drools. */
    @Benchmark
    @OutputTimeUnit(TimeUnit.SECONDS)
    public int bareFiring() {
        return bare.fire(dossier);
    }

    /** Reading the files again and building the rule base, warm. */
    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public Rulebook reload() {
        return accepted(RulesFolder.read(RULES).then(DroolsRulebook::read));
    }
}
