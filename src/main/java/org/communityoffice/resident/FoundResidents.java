package org.communityoffice.resident;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.search.SearchEntry;
import org.communityoffice.search.SearchGroup;
import org.communityoffice.search.SearchHit;
import org.communityoffice.search.SearchHit.Reason;
import org.communityoffice.search.SearchIndex;
import org.communityoffice.security.Audience;
import org.communityoffice.settings.FieldWords;
import org.communityoffice.ui.FoundThings;
import org.communityoffice.ui.FoundThings.Described;
import org.kordamp.ikonli.feather.Feather;

/// Residents in the find box: kept in the index after every change, shown by sex, age, kind, address and a masked number.
public final class FoundResidents implements FoundThings.Book {
    private final ResidentRepository residents;
    private final FieldWords words;
    private final PersonLine line;
    private final LongConsumer open;

    /// @param open what Enter on a hit does
    public FoundResidents(ResidentRepository residents, FieldWords words, Clock clock, LongConsumer open) {
        this.residents = residents;
        this.words = words;
        this.line = new PersonLine(words, clock);
        this.open = open;
    }

    /// Fills the index and follows every change; behind the start, since 100,000 people take a second.
    public synchronized void fill(SearchIndex index) {
        residents.onResidentsChanged(changed -> follow(index, changed));
        index.load(SearchGroup.RESIDENT, entries(residents.residents()));
    }

    private synchronized void follow(SearchIndex index, Set<Long> changed) {
        List<Stored> now = new ArrayList<>();
        List<Long> gone = new ArrayList<>();
        changed.forEach(id -> residents.resident(id).ifPresentOrElse(now::add, () -> gone.add(id)));
        index.put(SearchGroup.RESIDENT, entries(now));
        index.remove(SearchGroup.RESIDENT, gone);
    }

    private static List<SearchEntry> entries(Collection<Stored> persons) {
        return persons.stream().map(FoundResidents::entry).toList();
    }

    private static SearchEntry entry(Stored person) {
        Values values = person.values();
        String phones = String.join("、", values.get(ResidentFields.PHONE, ""), values.get(ResidentFields.LANDLINE, ""));
        return new SearchEntry(person.id(), values.get(ResidentFields.NAME, ""), values.get(ResidentFields.NAME_INITIALS, ""),
                values.get(ResidentFields.ID_NO, ""), phones, values.get(ResidentFields.RESIDENCE_ADDRESS, ""),
                values.get(ResidentFields.FORMER_NAME, ""));
    }

    @Override
    public Described describe(SearchHit hit) {
        Values person = residents.resident(hit.id()).map(Stored::values).orElse(Values.none(ResidentFields.TYPE));
        boolean byPhone = hit.reason() == Reason.PHONE;
        String right = words.shown(ResidentFields.TYPE, byPhone ? ResidentFields.PHONE : ResidentFields.ID_NO,
                person.get(byPhone ? ResidentFields.PHONE : ResidentFields.ID_NO), Audience.SCREEN);
        return new Described(Feather.USERS, line.of(person), right, () -> open.accept(hit.id()));
    }
}
