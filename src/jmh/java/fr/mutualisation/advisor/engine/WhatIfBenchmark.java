package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.application.AssessDossier;
import fr.mutualisation.advisor.application.Effort;
import fr.mutualisation.advisor.application.FindLevers;
import fr.mutualisation.advisor.application.JudgeFirmness;
import fr.mutualisation.advisor.application.RankQuestions;
import fr.mutualisation.advisor.application.TabulateConditions;
import fr.mutualisation.advisor.domain.ConditionMatrix;
import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.DossierCheck;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.Form;
import fr.mutualisation.advisor.domain.Levers;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.Questions;
import fr.mutualisation.advisor.domain.StatusFirmness;
import fr.mutualisation.advisor.domain.Tree;
import fr.mutualisation.advisor.json.JsonTrees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * What the questions about an opinion cost on the rules of the project, for the computing service of Caen la Mer in 2024
 * with every second fact forgotten: the questions must come within a second, the levers of one form within two.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class WhatIfBenchmark {

    private static final Path RULES = Path.of("rules");
    private static final Path DOSSIER = Path.of("samples/caen-informatique/dossier.json");

    private final AssessDossier assessor = new AssessDossier("benchmark");
    private DroolsRulebook rulebook;
    private Dossier dossier;
    private Dossier large;
    private Form form;

    /** Reads the rules and the dossier, and forgets half of it. */
    @Setup
    public void read() throws IOException {
        rulebook = new DroolsRulebook(accepted(RulesFolder.read(RULES).then(RulebookReader::read)));
        String text = Files.readString(DOSSIER).replace("\"2011-01-15\"", "\"2024-01-15\"");
        Tree tree = accepted(JsonTrees.read(text.getBytes(StandardCharsets.UTF_8)));
        Dossier whole = accepted(DossierCheck.check(tree, rulebook.vocabulary()));
        dossier = forgetful(whole);
        large = dossier.withElements("communes", 200, rulebook.vocabulary())
                .withElements("agents", 500, rulebook.vocabulary());
        form = rulebook.catalogue().form("SERVICE_COMMUN_COMMUNE").orElseThrow();
    }

    private Dossier forgetful(Dossier whole) {
        List<FactPath> given = new ArrayList<>(rulebook.reads(rule -> true));
        given.removeIf(path -> path.isListed()
                || path.equals(Dossier.DATE)
                || rulebook.vocabulary().definition(path).isEmpty()
                || whole.isUnknown(path));
        Dossier forgetful = whole;
        for (int i = 0; i < given.size(); i += 2) {
            forgetful = forgetful.without(given.get(i), rulebook.vocabulary());
        }
        return forgetful;
    }

    private static <T> T accepted(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Refused<T> refused) {
            throw new IllegalStateException(refused.faults().toString());
        }
        return ((Outcome.Accepted<T>) outcome).value();
    }

    /** The questions left, what each answer would do, and what is settled. */
    @Benchmark
    public Outcome<Questions> questions() {
        return new RankQuestions(assessor).rank(dossier, rulebook, Effort.usual());
    }

    /** The same where nothing is said of as many communes and groups of agents as there may be. */
    @Benchmark
    public Outcome<Questions> questionsOnLargeLists() {
        return new RankQuestions(assessor).rank(large, rulebook, Effort.usual());
    }

    /** Every way to open the form with the most rules. */
    @Benchmark
    public Outcome<Levers> levers() {
        return new FindLevers(assessor).find(dossier, form, rulebook, Effort.usual());
    }

    /** Every form against every condition. */
    @Benchmark
    public Outcome<ConditionMatrix> matrix() {
        return assessor.assess(dossier, rulebook).then(opinion -> Outcome.accepted(TabulateConditions.of(opinion)));
    }

    /** What could flip each status. */
    @Benchmark
    public Outcome<StatusFirmness> firmness() {
        return new JudgeFirmness(assessor).judge(dossier, rulebook);
    }
}
