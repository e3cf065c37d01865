package org.communityoffice.activity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.communityoffice.model.Field;
import org.communityoffice.model.RecordType;

/// The fields of an activity (`factory/activity-fields.csv`). Photos and papers are attachments; whether the evidence is complete is reckoned.
public final class ActivityFields {
    /// 活动编号
    public static final Field<String> ACTIVITY_NO = Field.text("activity_no");
    /// 活动名称
    public static final Field<String> TITLE = Field.text("title");
    /// 活动类型
    public static final Field<String> ACTIVITY_TYPE = Field.code("activity_type");
    /// 主题标签
    public static final Field<String> THEMES = Field.codes("themes");
    /// 活动日期
    public static final Field<LocalDate> STARTS_ON = Field.date("starts_on");
    /// 开始时刻
    public static final Field<LocalTime> START_TIME = Field.time("start_time");
    /// 结束日期
    public static final Field<LocalDate> ENDS_ON = Field.date("ends_on");
    /// 结束时刻
    public static final Field<LocalTime> END_TIME = Field.time("end_time");
    /// 活动地点
    public static final Field<String> PLACE = Field.text("place");
    /// 使用场地（设施）
    public static final Field<String> FACILITY = Field.text("facility");
    /// 主办
    public static final Field<String> ORGANISER = Field.text("organiser");
    /// 协办（共建单位）
    public static final Field<String> CO_HOSTS = Field.text("co_hosts");
    /// 承担队伍
    public static final Field<String> TEAM = Field.text("team");
    /// 负责人
    public static final Field<String> LEADER = Field.text("leader");
    /// 对象
    public static final Field<String> AUDIENCE = Field.codes("audience");
    /// 参加人数
    public static final Field<Integer> ATTENDANCE = Field.number("attendance");
    /// 志愿者人数
    public static final Field<Integer> VOLUNTEERS = Field.number("volunteers");
    /// 受益人数
    public static final Field<Integer> BENEFICIARIES = Field.number("beneficiaries");
    /// 发放资料份数
    public static final Field<Integer> COPIES = Field.number("copies");
    /// 主题内容
    public static final Field<String> TOPIC = Field.text("topic");
    /// 主讲人
    public static final Field<String> SPEAKER = Field.text("speaker");
    /// 主讲人单位
    public static final Field<String> SPEAKER_ORG = Field.text("speaker_org");
    /// 类型专有事项, as [Particulars] writes them
    public static final Field<String> PARTICULARS = Field.longText("particulars");
    /// 活动情况
    public static final Field<String> RESULT_SUMMARY = Field.longText("result_summary");
    /// 照片数
    public static final Field<Integer> PHOTO_COUNT = Field.number("photo_count");
    /// 费用（元）
    public static final Field<BigDecimal> COST = Field.decimal("cost");
    /// 经费来源
    public static final Field<String> FUND_SOURCE = Field.code("fund_source");
    /// 是否报送简报
    public static final Field<Boolean> REPORTED = Field.yesNo("reported");
    /// 备注
    public static final Field<String> NOTE = Field.longText("note");
    /// 导入来源
    public static final Field<String> SOURCE_FILE = Field.text("source_file");

    public static final RecordType TYPE = new RecordType("activity", "title", List.of(
            ACTIVITY_NO, TITLE, ACTIVITY_TYPE, THEMES, STARTS_ON, START_TIME, ENDS_ON, END_TIME, PLACE,
            FACILITY, ORGANISER, CO_HOSTS, TEAM, LEADER, AUDIENCE, ATTENDANCE, VOLUNTEERS, BENEFICIARIES,
            COPIES, TOPIC, SPEAKER, SPEAKER_ORG, PARTICULARS, RESULT_SUMMARY, PHOTO_COUNT, COST, FUND_SOURCE, REPORTED,
            NOTE, SOURCE_FILE));

    private ActivityFields() {}
}
