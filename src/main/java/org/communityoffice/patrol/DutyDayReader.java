package org.communityoffice.patrol;

import java.time.LocalDate;
import java.util.OptionalInt;
import org.communityoffice.spreadsheet.Cell;
import org.communityoffice.spreadsheet.DayReading;
import org.communityoffice.spreadsheet.Draft;
import org.communityoffice.spreadsheet.Finding;
import org.communityoffice.spreadsheet.NamedDates;
import org.communityoffice.spreadsheet.ProblemCode;
import org.communityoffice.spreadsheet.RecordRow;
import org.communityoffice.spreadsheet.RecordRow.Filled;
import org.communityoffice.spreadsheet.RowWords;
import org.communityoffice.spreadsheet.TimeReading;
import org.jspecify.annotations.Nullable;

/// The day of a shift, on which its row hangs; no day and no year is made up.
final class DutyDayReader {
    private static final int OLDEST_YEARS = 20;
    private final LocalDate today;

    DutyDayReader(LocalDate today) {
        this.today = today;
    }

    /// Null where there is none: the row is refused then.
    @Nullable LocalDate read(Draft draft, RecordRow row, NamedDates dates, DutyTimes times) {
        Filled plain = row.of(SignSheetFields.DATE.key());
        Filled duty = row.of(PatrolImportBook.DUTY_DATE);
        Filled cell = plain.cell().isBlank() && !duty.cell().isBlank() ? duty : plain;
        OptionalInt year = ofMoment(times);
        DayReading reading = DayReading.of(cell.cell(), dates, year, row.dates1904(), row.fromText());
        LocalDate day = reading.first();
        if (reading.kind() == DayReading.Kind.BLANK && cell.fill() != RecordRow.Fill.DITTO_NO_SOURCE) {
            day = elsewhere(draft, row, dates, times);
        } else if (day != null && reading.problem() != null) {
            draft.find(reading.problem(), cell, day.toString());
        }
        if (day == null) {
            draft.find(ProblemCode.DATE_KEY_INVALID, cell);
            return null;
        }
        together(draft, day, times);
        if (reading.last() != null || reading.from() != null || !reading.words().isEmpty()) {
            // 10月1日至3日 is no one shift; a time or word beside the day belongs to other cells
            draft.find(reading.last() == null ? ProblemCode.NOTE_KEPT : ProblemCode.DATES_DISAGREE, cell, String.valueOf(reading.last()));
            draft.keep(cell, cell.cell().written());
        }
        if (day.isAfter(today) && times.start().kind() != TimeReading.Kind.BLANK) {
            draft.find(ProblemCode.DATE_FUTURE, cell, day.toString());
        } else if (day.isBefore(today.minusYears(OLDEST_YEARS))) {
            draft.find(ProblemCode.DATE_TOO_OLD, cell, day.toString());
        }
        draft.set(SignSheetFields.DATE, day, day.toString());
        return day;
    }

    /// In the column that holds day and times, or, where the table has no column of days, in its title.
    private static @Nullable LocalDate elsewhere(Draft draft, RecordRow row, NamedDates dates, DutyTimes times) {
        if (times.together().first() != null) {
            return times.together().first();
        }
        boolean column = row.hasColumn(SignSheetFields.DATE.key()) || row.hasColumn(PatrolImportBook.DUTY_DATE);
        LocalDate ofTitle = dates.day();
        if (!column && ofTitle != null) {
            draft.find(Finding.ofRow(ProblemCode.DATE_OF_TITLE, "", ofTitle.toString()));
            return ofTitle;
        }
        return null;
    }

    private static void together(Draft draft, LocalDate day, DutyTimes times) {
        Filled cell = times.togetherCell();
        DayReading reading = times.together();
        LocalDate other = reading.first();
        if (other != null && !other.equals(day)) {
            draft.find(Finding.ofRow(ProblemCode.DATES_DISAGREE, day.toString(), other.toString()));
        } else if (!reading.words().isEmpty() || (reading.kind() == DayReading.Kind.INVALID && cell.cell().kind() != Cell.Kind.ERROR)) {
            draft.find(reading.kind() == DayReading.Kind.INVALID && !RowWords.isNothing(cell.cell().written()) ? ProblemCode.TIME_INVALID : ProblemCode.NOTE_KEPT, cell);
            draft.keep(cell, cell.cell().written());
        }
    }

    /// The year of a whole moment in the row.
    private static OptionalInt ofMoment(DutyTimes times) {
        OptionalInt start = PatrolRowReader.year(times.start());
        return start.isPresent() ? start : PatrolRowReader.year(times.end());
    }
}
