package org.communityoffice.patrol;

import static org.communityoffice.database.tables.Tables.HAND_OVER;
import static org.communityoffice.database.tables.Tables.INCIDENT;
import static org.communityoffice.database.tables.Tables.OPEN_ITEM;
import static org.communityoffice.database.tables.Tables.ROTA;
import static org.communityoffice.database.tables.Tables.ROTA_MEMBER;
import static org.communityoffice.database.tables.Tables.SIGN_IN;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.communityoffice.database.Changed;
import org.communityoffice.database.Changes;
import org.communityoffice.database.LiveTable;
import org.communityoffice.database.OfficeDatabase;
import org.communityoffice.database.Rows;
import org.communityoffice.model.Field;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// Posts (held live), and by query, since there may be a million sign-ins: shifts, hand-overs, open items, incidents.
public final class PatrolRepository {
    private final OfficeDatabase database;
    private final LiveTable posts;

    public PatrolRepository(OfficeDatabase database) {
        this.database = database;
        this.posts = new LiveTable(database, PostFields.TYPE);
    }

    /// In the order in which they were entered.
    public List<Stored> posts() {
        return posts.all().stream().sorted(Comparator.comparingLong(Stored::id)).toList();
    }

    public Optional<Stored> post(long id) {
        return posts.find(id);
    }

    /// The shifts that begin on days from the first to the last, by day and start, with their people and sign-ins; one snapshot.
    public List<Shift> shifts(LocalDate first, LocalDate last) {
        return database.read(reading -> shifts(reading, first, last));
    }

    /// As above, within a snapshot that is being read.
    public List<Shift> shifts(DSLContext reading, LocalDate first, LocalDate last) {
        return shifts(reading, ROTA.DATE.between(first, last));
    }

    public Optional<Shift> shift(long id) {
        return database.read(reading -> shifts(reading, ROTA.ID.eq(id))).stream().findFirst();
    }

    /// As above, within a change that is being made.
    public Optional<Shift> shift(DSLContext reading, long id) {
        return shifts(reading, ROTA.ID.eq(id)).stream().findFirst();
    }

    private static List<Shift> shifts(DSLContext reading, Condition which) {
        // joined: an IN over the shifts reads every sign-in there is
        Map<Long, List<Stored>> members = by(ShiftMemberFields.SHIFT, Rows.list(reading, ShiftMemberFields.TYPE,
                ROTA.join(ROTA_MEMBER).on(ROTA_MEMBER.SHIFT.eq(ROTA.ID)), which, ROTA_MEMBER.PLACE, ROTA_MEMBER.ID));
        Map<Long, List<Stored>> signIns = by(SignInFields.SHIFT, Rows.list(reading, SignInFields.TYPE,
                ROTA.join(SIGN_IN).on(SIGN_IN.SHIFT.eq(ROTA.ID)), which, SIGN_IN.ID));
        return Rows.list(reading, ShiftFields.TYPE, which, ROTA.DATE, ROTA.START_TIME, ROTA.ID).stream()
                .map(row -> new Shift(row, members.getOrDefault(row.id(), List.of()), signIns.getOrDefault(row.id(), List.of()))).toList();
    }

    /// The shifts of these days for what is counted of them, in no order. The indices by shift hold all that is asked for.
    List<CountedShift> counted(LocalDate first, LocalDate last) {
        return database.read(reading -> counted(reading, first, last));
    }

