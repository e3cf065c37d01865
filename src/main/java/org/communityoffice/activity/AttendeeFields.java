package org.communityoffice.activity;

import java.util.List;
import org.communityoffice.model.Field;
import org.communityoffice.model.RecordType;

/// A person who came to an activity, by name.
public final class AttendeeFields {
    /// 活动
    public static final Field<Long> ACTIVITY = Field.ref("activity");
    /// 居民
    public static final Field<Long> PERSON = Field.ref("person");
    /// 姓名
    public static final Field<String> PERSON_NAME = Field.text("person_name");

    public static final RecordType TYPE = new RecordType("attendee", "person_name", List.of(
            ACTIVITY, PERSON, PERSON_NAME));

    private AttendeeFields() {}
}
