package org.communityoffice.patrol;

import java.time.LocalDateTime;
import java.util.List;
import org.communityoffice.model.Field;
import org.communityoffice.model.RecordType;

/// One sign-in (`sign_in`): of somebody on the rota, of one who stands in for them, or of one sent besides.
public final class SignInFields {
    /// 签到编号
    public static final Field<String> SIGN_NO = Field.text("sign_no");
    /// 班次
    public static final Field<Long> SHIFT = Field.ref("shift");
    /// 排班的人
    public static final Field<Long> ROTA_MEMBER = Field.ref("rota_member");
    /// 替班
    public static final Field<Boolean> STANDS_IN = Field.yesNo("stands_in");
    /// 巡逻员
    public static final Field<Long> PERSON = Field.ref("person");
    /// 姓名
    public static final Field<String> PERSON_NAME = Field.text("person_name");
    /// 点位
    public static final Field<Long> POST = Field.ref("post");
    /// 签到时间
    public static final Field<LocalDateTime> SIGN_IN_AT = Field.dateTime("sign_in_at");
    /// 签退时间
    public static final Field<LocalDateTime> SIGN_OUT_AT = Field.dateTime("sign_out_at");
    /// 签到原样
    public static final Field<String> TYPED_IN = Field.text("typed_in");
    /// 签退原样
    public static final Field<String> TYPED_OUT = Field.text("typed_out");
    /// 签到方式
    public static final Field<String> METHOD = Field.code("method");
    /// 迟到、补录原因
    public static final Field<String> LATE_REASON = Field.text("late_reason");
    /// 补录原因
    public static final Field<String> ENTRY_REASON = Field.text("entry_reason");
    /// 本段情况
    public static final Field<String> SUMMARY = Field.longText("summary");

    public static final RecordType TYPE = new RecordType("sign_in", "person_name", List.of(
            SIGN_NO, SHIFT, ROTA_MEMBER, STANDS_IN, PERSON, PERSON_NAME, POST, SIGN_IN_AT, SIGN_OUT_AT,
            TYPED_IN, TYPED_OUT, METHOD, LATE_REASON, ENTRY_REASON, SUMMARY));

    private SignInFields() {}
}
