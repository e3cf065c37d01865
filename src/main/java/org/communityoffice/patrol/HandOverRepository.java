package org.communityoffice.patrol;

import static org.communityoffice.database.tables.Tables.EQUIPMENT_COUNT;
import static org.communityoffice.database.tables.Tables.HAND_OVER;
import static org.communityoffice.database.tables.Tables.INCIDENT;
import static org.communityoffice.database.tables.Tables.OPEN_ITEM;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.communityoffice.database.OfficeDatabase;
import org.communityoffice.database.Rows;
import org.communityoffice.model.Stored;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// Hand-overs, what was counted at them, and what is open.
public final class HandOverRepository {
    private final OfficeDatabase database;

    public HandOverRepository(OfficeDatabase database) {
        this.database = database;
    }

    /// The hand-over that a shift gave.
    public Optional<Stored> from(long shift) {
        return database.read(reading -> from(reading, shift));
    }

    /// As above, within a change that is being made.
    public Optional<Stored> from(DSLContext reading, long shift) {
        return Rows.list(reading, HandOverFields.TYPE, HAND_OVER.FROM_SHIFT.eq(shift), HAND_OVER.ID).stream().findFirst();
    }

    /// The hand-over that a shift took.
    public Optional<Stored> to(long shift) {
        return database.read(reading -> Rows.list(reading, HandOverFields.TYPE, HAND_OVER.TO_SHIFT.eq(shift), HAND_OVER.ID)).stream().findFirst();
    }

    public List<Stored> counts(long handOver) {
        return database.read(reading -> counts(reading, handOver));
    }

    /// As above, within a change that is being made.
    public List<Stored> counts(DSLContext reading, long handOver) {
        return Rows.list(reading, EquipmentCountFields.TYPE, EQUIPMENT_COUNT.HAND_OVER.eq(handOver), EQUIPMENT_COUNT.ID);
    }

    /// What stood open at a moment, or was finished by the given shift: the oldest first.
    public List<Stored> items(LocalDateTime at, long shift) {
        return database.read(reading -> Rows.list(reading, OpenItemFields.TYPE,
                OPEN_ITEM.OPENED_AT.le(at).and(OPEN_ITEM.CLOSED_AT.isNull().or(OPEN_ITEM.CLOSED_AT.gt(at)).or(OPEN_ITEM.CLOSED_IN.eq(shift))),
                OPEN_ITEM.OPENED_AT, OPEN_ITEM.ID));
    }

    public Optional<Stored> item(long id) {
        return database.read(reading -> Rows.find(reading, OpenItemFields.TYPE, id));
    }

    public Optional<Stored> incident(long id) {
        return database.read(reading -> Rows.find(reading, IncidentFields.TYPE, id));
    }

    public List<Stored> incidents(long shift) {
        return database.read(reading -> Rows.list(reading, IncidentFields.TYPE, INCIDENT.SHIFT.eq(shift), INCIDENT.FOUND_AT, INCIDENT.ID));
    }

    /// Incidents of a shift that nobody has dealt with and that stand in no open item.
    public List<Stored> unhandled(DSLContext reading, long shift) {
        return Rows.list(reading, IncidentFields.TYPE, INCIDENT.SHIFT.eq(shift).and(INCIDENT.HANDLED_AT.isNull())
                .and(INCIDENT.ID.notIn(DSL.select(OPEN_ITEM.INCIDENT).from(OPEN_ITEM).where(OPEN_ITEM.INCIDENT.isNotNull()))), INCIDENT.FOUND_AT, INCIDENT.ID);
    }
}
