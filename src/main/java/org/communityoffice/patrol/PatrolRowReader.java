package org.communityoffice.patrol;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.communityoffice.model.Field;
import org.communityoffice.settings.CodeLists;
import org.communityoffice.spreadsheet.Cell;
import org.communityoffice.spreadsheet.Draft;
import org.communityoffice.spreadsheet.FieldReader;
import org.communityoffice.spreadsheet.NamedDates;
import org.communityoffice.spreadsheet.NoteReader;
import org.communityoffice.spreadsheet.PeopleReading;
import org.communityoffice.spreadsheet.ProblemCode;
import org.communityoffice.spreadsheet.Provenance;
import org.communityoffice.spreadsheet.RecordRow;
import org.communityoffice.spreadsheet.RecordRow.Filled;
import org.communityoffice.spreadsheet.Table;
import org.communityoffice.spreadsheet.TimeReading;

/// Reads one row of a sign-in sheet: its day, then the shift and its times, then who was there.
final class PatrolRowReader {
    private static final Set<String> DATES = Set.of("date", PatrolImportBook.DUTY_DATE);
    private static final Provenance PROVENANCE = new Provenance(DATES, DATES);
    private static final Set<String> BY_KIND = Set.of("duty_kind", "team", "leader", "route", "found_text");
    /// Somebody named who was not there, or whom another stood in for.
    private static final Pattern NOT_THERE = Pattern.compile(".*[(（\\[【][^)）\\]】]*(假|缺|未到|没来|没到|休|替|代|调|病)[^)）\\]】]*[)）\\]】].*", Pattern.DOTALL);
    private final ShiftKinds kinds;
    private final CodeLists codes;
    private final FieldReader fields;
    private final DutyDayReader days;
    private final NoteReader notes = NoteReader.ofAll(SignSheetFields.NOTE);
    private final String file;
    private final Map<Table, NamedDates> named = new IdentityHashMap<>();

    /// @param file the file's name, where a year may stand
    PatrolRowReader(ShiftKinds kinds, CodeLists codes, FieldReader fields, LocalDate today, String file) {
        this.kinds = kinds;
        this.codes = codes;
        this.fields = fields;
        this.days = new DutyDayReader(today);
        this.file = file;
    }

    Draft read(RecordRow row) {
        Draft draft = new Draft(row, SignSheetFields.TYPE);
        List<Filled> cells = row.cells();
        PROVENANCE.mark(draft, cells);
        NamedDates dates = named.computeIfAbsent(row.table(), table -> NamedDates.of(table, file));
        duty(draft, dates);
        WrittenShift shift = shift(draft, row.of(SignSheetFields.SHIFT_KIND.key()), dates);
        people(draft, cells);
        DutyTimes times = DutyTimes.of(row, dates);
        LocalDate day = days.read(draft, row, dates, times);
        if (day != null) {
            times(draft, day, times, shift);
        }
        for (Filled cell : cells) {
            String field = cell.column().field();
            if (field != null && BY_KIND.contains(field)) {
                fields.read(draft, cell, SignSheetFields.TYPE.field(field));
            }
        }
        person(draft, row.of(SignSheetFields.FROM_PERSON.key()), SignSheetFields.FROM_PERSON);
        person(draft, row.of(SignSheetFields.TO_PERSON.key()), SignSheetFields.TO_PERSON);
        notes.read(draft, cells);
        return draft;
    }

    /// A roster of the office's own watch, or of sweeping, is no patrol: its title says so. A column of its own is read later and wins.
    private void duty(Draft draft, NamedDates dates) {
        String titles = dates.titles();
        String duty = titles.contains("巡") ? "" : titles.contains("值班") ? "值班" : titles.contains("保洁") || titles.contains("清扫") ? "保洁" : "";
        codes.resolve("duty-kinds", duty).ifPresent(code -> draft.set(SignSheetFields.DUTY_KIND, code, duty));
    }

    private WrittenShift shift(Draft draft, Filled cell, NamedDates dates) {
        boolean written = !cell.cell().isBlank() && cell.cell().kind() != Cell.Kind.ERROR;
        if (written) {
            fields.read(draft, cell, SignSheetFields.SHIFT_KIND);
        }
        return WrittenShift.of(kinds, codes, written ? cell.cell().written() : "", dates.titles());
    }

