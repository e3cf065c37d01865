package org.communityoffice.patrol;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/// One cell of the sign-in sheet: what was typed, and what was understood of it.
///
/// @param typed   as it was typed; empty where nothing was
/// @param at      null where there is no time, or none was understood
/// @param problem why it was not understood; empty where it was
public record SheetTime(String typed, @Nullable LocalDateTime at, String problem) {
    public static final SheetTime NONE = new SheetTime("", null, "");

    public static SheetTime of(String typed, @Nullable LocalDateTime at) {
        return new SheetTime(typed, at, "");
    }

    public boolean isEmpty() {
        return at == null && problem.isEmpty();
    }
}
