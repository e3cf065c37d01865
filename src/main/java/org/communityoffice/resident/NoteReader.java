package org.communityoffice.resident;

import java.util.ArrayList;
import java.util.List;
import org.communityoffice.spreadsheet.Cell;
import org.communityoffice.spreadsheet.Draft;
import org.communityoffice.spreadsheet.ProblemCode;
import org.communityoffice.spreadsheet.RecordRow;
import org.communityoffice.spreadsheet.RecordRow.Filled;

/// The note: what is written there, what fits no field, and what must not be kept or printed.
final class NoteReader {
    private static final int LONG = 500;
    private final ImportWords words;

    NoteReader(ImportWords words) {
        this.words = words;
    }

    void read(Draft draft, RecordRow row, List<Filled> cells) {
        List<String> own = new ArrayList<>();
        for (Filled cell : cells) {
            String field = cell.column().field();
            boolean readable = !cell.cell().isBlank() && cell.cell().kind() != Cell.Kind.ERROR;
            if (readable && ResidentFields.NOTE.key().equals(field)) {
                String text = allowed(draft, cell, cell.cell().written().strip());
                if (text.length() > LONG) {
                    draft.find(ProblemCode.TEXT_LONG, cell);
                }
                own.add(text);
            } else if (readable && field == null) {
                unmapped(draft, cell);
            } else if (readable && ResidentFields.HEALTH.key().equals(field)) {
                health(draft, cell);
            }
        }
        List<String> lines = new ArrayList<>(own.stream().filter(text -> !text.isEmpty()).toList());
        draft.kept().stream().map(this::allowed).filter(text -> !text.isEmpty() && !lines.contains(text)).forEach(lines::add);
        String note = String.join("\n", lines);
        draft.set(ResidentFields.NOTE, note, note);
        if (words.speaksOfAid(note)) {
            draft.set(ResidentFields.NOTE_NEVER_PRINT, true, "是");
            draft.find(ProblemCode.NOTE_NEVER_PRINT, row.of(ResidentFields.NOTE.key()));
        }
        if (words.speaksOfLeaving(note)) {
            draft.find(ProblemCode.NOTE_SAYS_LEFT, row.of(ResidentFields.NOTE.key()));
        }
    }

    /// A column that fits no field is kept under its own title, unless its title speaks of a case or an illness.
    private void unmapped(Draft draft, Filled cell) {
        if (words.isRestricted(cell.column().title())) {
            draft.find(new org.communityoffice.spreadsheet.Finding(
                    ProblemCode.NOTE_NOT_STORED, cell.column().title(), cell.column().index(), "", "", ""));
            return;
        }
        String text = allowed(draft, cell, cell.cell().written().strip());
        if (!text.isEmpty()) {
            draft.find(ProblemCode.NOTE_KEPT, cell);
            draft.keep(cell, text);
        }
    }

    private void health(Draft draft, Filled cell) {
        String text = draft.shown().getOrDefault(ResidentFields.HEALTH.key(), "");
        String rest = allowed(draft, cell, text);
        draft.set(ResidentFields.HEALTH, rest, rest);
    }

    /// Without what belongs to a restricted register; the finding names the place, not the words.
    private String allowed(Draft draft, Filled cell, String text) {
        String rest = words.without(text);
        if (!rest.equals(text)) {
            draft.find(new org.communityoffice.spreadsheet.Finding(
                    ProblemCode.NOTE_NOT_STORED, cell.column().title(), cell.column().index(), "", "", ""));
        }
        return rest;
    }

    private String allowed(String kept) {
        return words.without(kept);
    }
}
