package org.communityoffice.sample;

import static org.communityoffice.sample.Column.code;
import static org.communityoffice.sample.Column.of;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import org.communityoffice.model.Field;
import org.communityoffice.resident.ResidentFields;

/// The columns of each workbook: every clerk has her own words and her own order.
final class Columns {
    private static final Function<Object, Object> DOTS = day -> DateTimeFormatter.ofPattern("yyyy.M.d").format((LocalDate) day);
    private static final Function<Object, Object> SLASHES = day -> DateTimeFormatter.ofPattern("yyyy/M/d").format((LocalDate) day);

    static final List<Column> CHERRY = List.of(
            new Column("序号", 6, false, person -> null),
            of("户主姓名", 10, ResidentFields.HOUSEHOLD_HEAD_NAME).once(),
            of("姓名", 14, ResidentFields.NAME),
            code("与户主关系", 10, ResidentFields.RELATION_TO_HEAD, "relation-to-head"),
            code("性别", 6, ResidentFields.SEX, "sex"),
            code("民族", 8, ResidentFields.ETHNIC_GROUP, "ethnic-groups"),
            of("出生日期", 12, ResidentFields.BIRTH_DATE),
            code("证件种类", 10, ResidentFields.ID_TYPE, "id-types"),
            of("公民身份号码", 21, ResidentFields.ID_NO),
            of("联系电话", 24, ResidentFields.PHONE),
            of("现住地址", 28, ResidentFields.RESIDENCE_ADDRESS).once(),
            code("人员类别", 10, ResidentFields.RESIDENT_KIND, "resident-kinds"),
            code("文化程度", 10, ResidentFields.EDUCATION, "education"),
            code("政治面貌", 10, ResidentFields.POLITICAL_STATUS, "political-status"),
            code("婚姻状况", 10, ResidentFields.MARITAL_STATUS, "marital"),
            code("就业状态", 10, ResidentFields.EMPLOYMENT, "employment"),
            of("工作单位", 22, ResidentFields.EMPLOYER),
            of("备注", 26, ResidentFields.NOTE));

    static final List<Column> FIFTH = List.of(
            new Column("编号", 6, false, person -> null),
            of("门牌号", 8, ResidentFields.ROOM).once(),
            of("户 主", 10, ResidentFields.HOUSEHOLD_HEAD_NAME).once(),
            of("姓 名", 12, ResidentFields.NAME),
            code("性 别", 6, ResidentFields.SEX, "sex"),
            code("与户主关系", 10, ResidentFields.RELATION_TO_HEAD, "relation-to-head"),
            of("出生年月日", 12, ResidentFields.BIRTH_DATE).written(DOTS),
            of("身份证号码", 21, ResidentFields.ID_NO),
            of("电 话", 24, ResidentFields.PHONE),
            of("居住地址", 28, ResidentFields.RESIDENCE_ADDRESS),
            code("人员类别", 10, ResidentFields.RESIDENT_KIND, "resident-kinds"),
            code("文化程度", 10, ResidentFields.EDUCATION, "education"),
            code("政治面貌", 10, ResidentFields.POLITICAL_STATUS, "political-status"),
            code("就业状态", 10, ResidentFields.EMPLOYMENT, "employment"),
            of("健康状况", 10, ResidentFields.HEALTH),
            of("备 注", 26, ResidentFields.NOTE));

    static final List<Column> RIVERSIDE = List.of(
            of("房号", 8, ResidentFields.ROOM),
            of("居民姓名", 14, ResidentFields.NAME),
            code("男/女", 6, ResidentFields.SEX, "sex"),
            code("证件种类", 10, ResidentFields.ID_TYPE, "id-types"),
            of("证件号码", 21, ResidentFields.ID_NO),
            of("出生日期", 12, ResidentFields.BIRTH_DATE).written(SLASHES),
            code("民族", 8, ResidentFields.ETHNIC_GROUP, "ethnic-groups"),
            of("户主", 12, ResidentFields.HOUSEHOLD_HEAD_NAME),
            code("与户主关系", 10, ResidentFields.RELATION_TO_HEAD, "relation-to-head"),
            of("住址", 28, ResidentFields.RESIDENCE_ADDRESS),
            of("手机号", 24, ResidentFields.PHONE),
            code("人员类别", 10, ResidentFields.RESIDENT_KIND, "resident-kinds"),
            code("婚姻状况", 10, ResidentFields.MARITAL_STATUS, "marital"),
            code("文化程度", 10, ResidentFields.EDUCATION, "education"),
            code("政治面貌", 10, ResidentFields.POLITICAL_STATUS, "political-status"),
            code("就业状态", 10, ResidentFields.EMPLOYMENT, "employment"),
            of("紧急联系人", 10, ResidentFields.EMERGENCY_CONTACT),
            of("紧急联系电话", 13, ResidentFields.EMERGENCY_PHONE),
            of("采集日期", 12, ResidentFields.COLLECTED_ON),
            of("备注", 26, ResidentFields.NOTE));

