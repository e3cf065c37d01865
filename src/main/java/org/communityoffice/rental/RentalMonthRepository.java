package org.communityoffice.rental;

import static org.communityoffice.database.tables.Tables.EQUIPMENT;
import static org.communityoffice.database.tables.Tables.HAZARD;
import static org.communityoffice.database.tables.Tables.INSPECTION;
import static org.communityoffice.database.tables.Tables.RECHECK;
import static org.communityoffice.database.tables.Tables.TENANCY;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.communityoffice.database.OfficeDatabase;
import org.communityoffice.database.Rows;
import org.communityoffice.model.Stored;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// What the papers of a month count of rental houses: many rows, each with the few fields that are counted.
public final class RentalMonthRepository {
    private final OfficeDatabase database;

    public RentalMonthRepository(OfficeDatabase database) {
        this.database = database;
    }

    /// Tenancies, inspections, hazards, rechecks up to a day; inspections by day.
    record Counted(List<Stored> tenancies, List<Stored> inspections, List<Stored> hazards, List<Stored> rechecks) {}

    Counted counted(LocalDate last) {
        return database.read(reading -> new Counted(
                Rows.some(reading, TenancyFields.TYPE, List.of(TenancyFields.RENTAL, TenancyFields.PERSON, TenancyFields.ROOM, TenancyFields.ADDRESS, TenancyFields.LANDLORD_NAME, TenancyFields.MOVED_IN_ON,
                        TenancyFields.MOVED_OUT_ON, TenancyFields.REPORTED_ON),
                        DSL.or(TENANCY.MOVED_IN_ON.isNull(), TENANCY.MOVED_IN_ON.le(last))),
                Rows.some(reading, InspectionFields.TYPE, List.of(InspectionFields.RENTAL, InspectionFields.INSPECTED_ON, InspectionFields.CONCLUSION, InspectionFields.CHECKLIST_VERSION),
                        INSPECTION.INSPECTED_ON.le(last), INSPECTION.INSPECTED_ON, INSPECTION.ID),
                Rows.some(reading, HazardFields.TYPE, List.of(HazardFields.RENTAL, HazardFields.INSPECTION, HazardFields.ITEM, HazardFields.SEVERITY, HazardFields.FOUND_ON, HazardFields.DEADLINE,
                        HazardFields.TRANSFERRED_ON, HazardFields.TRANSFERRED_TO, HazardFields.CLOSED_ON), HAZARD.FOUND_ON.le(last)),
                Rows.some(reading, RecheckFields.TYPE, List.of(RecheckFields.HAZARD, RecheckFields.RECHECKED_ON), RECHECK.RECHECKED_ON.le(last))));
    }

    /// Hazards that were open at some time from the first day to the last, whole.
    List<Stored> hazards(LocalDate first, LocalDate last) {
        return database.read(reading -> Rows.list(reading, HazardFields.TYPE, HAZARD.FOUND_ON.le(last).and(DSL.or(HAZARD.CLOSED_ON.isNull(), HAZARD.CLOSED_ON.ge(first))), HAZARD.FOUND_ON, HAZARD.ID));
    }

    List<Stored> equipment() {
        return database.read(reading -> Rows.list(reading, EquipmentFields.TYPE, DSL.noCondition(), EQUIPMENT.ID));
    }

    /// By house the written answers of the last inspection that had any.
    Map<Long, String> answered(LocalDate last) {
        return database.read(reading -> {
            Map<Long, Long> newest = new HashMap<>();
            reading.select(INSPECTION.RENTAL, INSPECTION.ID).from(INSPECTION).where(INSPECTION.INSPECTED_ON.le(last), INSPECTION.ANSWERS.isNotNull())
                    .orderBy(INSPECTION.INSPECTED_ON, INSPECTION.ID).forEach(row -> newest.put(row.value1(), row.value2()));
            return answers(reading, newest);
        });
    }

    private static Map<Long, String> answers(DSLContext reading, Map<Long, Long> inspections) {
        return reading.select(INSPECTION.RENTAL, INSPECTION.ANSWERS).from(INSPECTION).where(INSPECTION.ID.eq(DSL.any(inspections.values().toArray(Long[]::new)))).fetchMap(row -> row.value1(), row -> row.value2());
    }
}
