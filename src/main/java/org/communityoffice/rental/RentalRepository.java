package org.communityoffice.rental;

import static org.communityoffice.database.tables.Tables.CHECKLIST;
import static org.communityoffice.database.tables.Tables.CHECKLIST_ITEM;
import static org.communityoffice.database.tables.Tables.EQUIPMENT;
import static org.communityoffice.database.tables.Tables.HAZARD;
import static org.communityoffice.database.tables.Tables.INSPECTION;
import static org.communityoffice.database.tables.Tables.RECHECK;
import static org.communityoffice.database.tables.Tables.RENTAL;
import static org.communityoffice.database.tables.Tables.ROOM;
import static org.communityoffice.database.tables.Tables.TENANCY;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.communityoffice.database.Changed;
import org.communityoffice.database.Changes;
import org.communityoffice.database.LiveTable;
import org.communityoffice.database.OfficeDatabase;
import org.communityoffice.database.Rows;
import org.communityoffice.model.Field;
import org.communityoffice.model.RecordType;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// Rental houses held live (a few thousand); rooms, tenancies, inspections and what follows by query. Written through change sets only.
public final class RentalRepository {
    private final OfficeDatabase database;
    private final LiveTable houses;

    public RentalRepository(OfficeDatabase database) {
        this.database = database;
        this.houses = new LiveTable(database, RentalFields.TYPE);
    }

    public Collection<Stored> all() {
        return houses.all();
    }

    public Optional<Stored> find(long id) {
        return houses.find(id);
    }

    /// Told which houses changed, after each change.
    public void onChanged(Consumer<Set<Long>> listener) {
        houses.onChange(listener);
    }

    /// By floor and room number.
    public List<Stored> rooms(DSLContext reading, long rental) {
        return Rows.list(reading, RoomFields.TYPE, ROOM.RENTAL.eq(rental), ROOM.ID);
    }

    public List<Stored> allRooms(DSLContext reading) {
        return Rows.list(reading, RoomFields.TYPE, DSL.noCondition(), ROOM.ID);
    }

    /// All tenancies of a house, past ones too, in the order of entry.
    public List<Stored> tenancies(DSLContext reading, long rental) {
        return Rows.list(reading, TenancyFields.TYPE, TENANCY.RENTAL.eq(rental), TENANCY.ID);
    }

    public List<Stored> tenanciesOf(DSLContext reading, long person) {
        return Rows.list(reading, TenancyFields.TYPE, TENANCY.PERSON.eq(person), TENANCY.ID);
    }

    /// Those who live in a house on a day: moved in by then (or not known when) and not yet out.
    public List<Stored> tenanciesOn(DSLContext reading, LocalDate day) {
        return Rows.list(reading, TenancyFields.TYPE, DSL.and(DSL.or(TENANCY.MOVED_IN_ON.isNull(), TENANCY.MOVED_IN_ON.le(day)), DSL.or(TENANCY.MOVED_OUT_ON.isNull(), TENANCY.MOVED_OUT_ON.gt(day))), TENANCY.ID);
    }

    /// Tenancies that touch the days from the first to the last: those of a month's list.
    public List<Stored> tenanciesBetween(DSLContext reading, LocalDate first, LocalDate last) {
        return Rows.list(reading, TenancyFields.TYPE, DSL.and(DSL.or(TENANCY.MOVED_IN_ON.isNull(), TENANCY.MOVED_IN_ON.le(last)), DSL.or(TENANCY.MOVED_OUT_ON.isNull(), TENANCY.MOVED_OUT_ON.ge(first))), TENANCY.ID);
    }

    /// The inspections of a house, the oldest first.
    public List<Stored> inspections(DSLContext reading, long rental) {
        return Rows.list(reading, InspectionFields.TYPE, INSPECTION.RENTAL.eq(rental), INSPECTION.INSPECTED_ON, INSPECTION.ID);
    }

    public Optional<Stored> inspection(DSLContext reading, long id) {
        return Rows.find(reading, InspectionFields.TYPE, id);
    }

    /// The inspection that was entered last, of whichever house; not one of a workbook.
    public Optional<Stored> lastEntered(DSLContext reading) {
        return Optional.ofNullable(reading.select(DSL.max(INSPECTION.ID)).from(INSPECTION).where(INSPECTION.SOURCE_FILE.isNull()).fetchOne(DSL.max(INSPECTION.ID)))
                .flatMap(id -> inspection(reading, id));
    }

