package org.communityoffice.ui;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communityoffice.model.Words;

/// Reads a date as a clerk types it: 1023, 10-23, 10.23, 261023, 20261023, 2026.10.23, 2026年10月23日, 今天, 昨天. Without a year it is the nearest such day.
public final class DateReader {
    private static final Pattern FULL = Pattern.compile("([0-9]{4})[-./年 ]([0-9]{1,2})[-./月 ]([0-9]{1,2})日?号?");
    private static final Pattern SHORT_YEAR = Pattern.compile("([0-9]{2})[-./年]([0-9]{1,2})[-./月]([0-9]{1,2})日?号?");
    private static final Pattern MONTH_DAY = Pattern.compile("([0-9]{1,2})[-./月 ]([0-9]{1,2})日?号?");
    private static final Pattern DAY = Pattern.compile("([0-9]{1,2})[日号]");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private DateReader() {}

    /// What was understood.
    public sealed interface Reading {
        record Understood(LocalDate date) implements Reading {}

        record Nothing() implements Reading {}

        /// @param message what is wrong, in the clerk's words
        record NotUnderstood(String message) implements Reading {}
    }

    public static Reading read(String typed, LocalDate today) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).replace('。', '.').replace('－', '-').strip();
        if (text.isEmpty()) {
            return new Reading.Nothing();
        }
        try {
            return parsed(text, today);
        } catch (DateTimeException impossible) {
            return new Reading.NotUnderstood(Words.of("ui.date.no-such-day", text));
        }
    }

    private static Reading parsed(String text, LocalDate today) {
        switch (text) {
            case "今天", "今日", "." -> {
                return new Reading.Understood(today);
            }
            case "昨天", "昨日" -> {
                return new Reading.Understood(today.minusDays(1));
            }
            case "前天" -> {
                return new Reading.Understood(today.minusDays(2));
            }
            case "明天" -> {
                return new Reading.Understood(today.plusDays(1));
            }
            case "后天" -> {
                return new Reading.Understood(today.plusDays(2));
            }
            default -> { }
        }
        Matcher full = FULL.matcher(text);
        if (full.matches()) {
            return day(number(full, 1), number(full, 2), number(full, 3));
        }
        Matcher shortYear = SHORT_YEAR.matcher(text);
        if (shortYear.matches()) {
            return day(century(number(shortYear, 1), today), number(shortYear, 2), number(shortYear, 3));
        }
        Matcher monthDay = MONTH_DAY.matcher(text);
        if (monthDay.matches()) {
            return nearest(number(monthDay, 1), number(monthDay, 2), today);
        }
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            return day(today.getYear(), today.getMonthValue(), number(day, 1));
        }
        return DIGITS.matcher(text).matches() ? digits(text, today) : new Reading.NotUnderstood(Words.of("ui.date.not-understood", text));
    }

    private static Reading digits(String text, LocalDate today) {
        return switch (text.length()) {
            case 3, 4 -> nearest(part(text, 0, text.length() - 2), part(text, text.length() - 2, text.length()), today);
            case 6 -> text.startsWith("19") || text.startsWith("20")
                    ? new Reading.NotUnderstood(Words.of("ui.date.day-missing", text))
                    : day(century(part(text, 0, 2), today), part(text, 2, 4), part(text, 4, 6));
            case 8 -> day(part(text, 0, 4), part(text, 4, 6), part(text, 6, 8));
            default -> new Reading.NotUnderstood(Words.of("ui.date.not-understood", text));
        };
    }

    /// The year in which this day lies nearest to today; 02-29 only in leap years.
    private static Reading nearest(int month, int day, LocalDate today) {
        LocalDate best = null;
        for (int year = today.getYear() - 4; year <= today.getYear() + 4; year++) {
            if (day == 29 && month == 2 && !java.time.Year.isLeap(year)) {
                continue;
            }
            LocalDate date = LocalDate.of(year, month, day);
            if (best == null || Math.abs(ChronoUnit.DAYS.between(today, date)) < Math.abs(ChronoUnit.DAYS.between(today, best))) {
                best = date;
            }
        }
        if (best == null) {
            throw new DateTimeException("no such day");
        }
        return new Reading.Understood(best);
    }

    private static Reading day(int year, int month, int day) {
        return year < 1850 || year > 2200
                ? new Reading.NotUnderstood(Words.of("ui.date.no-such-day", year + "-" + month + "-" + day))
                : new Reading.Understood(LocalDate.of(year, month, day));
    }

    /// 26 is 2026; years more than ten ahead belong to the last century.
    private static int century(int twoDigits, LocalDate today) {
        int year = today.getYear() / 100 * 100 + twoDigits;
        return year > today.getYear() + 10 ? year - 100 : year;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static int part(String text, int from, int to) {
        return Integer.parseInt(text.substring(from, to));
    }
}
