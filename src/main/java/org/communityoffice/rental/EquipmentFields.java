package org.communityoffice.rental;

import java.time.LocalDate;
import java.util.List;
import org.communityoffice.model.Field;
import org.communityoffice.model.RecordType;

/// Fire equipment of a house or a public place (`equipment`); what is due is reckoned from `equipment-types.csv`.
public final class EquipmentFields {
    /// 设备编号
    public static final Field<String> EQUIP_NO = Field.text("equip_no");
    /// 设备类型
    public static final Field<String> EQUIP_TYPE = Field.code("equip_type");
    /// 出租屋
    public static final Field<Long> RENTAL = Field.ref("rental");
    /// 安装位置
    public static final Field<String> LOCATION = Field.text("location");
    /// 数量
    public static final Field<Integer> QUANTITY = Field.number("quantity");
    /// 出厂日期
    public static final Field<String> MANUFACTURED_ON = Field.text("manufactured_on");
    /// 安装日期
    public static final Field<LocalDate> INSTALLED_ON = Field.date("installed_on");
    /// 上次维修日期
    public static final Field<LocalDate> LAST_SERVICE_ON = Field.date("last_service_on");
    /// 下次维修日期
    public static final Field<LocalDate> NEXT_SERVICE_ON = Field.date("next_service_on");
    /// 报废日期
    public static final Field<LocalDate> RETIRE_ON = Field.date("retire_on");
    /// 上次检查日期
    public static final Field<LocalDate> LAST_CHECKED_ON = Field.date("last_checked_on");
    /// 状态
    public static final Field<String> CONDITION = Field.code("condition");
    /// 备注
    public static final Field<String> NOTE = Field.longText("note");

    public static final RecordType TYPE = new RecordType("equipment", "equip_no", List.of(
            EQUIP_NO, EQUIP_TYPE, RENTAL, LOCATION, QUANTITY, MANUFACTURED_ON, INSTALLED_ON, LAST_SERVICE_ON, NEXT_SERVICE_ON, RETIRE_ON,
            LAST_CHECKED_ON, CONDITION, NOTE));

    private EquipmentFields() {}
}
