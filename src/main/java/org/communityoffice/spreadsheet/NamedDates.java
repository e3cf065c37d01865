package org.communityoffice.spreadsheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The years, months and days that a table's titles, its sheet's name, or else its file's name speak of.
///
/// @param titles the words over the table and the sheet's name
/// @param day    the one whole day named; null where none or several are
public record NamedDates(String titles, Set<Integer> years, Set<YearMonth> months, @Nullable LocalDate day) {
    private static final Pattern DAY = Pattern.compile("(20\\d{2})[-./年](\\d{1,2})[-./月](\\d{1,2})(?!\\d)");
    private static final Pattern MONTH = Pattern.compile("(20\\d{2})(?:[-./年](\\d{1,2})(?!\\d)|(0[1-9]|1[0-2])(?!\\d))");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d{2})(?:[年度-]|[-./年]?\\d{1,2}(?!\\d)|\\d{4}(?!\\d))");
    private static final Pattern SPAN = Pattern.compile("(20\\d{2})[-—至到~](20\\d{2})");

    public static NamedDates none() {
        return new NamedDates("", Set.of(), Set.of(), null);
    }

    /// What stands over the table, else in the name of the sheet or the file.
    ///
    /// @param file the file's name, asked last
    public static NamedDates of(Table table, String file) {
        StringBuilder titles = new StringBuilder(table.sheet().name()).append('\n');
        table.sheet().rows().stream().filter(row -> row.number() < table.header().first()).forEach(row -> titles.append(String.join(" ", RowWords.texts(row))).append('\n'));
        NamedDates here = in(titles.toString());
        NamedDates found = here.years.isEmpty() ? in(file) : here;
        return new NamedDates(titles.toString(), found.years, found.months, found.day);
    }

    /// Only a year is known.
    static NamedDates ofYear(int year) {
        return new NamedDates("", Set.of(year), Set.of(), null);
    }

    static NamedDates in(String text) {
        String plain = text.replaceAll("[\\t ]+", "");
        Set<Integer> years = new LinkedHashSet<>();
        YEAR.matcher(plain).results().forEach(found -> years.add(Integer.valueOf(found.group(1))));
        SPAN.matcher(plain).results().forEach(found -> years.addAll(Set.of(Integer.valueOf(found.group(1)), Integer.valueOf(found.group(2)))));
        Set<YearMonth> months = new LinkedHashSet<>();
        Matcher month = MONTH.matcher(plain);
        while (month.find()) {
            int number = Integer.parseInt(month.group(2) == null ? month.group(3) : month.group(2));
            if (number >= 1 && number <= 12) {
                months.add(YearMonth.of(Integer.parseInt(month.group(1)), number));
            }
        }
        Set<LocalDate> days = new LinkedHashSet<>();
        DAY.matcher(plain).results().forEach(found -> {
            LocalDate day = day(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3)));
            if (day != null) {
                days.add(day);
            }
        });
        return new NamedDates(text, Set.copyOf(years), Set.copyOf(months), days.size() == 1 ? days.iterator().next() : null);
    }

    /// The year of a day of this month; empty where nothing says it, or two years do.
    public OptionalInt year(int month) {
        Set<Integer> ofMonth = months.stream().filter(one -> one.getMonthValue() == month).map(YearMonth::getYear).collect(Collectors.toSet());
        Set<Integer> said = ofMonth.isEmpty() ? years : ofMonth;
        return said.size() == 1 ? OptionalInt.of(said.iterator().next()) : OptionalInt.empty();
    }

    static @Nullable LocalDate day(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
