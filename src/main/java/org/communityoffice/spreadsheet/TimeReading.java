package org.communityoffice.spreadsheet;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import org.communityoffice.model.WrittenTime;
import org.jspecify.annotations.Nullable;

/// What a cell says as a time: a time of day as clerks write it, or a whole moment with its date.
///
/// @param time   of TIME
/// @param moment of MOMENT
/// @param asText it is written in words or figures rather than as Excel's own time
public record TimeReading(Kind kind, @Nullable WrittenTime time, @Nullable LocalDateTime moment, boolean asText) {
    /// How the cell can be read.
    public enum Kind { BLANK, TIME, MOMENT, INVALID }

    private static final int DAY = 24 * 60;
    private static final double FIRST_DATE = 20_000;
    private static final Pattern NEXT_DAY_LAST = Pattern.compile("(.+?)[(（]?(?:次日|翌日|第二天|隔天|\\+1天?)[)）]?");
    private static final Pattern NEXT_DAY_FIRST = Pattern.compile("[(（]?(?:次日|翌日|第二天|隔天|T?\\+1天?)[)）]?(.+)");

    /// @param dates the years that the table speaks of, for moments without one
    public static TimeReading of(Cell cell, NamedDates dates, boolean dates1904) {
        return switch (cell.kind()) {
            case BLANK -> new TimeReading(Kind.BLANK, null, null, false);
            case TIME -> fraction(cell.number());
            case NUMBER -> number(cell, dates1904);
            case DATE -> date(cell);
            case TEXT -> text(cell.written(), dates);
            case YES_NO, ERROR -> invalid();
        };
    }

    private static TimeReading date(Cell cell) {
        if (cell.number() >= 1 && cell.number() < 2) {
            // 30:00 in a cell of hours
            return fraction(cell.number());
        }
        LocalDateTime moment = cell.written().indexOf('T') < 0 ? null : LocalDateTime.parse(cell.written());
        return moment == null || cell.number() < FIRST_DATE ? invalid() : moment(moment, false);
    }

    private static TimeReading number(Cell cell, boolean dates1904) {
        double number = cell.number();
        boolean whole = number == Math.rint(number);
        if (!whole && number > 0 && number < 2) {
            return fraction(number);
        }
        if (!whole && number > FIRST_DATE) {
            LocalDateTime moment = DateUtil.getLocalDateTime(number, dates1904, true);
            return moment == null ? invalid() : moment(moment, false);
        }
        return whole ? text(cell.written(), NamedDates.none()) : invalid();
    }

    private static TimeReading fraction(double days) {
        int minutes = (int) Math.round(days * DAY);
        return new TimeReading(Kind.TIME, new WrittenTime(minutes, minutes >= DAY), null, false);
    }

    private static TimeReading moment(LocalDateTime moment, boolean asText) {
        LocalDateTime toTheMinute = moment.plusSeconds(30).withSecond(0).withNano(0);
        return new TimeReading(Kind.MOMENT, null, toTheMinute, asText);
    }

    static TimeReading text(String written, NamedDates dates) {
        Optional<WrittenTime> time = time(written);
        if (time.isPresent()) {
            return new TimeReading(Kind.TIME, time.get(), null, true);
        }
        DatePart date = DatePart.leading(written, dates);
        LocalDate day = date == null ? null : date.day();
        if (date == null || day == null || date.rest().isEmpty()) {
            return invalid();
        }
        Optional<WrittenTime> ofDay = time(date.rest());
        return ofDay.map(one -> new TimeReading(Kind.MOMENT, null, one.on(day), true)).orElseGet(TimeReading::invalid);
    }

    /// 次日 may stand before the time, after it, or in brackets.
    static Optional<WrittenTime> time(String written) {
        String text = Normalizer.normalize(written, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}]+", "");
        Matcher last = NEXT_DAY_LAST.matcher(text);
        Matcher first = NEXT_DAY_FIRST.matcher(text);
        if (first.matches()) {
            return WrittenTime.read("次日" + first.group(1));
        }
        return last.matches() ? WrittenTime.read("次日" + last.group(1)) : WrittenTime.read(text);
    }

    private static TimeReading invalid() {
        return new TimeReading(Kind.INVALID, null, null, false);
    }
}
