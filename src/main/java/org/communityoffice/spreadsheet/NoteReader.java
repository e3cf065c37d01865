package org.communityoffice.spreadsheet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.communityoffice.model.Field;
import org.communityoffice.spreadsheet.RecordRow.Filled;

/// The note of a row: what is written there, what fits no field, and what could not be read.
public final class NoteReader {
    private static final int LONG = 500;
    private final Field<String> note;
    private final UnaryOperator<String> allowed;
    private final Predicate<String> closed;

    /// @param allowed a text without what must not be kept
    /// @param closed  columns whose title says that nothing in them is to be kept
    public NoteReader(Field<String> note, UnaryOperator<String> allowed, Predicate<String> closed) {
        this.note = note;
        this.allowed = allowed;
        this.closed = closed;
    }

    /// Everything is kept as it is written.
    public static NoteReader ofAll(Field<String> note) {
        return new NoteReader(note, text -> text, title -> false);
    }

    /// Reads the note into the draft.
    ///
    /// @return the note
    public String read(Draft draft, List<Filled> cells) {
        List<String> lines = new ArrayList<>();
        for (Filled cell : cells) {
            String field = cell.column().field();
            boolean readable = !cell.cell().isBlank() && cell.cell().kind() != Cell.Kind.ERROR;
            if (readable && note.key().equals(field)) {
                String text = allowed(draft, cell, cell.cell().written().strip());
                if (text.length() > LONG) {
                    draft.find(ProblemCode.TEXT_LONG, cell);
                }
                if (!text.isEmpty()) {
                    lines.add(text);
                }
            } else if (readable && field == null) {
                unmapped(draft, cell);
            }
        }
        for (String kept : draft.kept()) {
            String text = allowed.apply(kept);
            // an earlier export may carry the line in its note already
            if (!text.isEmpty() && lines.stream().noneMatch(line -> line.equals(text) || line.lines().anyMatch(text::equals))) {
                lines.add(text);
            }
        }
        String text = String.join("\n", lines);
        draft.set(note, text, text);
        return text;
    }

    /// A column that fits no field is kept under its own title.
    private void unmapped(Draft draft, Filled cell) {
        if (closed.test(cell.column().title())) {
            draft.find(new Finding(ProblemCode.NOTE_NOT_STORED, cell.column().title(), cell.column().index(), "", "", ""));
            return;
        }
        String text = allowed(draft, cell, cell.cell().written().strip());
        if (!text.isEmpty()) {
            draft.find(ProblemCode.NOTE_KEPT, cell);
            draft.keep(cell, text);
        }
    }

    /// The finding names the place, not the words.
    private String allowed(Draft draft, Filled cell, String text) {
        String rest = allowed.apply(text);
        if (!rest.equals(text)) {
            draft.find(new Finding(ProblemCode.NOTE_NOT_STORED, cell.column().title(), cell.column().index(), "", "", ""));
        }
        return rest;
    }
}
