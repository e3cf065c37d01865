package org.communityoffice.rental;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.communityoffice.model.Field;
import org.communityoffice.model.RecordType;

/// One visit to a rental house by one edition of the checklist (`inspection`).
public final class InspectionFields {
    /// 检查编号
    public static final Field<String> INSPECTION_NO = Field.text("inspection_no");
    /// 出租屋
    public static final Field<Long> RENTAL = Field.ref("rental");
    /// 检查日期
    public static final Field<LocalDate> INSPECTED_ON = Field.date("inspected_on");
    /// 检查时刻
    public static final Field<LocalTime> INSPECTED_TIME = Field.time("inspected_time");
    /// 检查类别
    public static final Field<String> INSPECTION_KIND = Field.code("inspection_kind");
    /// 检查人
    public static final Field<String> INSPECTORS = Field.text("inspectors");
    /// 检查表版本
    public static final Field<String> CHECKLIST_VERSION = Field.text("checklist_version");
    /// 逐项结果
    public static final Field<String> ANSWERS = Field.longText("answers");
    /// 隐患内容（照写）
    public static final Field<String> HAZARDS_TEXT = Field.longText("hazards_text");
    /// 整改情况（照写）
    public static final Field<String> RECTIFICATION_TEXT = Field.longText("rectification_text");
    /// 当场督促内容
    public static final Field<String> ON_SITE_ORDERS = Field.longText("on_site_orders");
    /// 检查结论
    public static final Field<String> CONCLUSION = Field.code("conclusion");
    /// 是否拒签
    public static final Field<Boolean> REFUSED = Field.yesNo("refused");
    /// 见证人
    public static final Field<String> WITNESS = Field.text("witness");
    /// 拒签原因
    public static final Field<String> REFUSED_REASON = Field.text("refused_reason");
    /// 备注
    public static final Field<String> NOTE = Field.longText("note");
    /// 导入来源
    public static final Field<String> SOURCE_FILE = Field.text("source_file");

    public static final RecordType TYPE = new RecordType("inspection", "inspection_no", List.of(
            INSPECTION_NO, RENTAL, INSPECTED_ON, INSPECTED_TIME, INSPECTION_KIND, INSPECTORS, CHECKLIST_VERSION, ANSWERS, HAZARDS_TEXT,
            RECTIFICATION_TEXT, ON_SITE_ORDERS, CONCLUSION, REFUSED, WITNESS, REFUSED_REASON, NOTE, SOURCE_FILE));

    private InspectionFields() {}
}
