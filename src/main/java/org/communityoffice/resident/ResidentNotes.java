package org.communityoffice.resident;

import java.util.List;
import org.communityoffice.spreadsheet.Draft;
import org.communityoffice.spreadsheet.Finding;
import org.communityoffice.spreadsheet.NoteReader;
import org.communityoffice.spreadsheet.ProblemCode;
import org.communityoffice.spreadsheet.RecordRow;
import org.communityoffice.spreadsheet.RecordRow.Filled;

/// The note of a resident: without words of a case or an illness, marked where it must not be printed or says that somebody left.
final class ResidentNotes {
    private final ImportWords words;
    private final NoteReader reader;

    ResidentNotes(ImportWords words) {
        this.words = words;
        reader = new NoteReader(ResidentFields.NOTE, words::without, words::isRestricted);
    }

    void read(Draft draft, RecordRow row, List<Filled> cells) {
        health(draft, row.of(ResidentFields.HEALTH.key()));
        String note = reader.read(draft, cells);
        if (words.speaksOfAid(note)) {
            draft.set(ResidentFields.NOTE_NEVER_PRINT, true, "是");
            draft.find(ProblemCode.NOTE_NEVER_PRINT, row.of(ResidentFields.NOTE.key()));
        }
        if (words.speaksOfLeaving(note)) {
            draft.find(ProblemCode.NOTE_SAYS_LEFT, row.of(ResidentFields.NOTE.key()));
        }
    }

    private void health(Draft draft, Filled cell) {
        String text = draft.shown().getOrDefault(ResidentFields.HEALTH.key(), "");
        String rest = words.without(text);
        if (!rest.equals(text)) {
            draft.find(new Finding(ProblemCode.NOTE_NOT_STORED, cell.column().title(), cell.column().index(), "", "", ""));
        }
        draft.set(ResidentFields.HEALTH, rest, rest);
    }
}
