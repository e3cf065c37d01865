package org.communityoffice.spreadsheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/// What a cell says as a date. No day is made up: a month, a year, or digits in doubtful order stay what they are.
///
/// @param day  the day, where exactly one is meant
/// @param fits whether a day known otherwise (from a valid number) agrees with what is written
public record DateReading(Kind kind, @Nullable LocalDate day, Predicate<LocalDate> fits) {
    /// How the cell can be read.
    public enum Kind { BLANK, DAY, TEXT_DAY, SERIAL, AMBIGUOUS, PARTIAL, AGE, INVALID }

    private static final int FIRST_YEAR = 1850;
    private static final int LAST_YEAR = 2100;
    private static final int OLDEST = 150;
    private static final String NUMERALS = "〇一二三四五六七八九";
    private static final Pattern TIME = Pattern.compile("[T ]*\\d{1,2}[:时]\\d{1,2}([:分]\\d{1,2}秒?)?(\\.\\d+)?Z?$|[(（]?(星期|周)[一二三四五六日天][)）]?$|(出生|生)$");
    private static final Pattern YMD = Pattern.compile("(\\d{4})[-./年,、 ]+(\\d{1,2})[-./月,、 ]+(\\d{1,2})[日号.]?");
    private static final Pattern YMD_PLAIN = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern YM = Pattern.compile("(\\d{4})([-./年 ]+)(\\d{1,2})(月份?)?");
    private static final Pattern YM_PLAIN = Pattern.compile("(\\d{4})(\\d{2})");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})年?");
    private static final Pattern SHORT = Pattern.compile("(\\d{2})([-./年])(\\d{1,2})[-./月](\\d{1,2})日?");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[-./](\\d{1,2})[-./](\\d{4})");
    private static final Pattern AGED = Pattern.compile("(\\d{1,3})(周?岁)?");
    private static final Pattern SIX = Pattern.compile("(\\d{2})(\\d{2})(\\d{2})");

    private static final Pattern WRITTEN_OUT = Pattern.compile(".*[一二三四五六七八九十].*[年月日].*");
    private static final Pattern TENS = Pattern.compile("([一二三])?十([一二三四五六七八九])?");
    private static final Pattern AROUND_MARKS = Pattern.compile("\\s*([-./年月日])\\s*");
    private static final Pattern NO_FRACTION = Pattern.compile("\\.0+$");
    private static final Pattern SERIAL = Pattern.compile("\\d{4,5}(\\.\\d+)?");

    /// How to say in what way the day is written; null where there is nothing to say.
    public @Nullable ProblemCode problem() {
        return switch (kind) {
            case BLANK, DAY -> null;
            case TEXT_DAY -> ProblemCode.DATE_TEXT;
            case SERIAL -> ProblemCode.DATE_SERIAL_PLAIN;
            case AMBIGUOUS -> ProblemCode.DATE_AMBIGUOUS;
            case PARTIAL -> ProblemCode.DATE_PARTIAL;
            case AGE -> ProblemCode.AGE_ONLY;
            case INVALID -> ProblemCode.DATE_INVALID;
        };
    }

    public static DateReading of(Cell cell, boolean dates1904) {
        return switch (cell.kind()) {
            case BLANK -> none(Kind.BLANK);
            case DATE -> day(Kind.DAY, LocalDate.of(number(cell.written(), 0, 4), number(cell.written(), 5, 7), number(cell.written(), 8, 10)));
            case NUMBER -> number(cell, dates1904);
            case TEXT -> text(cell.written(), dates1904);
            case TIME, YES_NO, ERROR -> none(Kind.INVALID);
        };
    }

    private static DateReading number(Cell cell, boolean dates1904) {
        return cell.digitsLost() || cell.number() < 0 ? none(Kind.INVALID) : text(cell.written(), dates1904);
    }

    private static DateReading text(String written, boolean dates1904) {
        String text = TIME.matcher(java.text.Normalizer.normalize(written, java.text.Normalizer.Form.NFKC).strip()).replaceAll("").strip();
        text = NO_FRACTION.matcher(AROUND_MARKS.matcher(digits(text)).replaceAll("$1")).replaceFirst("");
        Matcher found = YMD.matcher(text);
        if (found.matches() || (found = YMD_PLAIN.matcher(text)).matches()) {
            LocalDate day = date(found.group(1), found.group(2), found.group(3));
            return day == null ? none(Kind.INVALID) : day(Kind.TEXT_DAY, day);
        }
        if ((found = YEAR.matcher(text)).matches() && inRange(number(found.group(1)))) {
            int year = number(found.group(1));
            return new DateReading(Kind.PARTIAL, null, day -> day.getYear() == year);
        }
        if ((found = YM.matcher(text)).matches() && inRange(number(found.group(1)))) {
            return month(number(found.group(1)), found.group(3), found.group(2).contains("."));
        }
        if ((found = YM_PLAIN.matcher(text)).matches() && inRange(number(found.group(1))) && isMonth(found.group(2))) {
            return month(number(found.group(1)), found.group(2), false);
        }
        if ((found = SHORT.matcher(text)).matches()) {
            return shortYear(found);
        }
        if ((found = YEAR_LAST.matcher(text)).matches()) {
            return several(days(found.group(3), found.group(1), found.group(2)), true);
        }
        if ((found = AGED.matcher(text)).matches() && number(found.group(1)) <= OLDEST) {
            return none(Kind.AGE);
        }
        if ((found = SIX.matcher(text)).matches()) {
            return several(centuries(found.group(1), found.group(2), found.group(3)), false);
        }
        return serial(text, dates1904);
    }

    private static DateReading month(int year, String written, boolean dotted) {
        int month = number(written);
        if (month < 1 || month > 12) {
            return none(Kind.INVALID);
        }
        // Excel keeps 1990.10 as 1990.1: January or October.
        if (dotted && written.equals("1")) {
            return new DateReading(Kind.AMBIGUOUS, null, day -> day.getYear() == year && (day.getMonthValue() == 1 || day.getMonthValue() == 10));
        }
        return new DateReading(Kind.PARTIAL, null, day -> day.getYear() == year && day.getMonthValue() == month);
    }

    private static DateReading shortYear(Matcher found) {
        List<LocalDate> days = new ArrayList<>(centuries(found.group(1), found.group(3), found.group(4)));
        if (!found.group(2).equals("年")) {
            days.addAll(centuries(found.group(4), found.group(1), found.group(3)));
            days.addAll(centuries(found.group(4), found.group(3), found.group(1)));
        }
        return several(days, false);
    }

    private static DateReading several(List<LocalDate> days, boolean oneIsSure) {
        if (days.isEmpty()) {
            return none(Kind.INVALID);
        }
        LocalDate only = oneIsSure && days.stream().distinct().count() == 1 ? days.getFirst() : null;
        return new DateReading(Kind.AMBIGUOUS, only, days::contains);
    }

    private static DateReading serial(String text, boolean dates1904) {
        if (!SERIAL.matcher(text).matches()) {
            return none(Kind.INVALID);
        }
        var moment = DateUtil.getLocalDateTime(Double.parseDouble(text), dates1904, true);
        return moment == null ? none(Kind.INVALID) : day(Kind.SERIAL, moment.toLocalDate());
    }

    private static List<LocalDate> centuries(String shortYear, String month, String day) {
        List<LocalDate> out = new ArrayList<>();
        for (String century : List.of("19", "20")) {
            LocalDate date = shortYear.length() == 2 ? date(century + shortYear, month, day) : null;
            if (date != null) {
                out.add(date);
            }
        }
        return out;
    }

    /// Both orders of day and month.
    private static List<LocalDate> days(String year, String one, String other) {
        List<LocalDate> out = new ArrayList<>();
        for (LocalDate date : new @Nullable LocalDate[] {date(year, one, other), date(year, other, one)}) {
            if (date != null) {
                out.add(date);
            }
        }
        return out;
    }

    /// 一九六〇年三月十五日 in figures.
    private static String digits(String text) {
        if (!WRITTEN_OUT.matcher(text).matches()) {
            return text;
        }
        Matcher tens = TENS.matcher(text.replace('零', '〇').replace('○', '〇'));
        String figures = tens.replaceAll(found -> String.valueOf(
                (found.group(1) == null ? 1 : NUMERALS.indexOf(found.group(1))) * 10 + (found.group(2) == null ? 0 : NUMERALS.indexOf(found.group(2)))));
        StringBuilder out = new StringBuilder();
        figures.chars().forEach(letter -> out.append(NUMERALS.indexOf(letter) < 0 ? String.valueOf((char) letter) : String.valueOf(NUMERALS.indexOf(letter))));
        return out.toString();
    }

    private static @Nullable LocalDate date(String year, String month, String day) {
        try {
            return inRange(number(year)) ? LocalDate.of(number(year), number(month), number(day)) : null;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static boolean isMonth(String written) {
        return number(written) >= 1 && number(written) <= 12;
    }

    private static boolean inRange(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    private static DateReading none(Kind kind) {
        return new DateReading(kind, null, day -> true);
    }

    private static DateReading day(Kind kind, LocalDate day) {
        return new DateReading(kind, day, day::equals);
    }
}
