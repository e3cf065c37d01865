package org.communityoffice.resident;

import java.util.List;
import java.util.Map;
import org.communityoffice.model.Field;
import org.communityoffice.model.RecordType;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.jspecify.annotations.Nullable;

/// What changing several residents together would do.
///
/// @param title   as the history will name it
/// @param field   what is changed: of the residents, of their households, or the register they join
/// @param steps   the rows that change
/// @param old     how many hold which value now, the commonest first; null where there is none
/// @param same    how many hold the new value already
/// @param refused who cannot be changed, and why
public record ManyPlan(String title, RecordType type, Field<?> field, @Nullable Object value, List<Step> steps, List<Old> old, int same, List<Refused> refused) {

    /// A row and what becomes of it.
    ///
    /// @param before null for a new row
    public record Step(@Nullable Stored before, Values after) {}

    /// How many hold a value now.
    public record Old(@Nullable Object value, int many) {}

    /// Somebody who is left out.
    public record Refused(String who, String why) {}

    /// The refused with the same reason together.
    public Map<String, List<String>> reasons() {
        Map<String, List<String>> out = new java.util.LinkedHashMap<>();
        refused.forEach(one -> out.computeIfAbsent(one.why, _ -> new java.util.ArrayList<>()).add(one.who));
        return out;
    }
}
