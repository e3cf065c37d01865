package org.communityoffice.rental;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import org.communityoffice.settings.FactoryRow;
import org.communityoffice.settings.FactoryTable;
import org.communityoffice.settings.FactoryTables;
import org.jspecify.annotations.Nullable;

/// Which days are worked (`holidays.csv`): not Saturday, Sunday or a day off, but also a weekend day that makes up for one. A year without a notice has its weekends only.
public final class WorkingDays {
    private static final String OFF = "off";
    private static final String WORK = "work";
    private final @Nullable FactoryTables tables;
    private volatile @Nullable Known known;

    public WorkingDays(FactoryTables tables) {
        this.tables = tables;
    }

    private WorkingDays() {
        tables = null;
    }

    /// As a year is taken before its notice came.
    static WorkingDays weekendsOnly() {
        return new WorkingDays();
    }

    /// What the table said when it was read; another table object has other editions.
    private record Known(FactoryTable table, Map<LocalDate, Boolean> worked) {}

    public boolean working(LocalDate day) {
        boolean usual = day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
        return known().getOrDefault(day, usual);
    }

    /// The day itself where it is worked, else the next that is.
    public LocalDate firstFrom(LocalDate day) {
        LocalDate out = day;
        while (!working(out)) {
            out = out.plusDays(1);
        }
        return out;
    }

    /// The last of so many working days, counted from the day after; no days are the day itself.
    public LocalDate plus(LocalDate day, int workingDays) {
        LocalDate out = day;
        for (int counted = 0; counted < workingDays; counted++) {
            out = firstFrom(out.plusDays(1));
        }
        return out;
    }

    private Map<LocalDate, Boolean> known() {
        if (tables == null) {
            return Map.of();
        }
        FactoryTable table = tables.table("holidays");
        Known read = known;
        if (read == null || read.table != table) {
            read = new Known(table, read(table));
            known = read;
        }
        return read.worked;
    }

    /// A row that names no day, or neither off nor work, says nothing.
    private static Map<LocalDate, Boolean> read(FactoryTable table) {
        Map<LocalDate, Boolean> out = new HashMap<>();
        for (FactoryRow row : table.rows()) {
            String kind = row.get("day_kind");
            if (!row.retired() && (kind.equals(OFF) || kind.equals(WORK))) {
                LocalDate day = day(row.get("date"));
                if (day != null) {
                    out.put(day, kind.equals(WORK));
                }
            }
        }
        return out;
    }

    private static @Nullable LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException _) {
            return null;
        }
    }
}
