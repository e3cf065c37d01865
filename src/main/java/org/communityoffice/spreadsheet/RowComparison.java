package org.communityoffice.spreadsheet;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.communityoffice.model.Field;
import org.communityoffice.model.Values;
import org.communityoffice.settings.CodeLists;
import org.jspecify.annotations.Nullable;

/// When two values of a field mean the same, what a row makes of a known record, and how values are shown.
public final class RowComparison {
    private final Field<String> note;
    private final Function<Field<?>, String> codeList;
    private final CodeLists codes;

    /// Compares records of one book.
    ///
    /// @param note     to which a row adds
    /// @param codeList the name of a field's code list
    public RowComparison(Field<String> note, Function<Field<?>, String> codeList, CodeLists codes) {
        this.note = note;
        this.codeList = codeList;
        this.codes = codes;
    }

    /// Addresses without blanks, phones in any order.
    public static boolean same(Field<?> field, @Nullable Object one, @Nullable Object other) {
        if (one instanceof String text && other instanceof String otherText) {
            return field.kind() == Field.Kind.PHONES
                    ? new HashSet<>(List.of(text.split("、"))).equals(new HashSet<>(List.of(otherText.split("、"))))
                    : RowWords.compact(text).equals(RowWords.compact(otherText));
        }
        return Objects.equals(one, other);
    }

    /// The known record after the row: an empty cell keeps the old value; what the row adds to the note is added.
    public Values merged(Values before, Draft draft) {
        Values row = draft.values();
        Values.Change after = before.change();
        for (Field<?> field : row.type().fields()) {
            if (row.has(field) && !same(field, row.get(field), before.get(field))) {
                after.put(field, row.get(field));
            }
        }
        after.set(note, note(before.get(note, ""), draft));
        return after.done();
    }

    private String note(String before, Draft draft) {
        String row = draft.values().get(note, "");
        boolean written = draft.row().cells().stream()
                .anyMatch(cell -> note.key().equals(cell.column().field()) && !cell.cell().isBlank());
        if (row.isEmpty() || RowWords.compact(before).equals(RowWords.compact(row)) || before.contains(row)) {
            return before;
        }
        if (written || before.isEmpty()) {
            return row;
        }
        StringBuilder out = new StringBuilder(before);
        row.lines().filter(line -> !before.contains(line)).forEach(line -> out.append('\n').append(line));
        return out.toString();
    }

    /// Everything that the row says is said by the other already.
    public boolean addsNothing(Values row, Values other) {
        for (Field<?> field : row.type().fields()) {
            boolean inNote = field.equals(note) && other.get(note, "").contains(row.get(note, ""));
            if (row.has(field) && !inNote && !same(field, row.get(field), other.get(field))) {
                return false;
            }
        }
        return true;
    }

    /// What the row changes, in words.
    public List<Draft.FieldChange> changes(Values before, Values after) {
        return before.differences(after).stream()
                .map(field -> new Draft.FieldChange(field.key(), shown(field, before), shown(field, after)))
                .toList();
    }

    /// A value in words; empty for none.
    public String shown(Field<?> field, Values values) {
        Object value = values.get(field);
        return switch (field.kind()) {
            case CODE -> value == null ? "" : codes.shortName(codeList.apply(field), value.toString());
            case CODES -> value == null ? "" : codes.shortNames(codeList.apply(field), value.toString());
            case BOOL -> value == null ? "" : Boolean.TRUE.equals(value) ? "是" : "否";
            default -> value == null ? "" : value.toString();
        };
    }
}
