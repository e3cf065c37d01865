package org.communityoffice.rental;

import java.time.LocalDate;
import java.util.List;
import org.communityoffice.model.Field;
import org.communityoffice.model.RecordType;

/// Somebody of the roster living in a rental house from one day to another (`tenancy`). Nobody is entered twice: the person is a resident.
public final class TenancyFields {
    /// 租住编号
    public static final Field<String> TENANCY_NO = Field.text("tenancy_no");
    /// 出租屋
    public static final Field<Long> RENTAL = Field.ref("rental");
    /// 房间号
    public static final Field<String> ROOM = Field.text("room");
    /// 租住人
    public static final Field<Long> PERSON = Field.ref("person");
    /// 房东
    public static final Field<String> LANDLORD_NAME = Field.text("landlord_name");
    /// 房东电话
    public static final Field<String> LANDLORD_PHONE = Field.phone("landlord_phone");
    /// 是否承租人
    public static final Field<Boolean> IS_LESSEE = Field.yesNo("is_lessee");
    /// 与承租人关系
    public static final Field<String> RELATION_TO_LESSEE = Field.code("relation_to_lessee");
    /// 入住日期
    public static final Field<LocalDate> MOVED_IN_ON = Field.date("moved_in_on");
    /// 退租日期
    public static final Field<LocalDate> MOVED_OUT_ON = Field.date("moved_out_on");
    /// 合同起
    public static final Field<LocalDate> CONTRACT_FROM = Field.date("contract_from");
    /// 合同止
    public static final Field<LocalDate> CONTRACT_TO = Field.date("contract_to");
    /// 申报人（屋主/代理人）
    public static final Field<String> REPORTED_BY = Field.text("reported_by");
    /// 申报日期
    public static final Field<LocalDate> REPORTED_ON = Field.date("reported_on");
    /// 核实人
    public static final Field<String> CHECKED_BY = Field.text("checked_by");
    /// 核实日期
    public static final Field<LocalDate> CHECKED_ON = Field.date("checked_on");
    /// 是否流动人员代表
    public static final Field<Boolean> IS_TENANT_REP = Field.yesNo("is_tenant_rep");
    /// 电动自行车数
    public static final Field<Integer> EBIKE_COUNT = Field.number("ebike_count");
    /// 自带钢瓶数
    public static final Field<Integer> GAS_CYLINDER_COUNT = Field.number("gas_cylinder_count");
    /// 同住不满16周岁儿童数
    public static final Field<Integer> CHILDREN_UNDER16 = Field.number("children_under16");
    /// 同住人数
    public static final Field<Integer> OCCUPANTS = Field.number("occupants");
    /// 备注
    public static final Field<String> NOTE = Field.longText("note");
    /// 租住地址（照写）
    public static final Field<String> ADDRESS = Field.text("address");
    /// 导入来源
    public static final Field<String> SOURCE_FILE = Field.text("source_file");

    public static final RecordType TYPE = new RecordType("tenancy", "room", List.of(
            TENANCY_NO, RENTAL, ROOM, PERSON, LANDLORD_NAME, LANDLORD_PHONE, IS_LESSEE, RELATION_TO_LESSEE, MOVED_IN_ON, MOVED_OUT_ON, CONTRACT_FROM,
            CONTRACT_TO, REPORTED_BY, REPORTED_ON, CHECKED_BY, CHECKED_ON, IS_TENANT_REP, EBIKE_COUNT, GAS_CYLINDER_COUNT, CHILDREN_UNDER16,
            OCCUPANTS, NOTE, ADDRESS, SOURCE_FILE));

    private TenancyFields() {}
}
