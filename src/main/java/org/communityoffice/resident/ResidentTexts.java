package org.communityoffice.resident;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.communityoffice.model.Field;
import org.communityoffice.model.Values;
import org.communityoffice.settings.CodeLists;
import org.communityoffice.settings.FieldCatalogue;
import org.communityoffice.spreadsheet.Draft;
import org.communityoffice.spreadsheet.RowWords;
import org.jspecify.annotations.Nullable;

/// When two values of a field mean the same, what a row makes of a known person, and how values are shown.
final class ResidentTexts {
    private final FieldCatalogue catalogue;
    private final CodeLists codes;

    ResidentTexts(FieldCatalogue catalogue, CodeLists codes) {
        this.catalogue = catalogue;
        this.codes = codes;
    }

    /// Addresses without blanks, phones in any order.
    static boolean same(Field<?> field, @Nullable Object one, @Nullable Object other) {
        if (one instanceof String text && other instanceof String otherText) {
            return field.kind() == Field.Kind.PHONES
                    ? new HashSet<>(List.of(text.split("、"))).equals(new HashSet<>(List.of(otherText.split("、"))))
                    : RowWords.compact(text).equals(RowWords.compact(otherText));
        }
        return Objects.equals(one, other);
    }

    /// The known person after the row: an empty cell keeps the old value; what the row adds to the note is added.
    Values merged(Values before, Draft draft) {
        Values row = draft.values();
        Values.Change after = before.change();
        for (Field<?> field : row.type().fields()) {
            if (row.has(field) && !same(field, row.get(field), before.get(field))) {
                after.put(field, row.get(field));
            }
        }
        after.set(ResidentFields.NOTE, note(before.get(ResidentFields.NOTE, ""), draft));
        return after.done();
    }

    private static String note(String before, Draft draft) {
        String row = draft.values().get(ResidentFields.NOTE, "");
        boolean written = draft.row().cells().stream()
                .anyMatch(cell -> ResidentFields.NOTE.key().equals(cell.column().field()) && !cell.cell().isBlank());
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

    List<Draft.FieldChange> changes(Values before, Values after) {
        return before.differences(after).stream()
                .map(field -> new Draft.FieldChange(field.key(), shown(field, before), shown(field, after)))
                .toList();
    }

    String shown(Field<?> field, Values values) {
        Object value = values.get(field);
        return switch (field.kind()) {
            case CODE -> value == null ? "" : codes.shortName(catalogue.of(ResidentFields.TYPE, field).codeList(), value.toString());
            case CODES -> value == null ? "" : codes.shortNames(catalogue.of(ResidentFields.TYPE, field).codeList(), value.toString());
            case BOOL -> value == null ? "" : Boolean.TRUE.equals(value) ? "是" : "否";
            default -> value == null ? "" : value.toString();
        };
    }
}
