package org.communityoffice.database;

import java.util.Objects;
import java.util.Set;
import org.communityoffice.model.Values;
import org.jspecify.annotations.Nullable;

/// What somebody who reads the history may not know of: rows of one table that have one of some values, and what others did.
///
/// @param table  holds the rows
/// @param column tells them apart by its values
/// @param onlyBy shows the actions of this person alone; null shows those of all
public record Concealed(String table, String column, Set<String> values, @Nullable String onlyBy) {
    /// Everything is seen.
    public static final Concealed NOTHING = new Concealed("", "", Set.of(), null);

    public Concealed {
        values = Set.copyOf(values);
    }

    /// Whether a row is one of those.
    public boolean holds(Values row) {
        return row.type().table().equals(table) && values.contains(Objects.toString(row.get(row.type().field(column)), ""));
    }

    boolean holds(@Nullable RowImage image) {
        return image != null && values.contains(Objects.toString(image.columns().get(column), ""));
    }
}
