package org.communityoffice.rental;

import java.util.Map;
import java.util.stream.Collectors;
import org.communityoffice.model.Words;

/// Section 七、出租屋与消防 of the summary (`report-layouts.md`, RPT-01), and the note that shows how the stock of hazards comes about.
final class RentalSection {
    private RentalSection() {}

    /// @param handedTo to whom hazards were handed over this month, and how many
    static String text(RentalLines lines, Map<String, Long> handedTo) {
        StringBuilder out = new StringBuilder(Words.of("rental.month.houses", lines.said("REN-HOUSES"), lines.said("REN-OCC"), lines.said("REN-INSP")));
        out.append(Words.of("rental.month.hazards", lines.said("HAZ-FOUND"), lines.said("HAZ-MAJOR"), lines.said("HAZ-CLOSED"), lines.said("HAZ-HANDED"), lines.said("HAZ-STOCK"), lines.said("HAZ-OVERDUE")));
        out.append(Words.of("rental.month.handed", lines.said("HAZ-HO-OPEN"), lines.said("REN-PASS")));
        if (!handedTo.isEmpty()) {
            out.append(Words.of("rental.month.handed-to", handedTo.entrySet().stream().map(one -> Words.of("rental.month.handed-one", one.getKey(), one.getValue())).collect(Collectors.joining("、"))));
        }
        if (lines.number("EQ-EXT-DUE") > 0) {
            out.append(Words.of("rental.month.due", lines.said("EQ-EXT-DUE")));
        }
        return out.toString();
    }

    /// 隐患结存＝上月结存8＋发现17－销号13－移交3＝9
    static String balance(RentalLines lines) {
        return Words.of("rental.month.balance", lines.before("HAZ-STOCK"), lines.number("HAZ-FOUND"), lines.number("HAZ-CLOSED"), lines.number("HAZ-HANDED"), lines.number("HAZ-STOCK"));
    }
}
