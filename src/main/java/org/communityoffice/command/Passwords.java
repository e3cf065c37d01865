package org.communityoffice.command;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.communityoffice.model.Words;
import org.jspecify.annotations.Nullable;

/// Where a command gets its password: the file named, else the variable, else a prompt on a terminal.
final class Passwords {
    private static final String VARIABLE = "OFFICE_PASSWORD";
    private final Surroundings surroundings;

    Passwords(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /// @param question what the prompt asks for
    /// @throws Refusal where there is none
    char[] get(@Nullable Path file, String question) {
        char[] found = given(file);
        char[] password = found == null ? surroundings.prompt().apply(question) : found;
        if (password == null || password.length == 0) {
            throw new Refusal(Exit.USAGE, Words.of("command.password.none"));
        }
        return password;
    }

    /// A password that is being set: on a terminal it is asked for twice.
    ///
    /// @throws Refusal where there is none, or the two differ
    char[] fresh(@Nullable Path file, String question) {
        char[] given = given(file);
        if (given != null && given.length > 0) {
            return given;
        }
        char[] first = get(file, question);
        char[] second = surroundings.prompt().apply(Words.of("command.password.again"));
        boolean same = second != null && Arrays.equals(first, second);
        if (second != null) {
            Arrays.fill(second, '\0');
        }
        if (!same) {
            Arrays.fill(first, '\0');
            throw new Refusal(Exit.USAGE, Words.of("command.password.differ"));
        }
        return first;
    }

    /// The one given by file or variable; null where neither is.
    char @Nullable [] given(@Nullable Path file) {
        if (file != null) {
            return firstLine(file);
        }
        String variable = surroundings.environment().get(VARIABLE);
        return variable == null || variable.isEmpty() ? null : variable.toCharArray();
    }

    /// The first line of a file, its line end not part of it.
    static char[] firstLine(Path file) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new Refusal(Exit.USAGE, Words.of("command.password.file", file));
        }
        CharBuffer text = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
        Arrays.fill(bytes, (byte) 0);
        int from = text.length() > 0 && text.charAt(0) == '\uFEFF' ? 1 : 0;
        int to = from;
        while (to < text.length() && text.charAt(to) != '\n' && text.charAt(to) != '\r') {
            to++;
        }
        char[] line = Arrays.copyOfRange(text.array(), from, to);
        Arrays.fill(text.array(), '\0');
        return line;
    }
}
