package org.communityoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The documents can be followed: every link leads somewhere, every file named is there, and they speak of the program alone.
class DocumentsTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(?:#[^)]*)?\\)");
    /// Written apart, so that this file is not its own finding.
    private static final Pattern FOREIGN = Pattern.compile(String.join("|", "/work" + "/", "\\bshared" + "/", "issue" + " #?\\d", "问题" + "单", "/root" + "/", "repo" + "sitory mirror"));
    private static final Pattern TEST_NAMED = Pattern.compile("\\b([A-Z]\\w+Test)\\b");

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path document : documents()) {
            Matcher link = LINK.matcher(Files.readString(document));
            while (link.find()) {
                if (!link.group(1).matches("https?://.*|mailto:.*") && !Files.exists(Path.of(".").resolve(document).resolveSibling(link.group(1)))) {
                    broken.add(document + ": " + link.group(1));
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void everyTestNamedIsThere() throws IOException {
        List<String> tests;
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            tests = files.map(file -> file.getFileName().toString().replace(".java", "")).toList();
        }
        List<String> missing = new ArrayList<>();
        for (Path document : documents()) {
            TEST_NAMED.matcher(Files.readString(document)).results().map(found -> found.group(1)).filter(name -> !tests.contains(name)).forEach(name -> missing.add(document + ": " + name));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void theySpeakOfTheProgramAlone() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path document : documents()) {
            FOREIGN.matcher(Files.readString(document)).results().forEach(match -> found.add(document + ": " + match.group()));
        }
        SourceRulesTest.sources("src").forEach((file, text) -> FOREIGN.matcher(text).results().forEach(match -> found.add(file + ": " + match.group())));
        assertThat(found).isEmpty();
    }

    private static List<Path> documents() throws IOException {
        List<Path> out = new ArrayList<>();
        for (String place : List.of("README.md", "CHANGELOG.md", "docs", "installer", "sample-data")) {
            try (Stream<Path> files = Files.walk(Path.of(place))) {
                files.filter(file -> file.toString().endsWith(".md")).forEach(out::add);
            }
        }
        return out;
    }
}
