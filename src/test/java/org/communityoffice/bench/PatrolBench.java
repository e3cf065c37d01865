package org.communityoffice.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import org.communityoffice.database.OfficeDatabase;
import org.communityoffice.database.TestOffice;
import org.communityoffice.patrol.PatrolFigures;
import org.communityoffice.patrol.PatrolFiguresService;
import org.communityoffice.patrol.PatrolRepository;
import org.communityoffice.patrol.ShiftKinds;
import org.communityoffice.settings.FactoryTables;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A month's patrol among a million sign-ins: what five years of a busy office come to.
@Tag("bench")
class PatrolBench {
    private static final int YEARS = Integer.getInteger("bench.years", 5);
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1).minusYears(YEARS);
    private static final String[] KINDS = {"ZAO", "ZHONG", "YE"};
    private static final int TEAMS = 18;
    private static final int HEADS = 10;
    @TempDir Path folder;

    @Test
    void aMonthAmongAMillionSignIns() throws Exception {
        try (OfficeDatabase database = TestOffice.create(folder)) {
            int signIns = fill(database);
            PatrolFiguresService service = new PatrolFiguresService(new PatrolRepository(database), new ShiftKinds(new FactoryTables()), TestOffice.CLOCK);
            YearMonth month = YearMonth.of(2026, 9);
            PatrolFigures[] counted = new PatrolFigures[1];
            double first = Bench.millis(() -> counted[0] = service.month(month));
            for (int i = 0; i < 5; i++) {
                service.month(YearMonth.of(2026, 1 + i));
            }
            double best = Bench.p95(9, () -> service.month(month));
            Bench.record("patrol: a month's numbers, first time", first, "ms", 0, signIns + " sign-ins");
            Bench.record("patrol: a month's numbers, p95 of 9", best, "ms", 100, signIns + " sign-ins, " + counted[0].people().present() + " of them in the month");
        }
    }

    /// Straight into the tables: a change set for each of a million rows would say nothing more about reading.
    private static int fill(OfficeDatabase database) {
        return database.read(reading -> 0) + database.change("bench", "bench", changes -> {
            int rows = 0;
            var jdbc = changes.reading();
            jdbc.execute("insert into team (id, version, name, active) select x, 1, 'T' || x, true from system_range(1, " + TEAMS + ")");
            jdbc.execute("insert into post (id, version, name, key_place, active) select x, 1, 'P' || x, x <= 3, true from system_range(1, 6)");
            long shift = 0;
            long member = 0;
            LocalDate last = FIRST.plusYears(YEARS);
            StringBuilder shifts = new StringBuilder();
            for (LocalDate day = FIRST; day.isBefore(last); day = day.plusDays(1)) {
                for (int t = 0; t < TEAMS * 3; t++) {
                    shift++;
                    LocalTime start = LocalTime.of(6 + 8 * (t % 3), 0);
                    LocalTime end = start.plusHours(8);
                    shifts.append(shifts.isEmpty() ? "insert into rota (id, version, shift_kind, duty_kind, team, date, start_time, end_time, min_heads, shift_status) values " : ",")
                            .append("(%d,1,'%s','patrol',%d,date '%s',time '%s:00',time '%s:00',2,'计划')".formatted(shift, KINDS[t % 3], 1 + t / 3, day, start, end));
                }
                jdbc.execute(shifts.toString());
                shifts.setLength(0);
            }
            jdbc.execute("insert into rota_member (id, version, shift, person_name, post, place, absent) select (r.id - 1) * " + HEADS + " + x, 1, r.id, '队员' || x, 1 + mod(x, 6), x, false from rota r, system_range(1, "
                    + HEADS + ")");
            jdbc.execute("insert into sign_in (id, version, shift, rota_member, stands_in, person_name, post, sign_in_at, sign_out_at, typed_in, typed_out, method) "
                    + "select m.id, 1, m.shift, m.id, false, m.person_name, m.post, dateadd(minute, mod(m.id, 17) - 10, cast(r.date as timestamp) + (r.start_time - time '00:00:00')), "
                    + "dateadd(hour, 8, cast(r.date as timestamp) + (r.start_time - time '00:00:00')), '2200', '600', 'SELF' from rota_member m join rota r on r.id = m.shift");
            rows += jdbc.fetchCount(org.communityoffice.database.tables.Tables.SIGN_IN);
            return rows;
        }).value();
    }
}
