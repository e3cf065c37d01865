package org.communityoffice.settings;

import java.time.LocalDateTime;
import java.util.List;
import org.communityoffice.model.Field;
import org.communityoffice.model.RecordType;

/// The columns of the table of looks.
final class LookFields {
    static final Field<String> DONE_BY = Field.text("done_by");
    static final Field<LocalDateTime> DONE_AT = Field.dateTime("done_at");
    static final Field<String> KIND = Field.text("kind");
    static final Field<String> SUBJECT = Field.text("subject");
    static final Field<Integer> HEAD_COUNT = Field.number("head_count");
    static final Field<Boolean> UNMASKED = Field.yesNo("unmasked");
    static final Field<String> PURPOSE = Field.text("purpose");

    static final RecordType TYPE = new RecordType("look", "subject", List.of(DONE_BY, DONE_AT, KIND, SUBJECT, HEAD_COUNT, UNMASKED, PURPOSE));

    private LookFields() {}
}
