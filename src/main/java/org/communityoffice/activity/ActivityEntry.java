package org.communityoffice.activity;

import java.util.List;
import org.communityoffice.model.Values;

/// An activity as it is entered at once: its fields, who came by name, which volunteers gave how many hours.
public record ActivityEntry(Values values, List<Attendee> attendees, List<GivenHours> hours) {
    public ActivityEntry {
        attendees = List.copyOf(attendees);
        hours = List.copyOf(hours);
    }

    /// The fields alone.
    public static ActivityEntry of(Values values) {
        return new ActivityEntry(values, List.of(), List.of());
    }
}
