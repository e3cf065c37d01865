package org.communityoffice.rental;

import java.time.LocalDate;
import org.communityoffice.model.Field;
import org.communityoffice.model.Values;
import org.communityoffice.spreadsheet.RowComparison;
import org.communityoffice.spreadsheet.RowWords;

/// How a line of a ledger tells a house, and what it makes of one: the latest inspection says how the house now is, an older one only fills gaps.
final class HouseLine {
    private HouseLine() {}

    /// By its address, with the estate before it where the address does not name it.
    static String key(Values house) {
        String address = RowWords.compact(house.get(RentalFields.ADDRESS, ""));
        String estate = RowWords.compact(house.get(RentalFields.ESTATE, ""));
        return address.contains(estate) ? address : estate + address;
    }

    static boolean older(Values line, Values house) {
        LocalDate day = line.get(InspectionFields.INSPECTED_ON);
        LocalDate last = house.get(RentalFields.LAST_INSPECTED_ON);
        return day != null && last != null && day.isBefore(last);
    }

    /// The house after the line; an empty cell keeps what is known.
    static Values house(Values house, Values line) {
        boolean older = older(line, house);
        Values.Change after = house.change();
        for (Field<?> field : RentalSheetFields.HOUSE) {
            boolean note = field.equals(RentalFields.NOTE);
            boolean keep = house.has(field) && (older || note || field.equals(RentalFields.ADDRESS));
            if (line.has(field) && !keep && !RowComparison.same(field, line.get(field), house.get(field))) {
                after.put(field, line.get(field));
            }
        }
        after.set(RentalFields.NOTE, note(house.get(RentalFields.NOTE, ""), line.get(RentalFields.NOTE, "")));
        LocalDate day = line.get(InspectionFields.INSPECTED_ON);
        if (day != null && !older) {
            after.set(RentalFields.LAST_INSPECTED_ON, day);
        }
        return after.done();
    }

    private static String note(String before, String line) {
        if (line.isEmpty() || before.contains(line)) {
            return before;
        }
        StringBuilder out = new StringBuilder(before);
        line.lines().filter(one -> !before.contains(one)).forEach(one -> out.append(out.isEmpty() ? "" : "\n").append(one));
        return out.toString();
    }
}
