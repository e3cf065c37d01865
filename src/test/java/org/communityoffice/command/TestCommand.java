package org.communityoffice.command;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.communityoffice.Wiring;
import org.communityoffice.security.KeyCost;

/// Runs a command line within the test, with passwords that cost little.
public final class TestCommand {
    public static final Clock CLOCK = Clock.fixed(
            LocalDate.of(2026, 11, 24).atTime(9, 41).atZone(ZoneId.systemDefault()).toInstant(), ZoneId.systemDefault());
    private final Map<String, String> environment = new HashMap<>();
    private final Deque<String> typed = new ArrayDeque<>();

    /// What a command line gave.
    public record Ran(int exit, String out, String err) {}

    public TestCommand password(String password) {
        environment.put("OFFICE_PASSWORD", password);
        return this;
    }

    /// What is typed at the terminal, one for each question.
    public TestCommand typing(String... answers) {
        environment.clear();
        typed.addAll(List.of(answers));
        return this;
    }

    public TestCommand noPassword() {
        environment.clear();
        return this;
    }

    public Ran run(Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        Surroundings surroundings = new Surroundings(CLOCK, print(out), print(err), environment, question -> typed.isEmpty() ? null : typed.pop().toCharArray(),
                new KeyCost(64, 1, 1), Path.of("sample-data"));
        int exit = OfficeCommand.run(surroundings, Wiring::new, (data, sample) -> 77, words);
        return new Ran(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream print(ByteArrayOutputStream into) {
        return new PrintStream(into, true, StandardCharsets.UTF_8);
    }
}
