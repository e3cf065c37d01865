package org.communityoffice.database;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.communityoffice.model.Words;
import org.jspecify.annotations.Nullable;

/// How the backups of an office stand, as the foot of the window says it.
///
/// @param good   when the newest one was made that was tried and found good; null where there is none
/// @param failed when an attempt failed; null where none did
/// @param second how copies in a second folder stand; null where none is set
public record BackupState(@Nullable LocalDateTime good, @Nullable LocalDateTime failed, @Nullable Second second) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    /// So many days without a backup are no matter: a weekend and a holiday.
    private static final int DAYS = 3;

    /// @param copied    when one was copied there and read again
    /// @param notCopied when that did not go
    public record Second(Path folder, @Nullable LocalDateTime copied, @Nullable LocalDateTime notCopied) {
        boolean isBehind() {
            return notCopied != null && (copied == null || notCopied.isAfter(copied));
        }

        /// “E 盘”, or the folder.
        String place() {
            String name = folder.toString();
            return name.matches("[A-Za-z]:.*") ? Words.of("database.backups.drive", name.substring(0, 1).toUpperCase(Locale.ROOT)) : name;
        }
    }

    /// Whether there is nothing to do.
    public boolean isGood(LocalDate today) {
        return good != null && !hasFailed(good) && !good.toLocalDate().isBefore(today.minusDays(DAYS)) && (second == null || !second.isBehind());
    }

    private boolean hasFailed(LocalDateTime than) {
        return failed != null && failed.isAfter(than);
    }

    /// “昨天 17:32 备份成功，已试开，第二份在 E 盘”, or what is wrong and what to do.
    public String inWords(LocalDate today) {
        if (good == null) {
            return failed == null ? Words.of("database.backups.none") : Words.of("database.backups.failed", moment(failed, today));
        }
        if (failed != null && hasFailed(good)) {
            return Words.of("database.backups.failedSince", moment(failed, today), moment(good, today));
        }
        String said = Words.of("database.backups.good", moment(good, today));
        if (second != null && second.isBehind()) {
            return said + Words.of("database.backups.notCopied", second.place());
        }
        String whole = second == null || second.copied() == null ? said : said + Words.of("database.backups.copied", second.place());
        return isGood(today) ? whole : whole + Words.of("database.backups.old");
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
