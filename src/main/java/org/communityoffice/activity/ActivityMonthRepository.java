package org.communityoffice.activity;

import static org.communityoffice.database.tables.Tables.ACTIVITY;
import static org.communityoffice.database.tables.Tables.TEAM;
import static org.communityoffice.database.tables.Tables.TEAM_MEMBER;
import static org.communityoffice.database.tables.Tables.VOLUNTEER_HOURS;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.communityoffice.database.OfficeDatabase;
import org.communityoffice.database.Rows;
import org.communityoffice.model.Stored;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// What the papers of a month count of activities and volunteers: summed in the database, since there may be twenty thousand.
public final class ActivityMonthRepository {
    private static final Field<Integer> NOTHING = DSL.inline(0);
    private final OfficeDatabase database;

    public ActivityMonthRepository(OfficeDatabase database) {
        this.database = database;
    }

    /// The hours of one volunteer.
    ///
    /// @param person the resident; null for somebody who is not on the roster
    /// @param times  in the month
    /// @param month  hours in the month
    /// @param year   hours from the year's beginning to the month's end
    /// @param all    hours from the first to the month's end
    public record Volunteer(@Nullable Long person, String name, int times, BigDecimal month, BigDecimal year, BigDecimal all, String verifiedBy) {}

    /// The figures of the activities that began on these days.
    public ActivityFigures figures(LocalDate first, LocalDate last, ActivityTypes types) {
        return database.read(reading -> figures(reading, ACTIVITY.STARTS_ON.between(first, last), types));
    }

    private static ActivityFigures figures(DSLContext reading, Condition days, ActivityTypes types) {
        Record sums = reading.select(DSL.count(), counted(types.performances()), counted(List.of(ActivityTypes.FILM)), sum(ACTIVITY.ATTENDANCE), sum(ACTIVITY.COPIES), counted(types.science()),
                counted(List.of(ActivityTypes.HEALTH)), counted(List.of(ActivityTypes.CLEANUP))).from(ACTIVITY).where(days).fetchSingle();
        Record given = reading.select(DSL.count(), DSL.coalesce(DSL.sum(VOLUNTEER_HOURS.HOURS), DSL.inline(BigDecimal.ZERO))).from(VOLUNTEER_HOURS)
                .join(ACTIVITY).on(ACTIVITY.ID.eq(VOLUNTEER_HOURS.ACTIVITY)).where(days).fetchSingle();
        Integer without = reading.select(sum(ACTIVITY.VOLUNTEERS)).from(ACTIVITY)
                .where(days.and(DSL.notExists(DSL.selectOne().from(VOLUNTEER_HOURS).where(VOLUNTEER_HOURS.ACTIVITY.eq(ACTIVITY.ID))))).fetchSingle().value1();
        int entries = given.get(0, Integer.class);
        return new ActivityFigures(whole(sums, 0), whole(sums, 1), whole(sums, 2), whole(sums, 3), whole(sums, 4), entries + without,
                given.get(1, BigDecimal.class).setScale(1, RoundingMode.HALF_UP), entries, whole(sums, 5), whole(sums, 6), whole(sums, 7));
    }

    private static int whole(Record row, int place) {
        return row.get(place, Integer.class);
    }

    private static Field<Integer> counted(Collection<String> types) {
        return DSL.coalesce(DSL.sum(DSL.when(ACTIVITY.ACTIVITY_TYPE.in(types), 1).otherwise(0)).cast(Integer.class), NOTHING);
    }

    private static Field<Integer> sum(Field<Integer> number) {
        return DSL.coalesce(DSL.sum(number).cast(Integer.class), NOTHING);
    }

    /// The activities that began on these days, by day and time.
    public List<Stored> held(LocalDate first, LocalDate last) {
        return database.read(reading -> Rows.list(reading, ActivityFields.TYPE, ACTIVITY.STARTS_ON.between(first, last), ACTIVITY.STARTS_ON, ACTIVITY.START_TIME, ACTIVITY.ID));
    }

    /// An entry of hours at an activity.
    public record Given(long activity, String title, LocalDate day, String name, BigDecimal hours) {}

    /// Every entry of hours at the activities that began on these days, by day.
    public List<Given> given(LocalDate first, LocalDate last) {
        return database.read(reading -> reading.select(ACTIVITY.ID, ACTIVITY.TITLE, ACTIVITY.STARTS_ON, VOLUNTEER_HOURS.PERSON_NAME, VOLUNTEER_HOURS.HOURS).from(VOLUNTEER_HOURS)
                .join(ACTIVITY).on(ACTIVITY.ID.eq(VOLUNTEER_HOURS.ACTIVITY)).where(ACTIVITY.STARTS_ON.between(first, last)).orderBy(ACTIVITY.STARTS_ON, ACTIVITY.ID, VOLUNTEER_HOURS.ID)
                .fetch(row -> new Given(row.value1(), row.value2(), row.value3(), row.value4() == null ? "" : row.value4(), row.value5())));
    }

