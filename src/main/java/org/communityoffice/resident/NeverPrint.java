package org.communityoffice.resident;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Notes that bear words of aid (救助) are kept but never printed or exported (`messy-input.md`, 备注).
public final class NeverPrint {
    private static final List<String> WORDS = List.of("低保", "低收入", "救助", "特困", "五保", "困难户", "残疾", "重病", "大病");

    private NeverPrint() {}

    public static boolean found(@Nullable String note) {
        return note != null && WORDS.stream().anyMatch(note::contains);
    }
}
