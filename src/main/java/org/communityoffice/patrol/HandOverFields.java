package org.communityoffice.patrol;

import java.time.LocalDateTime;
import java.util.List;
import org.communityoffice.model.Field;
import org.communityoffice.model.RecordType;

/// One hand-over from a shift to the next.
public final class HandOverFields {
    /// 交接编号
    public static final Field<String> HANDOVER_NO = Field.text("handover_no");
    /// 交班班次
    public static final Field<Long> FROM_SHIFT = Field.ref("from_shift");
    /// 接班班次
    public static final Field<Long> TO_SHIFT = Field.ref("to_shift");
    /// 交班人
    public static final Field<String> FROM_PERSON = Field.text("from_person");
    /// 接班人
    public static final Field<String> TO_PERSON = Field.text("to_person");
    /// 交接时间
    public static final Field<LocalDateTime> HANDOVER_AT = Field.dateTime("handover_at");
    /// 注意事项
    public static final Field<String> NOTICE_ITEMS = Field.longText("notice_items");
    /// 交班人确认时间
    public static final Field<LocalDateTime> FROM_CONFIRMED_AT = Field.dateTime("from_confirmed_at");
    /// 接班人确认时间
    public static final Field<LocalDateTime> TO_CONFIRMED_AT = Field.dateTime("to_confirmed_at");
    /// 备注
    public static final Field<String> NOTE = Field.longText("note");

    public static final RecordType TYPE = new RecordType("hand_over", "handover_no", List.of(
            HANDOVER_NO, FROM_SHIFT, TO_SHIFT, FROM_PERSON, TO_PERSON, HANDOVER_AT, NOTICE_ITEMS,
            FROM_CONFIRMED_AT, TO_CONFIRMED_AT, NOTE));

    private HandOverFields() {}
}
