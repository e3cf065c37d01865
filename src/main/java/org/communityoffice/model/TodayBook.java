package org.communityoffice.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/// What a book gives to the page 今天.
public interface TodayBook {
    /// What is to be done now, in no order.
    List<DueLine> lines(LocalDateTime now);

    /// The month so far; empty where the book was not begun.
    Optional<MonthCurve> curve(LocalDate today);
}
