package org.communityoffice.database;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.communityoffice.model.Words;
import org.jspecify.annotations.Nullable;

/// How the backups of an office stand, as the foot of the window says it.
///
/// @param good   when the newest one was made that was tried and found good; null where there is none
/// @param failed when an attempt failed; null where none did
public record BackupState(@Nullable LocalDateTime good, @Nullable LocalDateTime failed) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /// “昨天 17:32 备份成功，已试开”.
    public String inWords(LocalDate today) {
        if (failed != null && (good == null || failed.isAfter(good))) {
            return good == null
                    ? Words.of("database.backups.failed", moment(failed, today))
                    : Words.of("database.backups.failedSince", moment(failed, today), moment(good, today));
        }
        return good == null ? Words.of("database.backups.none") : Words.of("database.backups.good", moment(good, today));
    }

    private static String moment(LocalDateTime at, LocalDate today) {
        LocalDate day = at.toLocalDate();
        String time = TIME.format(at);
        if (day.equals(today)) {
            return Words.of("database.backups.today", time);
        }
        if (day.equals(today.minusDays(1))) {
            return Words.of("database.backups.yesterday", time);
        }
        return day.getYear() == today.getYear()
                ? Words.of("database.backups.day", day.getMonthValue(), day.getDayOfMonth(), time)
                : Words.of("database.backups.year", day.getYear(), day.getMonthValue(), day.getDayOfMonth(), time);
    }
}
