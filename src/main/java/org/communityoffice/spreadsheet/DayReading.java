package org.communityoffice.spreadsheet;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.communityoffice.model.WrittenTime;
import org.jspecify.annotations.Nullable;

/// What a cell says as the day on which something was, with the last day and the times where it says them: 2026年9月18日上午9:00-11:00, 9.18-9.20, 22:00-次日6:00.
///
/// @param first   of DAY
/// @param last    where the cell names a later day too
/// @param from    the time at which it begins; of TIMES it is there, of DAY it may be
/// @param problem how the day is written, where that is to be said
/// @param words   what is neither (上午, 全天): for the note
public record DayReading(Kind kind, @Nullable LocalDate first, @Nullable LocalDate last, @Nullable WrittenTime from, @Nullable WrittenTime to,
        @Nullable ProblemCode problem, String words) {
    /// How the cell can be read.
    public enum Kind { BLANK, DAY, TIMES, INVALID }

    private static final LocalDate FIRST_SERIAL = LocalDate.of(2000, 1, 1);
    private static final double FIRST_NUMBER = 20_000;
    private static final String TO = "(?:起?至|起?到|~|—+|–|-)";
    private static final Pattern RANGE = Pattern.compile(TO + "\\s*(.+)", Pattern.DOTALL);
    private static final Pattern DAY_ONLY = Pattern.compile("(\\d{1,2})\\s*[日号]?");
    private static final Pattern PART = Pattern.compile("(凌晨|清晨|早晨|早上|上午|中午|下午|傍晚|晚上|夜里|深夜|夜间|早|晚)(?=.*\\d).*", Pattern.DOTALL);
    private static final Pattern WORDS = Pattern.compile("(凌晨|清晨|早晨|早上|上午|中午|下午|傍晚|晚上|夜里|深夜|夜间|早|晚|全天|整天|一天|和|、|至|到)+");
    /// 9.1 from a number or a text file may have been 9.10.
    private static final Pattern CUT = Pattern.compile("\\d{1,2}\\.[123]");

    /// A day by itself, no more.
    private record Times(@Nullable WrittenTime from, @Nullable WrittenTime to, String words) {}

    /// @param dates what the table's titles say, for days without a year
    /// @param year  the year that another cell of the row says
    /// @param bare  text that was a number in another program perhaps: the file is delimited text
    public static DayReading of(Cell cell, NamedDates dates, OptionalInt year, boolean dates1904, boolean bare) {
        return switch (cell.kind()) {
            case BLANK -> new DayReading(Kind.BLANK, null, null, null, null, null, "");
            case DATE -> moment(cell);
            case TIME -> new DayReading(Kind.TIMES, null, null, TimeReading.of(cell, dates, dates1904).time(), null, null, "");
            case NUMBER -> number(cell, dates, year, dates1904);
            case TEXT -> text(cell, dates, year, dates1904, bare);
            case YES_NO, ERROR -> invalid();
        };
    }

    private static DayReading moment(Cell cell) {
        if (cell.number() < FIRST_NUMBER) {
            return invalid();
        }
        LocalDate day = LocalDate.parse(cell.written().substring(0, 10));
        WrittenTime time = cell.written().indexOf('T') < 0 ? null : ofDay(LocalDateTime.parse(cell.written()));
        return new DayReading(Kind.DAY, day, null, time, null, null, "");
    }

    private static WrittenTime ofDay(LocalDateTime moment) {
        return new WrittenTime(moment.getHour() * 60 + moment.getMinute(), false);
    }

    private static DayReading number(Cell cell, NamedDates dates, OptionalInt year, boolean dates1904) {
        boolean whole = cell.number() == Math.rint(cell.number());
        TimeReading time = whole ? TimeReading.of(Cell.BLANK, dates, dates1904) : TimeReading.of(cell, dates, dates1904);
        if (time.kind() == TimeReading.Kind.TIME) {
            return new DayReading(Kind.TIMES, null, null, time.time(), null, null, "");
        }
        LocalDateTime moment = time.moment();
        return moment == null ? text(cell, dates, year, dates1904, true)
                : new DayReading(Kind.DAY, moment.toLocalDate(), null, ofDay(moment), null, ProblemCode.DATE_SERIAL_PLAIN, "");
    }

    private static DayReading text(Cell cell, NamedDates dates, OptionalInt year, boolean dates1904, boolean bare) {
        String text = Normalizer.normalize(cell.written(), Normalizer.Form.NFKC).strip();
        if (bare && CUT.matcher(text).matches()) {
            return invalid();
        }
        DatePart part = DatePart.leading(text, dates);
        if (part == null) {
            Times times = times(text);
            return times != null && times.words.isEmpty()
                    ? new DayReading(Kind.TIMES, null, null, times.from, times.to, null, "")
                    : alone(cell, dates, year, dates1904);
        }
        DatePart dated = part.day() == null && year.isPresent() ? part.in(year.getAsInt()) : part;
        return dated.day() == null ? invalid() : after(dated.day(), dated, dates);
    }

    /// What follows the day: nothing, a last day, times.
    private static DayReading after(LocalDate first, DatePart part, NamedDates dates) {
        ProblemCode problem = part.yearTaken() ? ProblemCode.DATE_YEAR_TAKEN : ProblemCode.DATE_TEXT;
        Matcher range = RANGE.matcher(part.rest());
        if (range.matches()) {
            String to = range.group(1);
            Matcher dayOnly = DAY_ONLY.matcher(to);
            DatePart ofEnd = DatePart.leading(to, dates.years().isEmpty() ? NamedDates.ofYear(first.getYear()) : dates);
            LocalDate last = dayOnly.matches() ? NamedDates.day(first.getYear(), first.getMonthValue(), Integer.parseInt(dayOnly.group(1)))
                    : ofEnd == null || !ofEnd.rest().isEmpty() ? null : ofEnd.day();
            return last == null || last.isBefore(first) ? invalid() : new DayReading(Kind.DAY, first, last, null, null, problem, "");
        }
        Times times = part.rest().isEmpty() ? new Times(null, null, "") : times(part.rest());
        return times == null ? invalid() : new DayReading(Kind.DAY, first, null, times.from, times.to, problem, times.words);
    }

    /// A time, a span of times, or only words of the day; null where it is none of these.
    private static @Nullable Times times(String text) {
        String plain = text.replaceAll("[\\s\\p{Z}]+", "");
        if (WORDS.matcher(plain).matches()) {
            return new Times(null, null, plain);
        }
        String[] ends = plain.split(TO, -1);
        if (ends.length > 2) {
            return null;
        }
        Optional<WrittenTime> from = clocked(ends[0]);
        Matcher part = PART.matcher(ends[0]);
        String second = ends.length < 2 ? "" : ends[1];
        Optional<WrittenTime> to = clocked(part.matches() && second.matches("\\d.*") && part.group(1).matches("下午|傍晚|晚上|晚|上午|早上") ? part.group(1) + second : second);
        Optional<WrittenTime> plainTo = to.isPresent() ? to : clocked(second);
        boolean read = from.isPresent() && (ends.length < 2 || plainTo.isPresent());
        return read ? new Times(from.get(), plainTo.orElse(null), "") : null;
    }

    /// A bare number is no time here: 9 may be anything.
    private static Optional<WrittenTime> clocked(String text) {
        return text.matches("\\d{1,3}") ? Optional.empty() : TimeReading.time(text);
    }

    /// The whole cell is one date, as [DateReading] knows them; doubtful ones only where the titles leave one possibility.
    private static DayReading alone(Cell cell, NamedDates dates, OptionalInt year, boolean dates1904) {
        DateReading reading = DateReading.of(cell, dates1904);
        LocalDate day = reading.day();
        if (day == null && reading.kind() == DateReading.Kind.AMBIGUOUS) {
            List<Integer> years = year.isPresent() ? List.of(year.getAsInt()) : List.copyOf(dates.years());
            List<LocalDate> fitting = years.stream()
                    .flatMap(one -> IntStream.rangeClosed(1, YearMonth.of(one, 12).lengthOfYear()).mapToObj(number -> LocalDate.ofYearDay(one, number)))
                    .filter(reading.fits()).toList();
            return fitting.size() == 1 ? new DayReading(Kind.DAY, fitting.getFirst(), null, null, null, ProblemCode.DATE_YEAR_TAKEN, "") : invalid();
        }
        if (day == null || reading.kind() == DateReading.Kind.SERIAL && day.isBefore(FIRST_SERIAL)) {
            return invalid();
        }
        return new DayReading(Kind.DAY, day, null, null, null, reading.kind() == DateReading.Kind.SERIAL ? ProblemCode.DATE_SERIAL_PLAIN : ProblemCode.DATE_TEXT, "");
    }

    private static DayReading invalid() {
        return new DayReading(Kind.INVALID, null, null, null, null, null, "");
    }
}
