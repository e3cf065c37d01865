package org.communityoffice.spreadsheet;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A date at the beginning of a text and what follows it.
///
/// @param day       null where there is no such day, or no year that anything says
/// @param yearTaken the text has no year: it comes from the table's titles
/// @param yearless  how the date is written without a year, so that a year found elsewhere can complete it; else empty
record DatePart(@Nullable LocalDate day, boolean yearTaken, String yearless, String rest) {
    private static final Pattern WEEKDAY = Pattern.compile("[(\\[]?(?:星期|周|礼拜)[一二三四五六日天][)\\]]?");
    private static final Pattern PARTED = Pattern.compile(
            "(?:(\\d{4})\\s*[-./年]\\s*)?(\\d{1,2})\\s*([-./月])\\s*(\\d{1,2})(?![\\d:点时]|\\s*\\3\\s*\\d)\\s*[日号]?(.*)", Pattern.DOTALL);
    private static final Pattern PLAIN = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?!\\d)(.*)", Pattern.DOTALL);

    /// Null where the text does not begin with a date. Numerals (九月十八日) are left to [DateReading].
    static @Nullable DatePart leading(String written, NamedDates dates) {
        String text = WEEKDAY.matcher(Normalizer.normalize(written, Normalizer.Form.NFKC)).replaceAll(" ").strip();
        Matcher plain = PLAIN.matcher(text);
        if (plain.matches()) {
            return new DatePart(day(plain.group(1), plain.group(2), plain.group(3)), false, "", rest(plain.group(4)));
        }
        Matcher parted = PARTED.matcher(text);
        if (!parted.matches()) {
            return null;
        }
        if (parted.group(1) != null) {
            return new DatePart(day(parted.group(1), parted.group(2), parted.group(4)), false, "", rest(parted.group(5)));
        }
        OptionalInt year = dates.year(Integer.parseInt(parted.group(2)));
        LocalDate day = year.isEmpty() ? null : NamedDates.day(year.getAsInt(), Integer.parseInt(parted.group(2)), Integer.parseInt(parted.group(4)));
        return new DatePart(day, true, parted.group(2) + parted.group(3) + parted.group(4), rest(parted.group(5)));
    }

    /// The same day in a year that was found elsewhere.
    DatePart in(int year) {
        String[] parts = yearless.split("[-./月]");
        return yearless.isEmpty() ? this : new DatePart(NamedDates.day(year, Integer.parseInt(parts[0]), Integer.parseInt(parts[1])), true, yearless, rest);
    }

    private static @Nullable LocalDate day(String year, String month, String day) {
        int number = Integer.parseInt(year);
        return number < 1900 || number > 2100 ? null : NamedDates.day(number, Integer.parseInt(month), Integer.parseInt(day));
    }

    private static String rest(String text) {
        return text.strip().replaceFirst("^[T,，;]\\s*", "");
    }
}
