package org.communityoffice.rental;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.communityoffice.model.Field;
import org.communityoffice.model.RecordType;

/// A house let to tenants (`rental`): whoever owns it is named as written, and linked where the roster has them.
public final class RentalFields {
    /// 出租屋编号
    public static final Field<String> RENTAL_NO = Field.text("rental_no");
    /// 出租屋小区
    public static final Field<String> ESTATE = Field.text("estate");
    /// 出租屋地址
    public static final Field<String> ADDRESS = Field.text("address");
    /// 出租屋主（业主）
    public static final Field<String> LANDLORD = Field.text("landlord");
    /// 代理人（管理人）
    public static final Field<String> LANDLORD_AGENT = Field.text("landlord_agent");
    /// 联系电话
    public static final Field<String> LANDLORD_PHONE = Field.phones("landlord_phone");
    /// 房屋类别
    public static final Field<String> HOUSE_KIND = Field.code("house_kind");
    /// 结构
    public static final Field<String> STRUCTURE = Field.code("structure");
    /// 层数
    public static final Field<Integer> FLOORS = Field.number("floors");
    /// 出租房间数
    public static final Field<Integer> ROOMS = Field.number("rooms");
    /// 床位数
    public static final Field<Integer> BEDS = Field.number("beds");
    /// 实际居住人数
    public static final Field<Integer> OCCUPANTS = Field.number("occupants");
    /// 每层建筑面积（㎡）
    public static final Field<BigDecimal> FLOOR_AREA_M2 = Field.decimal("floor_area_m2");
    /// 有无防盗网
    public static final Field<Boolean> HAS_WINDOW_BARS = Field.yesNo("has_window_bars");
    /// 防盗网有无逃生（救援）口
    public static final Field<Boolean> HAS_ESCAPE_OPENING = Field.yesNo("has_escape_opening");
    /// 公共通道等处有无防盗网
    public static final Field<Boolean> PUBLIC_PASSAGE_BARS = Field.yesNo("public_passage_bars");
    /// 疏散楼梯是否直通屋顶
    public static final Field<Boolean> STAIR_TO_ROOF = Field.yesNo("stair_to_roof");
    /// 疏散楼梯数
    public static final Field<Integer> STAIR_COUNT = Field.number("stair_count");
    /// 楼梯材质
    public static final Field<String> STAIR_MATERIAL = Field.text("stair_material");
    /// 有无辅助疏散设施
    public static final Field<Boolean> HAS_AUX_ESCAPE = Field.yesNo("has_aux_escape");
    /// 辅助疏散设施种类
    public static final Field<String> AUX_ESCAPE_KINDS = Field.codes("aux_escape_kinds");
    /// 有无电动自行车停放
    public static final Field<Boolean> HAS_EBIKE = Field.yesNo("has_ebike");
    /// 有无集中停放充电点
    public static final Field<Boolean> HAS_EBIKE_ROOM = Field.yesNo("has_ebike_room");
    /// 是否用燃气
    public static final Field<Boolean> HAS_GAS = Field.yesNo("has_gas");
    /// 有无瓶装气
    public static final Field<Boolean> HAS_GAS_CYLINDER = Field.yesNo("has_gas_cylinder");
    /// 有无隔断房间
    public static final Field<Boolean> HAS_PARTITION = Field.yesNo("has_partition");
    /// 有无可燃夹芯彩钢板
    public static final Field<Boolean> HAS_COLOR_STEEL = Field.yesNo("has_color_steel");
    /// 是否高层住宅
    public static final Field<Boolean> IS_HIGHRISE = Field.yesNo("is_highrise");
    /// 是否与生产经营合用（疑似三合一）
    public static final Field<Boolean> MIXED_USE = Field.yesNo("mixed_use");
    /// 有无感烟报警器
    public static final Field<Boolean> HAS_SMOKE_ALARM = Field.yesNo("has_smoke_alarm");
    /// 有无灭火器
    public static final Field<Boolean> HAS_EXTINGUISHER = Field.yesNo("has_extinguisher");
    /// 灭火器数量（具）
    public static final Field<Integer> EXTINGUISHER_COUNT = Field.number("extinguisher_count");
    /// 有无应急灯
    public static final Field<Boolean> HAS_EMERGENCY_LIGHT = Field.yesNo("has_emergency_light");
    /// 应急灯数量（只）
    public static final Field<Integer> EMERGENCY_LIGHT_COUNT = Field.number("emergency_light_count");
    /// 有无消防温馨提示铃
    public static final Field<Boolean> HAS_BELL = Field.yesNo("has_bell");
    /// 是否自助申报
    public static final Field<Boolean> SELF_REPORT = Field.yesNo("self_report");
    /// 申报核实日期
    public static final Field<LocalDate> SELF_REPORT_CHECKED_ON = Field.date("self_report_checked_on");
    /// 是否纳入免费中介服务
    public static final Field<Boolean> AGENCY_ENROLLED = Field.yesNo("agency_enrolled");
    /// 纳入免费中介服务日期
    public static final Field<LocalDate> AGENCY_ENROLLED_ON = Field.date("agency_enrolled_on");
    /// 消防责任书签订日期
    public static final Field<LocalDate> PLEDGE_SIGNED_ON = Field.date("pledge_signed_on");
    /// 挂牌督办级别
    public static final Field<String> LISTED_LEVEL = Field.code("listed_level");
    /// 督办期限
    public static final Field<LocalDate> LISTED_UNTIL = Field.date("listed_until");
    /// 分级
    public static final Field<String> GRADE = Field.code("grade");
    /// 检查间隔（天）
    public static final Field<Integer> INSPECT_EVERY_DAYS = Field.number("inspect_every_days");
    /// 上次检查日期
    public static final Field<LocalDate> LAST_INSPECTED_ON = Field.date("last_inspected_on");
    /// 状态
    public static final Field<String> STATUS = Field.code("status");
    /// 备注
    public static final Field<String> NOTE = Field.longText("note");
    /// 屋主（居民册中的人）
    public static final Field<Long> LANDLORD_PERSON = Field.ref("landlord_person");
    /// 代理人电话
    public static final Field<String> AGENT_PHONE = Field.phones("agent_phone");
    /// 待补
    public static final Field<Boolean> NEEDS_COMPLETION = Field.yesNo("needs_completion");
    /// 导入来源
    public static final Field<String> SOURCE_FILE = Field.text("source_file");

