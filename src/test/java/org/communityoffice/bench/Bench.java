package org.communityoffice.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/// Collects measured figures: `target/bench/results.json`, and one table when all have run. A miss is a figure, not a failure.
public final class Bench {
    private static final Path FILE = Path.of("target", "bench", "results.json");
    private static final List<Result> RESULTS = new ArrayList<>();

    private Bench() {}

    /// One figure. Lower is better for all of them.
    ///
    /// @param goal         at most; 0 where there is none
    /// @param comparedWith what the figure or goal is measured against; empty where nothing
    public record Result(String name, double figure, String unit, double goal, boolean met, String comparedWith) {}

    /// Something that is done once for a figure.
    @FunctionalInterface
    public interface Doing {
        void run() throws IOException;
    }

    public static synchronized void record(String name, double figure, String unit, double goal, String comparedWith) {
        RESULTS.add(new Result(name, Math.round(figure * 100) / 100.0, unit, goal, goal == 0 || figure <= goal, comparedWith));
        try {
            Files.createDirectories(FILE.getParent());
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(FILE.toFile(), RESULTS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Milliseconds of one run.
    public static double millis(Doing doing) throws IOException {
        long from = System.nanoTime();
        doing.run();
        return (System.nanoTime() - from) / 1e6;
    }

    /// Milliseconds of the fastest of several runs: what the work costs when nothing else disturbs.
    public static double best(int runs, Doing doing) throws IOException {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < runs; i++) {
            best = Math.min(best, millis(doing));
        }
        return best;
    }

    /// The fastest of several runs of two things, in turn: whatever else the machine does falls on both alike.
    public static Pair bestOfBoth(int runs, Doing one, Doing other) throws IOException {
        Pair best = new Pair(Double.MAX_VALUE, Double.MAX_VALUE);
        for (int i = 0; i < runs; i++) {
            best = new Pair(Math.min(best.one(), millis(one)), Math.min(best.other(), millis(other)));
        }
        return best;
    }

    /// Milliseconds of two things that are compared.
    public record Pair(double one, double other) {}

    /// The 95th percentile of several measured runs, in milliseconds.
    public static double p95(int runs, Callable<?> doing) throws Exception {
        return percentile(0.95, runs, doing);
    }

    /// The median of several measured runs, in milliseconds.
    public static double p50(int runs, Callable<?> doing) throws Exception {
        return percentile(0.5, runs, doing);
    }

    private static double percentile(double part, int runs, Callable<?> doing) throws Exception {
        double[] all = new double[runs];
        for (int i = 0; i < runs; i++) {
            long from = System.nanoTime();
            doing.call();
            all[i] = (System.nanoTime() - from) / 1e6;
        }
        Arrays.sort(all);
        return all[(int) Math.ceil(runs * part) - 1];
    }

    /// The table, misses like hits; empty where nothing was measured.
    static synchronized String table() {
        if (RESULTS.isEmpty()) {
            return "";
        }
        StringBuilder table = new StringBuilder("%n%-52s %12s %-6s %10s  %-4s  %s%n".formatted("name", "figure", "unit", "goal", "met", "compared with"));
        for (Result r : RESULTS) {
            table.append("%-52s %12s %-6s %10s  %-4s  %s%n".formatted(r.name(), number(r.figure()), r.unit(), r.goal() == 0 ? "-" : "<= " + number(r.goal()),
                    r.goal() == 0 ? "-" : r.met() ? "yes" : "NO", r.comparedWith()));
        }
        return table.toString();
    }

    private static String number(double figure) {
        return String.format(Locale.ROOT, "%.2f", figure);
    }
}
