package org.communityoffice.resident;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.communityoffice.database.Changed;
import org.communityoffice.database.Changes;
import org.communityoffice.database.LiveTable;
import org.communityoffice.database.OfficeDatabase;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;

/// Residents, households and register entries, held live; written through change sets only.
public final class ResidentRepository {
    private final OfficeDatabase database;
    private final LiveTable residents;
    private final LiveTable households;
    private final LiveTable registers;

    public ResidentRepository(OfficeDatabase database) {
        this.database = database;
        this.residents = new LiveTable(database, ResidentFields.TYPE);
        this.households = new LiveTable(database, HouseholdFields.TYPE);
        this.registers = new LiveTable(database, RegisterFields.TYPE);
    }

    public Collection<Stored> residents() {
        return residents.all();
    }

    public Optional<Stored> resident(long id) {
        return residents.find(id);
    }

    public Collection<Stored> households() {
        return households.all();
    }

    public Optional<Stored> household(long id) {
        return households.find(id);
    }

    public Collection<Stored> registers() {
        return registers.all();
    }

    public List<Stored> members(long household) {
        return residents.all().stream()
                .filter(person -> Long.valueOf(household).equals(person.values().get(ResidentFields.HOUSEHOLD)))
                .toList();
    }

    public List<Stored> registersOf(long resident) {
        return registers.all().stream()
                .filter(entry -> Long.valueOf(resident).equals(entry.values().get(RegisterFields.RESIDENT)))
                .toList();
    }

    /// Told which residents changed, after each change.
    public void onResidentsChanged(Consumer<Set<Long>> listener) {
        residents.onChange(listener);
    }

    /// Enters a resident under a 人员编号 that stays. The only way a resident begins.
    public Stored insert(Changes changes, Values person) {
        long id = changes.reserve(ResidentFields.TYPE);
        return changes.insert(id, person.with(ResidentFields.PERSON_NO, Words.of("resident.number", String.format("%06d", id))));
    }

    /// Everything read within is one state of the office (see [OfficeDatabase#snapshot]).
    public <T> T snapshot(Supplier<T> reading) {
        return database.snapshot(reading);
    }

    public <T> Changed<T> change(String title, String by, Function<Changes, T> action) {
        return database.change(title, by, action);
    }
}
