package org.communityoffice.rental;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.report.MonthBook;
import org.communityoffice.report.MonthPaper;
import org.communityoffice.resident.RegisterFields;
import org.communityoffice.resident.ResidentRepository;
import org.communityoffice.settings.FactoryRow;
import org.communityoffice.settings.FactoryTables;

/// What the book of rental houses gives to the papers of a month: lines and section 七 of the summary, and its ledgers.
public final class RentalMonth implements MonthBook {
    private static final String SUMMARY = "RPT-01";
    private static final int PLACE = 7;
    private final RentalRepository houses;
    private final RentalMonthRepository repository;
    private final ResidentRepository residents;
    private final FactoryTables tables;

    public RentalMonth(RentalRepository houses, RentalMonthRepository repository, ResidentRepository residents, FactoryTables tables) {
        this.houses = houses;
        this.repository = repository;
        this.residents = residents;
        this.tables = tables;
    }

    @Override
    public List<String> codes() {
        return List.of();
    }

    @Override
    public Part part(YearMonth month) {
        Collection<Stored> all = houses.all();
        if (all.isEmpty()) {
            return Part.NOTHING;
        }
        RentalFigures.Records records = records(month.atEndOfMonth());
        RentalLines lines = new RentalLines(records, month, tables);
        List<MonthPaper> papers = new ArrayList<>();
        return new Part(lines.of(SUMMARY), List.of(RentalSection.balance(lines)), List.of(new Section(PLACE, Words.of("rental.month.section"), RentalSection.text(lines, handedTo(records, month)))), papers);
    }

    /// What is counted up to a day.
    RentalFigures.Records records(LocalDate last) {
        RentalMonthRepository.Counted counted = repository.counted(last);
        Set<String> extinguishers = tables.rows("equipment-types").stream().filter(row -> row.get("category").equals("灭火器")).map(FactoryRow::key).collect(Collectors.toSet());
        List<Stored> children = residents.registers().stream().filter(entry -> TenancyService.CHILDREN.equals(entry.values().get(RegisterFields.REGISTER))).toList();
        return new RentalFigures.Records(houses.all(), counted.tenancies(), counted.inspections(), counted.hazards(), counted.rechecks(), counted.equipment(), extinguishers, children, Map.of());
    }

    /// To whom hazards of the month were handed over, and how many.
    private static Map<String, Long> handedTo(RentalFigures.Records records, YearMonth month) {
        return records.hazards().stream().map(Stored::values).filter(one -> one.has(HazardFields.TRANSFERRED_ON) && YearMonth.from(one.get(HazardFields.TRANSFERRED_ON, month.atDay(1))).equals(month))
                .map((Values one) -> one.get(HazardFields.TRANSFERRED_TO, "")).filter(unit -> !unit.isEmpty())
                .collect(Collectors.groupingBy(unit -> unit, LinkedHashMap::new, Collectors.counting()));
    }
}
