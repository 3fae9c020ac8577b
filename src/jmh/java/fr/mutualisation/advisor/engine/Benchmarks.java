package fr.mutualisation.advisor.engine;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/** Runs the benchmarks that the command line asks for, then says in a few lines what matters. */
final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
        Collection<RunResult> results = new Runner(new CommandLineOptions(arguments)).run();
        Map<String, Double> perSecond = new TreeMap<>();
        Map<String, Result<?>> samples = new TreeMap<>();
        for (RunResult result : results) {
            String benchmark = result.getParams().getBenchmark();
            String name = benchmark.substring(benchmark.lastIndexOf('.') + 1);
            if (result.getParams().getMode() == Mode.Throughput) {
                perSecond.put(name, result.getPrimaryResult().getScore());
            } else {
                samples.put(name, result.getPrimaryResult());
            }
        }
        System.out.println();
        perSecond.forEach((name, score) -> System.out.printf("%-12s %,10.0f per second and core%n", name, score));
        samples.forEach((name, sample) -> System.out.printf(
                "%-12s %10.3f ms mean, %.3f ms median, %.3f ms p99%n",
                name,
                milliseconds(sample, sample.getScore()),
                milliseconds(sample, sample.getStatistics().getPercentile(50)),
                milliseconds(sample, sample.getStatistics().getPercentile(99))));
        Double opinion = perSecond.get("opinion");
        Double bare = perSecond.get("bareFiring");
        if (opinion != null && bare != null) {
            System.out.printf("an opinion costs %.2f times the bare firing of the same rules%n", bare / opinion);
        }
    }

    /** Sample times come in seconds unless the benchmark says milliseconds. */
    private static double milliseconds(Result<?> sample, double score) {
        return sample.getScoreUnit().startsWith("ms") ? score : score * 1_000;
    }
}