    static final List<Column> EAST_WIND = List.of(
            new Column("编号", 6, false, person -> null),
            of("姓名", 12, ResidentFields.NAME),
            code("性别", 6, ResidentFields.SEX, "sex"),
            of("出生日期", 12, ResidentFields.BIRTH_DATE),
            code("证件种类", 10, ResidentFields.ID_TYPE, "id-types"),
            of("证件号码", 21, ResidentFields.ID_NO),
            code("民族", 8, ResidentFields.ETHNIC_GROUP, "ethnic-groups"),
            of("联系电话", 24, ResidentFields.PHONE),
            of("现居住地址", 28, ResidentFields.RESIDENCE_ADDRESS),
            of("户籍地址", 28, ResidentFields.HUKOU_ADDRESS),
            of("户主姓名", 10, ResidentFields.HOUSEHOLD_HEAD_NAME),
            code("与户主关系", 10, ResidentFields.RELATION_TO_HEAD, "relation-to-head"),
            code("人员类别", 10, ResidentFields.RESIDENT_KIND, "resident-kinds"),
            code("政治面貌", 10, ResidentFields.POLITICAL_STATUS, "political-status"),
            code("文化程度", 10, ResidentFields.EDUCATION, "education"),
            code("婚姻状况", 10, ResidentFields.MARITAL_STATUS, "marital"),
            code("就业状态", 10, ResidentFields.EMPLOYMENT, "employment"),
            of("工作单位", 22, ResidentFields.EMPLOYER),
            of("备注", 26, ResidentFields.NOTE));

    static final List<Column> MIGRANTS = List.of(
            new Column("序号", 6, false, person -> null),
            of("姓名", 16, ResidentFields.NAME),
            code("性别", 6, ResidentFields.SEX, "sex"),
            code("民族", 8, ResidentFields.ETHNIC_GROUP, "ethnic-groups"),
            of("出生日期", 12, ResidentFields.BIRTH_DATE),
            of("身份证号", 21, ResidentFields.ID_NO),
            of("来源地", 16, ResidentFields.ORIGIN_ADDRESS).once(),
            of("现住地址", 28, ResidentFields.RESIDENCE_ADDRESS).once(),
            of("户主姓名", 12, ResidentFields.HOUSEHOLD_HEAD_NAME).once(),
            code("与户主关系", 10, ResidentFields.RELATION_TO_HEAD, "relation-to-head"),
            code("人员类别", 10, ResidentFields.RESIDENT_KIND, "resident-kinds"),
            of("入住日期", 12, ResidentFields.ARRIVED_ON),
            code("居住事由", 10, ResidentFields.STAY_REASON, "stay-reasons"),
            code("变动原因", 10, ResidentFields.MOVE_REASON, "move-reasons"),
            code("居住证件种类", 12, ResidentFields.PERMIT_KIND, "id-types"),
            of("居住证件号码", 18, ResidentFields.PERMIT_NO),
            of("居住证签注有效期至", 12, ResidentFields.PERMIT_ENDORSED_UNTIL),
            of("联系电话", 24, ResidentFields.PHONE),
            code("文化程度", 10, ResidentFields.EDUCATION, "education"),
            code("婚姻状况", 10, ResidentFields.MARITAL_STATUS, "marital"),
            code("就业状态", 10, ResidentFields.EMPLOYMENT, "employment"),
            of("工作单位", 22, ResidentFields.EMPLOYER),
            of("备注", 26, ResidentFields.NOTE));

    static final List<Column> LEFT = changed("离开日期", ResidentFields.LEFT_ON);
    static final List<Column> DIED = changed("注销（死亡）日期", ResidentFields.CANCELLED_ON);
    static final List<Column> BORN = List.of(
            new Column("序号", 6, false, person -> null),
            of("姓名", 12, ResidentFields.NAME),
            code("性别", 6, ResidentFields.SEX, "sex"),
            of("出生日期", 12, ResidentFields.BIRTH_DATE),
            of("户主姓名", 12, ResidentFields.HOUSEHOLD_HEAD_NAME),
            code("与户主关系", 10, ResidentFields.RELATION_TO_HEAD, "relation-to-head"),
            of("现住地址", 28, ResidentFields.RESIDENCE_ADDRESS),
            code("人员类别", 10, ResidentFields.RESIDENT_KIND, "resident-kinds"),
            code("变动原因", 10, ResidentFields.MOVE_REASON, "move-reasons"),
            of("备注", 26, ResidentFields.NOTE));

    private Columns() {}

    private static List<Column> changed(String when, Field<LocalDate> on) {
        return List.of(
                new Column("序号", 6, false, person -> null),
                of("姓名", 12, ResidentFields.NAME),
                code("性别", 6, ResidentFields.SEX, "sex"),
                of("身份证号码", 21, ResidentFields.ID_NO),
                of("出生日期", 12, ResidentFields.BIRTH_DATE),
                of("现住地址", 28, ResidentFields.RESIDENCE_ADDRESS),
                of("户主姓名", 12, ResidentFields.HOUSEHOLD_HEAD_NAME),
                code("与户主关系", 10, ResidentFields.RELATION_TO_HEAD, "relation-to-head"),
                code("人员类别", 10, ResidentFields.RESIDENT_KIND, "resident-kinds"),
                of(when, 12, on),
                code("变动原因", 10, ResidentFields.MOVE_REASON, "move-reasons"),
                code("文化程度", 10, ResidentFields.EDUCATION, "education"),
                code("就业状态", 10, ResidentFields.EMPLOYMENT, "employment"),
                of("备注", 26, ResidentFields.NOTE));
    }
}
