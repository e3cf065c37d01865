package org.communityoffice.resident;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.communityoffice.settings.FactoryTables;

/// The words in a note that must not be printed, must not be stored, or speak of somebody gone (`factory/import-words.csv`).
final class ImportWords {
    private static final Pattern CLAUSE_END = Pattern.compile("(?<=[。；;，,！!？?\\n])");
    private static final int MOST_SEEN = 10_000;
    /// A file says the same few notes over and over.
    private final Map<String, String> seen = new HashMap<>();
    private final Pattern aid;
    private final Pattern left;
    private final Pattern restricted;

    ImportWords(FactoryTables tables) {
        aid = pattern(tables, "aid");
        left = pattern(tables, "left");
        restricted = pattern(tables, "restricted");
    }

    boolean speaksOfAid(String text) {
        return !text.isEmpty() && aid.matcher(text).find();
    }

    boolean speaksOfLeaving(String text) {
        return !text.isEmpty() && left.matcher(text).find();
    }

    boolean isRestricted(String text) {
        return !text.isEmpty() && restricted.matcher(text).find();
    }

    /// The text without the clauses that tell of a case or an illness.
    String without(String text) {
        if (seen.size() > MOST_SEEN) {
            seen.clear();
        }
        return text.isEmpty() ? text : seen.computeIfAbsent(text, this::cut);
    }

    private String cut(String text) {
        if (!isRestricted(text)) {
            return text;
        }
        List<String> allowed = new ArrayList<>();
        for (String clause : CLAUSE_END.split(text)) {
            if (!isRestricted(clause.replaceFirst("[。；;，,！!？?\\s]+$", ""))) {
                allowed.add(clause);
            }
        }
        String rest = String.join("", allowed).strip();
        return isRestricted(rest) ? "" : rest.replaceFirst("[；;，,]$", "");
    }

    private static Pattern pattern(FactoryTables tables, String kind) {
        List<String> words = tables.rows("import-words").stream().filter(row -> row.get("kind").equals(kind)).map(row -> row.get("word")).toList();
        return Pattern.compile(String.join("|", words));
    }
}
