package org.communityoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What can only be seen in the text of the sources.
class SourceRulesTest {
    private static final Pattern SQL = Pattern.compile("\"\\s*(?i:SELECT\\s.+\\sFROM|INSERT\\s+INTO|UPDATE\\s+\\w+\\s+SET|DELETE\\s+FROM|CREATE\\s+TABLE|ALTER\\s+TABLE)\\b");
    private static final Pattern CATCH_ALL = Pattern.compile("catch \\((?:final )?(?:[\\w.]+ ?\\| ?)*(?:Exception|Throwable|RuntimeException)(?: ?\\| ?[\\w.]+)* (\\w+)\\) \\{");
    private static final Pattern UNFINISHED = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");

    @Test
    void noFileIsTooLong() {
        assertThat(sources("src").entrySet()).as("files of more than 400 lines: a file is one thought")
                .filteredOn(source -> source.getValue().lines().count() > 400).extracting(Map.Entry::getKey).isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() {
        Map<String, String> all = sources("src");
        List<String> bare = new ArrayList<>();
        all.keySet().stream().map(file -> Path.of(file).getParent()).distinct().filter(folder -> !folder.startsWith("src/build")).forEach(folder -> {
            String own = folder.resolve("package-info.java").toString().replace('\\', '/');
            String info = all.getOrDefault(own.replace("src/test", "src/main"), all.getOrDefault(own, ""));
            if (!(info.contains("///") && info.contains("@NullMarked"))) {
                bare.add(folder.toString());
            }
        });
        assertThat(bare).isEmpty();
    }

    @Test
    void everyTypeSaysWhatItIsFor() {
        Pattern type = Pattern.compile("^(?:public |abstract |final |sealed |non-sealed |strictfp )*(?:class|record|interface|enum|@interface) \\w+", Pattern.MULTILINE);
        List<String> bare = new ArrayList<>();
        sources("src/main").forEach((file, text) -> {
            Matcher found = type.matcher(text);
            if (found.find() && !text.substring(0, found.start()).contains("\n///")) {
                bare.add(file);
            }
        });
        assertThat(bare).as("types without a /// sentence").isEmpty();
    }

    @Test
    void sqlStaysInMigrationsAndTheDatabase() {
        assertThat(sources("src/main").entrySet()).as("SQL as text cannot be checked by the compiler")
                .filteredOn(source -> !source.getKey().contains("/database/") && SQL.matcher(source.getValue()).find()).extracting(Map.Entry::getKey).isEmpty();
    }

    @Test
    void nothingIsSwallowed() {
        List<String> swallowed = new ArrayList<>();
        sources("src/main").forEach((file, text) -> {
            Matcher found = CATCH_ALL.matcher(text);
            while (found.find()) {
                if (!Pattern.compile("\\b" + found.group(1) + "\\b").matcher(block(text, found.end())).find()) {
                    swallowed.add(file + ": " + found.group());
                }
            }
        });
        assertThat(swallowed).as("what is caught must be passed on").isEmpty();
    }

    @Test
    void everyTestWithAWindowSaysSo() {
        Pattern window = Pattern.compile("\\b(Stage" + "hand|Fx" + "Toolkit|Cam" + "era|Stu" + "dio)\\b");
        assertThat(sources("src/test").entrySet()).as("tests that open a window without @InWindow: two of them would take each other's keys")
                .filteredOn(source -> source.getKey().endsWith("Test.java") && window.matcher(source.getValue()).find() && !source.getValue().contains("\n@InWindow\n")).extracting(Map.Entry::getKey).isEmpty();
    }

    @Test
    void nothingIsLeftForLater() {
        assertThat(sources("src").entrySet()).filteredOn(source -> UNFINISHED.matcher(source.getValue()).find()).extracting(Map.Entry::getKey).isEmpty();
    }

    private static String block(String text, int from) {
        int depth = 1;
        int at = from;
        while (at < text.length() && depth > 0) {
            depth += text.charAt(at) == '{' ? 1 : text.charAt(at) == '}' ? -1 : 0;
            at++;
        }
        return text.substring(from, at);
    }

    static Map<String, String> sources(String under) {
        Map<String, String> out = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of(under))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                out.put(file.toString().replace('\\', '/'), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out;
    }
}
