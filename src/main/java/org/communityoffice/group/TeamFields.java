package org.communityoffice.group;

import java.util.List;
import org.communityoffice.model.Field;
import org.communityoffice.model.RecordType;

/// The fields of a team (`factory/patrol-fields.csv`, record `team`).
public final class TeamFields {
    /// 队伍编号
    public static final Field<String> TEAM_NO = Field.text("team_no");
    /// 队名
    public static final Field<String> NAME = Field.text("name");
    /// 类别
    public static final Field<String> CATEGORY = Field.code("category");
    /// 队长
    public static final Field<String> LEADER = Field.text("leader");
    /// 启用
    public static final Field<Boolean> ACTIVE = Field.yesNo("active");
    /// 备注
    public static final Field<String> NOTE = Field.longText("note");

    public static final RecordType TYPE = new RecordType("team", "name", List.of(
            TEAM_NO, NAME, CATEGORY, LEADER, ACTIVE, NOTE));

    private TeamFields() {}
}
