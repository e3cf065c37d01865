package org.communityoffice.patrol;

import java.util.List;
import org.communityoffice.model.Field;
import org.communityoffice.model.RecordType;

/// A person on the rota of a shift, with the post. `absent` is said by the clerk; who merely has no sign-in yet is not.
public final class ShiftMemberFields {
    /// 班次
    public static final Field<Long> SHIFT = Field.ref("shift");
    /// 居民
    public static final Field<Long> PERSON = Field.ref("person");
    /// 姓名
    public static final Field<String> PERSON_NAME = Field.text("person_name");
    /// 点位
    public static final Field<Long> POST = Field.ref("post");
    /// 顺序
    public static final Field<Integer> PLACE = Field.number("place");
    /// 缺席
    public static final Field<Boolean> ABSENT = Field.yesNo("absent");
    /// 备注
    public static final Field<String> REMARK = Field.text("remark");

    public static final RecordType TYPE = new RecordType("rota_member", "person_name", List.of(
            SHIFT, PERSON, PERSON_NAME, POST, PLACE, ABSENT, REMARK));

    private ShiftMemberFields() {}
}
