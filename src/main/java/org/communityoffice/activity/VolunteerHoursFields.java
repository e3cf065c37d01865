package org.communityoffice.activity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.communityoffice.model.Field;
import org.communityoffice.model.RecordType;

/// The hours that one volunteer gave to one activity.
public final class VolunteerHoursFields {
    /// 志愿者
    public static final Field<Long> VOLUNTEER = Field.ref("volunteer");
    /// 活动
    public static final Field<Long> ACTIVITY = Field.ref("activity");
    /// 姓名
    public static final Field<String> PERSON_NAME = Field.text("person_name");
    /// 服务时长（小时）
    public static final Field<BigDecimal> HOURS = Field.decimal("hours");
    /// 岗位
    public static final Field<String> ROLE = Field.text("role");
    /// 核定人
    public static final Field<String> VERIFIED_BY = Field.text("verified_by");
    /// 核定日期
    public static final Field<LocalDate> VERIFIED_ON = Field.date("verified_on");
    /// 时长证明编号
    public static final Field<String> CERTIFICATE_NO = Field.text("certificate_no");

    public static final RecordType TYPE = new RecordType("volunteer_hours", "person_name", List.of(
            VOLUNTEER, ACTIVITY, PERSON_NAME, HOURS, ROLE, VERIFIED_BY, VERIFIED_ON, CERTIFICATE_NO));

    private VolunteerHoursFields() {}
}
