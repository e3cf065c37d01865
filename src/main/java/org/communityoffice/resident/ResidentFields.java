package org.communityoffice.resident;

import java.time.LocalDate;
import java.util.List;
import org.communityoffice.model.Field;
import org.communityoffice.model.RecordType;

/// The fields of a resident (`factory/person-fields.csv`). 所在名册 are rows of their own: see [RegisterFields].
public final class ResidentFields {
    /// 人员编号
    public static final Field<String> PERSON_NO = Field.text("person_no");
    /// 姓名
    public static final Field<String> NAME = Field.text("name");
    /// 拼音首字母（文员可改）
    public static final Field<String> NAME_INITIALS = Field.text("name_initials");
    /// 曾用名
    public static final Field<String> FORMER_NAME = Field.text("former_name");
    /// 性别
    public static final Field<String> SEX = Field.code("sex");
    /// 出生日期
    public static final Field<LocalDate> BIRTH_DATE = Field.date("birth_date");
    /// 民族
    public static final Field<String> ETHNIC_GROUP = Field.code("ethnic_group");
    /// 证件种类
    public static final Field<String> ID_TYPE = Field.code("id_type");
    /// 公民身份号码
    public static final Field<String> ID_NO = Field.idNumber("id_no");
    /// 证件有效期至
    public static final Field<LocalDate> ID_EXPIRY = Field.date("id_expiry");
    /// 联系电话
    public static final Field<String> PHONE = Field.phones("phone");
    /// 固定电话
    public static final Field<String> LANDLINE = Field.phone("landline");
    /// 紧急联系人
    public static final Field<String> EMERGENCY_CONTACT = Field.text("emergency_contact");
    /// 紧急联系电话
    public static final Field<String> EMERGENCY_PHONE = Field.phone("emergency_phone");
    /// 所属户
    public static final Field<Long> HOUSEHOLD = Field.ref("household");
    /// 户主姓名
    public static final Field<String> HOUSEHOLD_HEAD_NAME = Field.text("household_head_name");
    /// 与户主关系
    public static final Field<String> RELATION_TO_HEAD = Field.code("relation_to_head");
    /// 人员类别
    public static final Field<String> RESIDENT_KIND = Field.code("resident_kind");
    /// 小区／楼栋
    public static final Field<Long> BUILDING = Field.ref("building");
    /// 房号
    public static final Field<String> ROOM = Field.text("room");
    /// 现住地址
    public static final Field<String> RESIDENCE_ADDRESS = Field.text("residence_address");
    /// 户籍地址
    public static final Field<String> HUKOU_ADDRESS = Field.text("hukou_address");
    /// 户籍地行政区划
    public static final Field<String> HUKOU_DIVISION = Field.text("hukou_division");
    /// 婚姻状况
    public static final Field<String> MARITAL_STATUS = Field.code("marital_status");
    /// 文化程度
    public static final Field<String> EDUCATION = Field.code("education");
    /// 政治面貌
    public static final Field<String> POLITICAL_STATUS = Field.code("political_status");
    /// 就业状态
    public static final Field<String> EMPLOYMENT = Field.code("employment");
    /// 工作单位（服务处所）
    public static final Field<String> EMPLOYER = Field.text("employer");
    /// 职业
    public static final Field<String> OCCUPATION = Field.text("occupation");
    /// 特长
    public static final Field<String> TALENTS = Field.text("talents");
    /// 来本地（入住）日期
    public static final Field<LocalDate> ARRIVED_ON = Field.date("arrived_on");
    /// 离开日期
    public static final Field<LocalDate> LEFT_ON = Field.date("left_on");
    /// 注销（死亡）日期
    public static final Field<LocalDate> CANCELLED_ON = Field.date("cancelled_on");
    /// 变动原因
    public static final Field<String> MOVE_REASON = Field.code("move_reason");
    /// 居住事由
    public static final Field<String> STAY_REASON = Field.code("stay_reason");
    /// 来源地（户籍省市县）
    public static final Field<String> ORIGIN_ADDRESS = Field.text("origin_address");
    /// 居住证件种类
    public static final Field<String> PERMIT_KIND = Field.code("permit_kind");
    /// 居住证件号码
    public static final Field<String> PERMIT_NO = Field.text("permit_no");
    /// 居住证件签发日期
    public static final Field<LocalDate> PERMIT_ISSUED_ON = Field.date("permit_issued_on");
    /// 居住证签注有效期至
    public static final Field<LocalDate> PERMIT_ENDORSED_UNTIL = Field.date("permit_endorsed_until");
    /// 居住证件有效期至
    public static final Field<LocalDate> PERMIT_EXPIRY = Field.date("permit_expiry");
    /// 救助类别
    public static final Field<String> AID_KINDS = Field.codes("aid_kinds");
    /// 是否建健康档案
    public static final Field<Boolean> HEALTH_FILE = Field.yesNo("health_file");
    /// 健康状况
    public static final Field<String> HEALTH = Field.text("health");
    /// 照片
    public static final Field<Long> PHOTO = Field.photo("photo");
    /// 在册状态
    public static final Field<String> STATUS = Field.code("status");
    /// 采集（核查）日期
    public static final Field<LocalDate> COLLECTED_ON = Field.date("collected_on");
    /// 核查结果
    public static final Field<String> CHECK_RESULT = Field.text("check_result");
    /// 待补
    public static final Field<Boolean> PENDING = Field.yesNo("pending");
    /// 备注
    public static final Field<String> NOTE = Field.longText("note");
    /// 备注不打印
    public static final Field<Boolean> NOTE_NEVER_PRINT = Field.yesNo("note_never_print");
    /// 导入来源
    public static final Field<String> SOURCE_FILE = Field.text("source_file");

    public static final RecordType TYPE = new RecordType("resident", "name", List.of(
            PERSON_NO, NAME, NAME_INITIALS, FORMER_NAME, SEX, BIRTH_DATE, ETHNIC_GROUP, ID_TYPE, ID_NO,
            ID_EXPIRY, PHONE, LANDLINE, EMERGENCY_CONTACT, EMERGENCY_PHONE, HOUSEHOLD, HOUSEHOLD_HEAD_NAME,
            RELATION_TO_HEAD, RESIDENT_KIND, BUILDING, ROOM, RESIDENCE_ADDRESS, HUKOU_ADDRESS, HUKOU_DIVISION,
            MARITAL_STATUS, EDUCATION, POLITICAL_STATUS, EMPLOYMENT, EMPLOYER, OCCUPATION, TALENTS, ARRIVED_ON,
            LEFT_ON, CANCELLED_ON, MOVE_REASON, STAY_REASON, ORIGIN_ADDRESS, PERMIT_KIND, PERMIT_NO,
            PERMIT_ISSUED_ON, PERMIT_ENDORSED_UNTIL, PERMIT_EXPIRY, AID_KINDS, HEALTH_FILE, HEALTH, PHOTO,
            STATUS, COLLECTED_ON, CHECK_RESULT, PENDING, NOTE, NOTE_NEVER_PRINT, SOURCE_FILE));

    private ResidentFields() {}
}
