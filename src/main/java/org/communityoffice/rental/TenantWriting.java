package org.communityoffice.rental;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.communityoffice.database.Changes;
import org.communityoffice.model.Field;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.resident.ResidentFields;
import org.communityoffice.resident.ResidentImports;
import org.communityoffice.resident.ResidentRepository;
import org.communityoffice.spreadsheet.BookImport;
import org.communityoffice.spreadsheet.ImportRow;
import org.communityoffice.spreadsheet.RowWords;
import org.jspecify.annotations.Nullable;

/// Writes rows of a list of tenants: the person as a resident from elsewhere, and their tenancy; who moved has a new one, and the old one ends.
final class TenantWriting implements BookImport.Writing {
    /// Two houses have this address: neither is taken.
    static final long SEVERAL = 0;
    private static final String FROM_ELSEWHERE = "LD";
    private final Changes changes;
    private final ResidentImports.PersonWriting people;
    private final ResidentRepository residents;
    private final RentalRepository rentals;
    private final Map<String, Long> houses;
    private final LocalDate today;

    /// @param houses their ids by [HouseLine#key]
    TenantWriting(Changes changes, ResidentImports.PersonWriting people, ResidentRepository residents, RentalRepository rentals, Map<String, Long> houses, LocalDate today) {
        this.changes = changes;
        this.people = people;
        this.residents = residents;
        this.rentals = rentals;
        this.houses = houses;
        this.today = today;
    }

    @Override
    public void write(ImportRow row, String source) {
        Values line = row.values();
        Values person = TenantSheetFields.person(line);
        Stored asLine = row.known();
        Stored known = asLine == null ? null : residents.resident(asLine.id()).orElse(new Stored(asLine.id(), asLine.version(), TenantSheetFields.person(asLine.values())));
        if (!person.has(ResidentFields.RESIDENT_KIND)) {
            person = person.with(ResidentFields.RESIDENT_KIND, FROM_ELSEWHERE);
        }
        Stored stored = known != null && known.values().equals(person) ? known : people.write(person, known, source);
        tenancy(stored, line, known != null, source);
    }

    private void tenancy(Stored person, Values line, boolean wasKnown, String source) {
        Stored current = wasKnown ? current(person.id()) : null;
        String address = person.values().get(ResidentFields.RESIDENCE_ADDRESS);
        LocalDate in = line.get(TenancyFields.MOVED_IN_ON);
        if (current != null && moved(current.values(), address)) {
            changes.update(current, current.values().with(TenancyFields.MOVED_OUT_ON, in == null || in.isAfter(today) ? today : in));
            current = null;
        }
        Values.Change after = (current == null ? Values.none(TenancyFields.TYPE) : current.values()).change();
        for (Field<?> field : TenantSheetFields.TENANCY) {
            if (line.has(field)) {
                after.put(field, line.get(field));
            }
        }
        after.set(TenancyFields.PERSON, person.id()).set(TenancyFields.ADDRESS, address).set(TenancyFields.ROOM, person.values().get(ResidentFields.ROOM));
        Long house = current == null || !current.values().has(TenancyFields.RENTAL) ? house(address) : current.values().get(TenancyFields.RENTAL);
        after.set(TenancyFields.RENTAL, house);
        if (current == null) {
            rentals.insert(changes, after.set(TenancyFields.SOURCE_FILE, source).done(), TenancyFields.TENANCY_NO);
        } else {
            changes.update(current, after.done());
        }
    }

    private static boolean moved(Values tenancy, @Nullable String address) {
        String before = tenancy.get(TenancyFields.ADDRESS);
        return before != null && address != null && !Objects.equals(RowWords.compact(before), RowWords.compact(address));
    }

    private @Nullable Stored current(long person) {
        List<Stored> open = rentals.tenanciesOf(changes.reading(), person).stream().filter(one -> {
            LocalDate out = one.values().get(TenancyFields.MOVED_OUT_ON);
            return out == null || !out.isBefore(today);
        }).toList();
        return open.isEmpty() ? null : open.getLast();
    }

    /// The house at the address, or the one whose address the written one begins with, followed by a room.
    private @Nullable Long house(@Nullable String address) {
        String wanted = address == null ? "" : RowWords.compact(address);
        Long exact = houses.get(wanted);
        if (exact != null) {
            return exact == SEVERAL ? null : exact;
        }
        for (int end = wanted.length() - 1; end > 0; end--) {
            boolean betweenNumbers = Character.isDigit(wanted.charAt(end)) && Character.isDigit(wanted.charAt(end - 1));
            Long house = betweenNumbers ? null : houses.get(wanted.substring(0, end));
            if (house != null) {
                return house == SEVERAL ? null : house;
            }
        }
        return null;
    }

    @Override
    public void finish() {
        people.finish();
    }
}
