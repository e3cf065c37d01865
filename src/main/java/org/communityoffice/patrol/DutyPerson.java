package org.communityoffice.patrol;

import org.jspecify.annotations.Nullable;

/// Somebody on duty: a resident where the roster has them, always with the name as written.
///
/// @param resident null where the roster does not have them
public record DutyPerson(@Nullable Long resident, String name) {

    /// Whether both mean one person: the same resident, or the same name where one of them is not known to the roster.
    public boolean same(DutyPerson other) {
        return resident != null && other.resident != null ? resident.equals(other.resident) : name.equals(other.name);
    }

    /// Names no one: this may reach a log.
    @Override
    public String toString() {
        return "person " + resident;
    }
}
