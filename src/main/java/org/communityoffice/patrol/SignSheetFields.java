package org.communityoffice.patrol;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.communityoffice.model.Field;
import org.communityoffice.model.RecordType;
import org.communityoffice.settings.FieldCatalogue;
import org.communityoffice.settings.FieldDefinition;

/// One line of a sign-in sheet as a workbook holds it: a shift, the people who came and went together, what they found, who took over. No table of its own.
public final class SignSheetFields {
    /// 日期
    public static final Field<LocalDate> DATE = Field.date("date");
    /// 班次
    public static final Field<String> SHIFT_KIND = Field.code("shift_kind");
    /// 值勤类别
    public static final Field<String> DUTY_KIND = Field.code("duty_kind");
    /// 队伍，照写队名
    public static final Field<String> TEAM = Field.text("team");
    /// 队员，用“、”分开
    public static final Field<String> PERSON = Field.text("person");
    /// 签到时间
    public static final Field<LocalDateTime> SIGN_IN_AT = Field.dateTime("sign_in_at");
    /// 签退时间
    public static final Field<LocalDateTime> SIGN_OUT_AT = Field.dateTime("sign_out_at");
    /// 起
    public static final Field<LocalTime> START_TIME = Field.time("start_time");
    /// 止
    public static final Field<LocalTime> END_TIME = Field.time("end_time");
    /// 带班人
    public static final Field<String> LEADER = Field.text("leader");
    /// 巡逻路线
    public static final Field<String> ROUTE = Field.text("route");
    /// 发现问题（照写）
    public static final Field<String> FOUND_TEXT = Field.longText("found_text");
    /// 交班人
    public static final Field<String> FROM_PERSON = Field.text("from_person");
    /// 接班人
    public static final Field<String> TO_PERSON = Field.text("to_person");
    /// 备注
    public static final Field<String> NOTE = Field.longText("note");

    public static final RecordType TYPE = new RecordType("sign_sheet", "person", List.of(
            DATE, SHIFT_KIND, DUTY_KIND, TEAM, PERSON, SIGN_IN_AT, SIGN_OUT_AT, START_TIME, END_TIME, LEADER, ROUTE, FOUND_TEXT, FROM_PERSON, TO_PERSON, NOTE));

    /// In which records the fields are kept that are none of the shift's own.
    private static final Map<Field<?>, String> RECORD = Map.of(
            PERSON, "sign_in", SIGN_IN_AT, "sign_in", SIGN_OUT_AT, "sign_in", FROM_PERSON, "hand_over", TO_PERSON, "hand_over");

    private SignSheetFields() {}

    /// The label and code list of a field, as the record that keeps it has them.
    public static FieldDefinition definition(FieldCatalogue catalogue, Field<?> field) {
        return catalogue.of(RECORD.getOrDefault(field, "rota"), field.key());
    }
}
