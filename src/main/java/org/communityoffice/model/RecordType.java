package org.communityoffice.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A kind of record: the table that holds it and its fields, in the order of the field list.
public final class RecordType {
    private final String table;
    private final String titleKey;
    private final List<Field<?>> fields;
    private final Map<String, Integer> places = new HashMap<>();

    /// @param table    the table's name
    /// @param titleKey the field that names a record to people (its name, its address)
    public RecordType(String table, String titleKey, List<? extends Field<?>> fields) {
        this.table = table;
        this.titleKey = titleKey;
        this.fields = List.copyOf(fields);
        for (int i = 0; i < this.fields.size(); i++) {
            if (places.put(this.fields.get(i).key(), i) != null) {
                throw new IllegalArgumentException("twice: " + this.fields.get(i).key());
            }
        }
    }

    public String table() {
        return table;
    }

    public String titleKey() {
        return titleKey;
    }

    public List<Field<?>> fields() {
        return fields;
    }

    /// @throws IllegalArgumentException where this kind has no such field
    public Field<?> field(String key) {
        return fields.get(place(key));
    }

    public boolean has(String key) {
        return places.containsKey(key);
    }

    /// Where the field stands in [#fields].
    ///
    /// @throws IllegalArgumentException where this kind has no such field
    public int place(String key) {
        Integer place = places.get(key);
        if (place == null) {
            throw new IllegalArgumentException(table + " has no field " + key);
        }
        return place;
    }

    @Override
    public String toString() {
        return table;
    }
}
