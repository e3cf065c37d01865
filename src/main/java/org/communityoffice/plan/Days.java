package org.communityoffice.plan;

import java.time.LocalDate;

/// From a day to a day, both within.
public record Days(LocalDate first, LocalDate last) {
    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /// As much of it as is over or running.
    Days until(LocalDate today) {
        return last.isAfter(today) ? new Days(first, today) : this;
    }
}
