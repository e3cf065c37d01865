package org.communityoffice.activity;

import static org.communityoffice.database.tables.Tables.ACTIVITY;
import static org.communityoffice.database.tables.Tables.ATTACHMENT;
import static org.communityoffice.database.tables.Tables.ATTENDEE;
import static org.communityoffice.database.tables.Tables.VOLUNTEER_HOURS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communityoffice.database.Changed;
import org.communityoffice.database.Changes;
import org.communityoffice.database.LiveTable;
import org.communityoffice.database.OfficeDatabase;
import org.communityoffice.database.Rows;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/// Activities held live; who came and which hours were given by query, since there may be half a million. Written through change sets only.
public final class ActivityRepository {
    private static final Pattern NUMBER = Pattern.compile("(\\d{4})-(\\d{1,9})");
    private final OfficeDatabase database;
    private final LiveTable activities;
    private final Map<Integer, Integer> highest = new HashMap<>();

    public ActivityRepository(OfficeDatabase database) {
        this.database = database;
        this.activities = new LiveTable(database, ActivityFields.TYPE);
    }

    public Collection<Stored> all() {
        return activities.all();
    }

    public Optional<Stored> find(long id) {
        return activities.find(id);
    }

    /// Told which activities changed, after each change.
    public void onChanged(Consumer<Set<Long>> listener) {
        activities.onChange(listener);
    }

    /// Enters an activity; one without 活动编号 gets the next of its year (`2026-078`). The only way an activity begins.
    public Stored insert(Changes changes, Values activity) {
        boolean numbered = activity.has(ActivityFields.ACTIVITY_NO);
        return changes.insert(numbered ? activity : activity.with(ActivityFields.ACTIVITY_NO, nextNumber(activity.get(ActivityFields.STARTS_ON, LocalDate.EPOCH).getYear())));
    }

    /// Each is given once, also where the entry is undone: a paper may bear it already.
    private synchronized String nextNumber(int year) {
        int next = highest.computeIfAbsent(year, this::highestNumber) + 1;
        highest.put(year, next);
        return String.format("%d-%03d", year, next);
    }

    private int highestNumber(int year) {
        int found = 0;
        for (Stored activity : activities.all()) {
            Matcher number = NUMBER.matcher(activity.values().get(ActivityFields.ACTIVITY_NO, ""));
            if (number.matches() && Integer.parseInt(number.group(1)) == year) {
                found = Math.max(found, Integer.parseInt(number.group(2)));
            }
        }
        return found;
    }

    /// Who came, in the order of entry.
    public List<Stored> attendees(long activity) {
        return database.read(reading -> attendees(reading, activity));
    }

    private static List<Stored> attendees(DSLContext reading, long activity) {
        return Rows.list(reading, AttendeeFields.TYPE, ATTENDEE.ACTIVITY.eq(activity), ATTENDEE.ID);
    }

    /// Whose hours, in the order of entry.
    public List<Stored> hours(long activity) {
        return database.read(reading -> hours(reading, activity));
    }

    private static List<Stored> hours(DSLContext reading, long activity) {
        return Rows.list(reading, VolunteerHoursFields.TYPE, VOLUNTEER_HOURS.ACTIVITY.eq(activity), VOLUNTEER_HOURS.ID);
    }

    /// The same as this action has them so far.
    List<Stored> attendees(Changes changes, long activity) {
        return attendees(changes.reading(), activity);
    }

    List<Stored> hours(Changes changes, long activity) {
        return hours(changes.reading(), activity);
    }

    /// The activities to which a resident came, the newest first.
    public List<Stored> attended(long resident) {
        return held(database.read(reading -> reading.selectDistinct(ATTENDEE.ACTIVITY).from(ATTENDEE).where(ATTENDEE.PERSON.eq(resident)).fetchSet(ATTENDEE.ACTIVITY)));
    }

    /// The hours of a resident.
    public List<Stored> hoursOf(long resident) {
        return database.read(reading -> Rows.list(reading, VolunteerHoursFields.TYPE, VOLUNTEER_HOURS.VOLUNTEER.eq(resident), VOLUNTEER_HOURS.ID));
    }

    private List<Stored> held(Set<Long> ids) {
        return ids.stream().flatMap(id -> activities.find(id).stream())
                .sorted((a, b) -> b.values().get(ActivityFields.STARTS_ON, LocalDate.MIN).compareTo(a.values().get(ActivityFields.STARTS_ON, LocalDate.MIN))).toList();
    }

    /// What the activities of these days have to show; those with nothing are left out.
    public Map<Long, Proof> proofs(LocalDate first, LocalDate last) {
        return database.read(reading -> proofs(reading, ACTIVITY.STARTS_ON.between(first, last)));
    }

    public Proof proof(long activity) {
        return database.read(reading -> proofs(reading, ACTIVITY.ID.eq(activity))).getOrDefault(activity, Proof.NONE);
    }

    private static Map<Long, Proof> proofs(DSLContext reading, Condition which) {
        Map<Long, Integer> came = counted(reading, ATTENDEE.ACTIVITY, which);
        Map<Long, Integer> gave = counted(reading, VOLUNTEER_HOURS.ACTIVITY, which);
        Map<Long, List<Proof.Paper>> files = new LinkedHashMap<>();
        reading.select(ATTACHMENT.ROW_ID, ATTACHMENT.PURPOSE, ATTACHMENT.FILE_NAME).from(ATTACHMENT).join(ACTIVITY).on(ACTIVITY.ID.eq(ATTACHMENT.ROW_ID))
                .where(ATTACHMENT.TABLE_NAME.eq(ActivityFields.TYPE.table()).and(which)).orderBy(ATTACHMENT.ID)
                .forEach(row -> files.computeIfAbsent(row.value1(), _ -> new ArrayList<>()).add(new Proof.Paper(row.value2(), row.value3())));
        Set<Long> ids = new HashSet<>(came.keySet());
        ids.addAll(gave.keySet());
        ids.addAll(files.keySet());
        Map<Long, Proof> out = new HashMap<>();
        ids.forEach(id -> out.put(id, Proof.of(files.getOrDefault(id, List.of()), came.getOrDefault(id, 0), gave.getOrDefault(id, 0))));
        return out;
    }

    private static Map<Long, Integer> counted(DSLContext reading, Field<Long> activity, Condition which) {
        return reading.select(activity, DSL.count()).from(java.util.Objects.requireNonNull(((org.jooq.TableField<?, Long>) activity).getTable())).join(ACTIVITY).on(ACTIVITY.ID.eq(activity))
                .where(which).groupBy(activity).fetchMap(row -> row.value1(), row -> row.value2());
    }

    public <T> T read(Function<DSLContext, T> query) {
        return database.read(query);
    }

    public <T> Changed<T> change(String title, String by, Function<Changes, T> action) {
        return database.change(title, by, action);
    }
}