    public static final RecordType TYPE = new RecordType("rental", "address", List.of(
            RENTAL_NO, ESTATE, ADDRESS, LANDLORD, LANDLORD_AGENT, LANDLORD_PHONE, HOUSE_KIND, STRUCTURE, FLOORS, ROOMS, BEDS, OCCUPANTS,
            FLOOR_AREA_M2, HAS_WINDOW_BARS, HAS_ESCAPE_OPENING, PUBLIC_PASSAGE_BARS, STAIR_TO_ROOF, STAIR_COUNT, STAIR_MATERIAL, HAS_AUX_ESCAPE,
            AUX_ESCAPE_KINDS, HAS_EBIKE, HAS_EBIKE_ROOM, HAS_GAS, HAS_GAS_CYLINDER, HAS_PARTITION, HAS_COLOR_STEEL, IS_HIGHRISE, MIXED_USE,
            HAS_SMOKE_ALARM, HAS_EXTINGUISHER, EXTINGUISHER_COUNT, HAS_EMERGENCY_LIGHT, EMERGENCY_LIGHT_COUNT, HAS_BELL, SELF_REPORT,
            SELF_REPORT_CHECKED_ON, AGENCY_ENROLLED, AGENCY_ENROLLED_ON, PLEDGE_SIGNED_ON, LISTED_LEVEL, LISTED_UNTIL, GRADE, INSPECT_EVERY_DAYS,
            LAST_INSPECTED_ON, STATUS, NOTE, LANDLORD_PERSON, AGENT_PHONE, NEEDS_COMPLETION, SOURCE_FILE));

    private RentalFields() {}
}
