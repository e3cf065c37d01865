package org.communityoffice.patrol;

import java.time.LocalTime;
import java.util.Map;
import java.util.OptionalInt;
import org.communityoffice.model.Field;
import org.communityoffice.spreadsheet.DayReading;
import org.communityoffice.spreadsheet.NamedDates;
import org.communityoffice.spreadsheet.RecordRow;
import org.communityoffice.spreadsheet.RecordRow.Filled;
import org.communityoffice.spreadsheet.TimeReading;
import org.jspecify.annotations.Nullable;
import org.communityoffice.model.WrittenTime;

/// The cells of a row that say when people came and went, in two columns or one.
///
/// @param together the column that holds both, or the day and both
/// @param own      the shift's own begin and end, where the row tells them besides
record DutyTimes(Filled startCell, TimeReading start, Filled endCell, TimeReading end, DayReading together, Filled togetherCell, Map<Field<LocalTime>, Filled> own) {

    static DutyTimes of(RecordRow row, NamedDates dates) {
        boolean signed = row.hasColumn(SignSheetFields.SIGN_IN_AT.key()) || row.hasColumn(SignSheetFields.SIGN_OUT_AT.key());
        Filled startCell = row.of(signed ? SignSheetFields.SIGN_IN_AT.key() : SignSheetFields.START_TIME.key());
        Filled endCell = row.of(signed ? SignSheetFields.SIGN_OUT_AT.key() : SignSheetFields.END_TIME.key());
        TimeReading start = TimeReading.of(startCell.cell(), dates, row.dates1904());
        TimeReading end = TimeReading.of(endCell.cell(), dates, row.dates1904());
        Filled togetherCell = row.of(PatrolImportBook.DUTY_TIME);
        if (togetherCell.cell().isBlank() && start.kind() == TimeReading.Kind.INVALID && end.kind() == TimeReading.Kind.BLANK) {
            // 22:00-6:00 in the column of the start
            DayReading both = day(row, startCell, dates);
            if (both.to() != null) {
                return new DutyTimes(startCell, time(both.from()), startCell, time(both.to()), both, startCell, Map.of());
            }
        }
        DayReading together = day(row, togetherCell, dates);
        if (start.kind() == TimeReading.Kind.BLANK && together.from() != null) {
            start = time(together.from());
            startCell = togetherCell;
        }
        if (end.kind() == TimeReading.Kind.BLANK && together.to() != null) {
            end = time(together.to());
            endCell = togetherCell;
        }
        Map<Field<LocalTime>, Filled> own = signed
                ? Map.of(SignSheetFields.START_TIME, row.of(SignSheetFields.START_TIME.key()), SignSheetFields.END_TIME, row.of(SignSheetFields.END_TIME.key())) : Map.of();
        return new DutyTimes(startCell, start, endCell, end, together, togetherCell, own);
    }

    private static DayReading day(RecordRow row, Filled cell, NamedDates dates) {
        return DayReading.of(cell.cell(), dates, OptionalInt.empty(), row.dates1904(), row.fromText());
    }

    private static TimeReading time(@Nullable WrittenTime time) {
        return time == null ? new TimeReading(TimeReading.Kind.BLANK, null, null, false) : new TimeReading(TimeReading.Kind.TIME, time, null, true);
    }
}
