package org.communityoffice.patrol;

import java.util.Optional;
import java.util.regex.Pattern;
import org.communityoffice.settings.CodeLists;

/// What the name of a shift on a sheet says about its hours.
///
/// @param night it may end on the next day without saying so
/// @param whole it lasts a day and a night
record WrittenShift(boolean night, boolean whole) {
    private static final Pattern NIGHT = Pattern.compile(".*(夜|晚班|晚间|通宵|凌晨).*", Pattern.DOTALL);
    private static final Pattern WHOLE = Pattern.compile(".*(24小时|二十四小时|全天|昼夜|日夜).*");

    /// Reads the name of a shift: a kind of the office says whether it is of the night, else the words do.
    ///
    /// @param titles the words over the table: where the row names no shift, they say whether it is of the night
    static WrittenShift of(ShiftKinds kinds, CodeLists codes, String written, String titles) {
        String words = written.strip();
        boolean night = (words.isEmpty() ? Optional.<String>empty() : codes.resolve(ShiftKinds.LIST, words)).flatMap(kinds::of).map(ShiftKinds.Kind::night)
                .orElseGet(() -> NIGHT.matcher(words.isEmpty() ? titles : words).matches());
        return new WrittenShift(night, WHOLE.matcher(words).matches());
    }
}
