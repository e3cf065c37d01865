package org.communityoffice.ui;

import org.communityoffice.model.Field;
import org.communityoffice.model.RecordType;
import org.communityoffice.security.MaskRule;
import org.communityoffice.settings.CodeLists;
import org.communityoffice.settings.FieldCatalogue;
import org.communityoffice.settings.FieldDefinition;
import org.jspecify.annotations.Nullable;

/// One field as a [Form] shows it.
///
/// @param section the heading it stands under
/// @param choices what it offers; null where anything may be written
/// @param rare    kept behind “更多栏目” while it is empty
/// @param masked  a value that was there is shown masked until [Form#unmask]; typing over it replaces it whole
public record FormField(Field<?> field, String label, boolean required, String section, @Nullable Choices choices, boolean rare, boolean masked) {

    public FormField(Field<?> field, String label, boolean required, String section, @Nullable Choices choices, boolean rare) {
        this(field, label, required, section, choices, rare, false);
    }


    /// With label, duty and code list of the catalogue.
    public static FormField of(RecordType type, Field<?> field, String section, FieldCatalogue catalogue, CodeLists lists) {
        FieldDefinition definition = catalogue.of(type, field);
        Choices choices = field.kind() == Field.Kind.BOOL ? Choices.of(lists, "[是|否]")
                : definition.codeList().isEmpty() ? null : Choices.of(lists, definition.codeList());
        return new FormField(field, definition.label(), definition.required() == FieldDefinition.Required.YES, section, choices, false,
                definition.maskRule() == MaskRule.M34);
    }

    public FormField kept() {
        return new FormField(field, label, required, section, choices, true, masked);
    }

    public FormField offering(Choices other) {
        return new FormField(field, label, required, section, other, rare, masked);
    }

    public FormField labelled(String other) {
        return new FormField(field, other, required, section, choices, rare, masked);
    }

    public FormField mustBeFilled(boolean now) {
        return new FormField(field, label, now, section, choices, rare, masked);
    }
}
