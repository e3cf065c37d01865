package org.communityoffice.monthly;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.communityoffice.model.Words;
import org.communityoffice.report.Cell;
import org.jspecify.annotations.Nullable;

/// 增减 of a number against last month, in the table and in a sentence (`report-layouts.md`, RPT-01).
final class Change {
    /// Below this a percentage says nothing.
    private static final int ENOUGH = 10;

    private Change() {}

    /// ＋5（＋0.2%）; 0 without a sign; — where there was no last month.
    static Cell cell(int now, @Nullable Integer before) {
        if (before == null) {
            return new Cell.Change("—", "");
        }
        int difference = now - before;
        String sign = difference > 0 ? "＋" : "－";
        if (difference == 0) {
            return new Cell.Change("0", "");
        }
        return new Cell.Change(sign + Math.abs(difference),
                before < ENOUGH ? "" : "（" + sign + percent(Math.abs(difference), before) + "%）");
    }

    /// 增加17人, 减少3人, 与上月持平 – as the sentence needs it.
    static String words(int now, int before) {
        return now == before ? Words.of("monthly.change.same")
                : Words.of(now > before ? "monthly.change.more" : "monthly.change.less", Math.abs(now - before));
    }

    /// One decimal, half up.
    static String percent(int part, int whole) {
        return BigDecimal.valueOf(part * 100L).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP).toPlainString();
    }
}
