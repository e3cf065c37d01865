package org.communityoffice.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program from `target/office` until its first frame and until the office stands there, beside the least window there is, in turn. Wants `mvn -DskipTests package` before; without a display
/// both have the window that nobody sees.
@Tag("bench")
class StartBench {
    private static final int RUNS = 5;
    private static final Path LIB = Path.of("target", "office", "lib").toAbsolutePath();
    @TempDir
    Path folder;

    private record Seen(double milliseconds, double megabytes) {}

    @Test
    void fromTheDistribution() throws Exception {
        assumeTrue(Files.isRegularFile(LIB.resolve("office.aot")), "target/office is not there: mvn -DskipTests package");
        Path probe = probe();
        Path office = folder.resolve("office");
        run(List.of("-Doffice.sample.data=" + Path.of("sample-data").toAbsolutePath()), "org.communityoffice.Main", "sample", "--data", office.toString());
        Map<String, List<Seen>> seen = new TreeMap<>();
        for (int i = 0; i < RUNS; i++) {
            run(List.of(probe.toString()), StartProbe.class.getName(), "bare").forEach((what, one) -> seen.computeIfAbsent("bare " + what, _ -> new ArrayList<>()).add(one));
            run(List.of("-XX:AOTCache=" + LIB.resolve("office.aot"), probe.toString()), StartProbe.class.getName(), office.toString())
                    .forEach((what, one) -> seen.computeIfAbsent("office " + what, _ -> new ArrayList<>()).add(one));
        }
        Seen bare = median(seen, "bare first");
        Seen first = median(seen, "office first");
        Seen page = median(seen, "office page");
        Bench.record("first frame, a bare window", bare.milliseconds(), "ms", 0, "");
        Bench.record("first frame from target/office", first.milliseconds() / bare.milliseconds(), "times", 2, "a bare window");
        Bench.record("the office opened and its first page there", page.milliseconds() / bare.milliseconds(), "times", 2, "a bare window; the password's work is in it");
        Bench.record("memory when its first page is there", page.megabytes() / bare.megabytes(), "times", 1.3, "a bare window");
    }

    private static Seen median(Map<String, List<Seen>> seen, String what) {
        List<Seen> all = seen.getOrDefault(what, List.of()).stream().sorted(Comparator.comparingDouble(Seen::milliseconds)).toList();
        assertThat(all).as(what).hasSize(RUNS);
        return all.get(RUNS / 2);
    }

    /// The probe as a jar behind the program's own, since what Java learnt holds only for these in this order.
    private Path probe() throws IOException {
        Path jar = folder.resolve("probe.jar");
        try (OutputStream out = Files.newOutputStream(jar); JarOutputStream entries = new JarOutputStream(out)) {
            for (Class<?> one : List.of(StartProbe.class, StartProbe.Bare.class)) {
                add(entries, one.getName());
            }
            for (int i = 1; i <= 2; i++) {
                add(entries, StartProbe.class.getName() + "$" + i);
            }
        }
        return jar;
    }

    private static void add(JarOutputStream jar, String name) throws IOException {
        String path = name.replace('.', '/') + ".class";
        try (var in = StartBench.class.getClassLoader().getResourceAsStream(path)) {
            if (in != null) {
                jar.putNextEntry(new JarEntry(path));
                in.transferTo(jar);
                jar.closeEntry();
            }
        }
    }

    /// @param with options of Java; one that is a jar goes behind the program's own
    private Map<String, Seen> run(List<String> with, String main, String... arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dstart.at=" + System.currentTimeMillis(), "-Xlog:aot*=off", "-Xmx512m",
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "--enable-native-access=ALL-UNNAMED", "-Dfile.encoding=UTF-8", "-Dsun.jnu.encoding=UTF-8", "-Dprism.order=sw"));
        if (System.getenv("DISPLAY") == null) {
            line.add("-Dglass.platform=Headless");
        }
        String path = LIB + "/*";
        for (String one : with) {
            if (one.endsWith(".jar")) {
                path += ":" + one;
            } else {
                line.add(one);
            }
        }
        line.addAll(List.of("-cp", path, main));
        line.addAll(Arrays.asList(arguments));
        ProcessBuilder start = new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.DISCARD);
        start.environment().put("OFFICE_PASSWORD", "yinghua-2026");
        start.environment().put("LC_ALL", "C.UTF-8");
        start.environment().remove("JAVA_TOOL_OPTIONS");
        Process process = start.start();
        Map<String, Seen> said = new TreeMap<>();
        try (Stream<String> lines = process.inputReader(StandardCharsets.UTF_8).lines()) {
            lines.map(one -> one.split(" ")).filter(words -> words.length == 3 && words[0].matches("first|page"))
                    .forEach(words -> said.put(words[0], new Seen(Double.parseDouble(words[1]), Double.parseDouble(words[2]))));
        } catch (UncheckedIOException ended) {
            throw new IOException(ended);
        }
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return said;
    }
}
