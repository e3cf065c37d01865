package org.communityoffice.rental;

import java.time.LocalDate;
import java.util.List;
import org.communityoffice.model.Field;
import org.communityoffice.model.RecordType;

/// An edition of the fire checklist after the first (`checklist`).
public final class ChecklistFields {
    /// 版本
    public static final Field<String> EDITION = Field.text("edition");
    /// 启用日期
    public static final Field<LocalDate> ISSUED_ON = Field.date("issued_on");
    /// 依据
    public static final Field<String> BASIS = Field.text("basis");
    /// 说明
    public static final Field<String> NOTE = Field.longText("note");

    public static final RecordType TYPE = new RecordType("checklist", "edition", List.of(
            EDITION, ISSUED_ON, BASIS, NOTE));

    private ChecklistFields() {}
}
