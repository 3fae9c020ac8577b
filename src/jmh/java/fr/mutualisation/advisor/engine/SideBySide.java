package fr.mutualisation.advisor.engine;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/**
 * Compares the opinion with the bare firing turn by turn, in the processor time of one thread: what else the machine
 * does then weighs on both alike.
 */
final class SideBySide {

    private static final int TURNS = 90;
    private static final int WARM_UP = 50;
    private static final int RUNS = 300;

    private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    private int nothing;
    private final List<Double> ratios = new ArrayList<>();
    private final List<Double> microseconds = new ArrayList<>();

    void print() throws IOException {
        OpinionBenchmark benchmark = new OpinionBenchmark();
        benchmark.read();
        for (int turn = 0; turn < TURNS; turn++) {
            double bare = time(benchmark::bareFiring);
            double opinion = time(benchmark::opinion);
            if (turn >= WARM_UP) {
                ratios.add(opinion / bare);
                microseconds.add(opinion);
            }
        }
        System.out.printf(
                "side by side, in processor time: an opinion costs %.2f times the bare firing of the same rules,"
                        + " %.0f µs, %,.0f per second and core%n",
                median(ratios), median(microseconds), 1_000_000 / median(microseconds));
    }

    private double time(Supplier<Object> work) {
        long start = clock.getCurrentThreadCpuTime();
        for (int i = 0; i < RUNS; i++) {
            nothing += work.get() == null ? 1 : 0;
        }
        if (nothing > 0) {
            throw new IllegalStateException("nothing was computed");
        }
        return (clock.getCurrentThreadCpuTime() - start) / 1_000.0 / RUNS;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
