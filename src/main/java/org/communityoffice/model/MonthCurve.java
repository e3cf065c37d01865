package org.communityoffice.model;

import java.util.List;

/// A book's number of this month day by day, beside last month.
///
/// @param title    居民
/// @param number   4,216
/// @param unit     人在册
/// @param beside   上月 4,190　多 26
/// @param now      one number a day, as far as the month has come
/// @param before   of every day of last month; empty where nothing is known
/// @param growing  whether it adds up from nothing on the first day
public record MonthCurve(String title, String number, String unit, String beside, List<Double> now, List<Double> before, boolean growing) {
    public MonthCurve {
        now = List.copyOf(now);
        before = List.copyOf(before);
    }
}
