package org.communityoffice.rental;

import java.time.LocalDate;
import java.util.List;
import org.communityoffice.model.Field;
import org.communityoffice.model.RecordType;

/// A hazard looked at again (`recheck`); one visit has one number and may cover several hazards.
public final class RecheckFields {
    /// 隐患
    public static final Field<Long> HAZARD = Field.ref("hazard");
    /// 复查表编号
    public static final Field<String> RECHECK_NO = Field.text("recheck_no");
    /// 复查日期
    public static final Field<LocalDate> RECHECKED_ON = Field.date("rechecked_on");
    /// 复查人
    public static final Field<String> RECHECKED_BY = Field.text("rechecked_by");
    /// 复查结果
    public static final Field<String> RESULT = Field.code("result");
    /// 下次复查日期
    public static final Field<LocalDate> NEXT_ON = Field.date("next_on");
    /// 情况说明
    public static final Field<String> NOTE = Field.longText("note");

    public static final RecordType TYPE = new RecordType("recheck", "recheck_no", List.of(
            HAZARD, RECHECK_NO, RECHECKED_ON, RECHECKED_BY, RESULT, NEXT_ON, NOTE));

    private RecheckFields() {}
}
