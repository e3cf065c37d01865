package org.communityoffice.rental;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.communityoffice.model.Field;
import org.communityoffice.model.RecordType;

/// One thing found wrong, followed until a passed recheck or the written answer of the authority (`hazard`).
public final class HazardFields {
    /// 隐患编号
    public static final Field<String> HAZARD_NO = Field.text("hazard_no");
    /// 来源检查
    public static final Field<Long> INSPECTION = Field.ref("inspection");
    /// 出租屋
    public static final Field<Long> RENTAL = Field.ref("rental");
    /// 检查项
    public static final Field<String> ITEM = Field.code("item");
    /// 隐患描述
    public static final Field<String> DESCRIPTION = Field.longText("description");
    /// 严重程度
    public static final Field<String> SEVERITY = Field.code("severity");
    /// 判定文号（重大）
    public static final Field<String> SEVERITY_DOC = Field.text("severity_doc");
    /// 发现日期
    public static final Field<LocalDate> FOUND_ON = Field.date("found_on");
    /// 整改期限
    public static final Field<LocalDate> DEADLINE = Field.date("deadline");
    /// 整改措施
    public static final Field<String> MEASURES = Field.longText("measures");
    /// 整改责任人
    public static final Field<String> RESPONSIBLE = Field.text("responsible");
    /// 告知书（建议书）编号
    public static final Field<String> NOTICE_NO = Field.text("notice_no");
    /// 告知日期
    public static final Field<LocalDate> NOTIFIED_ON = Field.date("notified_on");
    /// 是否拒绝整改
    public static final Field<Boolean> REFUSED = Field.yesNo("refused");
    /// 报告时间
    public static final Field<LocalDateTime> REPORTED_AT = Field.dateTime("reported_at");
    /// 移交日期
    public static final Field<LocalDate> TRANSFERRED_ON = Field.date("transferred_on");
    /// 移交单位
    public static final Field<String> TRANSFERRED_TO = Field.text("transferred_to");
    /// 主管部门答复日期
    public static final Field<LocalDate> AUTHORITY_ANSWERED_ON = Field.date("authority_answered_on");
    /// 主管部门答复文号
    public static final Field<String> AUTHORITY_ANSWER_NO = Field.text("authority_answer_no");
    /// 销号日期
    public static final Field<LocalDate> CLOSED_ON = Field.date("closed_on");
    /// 状态
    public static final Field<String> STATUS = Field.code("status");
    /// 来源情况（巡逻）
    public static final Field<Long> INCIDENT = Field.ref("incident");
    /// 部位
    public static final Field<String> PLACE = Field.text("place");
    /// 送达方式
    public static final Field<String> DELIVERY = Field.code("delivery");
    /// 签收人
    public static final Field<String> RECEIVED_BY = Field.text("received_by");
    /// 签收日期
    public static final Field<LocalDate> RECEIVED_ON = Field.date("received_on");
    /// 移交单编号
    public static final Field<String> TRANSFER_NO = Field.text("transfer_no");
    /// 移交理由
    public static final Field<String> TRANSFER_REASON = Field.longText("transfer_reason");
    /// 报告给
    public static final Field<String> REPORTED_TO = Field.text("reported_to");

    /// 拒绝整改日期
    public static final Field<LocalDate> REFUSED_ON = Field.date("refused_on");
    /// 见证人（拒绝整改）
    public static final Field<String> REFUSED_WITNESS = Field.text("refused_witness");
    /// 拒绝整改的说法
    public static final Field<String> REFUSED_NOTE = Field.longText("refused_note");
    /// 改期限的原因
    public static final Field<String> DEADLINE_REASON = Field.longText("deadline_reason");

    public static final RecordType TYPE = new RecordType("hazard", "hazard_no", List.of(
            HAZARD_NO, INSPECTION, RENTAL, ITEM, DESCRIPTION, SEVERITY, SEVERITY_DOC, FOUND_ON, DEADLINE, MEASURES, RESPONSIBLE, NOTICE_NO,
            NOTIFIED_ON, REFUSED, REPORTED_AT, TRANSFERRED_ON, TRANSFERRED_TO, AUTHORITY_ANSWERED_ON, AUTHORITY_ANSWER_NO, CLOSED_ON, STATUS,
            INCIDENT, PLACE, DELIVERY, RECEIVED_BY, RECEIVED_ON, TRANSFER_NO, TRANSFER_REASON, REPORTED_TO,
            REFUSED_ON, REFUSED_WITNESS, REFUSED_NOTE, DEADLINE_REASON));

    private HazardFields() {}
}
