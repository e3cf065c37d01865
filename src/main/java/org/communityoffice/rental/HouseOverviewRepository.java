package org.communityoffice.rental;

import static org.communityoffice.database.tables.Tables.HAZARD;
import static org.communityoffice.database.tables.Tables.INSPECTION;
import static org.communityoffice.database.tables.Tables.TENANCY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.communityoffice.database.OfficeDatabase;
import org.communityoffice.database.Rows;
import org.communityoffice.model.Field;
import org.communityoffice.model.RecordType;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// What the list of houses says of each beside its own row: its last inspection, its open hazards, its heads. Each is read in one query of few columns and kept until its table changes.
public final class HouseOverviewRepository {
    private static final String PASSED = "PASS";
    private final OfficeDatabase database;
    private final Kept<Map<Long, Last>> last = new Kept<>();
    private final Kept<Map<Long, List<Values>>> open = new Kept<>();
    private final Kept<Map<Long, Integer>> heads = new Kept<>();
    private LocalDate headsOn = LocalDate.MIN;

    /// The last inspection to which somebody was let in.
    ///
    /// @param edition of the checklist; empty where it named none
    public record Last(LocalDate on, boolean passed, String edition) {}

    public HouseOverviewRepository(OfficeDatabase database) {
        this.database = database;
        database.onChanged(changed -> {
            forget(changed.rows().keySet(), InspectionFields.TYPE, last);
            forget(changed.rows().keySet(), HazardFields.TYPE, open);
            forget(changed.rows().keySet(), TenancyFields.TYPE, heads);
        });
    }

    private static void forget(Set<String> tables, RecordType type, Kept<?> kept) {
        if (tables.contains(type.table())) {
            kept.forget();
        }
    }

    /// By house; who found nobody at home has not inspected.
    public Map<Long, Last> last() {
        return last.get(() -> {
            Map<Long, Last> out = new HashMap<>();
            some(InspectionFields.TYPE, List.of(InspectionFields.RENTAL, InspectionFields.INSPECTED_ON, InspectionFields.CONCLUSION, InspectionFields.CHECKLIST_VERSION),
                    DSL.noCondition(), INSPECTION.RENTAL, INSPECTION.INSPECTED_ON, INSPECTION.ID).forEach(row -> {
                        String conclusion = row.get(InspectionFields.CONCLUSION, "");
                        if (!conclusion.equals(Draft.NOT_LET_IN)) {
                            out.put(row.get(InspectionFields.RENTAL, 0L), new Last(row.get(InspectionFields.INSPECTED_ON, LocalDate.MIN), conclusion.equals(PASSED), row.get(InspectionFields.CHECKLIST_VERSION, "")));
                        }
                    });
            return out;
        });
    }

    /// By house, only what tells how it stands: state and deadline.
    public Map<Long, List<Values>> open() {
        return open.get(() -> {
            Map<Long, List<Values>> out = new HashMap<>();
            some(HazardFields.TYPE, List.of(HazardFields.RENTAL, HazardFields.STATUS, HazardFields.DEADLINE), HAZARD.CLOSED_ON.isNull())
                    .forEach(row -> out.computeIfAbsent(row.get(HazardFields.RENTAL, 0L), _ -> new ArrayList<>(2)).add(row));
            return out;
        });
    }

    /// How many live in each house on a day; one who has two rooms counts once.
    public Map<Long, Integer> heads(LocalDate day) {
        if (!day.equals(headsOn)) {
            heads.forget();
            headsOn = day;
        }
        return heads.get(() -> {
            Map<Long, Integer> out = new HashMap<>();
            Set<Long> there = new HashSet<>();
            long[] house = {-1};
            some(TenancyFields.TYPE, List.of(TenancyFields.RENTAL, TenancyFields.PERSON, TenancyFields.MOVED_IN_ON, TenancyFields.MOVED_OUT_ON), TENANCY.RENTAL.isNotNull(), TENANCY.RENTAL).forEach(row -> {
                if (row.get(TenancyFields.RENTAL, 0L) != house[0]) {
                    there.clear();
                    house[0] = row.get(TenancyFields.RENTAL, 0L);
                }
                if (TenancyCheck.lives(row, day) && there.add(row.get(TenancyFields.PERSON, 0L))) {
                    out.merge(house[0], 1, Integer::sum);
                }
            });
            return out;
        });
    }

    private List<Values> some(RecordType type, List<? extends Field<?>> fields, org.jooq.Condition condition, org.jooq.OrderField<?>... order) {
        return database.read(reading -> Rows.some(reading, type, fields, condition, order)).stream().map(Stored::values).toList();
    }

    /// A result that holds until it is forgotten; what was forgotten while it was read is not kept.
    private static final class Kept<T> {
        private final AtomicInteger forgotten = new AtomicInteger();
        private volatile @Nullable T value;

        T get(Supplier<T> reading) {
            T now = value;
            if (now == null) {
                int before = forgotten.get();
                now = reading.get();
                if (before == forgotten.get()) {
                    value = now;
                }
            }
            return now;
        }

        void forget() {
            forgotten.incrementAndGet();
            value = null;
        }
    }
}
