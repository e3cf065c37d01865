package org.communityoffice.patrol;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.communityoffice.model.Words;
import org.communityoffice.settings.CodeLists;

/// How shifts and moments are said on the screens of patrol.
public final class ShiftWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private final CodeLists codes;

    public ShiftWords(CodeLists codes) {
        this.codes = codes;
    }

    /// 夜班; a kind that fits no code as it is written.
    public String kind(Shift shift) {
        return codes.name("shift-kinds", shift.row().values().get(ShiftFields.SHIFT_KIND, ""));
    }

    /// 10-28 夜班
    public String shortly(Shift shift) {
        return day(shift.day()) + " " + kind(shift);
    }

    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /// 星期三
    public static String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.CHINA);
    }

    /// 22:00 – 次日 06:00; empty where the shift has no times.
    public static String span(Shift shift) {
        return shift.span().map(span -> TIME.format(span.from()) + " – " + of(span.to(), shift.day())).orElse("");
    }

    /// A time as seen from a day: 06:03, or 次日 06:03.
    public static String of(LocalDateTime moment, LocalDate day) {
        long days = java.time.temporal.ChronoUnit.DAYS.between(day, moment.toLocalDate());
        return days == 0 ? TIME.format(moment) : days == 1 ? Words.of("patrol.next-day", TIME.format(moment)) : DAY.format(moment) + " " + TIME.format(moment);
    }

    /// 今天 06:00, 昨天 22:06, 10-26 22:06
    public static String seen(LocalDateTime moment, LocalDate today) {
        long days = java.time.temporal.ChronoUnit.DAYS.between(moment.toLocalDate(), today);
        String day = days == 0 ? Words.of("patrol.today") : days == 1 ? Words.of("patrol.yesterday") : DAY.format(moment);
        return day + " " + TIME.format(moment);
    }
}
