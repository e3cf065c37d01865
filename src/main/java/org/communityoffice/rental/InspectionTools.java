package org.communityoffice.rental;

import org.communityoffice.model.Field;
import org.communityoffice.model.RecordType;
import org.communityoffice.settings.CodeLists;
import org.communityoffice.settings.FieldCatalogue;
import org.communityoffice.ui.Choices;
import org.communityoffice.ui.Choosers;
import org.communityoffice.ui.FormField;

/// What the parts of the screen 录入检查 share.
record InspectionTools(InspectionController controller, FieldCatalogue catalogue, CodeLists codes, Choosers choosers) {
    String label(RecordType type, Field<?> field) {
        return catalogue.label(type, field);
    }

    FormField field(RecordType type, Field<?> field) {
        return FormField.of(type, field, "", catalogue, codes).mustBeFilled(false);
    }

    /// What a field of a code list offers.
    Choices choices(RecordType type, Field<?> field) {
        return Choices.of(codes, catalogue.of(type, field).codeList());
    }
}
