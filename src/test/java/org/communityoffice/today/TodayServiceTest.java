package org.communityoffice.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.communityoffice.Wiring;
import org.communityoffice.activity.ActivityEntry;
import org.communityoffice.activity.ActivityFields;
import org.communityoffice.database.Office;
import org.communityoffice.model.DueLine;
import org.communityoffice.model.DueLine.Place;
import org.communityoffice.model.MonthCurve;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Values;
import org.communityoffice.patrol.IncidentFields;
import org.communityoffice.patrol.NightShift;
import org.communityoffice.pictures.PictureOffice;
import org.communityoffice.plan.TargetProgress;
import org.communityoffice.rental.HazardFields;
import org.communityoffice.rental.RentalFields;
import org.communityoffice.rental.RentalService;
import org.communityoffice.resident.ResidentFields;
import org.communityoffice.security.Role;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.work.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the page 今天 says of an office; it is 2026-10-29, 09:41.
class TodayServiceTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 29);
    @TempDir
    Path folder;
    private Office office;
    private Wiring wiring;

    @BeforeEach
    void open() throws java.io.IOException {
        office = PictureOffice.make(folder.resolve("office"));
        wiring = new Wiring(office, new CurrentUser("王晓芸", Role.CLERK), PictureOffice.CLOCK);
    }

    @AfterEach
    void close() throws java.io.IOException {
        office.close();
    }

    private Today read() {
        TodayController controller = wiring.todayController(Work.inline());
        controller.load();
        return java.util.Objects.requireNonNull(controller.shownProperty().get());
    }

    private static List<String> told(Today today, Place place) {
        return today.at(place).stream().map(line -> line.title() + "｜" + line.detail() + "｜" + line.word() + "｜" + line.tone()).toList();
    }

    private void held(String title, LocalDate day, String type) {
        assertThat(wiring.activities().service().save(null, new ActivityEntry(Values.none(ActivityFields.TYPE).change().set(ActivityFields.TITLE, title).set(ActivityFields.STARTS_ON, day)
                .set(ActivityFields.ACTIVITY_TYPE, type).set(ActivityFields.START_TIME, LocalTime.of(14, 30)).set(ActivityFields.PLACE, "樱花苑广场").done(), List.of(), List.of()), true)).isInstanceOf(SaveResult.Saved.class);
    }

    @Test
    void anOfficeWithNothingDueSaysSo() {
        Today today = read();
        assertThat(today.lines()).isEmpty();
        assertThat(today.progress()).isEmpty();
        assertThat(today.curves()).isEmpty();
    }

    @Test
    void lastNightsSheetsAndIncidents() {
        NightShift.Made made = NightShift.make(wiring.patrol().repository(), wiring.patrol().teams(), TODAY.minusDays(1));
        Values incident = wiring.patrol().incidents().blank(null).change().set(IncidentFields.FOUND_AT, LocalDateTime.of(2026, 10, 28, 23, 40)).set(IncidentFields.POST, "正兴门路口")
                .set(IncidentFields.INCIDENT_KIND, "DD").set(IncidentFields.DESCRIPTION, "飞线充电").done();
        assertThat(wiring.patrol().incidents().save(null, incident)).isInstanceOf(SaveResult.Saved.class);
        Today today = read();
        assertThat(told(today, Place.LAST_NIGHT)).containsExactly("中班还没有录签到｜10-28 14:00 – 22:00 · 治安巡逻队｜缺签到｜late", "夜班还没有录签到｜10-28 22:00 – 次日 06:00 · 治安巡逻队｜缺签到｜late",
                "正兴门路口 电动车违停充电｜情况 QK-000001，还没有处置｜剩 13 小时｜soon");
        assertThat(today.at(Place.LAST_NIGHT)).extracting(DueLine::table, DueLine::id).startsWith(org.assertj.core.groups.Tuple.tuple("rota", made.evening()), org.assertj.core.groups.Tuple.tuple("rota", made.night()));
    }

    @Test
    void activitiesOfTodayAndTheWeekAhead() {
        held("消防疏散演练", TODAY, "SAFE-DRILL");
        held("下周的演出", TODAY.plusDays(7), "CUL-SHOW");
        held("再下一天的演出", TODAY.plusDays(8), "CUL-SHOW");
        held("昨天的放映", TODAY.minusDays(1), "CUL-FILM");
        Today today = read();
        assertThat(told(today, Place.TODAY)).containsExactly("消防疏散演练｜樱花苑广场｜14:30｜soon", "下周的演出｜11月5日 · 樱花苑广场｜还有 7 天｜");
        assertThat(today.progress()).filteredOn(one -> one.code().equals("T-FILM-MONTH")).singleElement().satisfies(film -> {
            assertThat(film.amount()).isEqualTo("1 / 2 场");
            assertThat(film.word()).isEqualTo("落后");
            assertThat(film.share()).isEqualTo(0.5);
            assertThat(film.expected()).as("29 of 31 days").isCloseTo(29 / 31.0, org.assertj.core.data.Offset.offset(0.001));
        });
        assertThat(today.progress()).filteredOn(one -> one.code().equals("T-MONTHEND")).extracting(TargetProgress::amount, TargetProgress::word, TargetProgress::tone)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("0 / 1 次", "未办", "late"));
        assertThat(today.progress().getFirst().tone()).as("the worst first").isEqualTo("late");
        assertThat(today.progress()).extracting(TargetProgress::code).as("what is due by the year's end is not about this month").doesNotContain("T-NEIGH", "T-HEALTH-Q");
        MonthCurve curve = today.curves().stream().filter(one -> one.title().equals("活动")).findFirst().orElseThrow();
        assertThat(curve.number()).isEqualTo("2");
        assertThat(curve.beside()).isEqualTo("上月同日 0　多 2");
        assertThat(curve.now()).hasSize(29).endsWith(0.0, 1.0, 2.0);
    }

    @Test
    void whatFallsDueInHousesAndPermits() {
        long house = ((SaveResult.Saved) wiring.rentals().service().save(null, Values.none(RentalFields.TYPE).change().set(RentalFields.ADDRESS, "东风里 12 号").set(RentalFields.STATUS, RentalService.LET)
                .set(RentalFields.FLOORS, 3).done(), true)).record().id();
        hazard(house, "插座串接", TODAY.minusDays(2), null);
        hazard(house, "走道堆物", TODAY, null);
        hazard(house, "还早", TODAY.plusDays(8), null);
        hazard(house, "移交了的", TODAY.minusDays(9), TODAY.minusDays(1));
        migrant("杨海涛", LocalDate.of(2026, 11, 2));
        migrant("马晓兰", LocalDate.of(2026, 11, 28));
        migrant("还早的", LocalDate.of(2026, 11, 29));
        Today today = read();
        assertThat(told(today, Place.DUE)).containsExactly("复查 东风里 12 号｜插座串接｜逾期 2 天｜late", "复查 东风里 12 号｜走道堆物｜今天到期｜soon", "居住证签注 2 人到期｜最早：杨海涛 11月2日｜30 天内｜soon");
        assertThat(today.at(Place.DUE)).extracting(DueLine::id).startsWith(house, house);
    }

    @Test
    void howManyLiveHereDayByDay() {
        PictureOffice.fill(wiring.residents().service(), 10);
        Values one = wiring.residents().service().blank().change().set(ResidentFields.NAME, "新来的").set(ResidentFields.RESIDENT_KIND, "CZ").set(ResidentFields.ARRIVED_ON, LocalDate.of(2026, 10, 5)).done();
        assertThat(wiring.residents().service().save(null, one, true)).isInstanceOf(SaveResult.Saved.class);
        MonthCurve curve = read().curves().getFirst();
        assertThat(curve.number()).isEqualTo("11");
        assertThat(curve.beside()).isEqualTo("上月 10　多 1");
        assertThat(curve.now()).hasSize(29).startsWith(10.0, 10.0, 10.0, 10.0, 11.0);
        assertThat(curve.before()).hasSize(30).containsOnly(10.0);
    }

    private void hazard(long house, String what, LocalDate deadline, @org.jspecify.annotations.Nullable LocalDate handed) {
        wiring.rentals().repository().change("隐患", "王晓芸", changes -> changes.insert(Values.none(HazardFields.TYPE).change().set(HazardFields.RENTAL, house).set(HazardFields.DESCRIPTION, what).set(HazardFields.ITEM, "FC-03").set(HazardFields.SEVERITY, "1").set(HazardFields.STATUS, handed == null ? "found" : "handed_over")
                .set(HazardFields.FOUND_ON, TODAY.minusDays(20)).set(HazardFields.DEADLINE, deadline).set(HazardFields.TRANSFERRED_ON, handed).done()));
    }

    private void migrant(String name, LocalDate until) {
        Values person = wiring.residents().service().blank().change().set(ResidentFields.NAME, name).set(ResidentFields.RESIDENT_KIND, "LD").set(ResidentFields.PERMIT_ENDORSED_UNTIL, until).done();
        assertThat(wiring.residents().service().save(null, person, true)).isInstanceOf(SaveResult.Saved.class);
    }
}
