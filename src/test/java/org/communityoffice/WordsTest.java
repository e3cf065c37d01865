package org.communityoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The clerk's words are complete: no key is asked for that is not there, none is there that nobody asks for.
class WordsTest {
    private static final Path FILE = Path.of("src/main/resources/messages.properties");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern ASKED = Pattern.compile("Words\\.of\\(\\s*\"([^\"]+)\"\\s*([,)+])");
    private static final Pattern DYNAMIC = Pattern.compile("\"([a-z][\\w.]*\\.)\"\\s*\\+");

    @Test
    void everyKeyAskedForIsThere() throws IOException {
        Set<String> keys = keys();
        List<String> missing = new ArrayList<>();
        SourceRulesTest.sources("src/main").forEach((file, text) -> {
            Matcher asked = ASKED.matcher(text);
            while (asked.find()) {
                boolean begun = asked.group(2).equals("+");
                boolean there = begun ? keys.stream().anyMatch(key -> key.startsWith(asked.group(1))) : keys.contains(asked.group(1));
                if (!there) {
                    missing.add(asked.group(1) + " in " + file);
                }
            }
        });
        assertThat(missing).isEmpty();
    }

    @Test
    void everyKeyIsAskedFor() throws IOException {
        Set<String> literals = new HashSet<>();
        Set<String> beginnings = new HashSet<>();
        SourceRulesTest.sources("src/main").values().forEach(text -> {
            LITERAL.matcher(text).results().forEach(found -> literals.add(found.group(1)));
            DYNAMIC.matcher(text).results().forEach(found -> beginnings.add(found.group(1)));
        });
        assertThat(keys()).filteredOn(key -> !literals.contains(key) && beginnings.stream().noneMatch(key::startsWith)).isEmpty();
    }

    @Test
    void noKeyStandsTwice() throws IOException {
        Map<String, Long> counts = Files.readAllLines(FILE).stream()
                .filter(line -> line.matches("[a-zA-Z].*=.*"))
                .collect(Collectors.groupingBy(line -> line.substring(0, line.indexOf('=')).strip(), Collectors.counting()));
        assertThat(counts).allSatisfy((key, count) -> assertThat(count).as(key).isEqualTo(1));
    }

    private static Set<String> keys() throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(FILE)) {
            words.load(reader);
        }
        return new TreeSet<>(words.stringPropertyNames());
    }
}
