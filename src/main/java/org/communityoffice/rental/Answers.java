package org.communityoffice.rental;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What an inspection said of each item, kept in one field as `FC-01:Y|FC-18:NA:reason`; `|`, `\` and line ends of a reason stand behind a `\`.
public record Answers(SortedMap<String, Answer> byItem) {
    /// Where a reason ends in the text.
    private static final char END = '|';
    private static final char ESCAPE = '\\';

    /// @param reason why it does not apply; empty where nothing is to be said
    public record Answer(Result result, String reason) {}

    /// `codes/check-answer.csv`; what is not answered was not looked at (未查).
    public enum Result { Y, N, NA }

    public Answers {
        byItem = Collections.unmodifiableSortedMap(new TreeMap<>(byItem));
    }

    /// An answer that is none of these codes says nothing.
    public static Answers of(@Nullable String text) {
        SortedMap<String, Answer> out = new TreeMap<>();
        for (String one : parts(text == null ? "" : text)) {
            String[] cells = one.split(":", 3);
            if (cells.length > 1) {
                for (Result result : Result.values()) {
                    if (result.name().equals(cells[1])) {
                        out.put(cells[0], new Answer(result, cells.length > 2 ? cells[2] : ""));
                    }
                }
            }
        }
        return new Answers(out);
    }

    private static List<String> parts(String text) {
        List<String> out = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ESCAPE && i + 1 < text.length()) {
                char next = text.charAt(++i);
                part.append(next == 'n' ? '\n' : next);
            } else if (c == END) {
                out.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        out.add(part.toString());
        return out;
    }

    /// As it is kept; empty where nothing was answered.
    public String text() {
        StringBuilder out = new StringBuilder();
        byItem.forEach((item, answer) -> {
            out.append(out.isEmpty() ? "" : "|").append(item).append(':').append(answer.result());
            if (!answer.reason().isEmpty()) {
                out.append(':').append(answer.reason().replace("\\", "\\\\").replace("|", "\\|").replace("\r", "").replace("\n", "\\n"));
            }
        });
        return out.toString();
    }

    public long count(Result result) {
        return byItem.values().stream().filter(one -> one.result() == result).count();
    }
}
