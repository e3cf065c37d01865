package org.communityoffice.activity;

import org.jspecify.annotations.Nullable;

/// Somebody who came to an activity.
///
/// @param person the resident; null for somebody who is not on the roster
/// @param name   as it is written
public record Attendee(@Nullable Long person, String name) {

    /// Whether both are the same person: the same resident, or the same name where neither is on the roster.
    boolean same(Attendee other) {
        return person == null && other.person == null ? name.equals(other.name) : person != null && person.equals(other.person);
    }

    /// Names no one: this may reach a log.
    @Override
    public String toString() {
        return "attendee";
    }
}
