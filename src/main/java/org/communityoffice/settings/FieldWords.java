package org.communityoffice.settings;

import java.math.BigDecimal;
import org.communityoffice.model.Field;
import org.communityoffice.model.RecordType;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.security.Audience;
import org.communityoffice.security.Masking;
import org.jspecify.annotations.Nullable;

/// A value in the words of the office: codes by their short names, yes and no, numbers masked as the field's rule says for who will see it.
public final class FieldWords {
    private final FieldCatalogue catalogue;
    private final CodeLists lists;

    public FieldWords(FieldCatalogue catalogue, CodeLists lists) {
        this.catalogue = catalogue;
        this.lists = lists;
    }

    public String label(RecordType type, Field<?> field) {
        return catalogue.label(type, field);
    }

    /// @return empty where there is no value or the audience may not see it
    public String shown(RecordType type, Field<?> field, @Nullable Object value, Audience audience) {
        return value == null ? "" : Masking.apply(catalogue.of(type, field).maskRule(), audience, whole(type, field, value));
    }

    /// As [#shown], of a value as the history keeps it (ISO dates, codes, `true`).
    public String shownKept(RecordType type, String field, @Nullable String kept, Audience audience) {
        if (kept == null || !type.has(field)) {
            return "";
        }
        Field<?> known = type.field(field);
        Object value = switch (known.kind()) {
            case BOOL -> Boolean.valueOf(kept);
            case DECIMAL -> new BigDecimal(kept);
            default -> kept;
        };
        return shown(type, known, value, audience);
    }

    /// The name that papers write out (汉族), where the screen has the short one (汉).
    public String fullName(RecordType type, Field<String> field, Values record) {
        String code = record.get(field);
        String list = catalogue.of(type, field).codeList();
        return code == null ? "" : list.isEmpty() ? code : lists.name(list, code);
    }

    /// The same without any mask: only where the full value was asked for and that was recorded.
    public String whole(RecordType type, Field<?> field, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        String list = catalogue.of(type, field).codeList();
        return switch (field.kind()) {
            case BOOL -> Words.of(value.equals(true) ? "settings.yes" : "settings.no");
            case CODE -> list.isEmpty() ? value.toString() : lists.shortName(list, value.toString());
            case CODES -> list.isEmpty() ? value.toString() : lists.shortNames(list, value.toString());
            case DECIMAL -> ((BigDecimal) value).stripTrailingZeros().toPlainString();
            case DATETIME -> value.toString().replace('T', ' ');
            case PHOTO -> Words.of("settings.photo");
            case TEXT, LONG_TEXT, INT, DATE, TIME, REF, PHONE, PHONES, ID_NUMBER -> value.toString();
        };
    }
}
