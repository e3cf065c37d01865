package org.communityoffice.resident;

import java.util.List;
import org.communityoffice.model.Values;
import org.jspecify.annotations.Nullable;

/// Notes that bear words of aid (救助) are kept but never printed or exported (`messy-input.md`, 备注).
public final class NeverPrint {
    private static final List<String> WORDS = List.of("低保", "低收入", "救助", "特困", "五保", "困难户", "残疾", "重病", "大病");

    private NeverPrint() {}

    /// What of somebody's note may stand on a paper; empty where nothing may.
    public static String printable(Values person) {
        return person.get(ResidentFields.NOTE_NEVER_PRINT, false) || found(person.get(ResidentFields.NOTE)) ? "" : person.get(ResidentFields.NOTE, "");
    }

    public static boolean found(@Nullable String note) {
        return note != null && WORDS.stream().anyMatch(note::contains);
    }
}
