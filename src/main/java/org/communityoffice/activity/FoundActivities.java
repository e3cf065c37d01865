package org.communityoffice.activity;

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

/// Activities in the find box: by title, its initials, place, leader, number; shown with day, type and place.
public final class FoundActivities implements FoundThings.Book {
    private final ActivityRepository activities;
    private final FieldWords words;
    private final LongConsumer open;

    /// @param open what Enter on a hit does
    public FoundActivities(ActivityRepository activities, FieldWords words, LongConsumer open) {
        this.activities = activities;
        this.words = words;
        this.open = open;
    }

    /// Fills the index and follows every change.
    public synchronized void fill(SearchIndex index) {
        activities.onChanged(changed -> follow(index, changed));
        index.load(SearchGroup.ACTIVITY, entries(activities.all()));
    }

    private synchronized void follow(SearchIndex index, Set<Long> changed) {
        List<Stored> now = new ArrayList<>();
        List<Long> gone = new ArrayList<>();
        changed.forEach(id -> activities.find(id).ifPresentOrElse(now::add, () -> gone.add(id)));
        index.put(SearchGroup.ACTIVITY, entries(now));
        index.remove(SearchGroup.ACTIVITY, gone);
    }

    private static List<SearchEntry> entries(Collection<Stored> activities) {
        return activities.stream().map(FoundActivities::entry).toList();
    }

    private static SearchEntry entry(Stored activity) {
        Values values = activity.values();
        String more = String.join(" ", Stream.of(ActivityFields.LEADER, ActivityFields.ACTIVITY_NO, ActivityFields.ORGANISER, ActivityFields.SPEAKER).map(values::get)
                .filter(Objects::nonNull).toList());
        return new SearchEntry(activity.id(), values.get(ActivityFields.TITLE, ""), "", "", "", values.get(ActivityFields.PLACE, ""), more);
    }

    @Override
    public Described describe(SearchHit hit) {
        Values values = activities.find(hit.id()).map(Stored::values).orElse(Values.none(ActivityFields.TYPE));
        String type = words.shown(ActivityFields.TYPE, ActivityFields.ACTIVITY_TYPE, values.get(ActivityFields.ACTIVITY_TYPE), Audience.SCREEN);
        String detail = String.join(" · ", Stream.of(type, values.get(ActivityFields.PLACE, "")).filter(part -> !part.isEmpty()).toList());
        return new Described(Feather.CALENDAR, detail, words.shown(ActivityFields.TYPE, ActivityFields.STARTS_ON, values.get(ActivityFields.STARTS_ON), Audience.SCREEN),
                () -> open.accept(hit.id()));
    }
}
