package org.communityoffice.patrol;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.communityoffice.model.Field;
import org.communityoffice.model.RecordType;

/// One shift of one team: a row of the rota (`factory/patrol-fields.csv`, record `rota`). An end not after the start lies on the next day.
public final class ShiftFields {
    /// 班次编号
    public static final Field<String> SHIFT_NO = Field.text("shift_no");
    /// 班次（早、中、夜等）
    public static final Field<String> SHIFT_KIND = Field.code("shift_kind");
    /// 值勤类别
    public static final Field<String> DUTY_KIND = Field.code("duty_kind");
    /// 队伍
    public static final Field<Long> TEAM = Field.ref("team");
    /// 日期
    public static final Field<LocalDate> DATE = Field.date("date");
    /// 起
    public static final Field<LocalTime> START_TIME = Field.time("start_time");
    /// 止
    public static final Field<LocalTime> END_TIME = Field.time("end_time");
    /// 最少人数
    public static final Field<Integer> MIN_HEADS = Field.number("min_heads");
    /// 巡逻路线
    public static final Field<String> ROUTE = Field.text("route");
    /// 带班人
    public static final Field<String> LEADER = Field.text("leader");
    /// 班次状态
    public static final Field<String> SHIFT_STATUS = Field.code("shift_status");
    /// 调班对象
    public static final Field<String> SWAP_WITH = Field.text("swap_with");
    /// 发现问题（照写）
    public static final Field<String> FOUND_TEXT = Field.longText("found_text");
    /// 备注
    public static final Field<String> NOTE = Field.longText("note");
    /// 导入来源
    public static final Field<String> SOURCE_FILE = Field.text("source_file");

    public static final RecordType TYPE = new RecordType("rota", "shift_kind", List.of(
            SHIFT_NO, SHIFT_KIND, DUTY_KIND, TEAM, DATE, START_TIME, END_TIME, MIN_HEADS, ROUTE, LEADER,
            SHIFT_STATUS, SWAP_WITH, FOUND_TEXT, NOTE, SOURCE_FILE));

    private ShiftFields() {}
}
