package org.communityoffice.patrol;

import java.time.LocalDateTime;
import java.util.List;
import org.communityoffice.model.Field;
import org.communityoffice.model.RecordType;

/// Something a shift could not finish: handed on from shift to shift until it is closed.
public final class OpenItemFields {
    /// 事项
    public static final Field<String> MATTER = Field.text("matter");
    /// 发现的班次
    public static final Field<Long> OPENED_IN = Field.ref("opened_in");
    /// 发现时间
    public static final Field<LocalDateTime> OPENED_AT = Field.dateTime("opened_at");
    /// 报告人
    public static final Field<String> REPORTED_BY = Field.text("reported_by");
    /// 下一步责任人
    public static final Field<String> NEXT_PERSON = Field.text("next_person");
    /// 下一步
    public static final Field<String> NEXT_STEP = Field.text("next_step");
    /// 情况
    public static final Field<Long> INCIDENT = Field.ref("incident");
    /// 办结的班次
    public static final Field<Long> CLOSED_IN = Field.ref("closed_in");
    /// 办结时间
    public static final Field<LocalDateTime> CLOSED_AT = Field.dateTime("closed_at");
    /// 结果
    public static final Field<String> OUTCOME = Field.text("outcome");

    public static final RecordType TYPE = new RecordType("open_item", "matter", List.of(
            MATTER, OPENED_IN, OPENED_AT, REPORTED_BY, NEXT_PERSON, NEXT_STEP, INCIDENT, CLOSED_IN, CLOSED_AT,
            OUTCOME));

    private OpenItemFields() {}
}
