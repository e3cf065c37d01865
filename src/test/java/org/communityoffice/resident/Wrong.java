package org.communityoffice.resident;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.communityoffice.database.Lengths;
import org.communityoffice.model.Field;
import org.communityoffice.model.RecordType;
import org.communityoffice.ui.Choices;
import org.communityoffice.ui.FormField;

/// Words that a field of a form must not take, and words that it takes.
///
/// @param also other fields that have to be filled for it, as key and words
record Wrong(String field, String typed, String right, List<String> also) {
    @Override
    public String toString() {
        return field + (typed.length() > 30 ? " too long" : " “" + typed + "”");
    }

    /// Every way to write a kind wrongly in its first field, one of them in each other; text longer than its column.
    static List<Wrong> of(RecordType type, List<FormField> fields) {
        List<Wrong> out = new ArrayList<>();
        Set<Field.Kind> kinds = EnumSet.noneOf(Field.Kind.class);
        for (FormField field : fields) {
            String key = field.field().key();
            Choices choices = field.choices();
            String right = choices != null ? choices.like("").getFirst().words() : right(field);
            for (String typed : kinds.add(field.field().kind()) ? typed(field) : typed(field).stream().limit(1).toList()) {
                out.add(new Wrong(key, typed, right, List.of()));
            }
            int most = Lengths.most(type, field.field());
            boolean words = choices == null ? field.field().type() == String.class : choices.takesOther() && field.field().kind() != Field.Kind.BOOL;
            if (words && most > 0 && typed(field).isEmpty()) {
                out.add(new Wrong(key, "长".repeat(most + 1), right, List.of()));
            }
        }
        return out;
    }

    private static List<String> typed(FormField field) {
        boolean closed = field.choices() != null && !field.choices().takesOther();
        return switch (field.field().kind()) {
            case DATE -> List.of("2024-02-30", "30/13/99", "哪天");
            case ID_NUMBER -> List.of("990101195305139578", "99010119530513957", "99010119530513957A", "990101195313139570", "990101530513957");
            case PHONE, PHONES -> List.of("1380000abcd", "12345", "13800001234、没有");
            case BOOL -> List.of("也许");
            case INT, DECIMAL -> List.of("三个半", "1.2.3");
            case TIME, DATETIME -> List.of("哪时");
            case CODE, CODES, REF -> closed ? List.of("没有这一种") : List.of();
            case TEXT, LONG_TEXT, PHOTO -> List.of();
        };
    }

    private static String right(FormField field) {
        return switch (field.field().kind()) {
            case DATE -> "2026-03-01";
            case ID_NUMBER -> "990101195305139577";
            case PHONE, PHONES -> "13800001234";
            case INT, DECIMAL -> "3";
            case TIME -> "22:14";
            case DATETIME -> "10-28 22:14";
            default -> "对的";
        };
    }
}
