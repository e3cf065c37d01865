package org.communityoffice.monthly;

import org.jspecify.annotations.Nullable;

/// A figure that is typed by hand for a month.
///
/// @param name   走访户次
/// @param unit   户次; % of a rate, which is typed as part and whole
/// @param source where the office takes it from: 走访登记本
/// @param now    null as long as nobody confirmed it
/// @param before that of last month, which is proposed; null where there was none
public record TypedFigure(String code, String name, String unit, String source, @Nullable TypedNumber now, @Nullable TypedNumber before) {
    public boolean rate() {
        return unit.equals("%");
    }
}
