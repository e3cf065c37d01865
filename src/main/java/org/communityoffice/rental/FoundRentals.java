package org.communityoffice.rental;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.search.SearchEntry;
import org.communityoffice.search.SearchGroup;
import org.communityoffice.search.SearchHit;
import org.communityoffice.search.SearchIndex;
import org.communityoffice.security.Audience;
import org.communityoffice.settings.FieldWords;
import org.communityoffice.ui.FoundThings;
import org.communityoffice.ui.FoundThings.Described;
import org.kordamp.ikonli.feather.Feather;

/// Rental houses in the find box: by address, its initials, landlord, agent, phone, number; shown with landlord and kind.
public final class FoundRentals implements FoundThings.Book {
    private final RentalRepository houses;
    private final FieldWords words;
    private final LongConsumer open;

    /// @param open what Enter on a hit does
    public FoundRentals(RentalRepository houses, FieldWords words, LongConsumer open) {
        this.houses = houses;
        this.words = words;
        this.open = open;
    }

    /// Fills the index and follows every change.
    public synchronized void fill(SearchIndex index) {
        houses.onChanged(changed -> follow(index, changed));
        index.load(SearchGroup.RENTAL, entries(houses.all()));
    }

    private synchronized void follow(SearchIndex index, Set<Long> changed) {
        List<Stored> now = new ArrayList<>();
        List<Long> gone = new ArrayList<>();
        changed.forEach(id -> houses.find(id).ifPresentOrElse(now::add, () -> gone.add(id)));
        index.put(SearchGroup.RENTAL, entries(now));
        index.remove(SearchGroup.RENTAL, gone);
    }

    private static List<SearchEntry> entries(Collection<Stored> houses) {
        return houses.stream().map(FoundRentals::entry).toList();
    }

    private static SearchEntry entry(Stored house) {
        Values values = house.values();
        String more = String.join(" ", Stream.of(RentalFields.LANDLORD, RentalFields.LANDLORD_AGENT, RentalFields.RENTAL_NO).map(values::get).filter(Objects::nonNull).toList());
        return new SearchEntry(house.id(), values.get(RentalFields.ADDRESS, ""), "", "", values.get(RentalFields.LANDLORD_PHONE, ""), values.get(RentalFields.ADDRESS, ""), more);
    }

    @Override
    public Described describe(SearchHit hit) {
        Values values = houses.find(hit.id()).map(Stored::values).orElse(Values.none(RentalFields.TYPE));
        String kind = words.shown(RentalFields.TYPE, RentalFields.HOUSE_KIND, values.get(RentalFields.HOUSE_KIND), Audience.SCREEN);
        String detail = String.join(" · ", Stream.of(values.get(RentalFields.LANDLORD, ""), kind).filter(part -> !part.isEmpty()).toList());
        return new Described(Feather.GRID, detail, words.shown(RentalFields.TYPE, RentalFields.STATUS, values.get(RentalFields.STATUS), Audience.SCREEN), () -> open.accept(hit.id()));
    }
}