    /// As above, within a snapshot that is being read.
    List<CountedShift> counted(DSLContext reading, LocalDate first, LocalDate last) {
        Condition which = ROTA.DATE.between(first, last);
        Map<Long, List<CountedShift.Place>> places = new HashMap<>();
        Rows.lean(reading.select(ROTA_MEMBER.SHIFT, ROTA_MEMBER.ID, ROTA_MEMBER.POST, ROTA_MEMBER.ABSENT)
                .from(ROTA.join(ROTA_MEMBER).on(ROTA_MEMBER.SHIFT.eq(ROTA.ID))).where(which),
                row -> places.computeIfAbsent(row.getLong(1), _ -> new ArrayList<>()).add(new CountedShift.Place(row.getLong(2), number(row, 3), row.getBoolean(4))));
        Map<Long, List<CountedShift.SignedIn>> signIns = new HashMap<>();
        Rows.lean(reading.select(SIGN_IN.SHIFT, SIGN_IN.ROTA_MEMBER, SIGN_IN.PERSON, SIGN_IN.PERSON_NAME, SIGN_IN.POST, SIGN_IN.SIGN_IN_AT, SIGN_IN.SIGN_OUT_AT)
                .from(ROTA.join(SIGN_IN).on(SIGN_IN.SHIFT.eq(ROTA.ID))).where(which),
                row -> signIns.computeIfAbsent(row.getLong(1), _ -> new ArrayList<>()).add(signedIn(row)));
        return Rows.list(reading, ShiftFields.TYPE, which).stream()
                .map(row -> new CountedShift(row, places.getOrDefault(row.id(), List.of()), signIns.getOrDefault(row.id(), List.of()))).toList();
    }

    private static CountedShift.SignedIn signedIn(ResultSet row) throws SQLException {
        Long person = number(row, 3);
        return new CountedShift.SignedIn(number(row, 2), person == null ? row.getString(4) : person, number(row, 5), row.getObject(6, LocalDateTime.class), row.getObject(7, LocalDateTime.class));
    }

    private static @Nullable Long number(ResultSet row, int column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }

    private static Map<Long, List<Stored>> by(Field<Long> field, List<Stored> rows) {
        return rows.stream().collect(Collectors.groupingBy(row -> row.values().get(field, 0L)));
    }

    /// Whether a team has shifts.
    public boolean usesTeam(long team) {
        return database.read(reading -> reading.fetchExists(ROTA, ROTA.TEAM.eq(team)));
    }

    /// Whether anybody was put at a post or signed in there.
    public boolean usesPost(long post) {
        return database.read(reading -> reading.fetchExists(ROTA_MEMBER, ROTA_MEMBER.POST.eq(post)) || reading.fetchExists(SIGN_IN, SIGN_IN.POST.eq(post)));
    }

    /// Every hand-over that a shift of these days gave, by shift.
    public List<Stored> handOvers(DSLContext reading, LocalDate first, LocalDate last) {
        return Rows.list(reading, HandOverFields.TYPE,
                HAND_OVER.FROM_SHIFT.in(DSL.select(ROTA.ID).from(ROTA).where(ROTA.DATE.between(first, last))), HAND_OVER.FROM_SHIFT, HAND_OVER.ID);
    }

    /// What stood open at a moment: opened at or before it and not closed by then.
    public List<Stored> openItems(LocalDateTime at) {
        return database.read(reading -> Rows.list(reading, OpenItemFields.TYPE,
                OPEN_ITEM.OPENED_AT.le(at).and(OPEN_ITEM.CLOSED_AT.isNull().or(OPEN_ITEM.CLOSED_AT.gt(at))), OPEN_ITEM.OPENED_AT, OPEN_ITEM.ID));
    }

    /// The day of the first shift there is; null for none.
    @Nullable LocalDate begun(DSLContext reading) {
        return reading.select(DSL.min(ROTA.DATE)).from(ROTA).fetchSingle().value1();
    }

    /// Incidents found from a moment up to, not including, another.
    public List<Stored> incidents(DSLContext reading, LocalDateTime from, LocalDateTime before) {
        return Rows.list(reading, IncidentFields.TYPE, INCIDENT.FOUND_AT.ge(from).and(INCIDENT.FOUND_AT.lt(before)), INCIDENT.FOUND_AT, INCIDENT.ID);
    }

    public <T> T read(Function<DSLContext, T> query) {
        return database.read(query);
    }

    /// Enters a record that bears a number (班次编号, 签到编号, 交接编号, 情况编号) made of its id.
    ///
    /// @param key of the words that make the number: `patrol.number.shift`
    public Stored insert(Changes changes, Values record, Field<String> number, String key) {
        long id = changes.reserve(record.type());
        return changes.insert(id, record.with(number, Words.of("patrol.number." + key, String.format("%06d", id))));
    }

    public <T> Changed<T> change(String title, String by, Function<Changes, T> action) {
        return database.change(title, by, action);
    }
}
