package org.communityoffice.settings;

import java.util.List;
import org.communityoffice.model.Field;
import org.communityoffice.model.RecordType;

/// One edition of one row of a factory table, as the office edited it.
final class FactoryItemFields {
    static final Field<String> LIST = Field.text("list");
    static final Field<String> CODE = Field.text("code");
    static final Field<Integer> EDITION = Field.number("edition");
    static final Field<Boolean> CURRENT_ONE = Field.yesNo("current_one");
    /// since when, and the cells (JSON)
    static final Field<String> CONTENT = Field.longText("content");

    static final RecordType TYPE = new RecordType("factory_item", "code", List.of(LIST, CODE, EDITION, CURRENT_ONE, CONTENT));

    private FactoryItemFields() {}
}
