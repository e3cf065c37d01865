package org.communityoffice.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import org.communityoffice.Wiring;
import org.communityoffice.activity.ActivityController;
import org.communityoffice.activity.ActivityEntry;
import org.communityoffice.activity.ActivityFields;
import org.communityoffice.activity.ActivityService;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.work.Work;
import org.communityoffice.activity.ActivityFigures;
import org.communityoffice.activity.ActivityMonthRepository;
import org.communityoffice.activity.ActivityRepository;
import org.communityoffice.activity.ActivityTypes;
import org.communityoffice.database.OfficeDatabase;
import org.communityoffice.settings.FactoryTables;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A month's activities among twenty thousand with half a million named people and sixty thousand entries of hours.
@Tag("bench")
class ActivityBench {
    private static final int ACTIVITIES = 20_000;

    @Test
    void aMonthAmongTwentyThousandActivities() throws Exception {
        try (BenchOffice office = BenchOffice.empty()) {
            OfficeDatabase database = office.wiring().office().database();
            fill(database);
            ActivityMonthRepository months = new ActivityMonthRepository(database);
            ActivityTypes types = new ActivityTypes(new FactoryTables());
            LocalDate first = LocalDate.of(2026, 9, 1);
            LocalDate last = LocalDate.of(2026, 9, 30);
            ActivityFigures[] counted = new ActivityFigures[1];
            double cold = Bench.millis(() -> counted[0] = months.figures(first, last, types));
            double month = Bench.p95(9, () -> months.figures(first, last, types));
            double year = Bench.p95(9, () -> months.figures(LocalDate.of(2026, 1, 1), last, types));
            double volunteers = Bench.p95(9, () -> months.volunteers(first, last));
            String among = ACTIVITIES + " activities, " + counted[0].held() + " of them in the month";
            Bench.record("activity: a month's numbers, first time", cold, "ms", 0, among);
            Bench.record("activity: a month's numbers, p95 of 9", month, "ms", 100, among);
            Bench.record("activity: the year's numbers, p95 of 9", year, "ms", 0, among);
            Bench.record("activity: hours of every volunteer, p95 of 9", volunteers, "ms", 0, among);
            ActivityRepository[] book = new ActivityRepository[1];
            Bench.record("activity: the book is loaded", Bench.millis(() -> book[0] = new ActivityRepository(database)), "ms", 0, among);
            page(office.wiring(), among);
            Bench.record("activity: what a month has to show, p95 of 9", Bench.p95(9, () -> book[0].proofs(first, last)), "ms", 100, among);
        }
    }

    /// The page with its month, then a change of one activity after the other, each on the disk when confirmed.
    private static void page(Wiring wiring, String among) throws Exception {
        ActivityService service = wiring.activities().service();
        ActivityController controller = wiring.activities().controller(wiring.paperController(Work.inline()), Work.inline());
        Bench.record("activity: the page opens, first time", Bench.millis(() -> controller.load(() -> { })), "ms", 200, among);
        Bench.record("activity: the page opens, p95 of 20", Bench.p95(20, () -> load(controller)), "ms", 200, among);
        Iterator<Stored> all = service.all().stream().filter(one -> service.problems(service.entry(one)).isEmpty()).limit(120).toList().iterator();
        Bench.p95(20, () -> change(service, all.next()));
        Bench.record("activity: a save confirmed, p95 of 100", Bench.p95(100, () -> change(service, all.next())), "ms", 50, among + ", on the disk when confirmed");
    }

    private static int load(ActivityController controller) {
        controller.load(() -> { });
        assertThat(controller.listedProperty().get().all()).isEqualTo(ACTIVITIES);
        return ACTIVITIES;
    }

    private static SaveResult change(ActivityService service, Stored activity) {
        ActivityEntry entry = service.entry(activity);
        SaveResult result = service.save(activity, new ActivityEntry(entry.values().with(ActivityFields.RESULT_SUMMARY, "来的人比上次多"), entry.attendees(), entry.hours()), true);
        assertThat(result).isInstanceOf(SaveResult.Saved.class);
        return result;
    }

    /// Straight into the tables: change sets would say nothing more about reading.
    private static void fill(OfficeDatabase database) {
        database.change("bench", "bench", changes -> {
            var jdbc = changes.reading();
            jdbc.execute("insert into activity (id, version, activity_no, title, activity_type, starts_on, place, attendance, volunteers, copies) select x, 1, 'N' || x, '活动' || x, "
                    + "case mod(x, 6) when 0 then 'CUL-SHOW' when 1 then 'CUL-FILM' when 2 then 'SCI-CONS' when 3 then 'EDU-HEALTH' when 4 then 'ENV-CLEAN' else 'VOL-FREE' end, "
                    + "dateadd(day, mod(x, 1826), date '2021-11-15'), '广场', 25, 3, mod(x, 200) from system_range(1, " + ACTIVITIES + ")");
            jdbc.execute("insert into attendee (id, version, activity, person_name) select (a.id - 1) * 25 + x, 1, a.id, '居民' || mod(a.id * 7 + x, 6000) from activity a, system_range(1, 25)");
            jdbc.execute("insert into volunteer_hours (id, version, activity, person_name, hours) select (a.id - 1) * 3 + x, 1, a.id, '志愿者' || mod(a.id * 3 + x, 800), 2.5 from activity a, system_range(1, 3)");
            return 0;
        });
    }
}
