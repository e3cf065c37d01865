package org.communityoffice.activity;

import java.util.List;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;

/// An activity in the list.
///
/// @param evidence what its type wants, and whether it is there; empty where it wants nothing
public record ActivityRow(Stored stored, List<Evidence.Item> evidence) {
    public long id() {
        return stored.id();
    }

    public Values values() {
        return stored.values();
    }

    public List<String> missing() {
        return evidence.stream().filter(item -> !item.there()).map(Evidence.Item::name).toList();
    }
}
