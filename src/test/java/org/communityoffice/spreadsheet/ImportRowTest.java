package org.communityoffice.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.communityoffice.model.Field;
import org.communityoffice.model.RecordType;
import org.communityoffice.model.Values;
import org.junit.jupiter.api.Test;

class ImportRowTest {
    @Test
    void itsWordsForALogNameNobody() {
        Field<String> name = Field.text("name");
        Values values = Values.none(new RecordType("resident", "name", List.of(name))).with(name, "张三");
        ImportRow row = new ImportRow("花名册", 7, ImportRow.Outcome.NEW, "张三", values, Map.of("id_no", "990101195305139577"), List.of(), null, List.of(), "张三有问题", List.of(), 0);
        assertThat(row.toString()).contains("7", "NEW").doesNotContain("张三", "9901");
    }
}
