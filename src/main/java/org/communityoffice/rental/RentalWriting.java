package org.communityoffice.rental;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.communityoffice.database.Changes;
import org.communityoffice.model.Field;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.settings.FieldCatalogue;
import org.communityoffice.settings.FieldDefinition.Required;
import org.communityoffice.spreadsheet.BookImport;
import org.communityoffice.spreadsheet.ImportRow;
import org.jspecify.annotations.Nullable;

/// Writes rows of a ledger: the house, and the inspection of the day that the row names. No hazard is made of words, and none is closed by them.
final class RentalWriting implements BookImport.Writing {
    private final Changes changes;
    private final RentalRepository repository;
    private final FieldCatalogue catalogue;
    private final Owners owners;
    /// The houses that this transaction wrote, as they now are.
    private final Map<String, Stored> written = new HashMap<>();
    private final Map<Long, Map<LocalDate, Stored>> inspected = new HashMap<>();

    RentalWriting(Changes changes, RentalRepository repository, FieldCatalogue catalogue, Owners owners) {
        this.changes = changes;
        this.owners = owners;
        this.repository = repository;
        this.catalogue = catalogue;
    }

    @Override
    public void write(ImportRow row, String source) {
        Values line = row.values();
        String key = HouseLine.key(line);
        Stored house = house(row, key);
        Values before = house == null ? Values.none(RentalFields.TYPE) : house.values();
        Values.Change after = HouseLine.house(before, line).change();
        after.set(RentalFields.SOURCE_FILE, source);
        Values completed = owners.completed(before, after.done());
        Values all = completed.with(RentalFields.NEEDS_COMPLETION, incomplete(completed) ? Boolean.TRUE : null);
        Stored now = house == null ? repository.insert(changes, all, RentalFields.RENTAL_NO) : changes.update(house, all);
        written.put(key, now);
        LocalDate day = line.get(InspectionFields.INSPECTED_ON);
        if (day != null) {
            inspection(now.id(), house == null, day, line, source);
        }
    }

    private @Nullable Stored house(ImportRow row, String key) {
        Stored here = written.get(key);
        if (here != null) {
            return here;
        }
        Stored known = row.known();
        if (known != null) {
            return repository.find(known.id()).orElse(known);
        }
        // a second line of a house that an earlier transaction of this import wrote
        return row.refersTo() == 0 ? null : repository.all().stream().filter(house -> HouseLine.key(house.values()).equals(key)).findFirst().orElse(null);
    }

    private void inspection(long house, boolean fresh, LocalDate day, Values line, String source) {
        Map<LocalDate, Stored> days = inspected.computeIfAbsent(house, id -> fresh ? new HashMap<>() : byDay(repository.inspections(changes.reading(), id)));
        Stored there = days.get(day);
        Values.Change values = (there == null ? Values.none(InspectionFields.TYPE) : there.values()).change();
        for (Field<?> field : RentalSheetFields.INSPECTION) {
            if (line.has(field)) {
                values.put(field, line.get(field));
            }
        }
        if (there != null) {
            days.put(day, changes.update(there, values.done()));
        } else {
            values.set(InspectionFields.RENTAL, house).set(InspectionFields.SOURCE_FILE, source);
            days.put(day, repository.insert(changes, values.done(), InspectionFields.INSPECTION_NO));
        }
    }

    private static Map<LocalDate, Stored> byDay(List<Stored> inspections) {
        Map<LocalDate, Stored> out = new HashMap<>();
        inspections.forEach(one -> out.putIfAbsent(one.values().get(InspectionFields.INSPECTED_ON, LocalDate.MIN), one));
        return out;
    }

    /// A field that the form asks for is empty; the number is given by the program.
    private boolean incomplete(Values house) {
        return RentalFields.TYPE.fields().stream()
                .anyMatch(field -> !house.has(field) && !field.equals(RentalFields.RENTAL_NO) && catalogue.of(RentalFields.TYPE, field).required() == Required.YES);
    }
}
