package org.communityoffice.settings;

import java.util.List;
import org.communityoffice.model.Field;
import org.communityoffice.model.RecordType;

/// Somebody named for a restricted register.
final class ReaderFields {
    static final Field<String> PERSON = Field.text("person");
    static final Field<String> REGISTER = Field.code("register");

    static final RecordType TYPE = new RecordType("register_reader", "register", List.of(PERSON, REGISTER));

    private ReaderFields() {}
}