    private static void people(Draft draft, List<Filled> cells) {
        List<String> names = new ArrayList<>();
        for (Filled cell : cells) {
            if (!SignSheetFields.PERSON.key().equals(cell.column().field()) || cell.cell().isBlank()) {
                continue;
            }
            PeopleReading people = PeopleReading.of(cell.cell());
            people.problems().forEach(problem -> draft.find(problem, cell, String.join("、", people.names())));
            if (NOT_THERE.matcher(cell.cell().written()).matches() && !people.problems().contains(ProblemCode.NAME_UNUSUAL)) {
                draft.find(ProblemCode.NAME_UNUSUAL, cell);
            } else if (people.aside()) {
                draft.find(ProblemCode.NOTE_KEPT, cell);
            }
            if (people.aside()) {
                draft.keep(cell, cell.cell().written());
            }
            people.names().stream().filter(name -> !names.contains(name)).forEach(names::add);
        }
        String joined = String.join("、", names);
        draft.set(SignSheetFields.PERSON, joined, joined);
        if (names.isEmpty()) {
            draft.find(ProblemCode.PEOPLE_MISSING);
        }
    }

    private static void times(Draft draft, LocalDate day, DutyTimes written, WrittenShift shift) {
        ShiftTimes times = ShiftTimes.of(day, written.start(), written.end(), shift);
        unread(draft, written.startCell(), written.start());
        unread(draft, written.endCell(), written.end());
        if (written.start().kind() == TimeReading.Kind.BLANK) {
            draft.find(ProblemCode.TIME_MISSING, written.startCell());
        } else if (written.end().kind() == TimeReading.Kind.BLANK) {
            draft.find(ProblemCode.TIME_MISSING, written.endCell());
        }
        if (times.problem() != null) {
            long hours = times.in() == null || times.out() == null ? 0 : java.time.Duration.between(times.in(), times.out()).toHours();
            draft.find(times.problem(), written.endCell().cell().isBlank() ? written.startCell() : written.endCell(), String.valueOf(hours));
        } else if (times.out() != null && times.out().toLocalDate().isAfter(day)) {
            draft.find(ProblemCode.OVERNIGHT, written.endCell());
        }
        set(draft, SignSheetFields.SIGN_IN_AT, times.in());
        set(draft, SignSheetFields.SIGN_OUT_AT, times.out());
        written.own().forEach((field, cell) -> {
            TimeReading reading = TimeReading.of(cell.cell(), NamedDates.none(), false);
            if (reading.time() != null) {
                draft.set(field, reading.time().time(), reading.time().time().toString());
            } else if (reading.kind() == TimeReading.Kind.INVALID) {
                draft.keep(cell, cell.cell().written());
            }
        });
    }

    private static void set(Draft draft, Field<LocalDateTime> field, @org.jspecify.annotations.Nullable LocalDateTime moment) {
        draft.set(field, moment, moment == null ? "" : moment.toString().replace('T', ' '));
    }

    private static void unread(Draft draft, Filled cell, TimeReading reading) {
        if (reading.kind() == TimeReading.Kind.INVALID && cell.cell().kind() != Cell.Kind.ERROR) {
            draft.find(ProblemCode.TIME_INVALID, cell);
            draft.keep(cell, cell.cell().written());
        } else if (reading.asText()) {
            draft.find(ProblemCode.TIME_TEXT, cell);
        }
    }

    private void person(Draft draft, Filled cell, Field<String> field) {
        PeopleReading people = PeopleReading.of(cell.cell());
        if (people.names().isEmpty() || people.aside() || !Set.of(ProblemCode.NAME_SPACES, ProblemCode.NAME_DOT, ProblemCode.NAME_SHORT).containsAll(people.problems())) {
            fields.read(draft, cell, field);
            return;
        }
        people.problems().forEach(problem -> draft.find(problem, cell));
        String names = String.join("、", people.names());
        draft.set(field, names, names);
    }

    static OptionalInt year(TimeReading reading) {
        return reading.moment() == null ? OptionalInt.empty() : OptionalInt.of(reading.moment().getYear());
    }
}
