package org.communityoffice.activity;

import static org.communityoffice.activity.ActivityFields.ENDS_ON;
import static org.communityoffice.activity.ActivityFields.END_TIME;
import static org.communityoffice.activity.ActivityFields.STARTS_ON;
import static org.communityoffice.activity.ActivityFields.START_TIME;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.communityoffice.model.WrittenTime;
import org.communityoffice.spreadsheet.Cell;
import org.communityoffice.spreadsheet.DayReading;
import org.communityoffice.spreadsheet.Draft;
import org.communityoffice.spreadsheet.Finding;
import org.communityoffice.spreadsheet.NamedDates;
import org.communityoffice.spreadsheet.ProblemCode;
import org.communityoffice.spreadsheet.RecordRow;
import org.communityoffice.spreadsheet.RecordRow.Filled;
import org.communityoffice.spreadsheet.RowWords;
import org.jspecify.annotations.Nullable;

/// From when to when an activity was: a column of days, one of times, or one of both; no day is made up.
final class DaysReader {
    private static final int OLDEST_YEARS = 20;
    /// The table's own words say that it tells what is to come.
    private static final Pattern PLAN = Pattern.compile(".*(计划(?!生育)|预告|安排表|方案|预排).*", Pattern.DOTALL);
    private final LocalDate today;

    DaysReader(LocalDate today) {
        this.today = today;
    }

    void read(Draft draft, RecordRow row, NamedDates named) {
        Filled dayCell = row.of(STARTS_ON.key());
        Filled heldCell = row.of(ActivityImportBook.HELD_AT);
        Filled startCell = row.of(START_TIME.key());
        DayReading day = reading(row, dayCell, named);
        DayReading held = reading(row, heldCell, named);
        DayReading start = reading(row, startCell, named);
        LocalDate first = first(draft, row, named, List.of(new Read(dayCell, day), new Read(heldCell, held), new Read(startCell, start)));
        if (first == null) {
            return;
        }
        draft.set(STARTS_ON, first, first.toString());
        if (first.isAfter(today)) {
            draft.find(ProblemCode.DATE_FUTURE, dated(dayCell, heldCell, startCell), first.toString());
        } else if (first.isBefore(today.minusYears(OLDEST_YEARS))) {
            draft.find(ProblemCode.DATE_TOO_OLD, dated(dayCell, heldCell, startCell), first.toString());
        } else if (PLAN.matcher(named.titles()).matches()) {
            draft.find(ProblemCode.TABLE_IS_PLAN);
        }
        Filled endDayCell = row.of(ENDS_ON.key());
        Filled endCell = row.of(END_TIME.key());
        DayReading endDay = reading(row, endDayCell, named);
        DayReading end = reading(row, endCell, named);
        unread(draft, heldCell, held, ProblemCode.TIME_INVALID);
        unread(draft, startCell, start, ProblemCode.TIME_INVALID);
        unread(draft, endDayCell, endDay, ProblemCode.DATE_INVALID);
        unread(draft, endCell, end, ProblemCode.TIME_INVALID);
        LocalDate last = firstOf(endDay.first(), end.first(), day.last(), held.last());
        times(draft, first, last, firstTime(start.from(), held.from(), day.from()), firstTime(end.from(), held.to(), day.to(), start.to()), endCell);
    }

    private record Read(Filled cell, DayReading reading) {}

    private static DayReading reading(RecordRow row, Filled cell, NamedDates named) {
        return DayReading.of(cell.cell(), named, OptionalInt.empty(), row.dates1904(), row.fromText());
    }

    private static @Nullable LocalDate first(Draft draft, RecordRow row, NamedDates named, List<Read> reads) {
        boolean noColumn = reads.stream().noneMatch(read -> read.cell.column().field() != null);
        LocalDate ofTitle = named.day();
        if (noColumn && ofTitle != null) {
            draft.find(Finding.ofRow(ProblemCode.DATE_OF_TITLE, "", ofTitle.toString()));
            return ofTitle;
        }
        Filled own = reads.getFirst().cell;
        DayReading day = reads.getFirst().reading;
        // what is written in the column of days itself is not passed over for another cell
        boolean unusable = day.kind() == DayReading.Kind.INVALID || day.kind() == DayReading.Kind.TIMES || own.fill() == RecordRow.Fill.DITTO_NO_SOURCE;
        Read found = unusable ? null : reads.stream().filter(read -> read.reading.first() != null).findFirst().orElse(null);
        if (found == null || found.reading.first() == null) {
            draft.find(ProblemCode.DATE_KEY_INVALID, reads.stream().map(Read::cell).filter(cell -> !cell.cell().isBlank()).findFirst().orElse(own));
            return null;
        }
        LocalDate first = found.reading.first();
        reads.stream().map(read -> read.reading.first()).filter(other -> other != null && !other.equals(first)).findFirst().ifPresent(other ->
                draft.find(Finding.ofRow(ProblemCode.DATES_DISAGREE, first.toString(), other.toString())));
        reads.forEach(read -> {
            ProblemCode problem = read.reading.problem();
            if (problem != null) {
                draft.find(problem, read.cell, String.valueOf(read.reading.first()));
            }
            if (!read.reading.words().isEmpty()) {
                draft.find(ProblemCode.NOTE_KEPT, read.cell);
                draft.keep(read.cell, read.cell.cell().written());
            }
        });
        return first;
    }

    private void times(Draft draft, LocalDate first, @Nullable LocalDate last, @Nullable WrittenTime from, @Nullable WrittenTime to, Filled endCell) {
        LocalDate end = last != null ? last : to != null && to.nextDaySaid() ? first.plusDays(1) : null;
        if (end != null && end.isBefore(first)) {
            draft.find(Finding.ofRow(ProblemCode.DATES_DISAGREE, first.toString(), end.toString()));
            return;
        }
        if (end != null) {
            draft.set(ENDS_ON, end, end.toString());
            if (end.isAfter(today) && !draft.has(ProblemCode.DATE_FUTURE)) {
                draft.find(ProblemCode.DATE_FUTURE, draft.row().of(ENDS_ON.key()), end.toString());
            }
        }
        if (from != null) {
            draft.set(START_TIME, from.time(), from.time().toString());
        }
        if (to != null) {
            draft.set(END_TIME, to.time(), to.time().toString());
            if (from != null && end == null && to.time().isBefore(from.time())) {
                draft.find(ProblemCode.TIME_ORDER, endCell);
            }
        }
    }

    private static void unread(Draft draft, Filled cell, DayReading reading, ProblemCode problem) {
        if (reading.kind() == DayReading.Kind.INVALID && cell.cell().kind() != Cell.Kind.ERROR) {
            draft.find(RowWords.isNothing(cell.cell().written()) ? ProblemCode.NOTE_KEPT : problem, cell);
            draft.keep(cell, cell.cell().written());
        }
    }

    private static Filled dated(Filled... cells) {
        for (Filled cell : cells) {
            if (!cell.cell().isBlank()) {
                return cell;
            }
        }
        return cells[0];
    }

    private static @Nullable LocalDate firstOf(@Nullable LocalDate... days) {
        for (LocalDate day : days) {
            if (day != null) {
                return day;
            }
        }
        return null;
    }

    private static @Nullable WrittenTime firstTime(@Nullable WrittenTime... times) {
        for (WrittenTime time : times) {
            if (time != null) {
                return time;
            }
        }
        return null;
    }
}
