package org.communityoffice.database;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/// A database in a temporary folder, with a key that is the same in all tests, on a day that stands still.
public final class TestOffice {
    public static final byte[] KEY = new byte[32];
    public static final Clock CLOCK = Clock.fixed(
            LocalDate.of(2026, 11, 15).atTime(9, 41, 7).atZone(ZoneId.systemDefault()).toInstant(), ZoneId.systemDefault());

    private TestOffice() {}

    public static OfficeDatabase create(Path folder) {
        return OfficeDatabase.create(folder, KEY, CLOCK);
    }

    public static OfficeDatabase open(Path folder) {
        return OfficeDatabase.open(folder, KEY, CLOCK);
    }
}
