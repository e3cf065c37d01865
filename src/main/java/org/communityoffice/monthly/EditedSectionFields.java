package org.communityoffice.monthly;

import java.time.LocalDate;
import java.util.List;
import org.communityoffice.model.Field;
import org.communityoffice.model.RecordType;

/// The text of a section of a month's summary as somebody edited it.
public final class EditedSectionFields {
    /// 2026-10
    public static final Field<String> MONTH = Field.text("of_month");
    /// 1 for 一、 and so on.
    public static final Field<Integer> PLACE = Field.number("place");
    /// Empty where the rule's text stands again after one that was kept.
    public static final Field<String> BODY = Field.longText("body");
    /// 沿用: next month begins with it, not with the rule.
    public static final Field<Boolean> KEPT = Field.yesNo("kept");
    public static final Field<String> EDITED_BY = Field.text("edited_by");
    public static final Field<LocalDate> EDITED_ON = Field.date("edited_on");

    public static final RecordType TYPE = new RecordType("edited_section", "of_month", List.of(MONTH, PLACE, BODY, KEPT, EDITED_BY, EDITED_ON));

    private EditedSectionFields() {}
}
