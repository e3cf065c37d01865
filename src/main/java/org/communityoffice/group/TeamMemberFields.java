package org.communityoffice.group;

import java.time.LocalDate;
import java.util.List;
import org.communityoffice.model.Field;
import org.communityoffice.model.RecordType;

/// One person in a team: in it until `left_on`.
public final class TeamMemberFields {
    /// 队伍
    public static final Field<Long> TEAM = Field.ref("team");
    /// 队员
    public static final Field<Long> PERSON = Field.ref("person");
    /// 姓名
    public static final Field<String> PERSON_NAME = Field.text("person_name");
    /// 岗位
    public static final Field<String> ROLE = Field.code("role");
    /// 签到缩写
    public static final Field<String> INITIALS = Field.text("initials");
    /// 入队日期
    public static final Field<LocalDate> JOINED_ON = Field.date("joined_on");
    /// 离队日期
    public static final Field<LocalDate> LEFT_ON = Field.date("left_on");

    public static final RecordType TYPE = new RecordType("team_member", "person_name", List.of(
            TEAM, PERSON, PERSON_NAME, ROLE, INITIALS, JOINED_ON, LEFT_ON));

    private TeamMemberFields() {}
}