    /// All inspections up to a day, the oldest first.
    public List<Stored> inspectionsUntil(DSLContext reading, LocalDate last) {
        return Rows.list(reading, InspectionFields.TYPE, INSPECTION.INSPECTED_ON.le(last), INSPECTION.INSPECTED_ON, INSPECTION.ID);
    }

    public List<Stored> hazards(DSLContext reading, long rental) {
        return Rows.list(reading, HazardFields.TYPE, HAZARD.RENTAL.eq(rental), HAZARD.FOUND_ON, HAZARD.ID);
    }

    public List<Stored> hazardsOf(DSLContext reading, long inspection) {
        return Rows.list(reading, HazardFields.TYPE, HAZARD.INSPECTION.eq(inspection), HAZARD.ID);
    }

    /// All hazards found up to a day, the oldest first.
    public List<Stored> hazardsUntil(DSLContext reading, LocalDate last) {
        return Rows.list(reading, HazardFields.TYPE, HAZARD.FOUND_ON.le(last), HAZARD.FOUND_ON, HAZARD.ID);
    }

    /// Hazards that nobody has closed: neither by recheck nor by the authority's answer.
    public List<Stored> unclosedHazards(DSLContext reading) {
        return Rows.list(reading, HazardFields.TYPE, HAZARD.CLOSED_ON.isNull(), HAZARD.FOUND_ON, HAZARD.ID);
    }

    public List<Stored> rechecks(DSLContext reading, Collection<Long> hazards) {
        return Rows.list(reading, RecheckFields.TYPE, RECHECK.HAZARD.in(hazards), RECHECK.RECHECKED_ON, RECHECK.ID);
    }

    /// The rechecks of what one inspection found.
    public List<Stored> rechecksOf(DSLContext reading, long inspection) {
        return rechecks(reading, hazardsOf(reading, inspection).stream().map(Stored::id).toList());
    }

    public List<Stored> rechecksUntil(DSLContext reading, LocalDate last) {
        return Rows.list(reading, RecheckFields.TYPE, RECHECK.RECHECKED_ON.le(last), RECHECK.RECHECKED_ON, RECHECK.ID);
    }

    /// The editions of the fire checklist after the first.
    public List<Stored> checklists(DSLContext reading) {
        return Rows.list(reading, ChecklistFields.TYPE, DSL.noCondition(), CHECKLIST.ISSUED_ON, CHECKLIST.ID);
    }

    /// The items of all these editions, in their order.
    public List<Stored> checklistItems(DSLContext reading) {
        return Rows.list(reading, ChecklistItemFields.TYPE, DSL.noCondition(), CHECKLIST_ITEM.PLACE, CHECKLIST_ITEM.ID);
    }

    /// The highest number of papers that begin so (`GZ-2026-`); 0 where there is none.
    public int lastNumber(DSLContext reading, RecordType type, Field<String> number, String prefix) {
        org.jooq.Field<String> written = DSL.field(number.key(), String.class);
        return reading.selectDistinct(written).from(Rows.table(type)).where(written.startsWith(prefix)).fetch(row -> row.value1().substring(prefix.length())).stream()
                .filter(rest -> rest.matches("[0-9]{1,8}")).mapToInt(Integer::parseInt).max().orElse(0);
    }

    /// The hazards that bear this number of a notice or a transfer.
    public List<Stored> hazardsNumbered(DSLContext reading, Field<String> number, String written) {
        return Rows.list(reading, HazardFields.TYPE, DSL.field(number.key(), String.class).eq(written), HAZARD.ID);
    }

    public List<Stored> equipment(DSLContext reading, long rental) {
        return Rows.list(reading, EquipmentFields.TYPE, EQUIPMENT.RENTAL.eq(rental), EQUIPMENT.ID);
    }

    public List<Stored> allEquipment(DSLContext reading) {
        return Rows.list(reading, EquipmentFields.TYPE, DSL.noCondition(), EQUIPMENT.ID);
    }

    /// Enters a record of this book; one without a number gets that of its row (`CZ-000123`). The only way such a record begins.
    ///
    /// @param number the field with the number
    public Stored insert(Changes changes, Values record, Field<String> number) {
        if (record.has(number)) {
            return changes.insert(record);
        }
        long id = changes.reserve(record.type());
        return changes.insert(id, record.with(number, Words.of("rental.number." + record.type().table(), String.format("%06d", id))));
    }

    public <T> T read(Function<DSLContext, T> query) {
        return database.read(query);
    }

    public <T> Changed<T> change(String title, String by, Function<Changes, T> action) {
        return database.change(title, by, action);
    }
}
