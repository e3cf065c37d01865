package org.communityoffice.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.communityoffice.PatrolWiring;
import org.communityoffice.database.OfficeDatabase;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.patrol.DutyPerson;
import org.communityoffice.patrol.PatrolFigures;
import org.communityoffice.patrol.PatrolFiguresService;
import org.communityoffice.patrol.Shift;
import org.communityoffice.patrol.ShiftKinds;
import org.communityoffice.patrol.ShiftMemberFields;
import org.communityoffice.patrol.SignInService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A month's patrol among a million sign-ins: what five years of a busy office come to.
@Tag("bench")
class PatrolBench {
    private static final int YEARS = Integer.getInteger("bench.years", 5);
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1).minusYears(YEARS);
    private static final LocalDate TODAY = LocalDate.now(BenchOffice.CLOCK);
    private static final String[] KINDS = {"ZAO", "ZHONG", "YE"};
    private static final int TEAMS = 18;
    private static final int HEADS = 10;
    private static final int WARM = 30;

    @Test
    void aMonthAmongAMillionSignIns() throws Exception {
        try (BenchOffice office = BenchOffice.empty()) {
            int signIns = fill(office.wiring().office().database());
            PatrolWiring.Book book = office.wiring().patrol();
            PatrolFiguresService service = new PatrolFiguresService(book.repository(), new ShiftKinds(office.wiring().tables()), BenchOffice.CLOCK);
            YearMonth month = YearMonth.of(2026, 9);
            PatrolFigures[] counted = new PatrolFigures[1];
            double first = Bench.millis(() -> counted[0] = service.month(month));
            for (int i = 0; i < 5; i++) {
                service.month(YearMonth.of(2026, 1 + i));
            }
            double best = Bench.p95(9, () -> service.month(month));
            Bench.record("patrol: a month's numbers, first time", first, "ms", 0, signIns + " sign-ins");
            Bench.record("patrol: a month's numbers, p95 of 9", best, "ms", 100, signIns + " sign-ins, " + counted[0].people().present() + " of them in the month");
            atTheDesk(book.signIns(), signIns + " sign-ins");
        }
    }

    /// Opening the sheet that waits, with the shifts around it; then everybody of a running shift signs in, one after the other, each on the disk when confirmed.
    private static void atTheDesk(SignInService service, String among) throws Exception {
        Bench.record("patrol: the waiting sheet opens, first time", Bench.millis(() -> open(service)), "ms", 200, among);
        Bench.record("patrol: the waiting sheet opens, p95 of 20", Bench.p95(20, () -> open(service)), "ms", 200, among);
        Iterator<Signing> all = service.shifts(TODAY).stream().filter(shift -> shift.span().orElseThrow().from().toLocalTime().getHour() == 6)
                .flatMap(shift -> shift.members().stream().map(place -> new Signing(shift.id(), place))).toList().iterator();
        List<SaveResult> results = new ArrayList<>();
        Bench.p95(WARM, () -> results.add(sign(service, all.next())));
        Bench.record("patrol: a sign-in confirmed, p95 of 150", Bench.p95(TEAMS * HEADS - WARM, () -> results.add(sign(service, all.next()))), "ms", 50, among + ", on the disk when confirmed");
        assertThat(results).hasSize(TEAMS * HEADS).allMatch(SaveResult.Saved.class::isInstance);
    }

    private record Signing(long shift, Stored place) {}

    private static SaveResult sign(SignInService service, Signing one) {
        return service.signNow(one.shift, person(one.place), "dy");
    }

    private static Shift open(SignInService service) {
        Shift waiting = service.first().orElseThrow();
        service.due();
        service.shifts(waiting.day());
        return service.desk(waiting.id()).orElseThrow().shift();
    }

    private static DutyPerson person(Stored place) {
        return new DutyPerson(place.values().get(ShiftMemberFields.PERSON), place.values().get(ShiftMemberFields.PERSON_NAME, ""));
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
            LocalDate last = TODAY.plusDays(1);
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
            jdbc.execute("insert into rota_member (id, version, shift, person_name, post, place, absent) select (r.id - 1) * " + HEADS + " + x, 1, r.id, '队员' || r.team || '-' || x, 1 + mod(x, 6), x, false from rota r, system_range(1, "
                    + HEADS + ")");
            jdbc.execute("insert into sign_in (id, version, shift, rota_member, stands_in, person_name, post, sign_in_at, sign_out_at, typed_in, typed_out, method) "
                    + "select m.id, 1, m.shift, m.id, false, m.person_name, m.post, dateadd(minute, mod(m.id, 17) - 10, cast(r.date as timestamp) + (r.start_time - time '00:00:00')), "
                    + "dateadd(hour, 8, cast(r.date as timestamp) + (r.start_time - time '00:00:00')), '2200', '600', 'SELF' from rota_member m join rota r on r.id = m.shift where r.date < date '" + TODAY + "'");
            rows += jdbc.fetchCount(org.communityoffice.database.tables.Tables.SIGN_IN);
            return rows;
        }).value();
    }
}
