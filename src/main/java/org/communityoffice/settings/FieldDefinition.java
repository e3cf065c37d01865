package org.communityoffice.settings;

import org.communityoffice.security.MaskRule;

/// What a field is called, whether it must be filled, which words it takes and how it is masked.
///
/// @param type     the word of the column `type`: text, code, date, id_number …
/// @param required filled in the form; an import takes a row without it in and marks it 待补
/// @param codeList a list of [CodeLists]: its name, or the words themselves (`[在册|离册]`); empty where it takes none
/// @param note     what the clerk is told about it
public record FieldDefinition(
        String record, String field, String label, String type, Required required, String codeList, MaskRule maskRule, String note) {

    /// [#WHEN] says: only where the condition in the note holds.
    public enum Required { YES, WHEN, NO }

    static FieldDefinition of(FactoryRow row) {
        Required required =
                switch (row.get("required")) {
                    case "yes" -> Required.YES;
                    case "cond" -> Required.WHEN;
                    default -> Required.NO;
                };
        return new FieldDefinition(
                row.get("record"),
                row.get("field"),
                row.get("label_zh"),
                row.get("type"),
                required,
                row.get("code_list"),
                MaskRule.of(row.get("mask_rule")),
                row.get("note"));
    }
}
