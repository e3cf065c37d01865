package org.communityoffice.rental;

import java.time.LocalDate;
import java.util.List;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.settings.FactoryRow;
import org.communityoffice.settings.FactoryTables;
import org.jspecify.annotations.Nullable;

/// By when a hazard is to be put right and looked at again (`codes/hazard-deadlines.csv`, `rental-rules.csv`), as the office's newest editions say.
public final class Deadlines {
    private static final String RECHECK_WITHIN = "RECHECK-WITHIN";
    private final FactoryTables tables;
    private final WorkingDays days;

    public Deadlines(FactoryTables tables, WorkingDays days) {
        this.tables = tables;
        this.days = days;
    }

    /// @param days              null where a paper of the authority fixes the day (HD-30)
    /// @param working           counted in working days, else in calendar days
    /// @param reportWithinHours by when it is reported; null where it need not be
    public record Deadline(String code, String label, @Nullable Integer days, boolean working, @Nullable Integer reportWithinHours) {}

    /// The deadlines that may be chosen for a severity, the usual one among them.
    public List<Deadline> of(String severity) {
        return rows(severity).stream().map(Deadlines::deadline).toList();
    }

    /// The deadline that is proposed.
    ///
    /// @throws IllegalArgumentException where there is none for this severity
    public Deadline usual(String severity) {
        List<FactoryRow> rows = rows(severity);
        return rows.stream().filter(row -> row.is("is_default")).findFirst().or(() -> rows.stream().findFirst()).map(Deadlines::deadline)
                .orElseThrow(() -> new IllegalArgumentException("no deadline for severity " + severity));
    }

    /// The last day, counted from the day after the finding; one that is not worked moves to the next that is. At once is the day of the finding. Null where an authority's paper fixes it.
    public @Nullable LocalDate due(Deadline deadline, LocalDate foundOn) {
        Integer many = deadline.days();
        if (many == null || many == 0) {
            return many == null ? null : foundOn;
        }
        return due(deadline, many, foundOn, days);
    }

    private static LocalDate due(Deadline deadline, int many, LocalDate foundOn, WorkingDays worked) {
        return deadline.working() ? worked.plus(foundOn, many) : worked.firstFrom(foundOn.plusDays(many));
    }

    /// The day to which a deadline moves that was reckoned by weekends alone, now that the notice of the year's holidays is in the table (补入后只改还没到期的期限). Null where it stays: past, set by somebody, or as reckoned now.
    public @Nullable LocalDate reckonedAgain(Values hazard, LocalDate today) {
        LocalDate found = hazard.get(HazardFields.FOUND_ON);
        LocalDate day = hazard.get(HazardFields.DEADLINE);
        if (found == null || day == null || day.isBefore(today) || hazard.has(HazardFields.DEADLINE_REASON)) {
            return null;
        }
        List<Deadline> choices = of(hazard.get(HazardFields.SEVERITY, "")).stream().filter(one -> one.days() != null && one.days() > 0).toList();
        if (choices.stream().anyMatch(one -> day.equals(due(one, found)))) {
            return null;
        }
        WorkingDays before = WorkingDays.weekendsOnly();
        return choices.stream().filter(one -> one.days() != null && day.equals(due(one, one.days(), found, before))).findFirst().map(one -> due(one, found)).filter(now -> !now.isBefore(today)).orElse(null);
    }

    /// In which time a hazard is to be put right, as a paper says it (3日, 5个工作日): of the choices of its severity the one that gives its day. Empty where none does, or somebody changed the day.
    public String days(Values hazard) {
        LocalDate found = hazard.get(HazardFields.FOUND_ON);
        LocalDate day = hazard.get(HazardFields.DEADLINE);
        if (found == null || day == null || hazard.has(HazardFields.DEADLINE_REASON)) {
            return "";
        }
        List<Deadline> fit = of(hazard.get(HazardFields.SEVERITY, "")).stream().filter(one -> one.days() != null && one.days() > 0 && day.equals(due(one, found))).toList();
        return fit.stream().filter(one -> one.equals(usual(hazard.get(HazardFields.SEVERITY, "")))).findFirst().or(() -> fit.stream().findFirst())
                .map(one -> Words.of(one.working() ? "rental.paper.days.working" : "rental.paper.days", String.valueOf(one.days()))).orElse("");
    }

    /// By when it is looked at again: some working days after the deadline.
    public LocalDate recheckBy(LocalDate due) {
        return days.plus(due, rule(tables, RECHECK_WITHIN));
    }

    /// A number of `rental-rules.csv`.
    static int rule(FactoryTables tables, String code) {
        FactoryRow row = tables.table("rental-rules").row(code).orElseThrow(() -> new IllegalArgumentException("no rule " + code));
        Integer number = number(row.get("number"));
        if (number == null) {
            // an office that wrote something else than a number goes on with what was delivered
            number = number(tables.table("rental-rules").editions(code).getLast().get("number"));
        }
        if (number == null) {
            throw new IllegalStateException("rule without a number: " + code);
        }
        return number;
    }

    private List<FactoryRow> rows(String severity) {
        return tables.rows("hazard-deadlines").stream().filter(row -> !row.retired() && row.get("severity").equals(severity)).toList();
    }

    private static Deadline deadline(FactoryRow row) {
        return new Deadline(row.key(), row.get("name_zh"), number(row.get("days")), row.get("day_kind").equals("working"), number(row.get("report_within_hours")));
    }

    private static @Nullable Integer number(String cell) {
        return cell.matches("[0-9]{1,4}") ? Integer.valueOf(cell) : null;
    }
}
