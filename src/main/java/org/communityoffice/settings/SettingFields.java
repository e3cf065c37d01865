package org.communityoffice.settings;

import java.util.List;
import org.communityoffice.model.Field;
import org.communityoffice.model.RecordType;

/// A setting of the office: a name in the program, and what was set.
public final class SettingFields {
    public static final Field<String> NAME = Field.text("name");
    public static final Field<String> CONTENT = Field.longText("content");

    public static final RecordType TYPE = new RecordType("setting", "name", List.of(NAME, CONTENT));

    private SettingFields() {}
}
