package org.communityoffice.activity;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.communityoffice.spreadsheet.RowWords;
import org.communityoffice.spreadsheet.Table;

/// Reads one row of an activities table: its name and day first, on which it hangs, then all other fields.
final class ActivityRowReader {
    private static final Set<String> OWN_READERS = Set.of("title", "starts_on", "start_time", "ends_on", "end_time", "leader", "speaker", "note");
    private static final Set<String> DATES = Set.of("starts_on", "ends_on", ActivityImportBook.HELD_AT);
    private static final Provenance PROVENANCE = new Provenance(DATES, Set.of("title", "starts_on", ActivityImportBook.HELD_AT));
    private static final Set<String> PEOPLE = Set.of("leader", "speaker");
    private static final int LONGEST_TITLE = 200;
    private final FieldReader fields;
    private final DaysReader days;
    private final NoteReader notes = NoteReader.ofAll(ActivityFields.NOTE);
    private final String file;
    private final Map<Table, NamedDates> named = new IdentityHashMap<>();

    /// @param file the file's name, where a year may stand
    ActivityRowReader(FieldReader fields, DaysReader days, String file) {
        this.fields = fields;
        this.days = days;
        this.file = file;
    }

    Draft read(RecordRow row) {
        Draft draft = new Draft(row, ActivityFields.TYPE);
        List<Filled> cells = row.cells();
        PROVENANCE.mark(draft, cells);
        title(draft, row.of(ActivityFields.TITLE.key()));
        days.read(draft, row, named.computeIfAbsent(row.table(), table -> NamedDates.of(table, file)));
        for (Filled cell : cells) {
            String field = cell.column().field();
            if (field == null) {
                continue;
            }
            if (PEOPLE.contains(field)) {
                people(draft, cell, field);
            } else if (ActivityFields.TYPE.has(field) && !OWN_READERS.contains(field)) {
                fields.read(draft, cell, ActivityFields.TYPE.field(field));
            }
        }
        notes.read(draft, cells);
        return draft;
    }

    private static void title(Draft draft, Filled cell) {
        if (cell.cell().kind() == Cell.Kind.ERROR) {
            draft.find(ProblemCode.CELL_ERROR_KEY, cell);
            return;
        }
        String title = cell.cell().written().strip().replaceAll("\\s*[\\r\\n]+\\s*", "");
        if (title.isEmpty() || RowWords.isNothing(title)) {
            draft.find(ProblemCode.NAME_MISSING, cell);
            return;
        }
        if (title.length() > LONGEST_TITLE) {
            draft.find(ProblemCode.TEXT_TOO_LONG, cell);
            draft.find(ProblemCode.NAME_MISSING, cell);
            draft.keep(cell, title);
            return;
        }
        if (cell.cell().kind() != Cell.Kind.TEXT || title.matches("[\\d\\p{P}\\p{S}\\s]+") || RowWords.isIdLike(cell.cell())) {
            draft.find(ProblemCode.TITLE_UNUSUAL, cell);
        }
        draft.set(ActivityFields.TITLE, title, title);
    }

    /// Names joined by 、 where they are plain names; else the words as they stand.
    private void people(Draft draft, Filled cell, String field) {
        PeopleReading people = PeopleReading.of(cell.cell());
        boolean plain = !people.names().isEmpty() && !people.aside() && Set.of(ProblemCode.NAME_SPACES, ProblemCode.NAME_DOT, ProblemCode.NAME_SHORT).containsAll(people.problems());
        if (!plain) {
            fields.read(draft, cell, ActivityFields.TYPE.field(field));
            return;
        }
        people.problems().forEach(problem -> draft.find(problem, cell));
        String names = String.join("、", people.names());
        draft.put(ActivityFields.TYPE.field(field), names, names);
    }
}
