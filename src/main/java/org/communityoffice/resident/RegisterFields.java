package org.communityoffice.resident;

import java.time.LocalDate;
import java.util.List;
import org.communityoffice.model.Field;
import org.communityoffice.model.RecordType;

/// One person's entry in a register (名册, `factory/registers.csv`). Restricted registers hold only mark, officer and dates.
public final class RegisterFields {
    public static final Field<Long> RESIDENT = Field.ref("resident");
    public static final Field<String> REGISTER = Field.code("register");
    public static final Field<String> REASON = Field.text("reason");
    public static final Field<LocalDate> JOINED_ON = Field.date("joined_on");
    public static final Field<LocalDate> LEFT_ON = Field.date("left_on");
    public static final Field<String> OFFICER = Field.text("officer");
    public static final Field<String> NOTE = Field.longText("note");

    public static final RecordType TYPE = new RecordType("register_entry", "register", List.of(
            RESIDENT, REGISTER, REASON, JOINED_ON, LEFT_ON, OFFICER, NOTE));

    private RegisterFields() {}
}
