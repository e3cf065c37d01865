package org.communityoffice.sample;

import java.util.function.Function;
import org.communityoffice.model.Field;
import org.communityoffice.model.Values;
import org.communityoffice.settings.CodeLists;
import org.communityoffice.settings.FactoryTables;
import org.jspecify.annotations.Nullable;

/// A column as one clerk heads it, and what she writes into it for a person.
///
/// @param width in characters
/// @param household written once for a household, the cells merged
record Column(String head, int width, boolean household, Function<Values, @Nullable Object> cell) {
    private static final CodeLists CODES = new CodeLists(new FactoryTables());

    static Column of(String head, int width, Field<?> field) {
        return new Column(head, width, false, person -> person.get(field));
    }

    /// A code, written with its short name.
    static Column code(String head, int width, Field<String> field, String list) {
        return new Column(head, width, false, person -> {
            String code = person.get(field);
            return code == null ? null : CODES.shortName(list, code);
        });
    }

    Column once() {
        return new Column(head, width, true, cell);
    }

    Column written(Function<Object, Object> otherwise) {
        return new Column(head, width, household, person -> {
            Object value = cell.apply(person);
            return value == null ? null : otherwise.apply(value);
        });
    }
}
