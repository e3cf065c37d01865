package org.communityoffice.patrol;

import java.time.LocalDateTime;
import java.util.List;
import org.communityoffice.model.Field;
import org.communityoffice.model.RecordType;

/// Something a patrol found (`incident`). 涉及人员 is never printed nor exported.
public final class IncidentFields {
    /// 情况编号
    public static final Field<String> INCIDENT_NO = Field.text("incident_no");
    /// 发现班次
    public static final Field<Long> SHIFT = Field.ref("shift");
    /// 发现时间
    public static final Field<LocalDateTime> FOUND_AT = Field.dateTime("found_at");
    /// 地点（点位）
    public static final Field<String> POST = Field.text("post");
    /// 情况类别
    public static final Field<String> INCIDENT_KIND = Field.code("incident_kind");
    /// 紧急程度
    public static final Field<String> SEVERITY = Field.code("severity");
    /// 涉及人员
    public static final Field<String> PERSONS = Field.text("persons");
    /// 情况经过
    public static final Field<String> DESCRIPTION = Field.longText("description");
    /// 处置情况
    public static final Field<String> ACTION = Field.longText("action");
    /// 处置完成时间
    public static final Field<LocalDateTime> HANDLED_AT = Field.dateTime("handled_at");
    /// 转办去向
    public static final Field<String> TRANSFER_KIND = Field.code("transfer_kind");
    /// 转办编号
    public static final Field<String> TRANSFER_REF = Field.text("transfer_ref");
    /// 登记人
    public static final Field<String> REPORTER = Field.text("reporter");

    public static final RecordType TYPE = new RecordType("incident", "incident_no", List.of(
            INCIDENT_NO, SHIFT, FOUND_AT, POST, INCIDENT_KIND, SEVERITY, PERSONS, DESCRIPTION, ACTION,
            HANDLED_AT, TRANSFER_KIND, TRANSFER_REF, REPORTER));

    private IncidentFields() {}
}
