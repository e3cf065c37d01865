package org.communityoffice.patrol;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.communityoffice.settings.CodeLists;
import org.communityoffice.settings.FactoryTables;
import org.jspecify.annotations.Nullable;

/// What the name of a shift on a sheet says: a kind of the office, or a name of its own.
///
/// @param kind  the code, or the words as written; empty where nothing is written
/// @param night it may end on the next day without saying so
/// @param whole it lasts a day and a night
/// @param start of the kind, with its end; null where the office has no such kind
record WrittenShift(String kind, boolean night, boolean whole, String duty, @Nullable LocalTime start, @Nullable LocalTime end) {
    static final String LIST = "shift-kinds";
    private static final Pattern NIGHT = Pattern.compile(".*(夜|晚班|晚间|通宵|凌晨).*", Pattern.DOTALL);
    private static final Pattern WHOLE = Pattern.compile(".*(24小时|二十四小时|全天|昼夜|日夜).*");
    private static final Pattern CLOCK = Pattern.compile("\\d{2}:\\d{2}");

    /// Reads the name of a shift.
    ///
    /// @param titles the words over the table: where the row names no shift, they say whether it is of the night
    static WrittenShift of(FactoryTables tables, CodeLists codes, String written, String titles) {
        String words = written.strip();
        Optional<String> code = words.isEmpty() ? Optional.empty() : codes.resolve(LIST, words);
        boolean whole = WHOLE.matcher(words).matches();
        return code.flatMap(one -> tables.table(LIST).row(one)).map(row -> {
            boolean clocked = CLOCK.matcher(row.get("start")).matches() && CLOCK.matcher(row.get("end")).matches();
            return new WrittenShift(row.key(), row.is("night"), whole, row.get("duty_kind"),
                    clocked ? LocalTime.parse(row.get("start")) : null, clocked ? LocalTime.parse(row.get("end")) : null);
        }).orElseGet(() -> new WrittenShift(words, NIGHT.matcher(words.isEmpty() ? titles : words).matches(), whole, "", null, null));
    }
}
