package org.communityoffice.settings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.communityoffice.model.Field;
import org.communityoffice.model.RecordType;

/// The one place of every field's label, duty, code list and mask: the `*-fields.csv` of the factory data.
public final class FieldCatalogue {
    /// The field lists name records by what they are; two tables are called otherwise.
    private static final Map<String, String> RECORD_OF_TABLE = Map.of("resident", "person");

    private final FactoryTables tables;
    private volatile Map<String, FieldDefinition> read = Map.of();

    public FieldCatalogue(FactoryTables tables) {
        this.tables = tables;
        reload();
    }

    /// Reads the lists anew, after one was edited.
    public void reload() {
        Map<String, FieldDefinition> found = new HashMap<>();
        for (String name : tables.names()) {
            if (name.endsWith("-fields")) {
                tables.rows(name).forEach(row -> found.put(row.key(), FieldDefinition.of(row)));
            }
        }
        read = Map.copyOf(found);
    }

    public FieldDefinition of(RecordType type, Field<?> field) {
        return of(type, field.key());
    }

    /// @throws IllegalArgumentException where no list has such a field
    public FieldDefinition of(RecordType type, String field) {
        return of(RECORD_OF_TABLE.getOrDefault(type.table(), type.table()), field);
    }

    /// A field by the record's name as the field lists write it (`person`, `household`, `rental`).
    ///
    /// @throws IllegalArgumentException where no list has such a field
    public FieldDefinition of(String record, String field) {
        FieldDefinition found = read.get(record + "/" + field);
        if (found == null) {
            throw new IllegalArgumentException("no field " + record + "/" + field);
        }
        return found;
    }

    public String label(RecordType type, Field<?> field) {
        return of(type, field).label();
    }

    /// The definitions of all fields of a record type, in its order.
    public List<FieldDefinition> all(RecordType type) {
        List<FieldDefinition> out = new ArrayList<>();
        type.fields().forEach(field -> out.add(of(type, field)));
        return out;
    }
}
