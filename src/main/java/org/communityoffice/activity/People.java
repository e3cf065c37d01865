package org.communityoffice.activity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.communityoffice.database.Changes;
import org.communityoffice.model.RecordType;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.jspecify.annotations.Nullable;

/// Brings the two lists of an activity, as its action has them, to what was entered: who stays keeps the row.
final class People {
    private final ActivityRepository repository;
    private final Changes changes;
    private final long activity;
    private boolean changed;

    People(ActivityRepository repository, Changes changes, long activity) {
        this.repository = repository;
        this.changes = changes;
        this.activity = activity;
    }

    void attendees(List<Attendee> wanted) {
        List<Stored> left = new ArrayList<>(repository.attendees(changes, activity));
        for (Attendee one : wanted) {
            Values row = Values.none(AttendeeFields.TYPE).change().set(AttendeeFields.ACTIVITY, activity).set(AttendeeFields.PERSON, one.person())
                    .set(AttendeeFields.PERSON_NAME, one.name()).done();
            put(take(left, one, attendee -> attendee.values().get(AttendeeFields.PERSON), attendee -> attendee.values().get(AttendeeFields.PERSON_NAME, "")), row);
        }
        delete(AttendeeFields.TYPE, left);
    }

    /// New entries are verified by who enters them, today.
    void hours(List<GivenHours> wanted, String by, LocalDate today) {
        List<Stored> left = new ArrayList<>(repository.hours(changes, activity));
        for (GivenHours one : wanted) {
            Stored before = take(left, one.who(), row -> row.values().get(VolunteerHoursFields.VOLUNTEER), row -> row.values().get(VolunteerHoursFields.PERSON_NAME, ""));
            Values from = before == null ? Values.none(VolunteerHoursFields.TYPE).change().set(VolunteerHoursFields.ACTIVITY, activity).set(VolunteerHoursFields.VERIFIED_BY, by)
                    .set(VolunteerHoursFields.VERIFIED_ON, today).done() : before.values();
            put(before, from.change().set(VolunteerHoursFields.VOLUNTEER, one.who().person()).set(VolunteerHoursFields.PERSON_NAME, one.who().name())
                    .set(VolunteerHoursFields.HOURS, one.hours().setScale(1)).set(VolunteerHoursFields.ROLE, one.role()).done());
        }
        delete(VolunteerHoursFields.TYPE, left);
    }

    /// Whether anybody came, went or got other hours.
    boolean changed() {
        return changed;
    }

    private void put(@Nullable Stored before, Values row) {
        if (before == null) {
            changes.insert(row);
            changed = true;
        } else if (!before.values().equals(row)) {
            changes.update(before, row);
            changed = true;
        }
    }

    private void delete(RecordType type, List<Stored> rows) {
        changed |= !rows.isEmpty();
        rows.forEach(row -> changes.delete(type, row.id(), row.version()));
    }

    /// The row of this person, taken out of the list.
    private static @Nullable Stored take(List<Stored> rows, Attendee who, java.util.function.Function<Stored, @Nullable Long> person, java.util.function.Function<Stored, String> name) {
        for (Stored row : rows) {
            if (who.same(new Attendee(person.apply(row), name.apply(row)))) {
                rows.remove(row);
                return row;
            }
        }
        return null;
    }
}
