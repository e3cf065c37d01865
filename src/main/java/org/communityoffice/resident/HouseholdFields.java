package org.communityoffice.resident;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.communityoffice.model.Field;
import org.communityoffice.model.RecordType;

/// The fields of a household (`factory/household-fields.csv`); the head counts are counted, never stored.
public final class HouseholdFields {
    /// 户编号
    public static final Field<String> HOUSEHOLD_NO = Field.text("household_no");
    /// 户口簿户号
    public static final Field<String> HUKOU_BOOK_NO = Field.text("hukou_book_no");
    /// 户主
    public static final Field<Long> HEAD = Field.ref("head");
    /// 小区（自然小区）
    public static final Field<String> ESTATE = Field.text("estate");
    /// 楼栋
    public static final Field<Long> BUILDING = Field.ref("building");
    /// 单元
    public static final Field<String> UNIT = Field.text("unit");
    /// 房号
    public static final Field<String> ROOM = Field.text("room");
    /// 详细地址
    public static final Field<String> ADDRESS = Field.text("address");
    /// 户类别
    public static final Field<String> HOUSEHOLD_KIND = Field.code("household_kind");
    /// 户状态
    public static final Field<String> STATUS = Field.code("status");
    /// 住房来源
    public static final Field<String> TENURE = Field.code("tenure");
    /// 住房面积（㎡）
    public static final Field<BigDecimal> AREA_M2 = Field.decimal("area_m2");
    /// 是否困难户
    public static final Field<Boolean> LOW_INCOME = Field.yesNo("low_income");
    /// 救助类别
    public static final Field<String> AID_KINDS = Field.codes("aid_kinds");
    /// 月收入区间
    public static final Field<String> MONTHLY_INCOME_BAND = Field.code("monthly_income_band");
    /// 养犬数
    public static final Field<Integer> PETS = Field.number("pets");
    /// 电动自行车数
    public static final Field<Integer> EBIKE_COUNT = Field.number("ebike_count");
    /// 户联系电话
    public static final Field<String> PHONE = Field.phones("phone");
    /// 所属网格（楼道小组）
    public static final Field<String> GRID = Field.text("grid");
    /// 楼道小组长
    public static final Field<String> GRID_LEADER = Field.text("grid_leader");
    /// 下次走访日期
    public static final Field<LocalDate> NEXT_VISIT_ON = Field.date("next_visit_on");
    /// 销户日期
    public static final Field<LocalDate> CLOSED_ON = Field.date("closed_on");
    /// 备注
    public static final Field<String> NOTE = Field.longText("note");
    /// 立户日期
    public static final Field<LocalDate> OPENED_ON = Field.date("opened_on");

    public static final RecordType TYPE = new RecordType("household", "address", List.of(
            HOUSEHOLD_NO, HUKOU_BOOK_NO, HEAD, ESTATE, BUILDING, UNIT, ROOM, ADDRESS, HOUSEHOLD_KIND, STATUS,
            TENURE, AREA_M2, LOW_INCOME, AID_KINDS, MONTHLY_INCOME_BAND, PETS, EBIKE_COUNT, PHONE, GRID,
            GRID_LEADER, NEXT_VISIT_ON, CLOSED_ON, NOTE, OPENED_ON));

    private HouseholdFields() {}
}
