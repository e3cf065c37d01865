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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program until its first frame and until the page 今天 is filled, beside the least window there is, in turn: from `target/office` (wants `mvn -DskipTests package` before) and, where `-Dinstalled=DIR` says
/// where, installed. Both windows have the same options of Java; only what Java learnt at the rehearsal is the program's alone. Without a display both have the window that nobody sees.
@Tag("bench")
class StartBench {
    private static final int RUNS = 5;
    private static final String PASSWORD = "yinghua-2026";
    @TempDir
    Path folder;

    /// A program that can be started: its Java, its jars in their order, what Java learnt.
    private record Program(Path java, String jars, Path learnt) {}

    @Test
    void fromTheDistribution() throws Exception {
        Path lib = Path.of("target", "office", "lib").toAbsolutePath();
        Path probe = folder.resolve("probe.jar");
        assumeTrue(Files.isRegularFile(lib.resolve("office.aot")), "target/office is not there: mvn -DskipTests package");
        measure("target/office", new Program(Path.of(System.getProperty("java.home"), "bin", "java"), lib + "/*", lib.resolve("office.aot")), probe, 2);
    }

    @Test
    void installed() throws Exception {
        String installed = System.getProperty("installed", "");
        assumeTrue(!installed.isEmpty(), "-Dinstalled=/opt/community-office says where it is installed");
        Path lib = Path.of(installed, "lib");
        String jars = Files.readAllLines(lib.resolve("app/community-office.cfg")).stream().filter(line -> line.startsWith("app.classpath=")).map(line -> line.substring("app.classpath=".length()).replace("$APPDIR", lib.resolve("app").toString()))
                .collect(Collectors.joining(":"));
        // beside the program's own jars: what Java learnt holds for a class path of one folder, wherever that lies
        Path probe = lib.resolve("app/zz-probe.jar");
        try {
            measure("installed", new Program(lib.resolve("runtime/bin/java"), jars, lib.resolve("app/office.aot")), probe, 1.15);
        } finally {
            Files.deleteIfExists(probe);
        }
    }

    private void measure(String where, Program program, Path probe, double goal) throws Exception {
        probe(probe);
        Path office = folder.resolve("office");
        run(program, List.of("-Doffice.sample.data=" + Path.of("sample-data").toAbsolutePath()), "org.communityoffice.Main", "sample", "--data", office.toString());
        Map<String, List<Double>> seen = new TreeMap<>();
        for (int i = 0; i < RUNS; i++) {
            run(program, List.of(probe.toString()), StartProbe.class.getName(), "bare").forEach((what, one) -> seen.computeIfAbsent("bare " + what, _ -> new ArrayList<>()).add(one));
            run(program, List.of("-XX:AOTCache=" + program.learnt, probe.toString()), StartProbe.class.getName(), office.toString())
                    .forEach((what, one) -> seen.computeIfAbsent("office " + what, _ -> new ArrayList<>()).add(one));
        }
        double bare = median(seen, "bare first");
        Bench.record("first frame, a bare window beside " + where, bare, "ms", 0, "");
        Bench.record("first frame, " + where, median(seen, "office first") / bare, "times", goal, "a bare window");
        Bench.record("the first page there, " + where, median(seen, "office page") / bare, "times", 2, "a bare window; the password's work is in it");
        Bench.record("the first page filled, " + where, median(seen, "office filled") / bare, "times", 2, "a bare window; the password's work is in it");
        Bench.record("memory a second later, " + where, median(seen, "office rest") / median(seen, "bare rest"), "times", 1.3, "a bare window a second after its first frame");
    }

    private static double median(Map<String, List<Double>> seen, String what) {
        List<Double> all = seen.getOrDefault(what, List.of()).stream().sorted().toList();
        assertThat(all).as(what).hasSize(RUNS);
        return all.get(RUNS / 2);
    }

    /// The probe as a jar behind the program's own, since what Java learnt holds only for these in this order.
    private void probe(Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar); JarOutputStream entries = new JarOutputStream(out)) {
            for (Class<?> one : List.of(StartProbe.class, StartProbe.Bare.class)) {
                add(entries, one.getName());
            }
            for (int i = 1; i <= 3; i++) {
                add(entries, StartProbe.class.getName() + "$" + i);
            }
        }
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
    private Map<String, Double> run(Program program, List<String> with, String main, String... arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(program.java.toString(), "-Dstart.at=" + System.currentTimeMillis(), "-Xlog:aot*=off", "-Xmx512m", "-Xms64m", "-XX:NewSize=24m", "-XX:MinHeapFreeRatio=15",
                "-XX:MaxHeapFreeRatio=40", "-XX:-ShrinkHeapInSteps", "-XX:MetaspaceSize=160m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "--enable-native-access=ALL-UNNAMED", "-Dfile.encoding=UTF-8",
                "-Dsun.jnu.encoding=UTF-8", "-Dprism.order=sw"));
        if (System.getenv("DISPLAY") == null) {
            line.add("-Dglass.platform=Headless");
        }
        String path = program.jars;
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
        start.environment().put("OFFICE_PASSWORD", PASSWORD);
        start.environment().put("LC_ALL", "C.UTF-8");
        start.environment().remove("JAVA_TOOL_OPTIONS");
        Process process = start.start();
        Map<String, Double> said = new TreeMap<>();
        try (Stream<String> lines = process.inputReader(StandardCharsets.UTF_8).lines()) {
            lines.map(one -> one.split(" ")).filter(words -> words.length == 2 && words[0].matches("first|page|filled|rest")).forEach(words -> said.put(words[0], Double.parseDouble(words[1])));
        } catch (UncheckedIOException ended) {
            throw new IOException(ended);
        }
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return said;
    }
}