    /// Everybody who has hours in the year of the month, most hours of the year first.
    ///
    /// @param first of the month
    /// @param last  day that counts
    public List<Volunteer> volunteers(LocalDate first, LocalDate last) {
        LocalDate newYear = first.withDayOfYear(1);
        return database.read(reading -> {
            Map<Long, LocalDate> days = new HashMap<>();
            Rows.lean(reading.select(ACTIVITY.ID, ACTIVITY.STARTS_ON).from(ACTIVITY).where(ACTIVITY.STARTS_ON.le(last)), row -> days.put(row.getLong(1), row.getObject(2, LocalDate.class)));
            Map<Who, Sum> sums = new HashMap<>();
            // summed here: the database would join and group every entry there is
            Rows.lean(reading.select(VOLUNTEER_HOURS.ACTIVITY, VOLUNTEER_HOURS.VOLUNTEER, VOLUNTEER_HOURS.PERSON_NAME, VOLUNTEER_HOURS.HOURS, VOLUNTEER_HOURS.VERIFIED_BY).from(VOLUNTEER_HOURS), row -> {
                LocalDate day = days.get(row.getLong(1));
                return day != null && sums.computeIfAbsent(Who.of(row), _ -> new Sum()).add(day, row.getBigDecimal(4), row.getString(5), first, newYear);
            });
            return sums.entrySet().stream().filter(one -> one.getValue().year.signum() > 0).map(one -> one.getValue().of(one.getKey()))
                    .sorted(Comparator.comparing(Volunteer::year).reversed().thenComparing(Volunteer::name)).toList();
        });
    }

    /// One volunteer: a resident, or a name.
    private record Who(@Nullable Long person, String name) {
        static Who of(ResultSet row) throws SQLException {
            long person = row.getLong(2);
            return new Who(row.wasNull() ? null : person, Objects.requireNonNullElse(row.getString(3), ""));
        }
    }

    /// The hours of one volunteer while they are added.
    private static final class Sum {
        private int times;
        private BigDecimal month = BigDecimal.ZERO;
        private BigDecimal year = BigDecimal.ZERO;
        private BigDecimal all = BigDecimal.ZERO;
        private String verifiedBy = "";

        boolean add(LocalDate day, @Nullable BigDecimal given, @Nullable String verified, LocalDate first, LocalDate newYear) {
            BigDecimal hours = given == null ? BigDecimal.ZERO : given;
            all = all.add(hours);
            if (!day.isBefore(newYear)) {
                year = year.add(hours);
            }
            if (!day.isBefore(first)) {
                month = month.add(hours);
                times++;
            }
            if (verified != null && verified.compareTo(verifiedBy) > 0) {
                verifiedBy = verified;
            }
            return true;
        }

        Volunteer of(Who who) {
            return new Volunteer(who.person, who.name, times, month, year, all, verifiedBy);
        }
    }

    /// In which teams residents are on a day: their names joined by 、.
    public Map<Long, String> teams(LocalDate day) {
        Map<Long, List<String>> names = new HashMap<>();
        database.read(reading -> reading.select(TEAM_MEMBER.PERSON, TEAM.NAME).from(TEAM_MEMBER).join(TEAM).on(TEAM.ID.eq(TEAM_MEMBER.TEAM))
                .where(TEAM_MEMBER.PERSON.isNotNull(), TEAM_MEMBER.LEFT_ON.isNull().or(TEAM_MEMBER.LEFT_ON.gt(day))).orderBy(TEAM.ID).fetch())
                .forEach(row -> names.computeIfAbsent(row.value1(), _ -> new ArrayList<>()).add(row.value2()));
        Map<Long, String> out = new HashMap<>();
        names.forEach((person, teams) -> out.put(person, String.join("、", teams.stream().distinct().toList())));
        return out;
    }

    /// Every entry of hours of one person with its activity's day and title, by day.
    public List<Entry> entries(@Nullable Long person, String name, LocalDate last) {
        Condition who = person == null ? VOLUNTEER_HOURS.VOLUNTEER.isNull().and(VOLUNTEER_HOURS.PERSON_NAME.eq(name)) : VOLUNTEER_HOURS.VOLUNTEER.eq(person);
        return database.read(reading -> reading.select(ACTIVITY.STARTS_ON, ACTIVITY.TITLE, VOLUNTEER_HOURS.HOURS, VOLUNTEER_HOURS.ROLE).from(VOLUNTEER_HOURS)
                .join(ACTIVITY).on(ACTIVITY.ID.eq(VOLUNTEER_HOURS.ACTIVITY)).where(who, ACTIVITY.STARTS_ON.le(last)).orderBy(ACTIVITY.STARTS_ON, ACTIVITY.ID)
                .fetch(row -> new Entry(row.value1(), row.value2(), row.value3(), row.value4() == null ? "" : row.value4())));
    }

    /// Hours of one person at one activity.
    public record Entry(LocalDate day, String title, BigDecimal hours, String role) {}
}
