package org.communityoffice.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.communityoffice.model.Words;

/// 增减 of a number against last month, in the table and in a sentence (`report-layouts.md`, RPT-01).
public final class Comparison {
    /// Below this a percentage says nothing.
    private static final BigDecimal ENOUGH = BigDecimal.TEN;

    private Comparison() {}

    /// ＋5（＋0.2%）; 0 without a sign; 升 1.2 个百分点 of a share; — where there is nothing to compare.
    static Cell cell(Amount now, Amount before, boolean share) {
        if (now.number() == null || before.number() == null) {
            return new Cell.Change("—", "");
        }
        BigDecimal difference = now.number().subtract(before.number());
        if (difference.signum() == 0) {
            return new Cell.Change("0", "");
        }
        String size = difference.abs().toPlainString();
        if (share) {
            return Cell.text(Words.of(difference.signum() > 0 ? "report.figures.up" : "report.figures.down", size));
        }
        String sign = difference.signum() > 0 ? "＋" : "－";
        return new Cell.Change(sign + size, before.number().compareTo(ENOUGH) < 0 ? ""
                : "（" + sign + difference.abs().multiply(BigDecimal.valueOf(100)).divide(before.number(), 1, RoundingMode.HALF_UP).toPlainString() + "%）");
    }

    /// 增加17人, 减少3人, 与上月持平 – as the sentence needs it.
    public static String words(int now, int before) {
        return now == before ? Words.of("report.change.same") : Words.of(now > before ? "report.change.more" : "report.change.less", Math.abs(now - before));
    }
}
