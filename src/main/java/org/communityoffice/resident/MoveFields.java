package org.communityoffice.resident;

import java.time.LocalDate;
import java.util.List;
import org.communityoffice.model.Field;
import org.communityoffice.model.RecordType;

/// What is typed when people move, leave, die or come back; kept in the residents themselves, never as a row of its own.
public final class MoveFields {
    /// The ids of those it concerns.
    public static final Field<String> WHO = Field.codes("who");
    public static final Field<String> ADDRESS = Field.text("address");
    public static final Field<LocalDate> ON = Field.date("moved_on");

    public static final RecordType TYPE = new RecordType("move", "address", List.of(WHO, ADDRESS, ON));

    private MoveFields() {}
}
