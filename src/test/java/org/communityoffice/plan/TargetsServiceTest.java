package org.communityoffice.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.communityoffice.Wiring;
import org.communityoffice.activity.ActivityEntry;
import org.communityoffice.activity.ActivityFields;
import org.communityoffice.database.Office;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Values;
import org.communityoffice.patrol.NightShift;
import org.communityoffice.pictures.PictureOffice;
import org.communityoffice.plan.MonthTargets.Standing;
import org.communityoffice.rental.InspectionFields;
import org.communityoffice.rental.RentalFields;
import org.communityoffice.rental.RentalService;
import org.communityoffice.security.Role;
import org.communityoffice.settings.CurrentUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The targets of an office with records in every book; today is 2026-10-29.
class TargetsServiceTest {
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
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

    private void held(String title, String type, LocalDate day, String topic) {
        SaveResult saved = wiring.activities().service().save(null, new ActivityEntry(Values.none(ActivityFields.TYPE).change().set(ActivityFields.TITLE, title)
                .set(ActivityFields.ACTIVITY_TYPE, type).set(ActivityFields.STARTS_ON, day).set(ActivityFields.TOPIC, topic.isEmpty() ? null : topic).set(ActivityFields.SPEAKER, "何医生").done(), List.of(), List.of()), true);
        assertThat(saved).isInstanceOf(SaveResult.Saved.class);
    }

    private static Standing of(MonthTargets month, String code) {
        return month.all().stream().filter(one -> one.target().code().equals(code)).findFirst().orElseThrow(() -> new AssertionError("not counted: " + code));
    }

    private static String told(TargetResult result) {
        return result.outcome() + " " + result.done() + "/" + result.due();
    }

    @Test
    void anOfficeWithoutRecordsIsNotJudged() {
        MonthTargets month = wiring.targets().month(SEPTEMBER);
        assertThat(month.due()).isZero();
        assertThat(month.all()).isNotEmpty().allSatisfy(one -> assertThat(one.results()).allSatisfy(result ->
                assertThat(result.outcome()).as(one.target().code()).isIn(TargetResult.Outcome.NO_DATA, TargetResult.Outcome.NOTHING_DUE)));
        assertThat(wiring.monthly().summary(SEPTEMBER).blocks().toString()).doesNotContain("九、目标完成");
    }

    @Test
    void activitiesOfSeptemberAndOfTheMonthThatRuns() {
        held("放映一", "CUL-FILM", LocalDate.of(2026, 9, 5), "");
        held("放映二", "CUL-FILM", LocalDate.of(2026, 9, 30), "");
        held("放映三", "CUL-FILM", LocalDate.of(2026, 10, 3), "");
        held("放映预告", "CUL-FILM", LocalDate.of(2026, 10, 30), "");
        held("演出", "CUL-SHOW", LocalDate.of(2026, 9, 27), "");
        held("讲座", "EDU-HEALTH", LocalDate.of(2026, 9, 30), "秋冬常见病防治和环境卫生");
        MonthTargets september = wiring.targets().month(SEPTEMBER);
        assertThat(of(september, "T-FILM-MONTH").results()).singleElement().satisfies(result -> assertThat(told(result)).isEqualTo("MET 2/2"));
        assertThat(told(of(september, "T-SHOW-MONTH").results().getFirst())).isEqualTo("MET 1/1");
        assertThat(told(of(september, "T-HEALTH-Q").results().getFirst())).as("the quarter ends on the day of the talk").isEqualTo("MET 1/1");
        assertThat(of(september, "T-ACT-WEEK").results()).extracting(TargetsServiceTest::told).as("the book begins on the 5th; Sundays 6, 13, 20, 27").containsExactly("MET 1/1", "UNMET 0/1", "UNMET 0/1", "MET 1/1");
        assertThat(TargetWords.unmet(of(september, "T-ACT-WEEK"))).isEqualTo("每周活动达标2周（应4周）");
        assertThat(september.all().stream().filter(Standing::due).map(one -> one.target().code())).contains("T-MONTHEND", "T-SCI-Q", "T-PTY-MONTH").doesNotContain("T-HEALTH-TOPIC", "T-LORD-TRAIN", "T-SUMMER");
        assertThat(wiring.monthly().summary(SEPTEMBER).blocks().toString()).as("films and talks without photos").contains("存在的问题：证据不全的活动4场。");
        MonthTargets october = wiring.targets().month(OCTOBER);
        assertThat(told(of(october, "T-FILM-MONTH").results().getFirst())).as("what is planned for tomorrow is not held").isEqualTo("RUNNING 1/2");
        assertThat(told(java.util.Objects.requireNonNull(of(october, "T-HEALTH-TOPIC").running()))).isEqualTo("RUNNING 2/4");
        assertThat(of(october, "T-FILM-MONTH").due()).isFalse();
    }

    @Test
    void patrolByDay() {
        wiring.patrol();
        NightShift.make(wiring.patrol().repository(), wiring.patrol().teams(), LocalDate.of(2026, 9, 29));
        MonthTargets month = wiring.targets().month(SEPTEMBER);
        assertThat(of(month, "T-SIGN-DAY").results()).filteredOn(TargetResult::judged).extracting(TargetsServiceTest::told)
                .as("12 were to come on the 29th, 2 on the 30th; nobody signed in").containsExactly("UNMET 0/12", "UNMET 0/2");
        assertThat(of(month, "T-SIGN-DAY").results().getFirst().outcome()).as("before the first shift there was").isEqualTo(TargetResult.Outcome.NO_DATA);
        assertThat(of(month, "T-HANDOVER-DAY").results()).filteredOn(TargetResult::judged).extracting(TargetsServiceTest::told).as("by shifts").containsExactly("UNMET 0/2", "UNMET 0/1");
        assertThat(of(month, "T-PATROL-24H").results()).filteredOn(TargetResult::judged).hasSize(2);
        assertThat(of(month, "T-INC-24H").results()).singleElement().extracting(TargetResult::outcome).as("nothing was found").isEqualTo(TargetResult.Outcome.NOTHING_DUE);
        assertThat(told(java.util.Objects.requireNonNull(of(wiring.targets().month(OCTOBER), "T-TEAM-PATROL").running()))).as("one team, without a category").isEqualTo("RUNNING 0/3");
    }

    @Test
    void housesInspectedAndEquipped() {
        long first = house("东风里 12 号", true);
        house("河畔小区 3 号", false);
        wiring.rentals().repository().change("检查", "王晓芸", changes -> changes.insert(Values.none(InspectionFields.TYPE).change().set(InspectionFields.RENTAL, first)
                .set(InspectionFields.INSPECTED_ON, LocalDate.of(2026, 9, 30)).set(InspectionFields.CONCLUSION, "PASS").done()));
        MonthTargets month = wiring.targets().month(SEPTEMBER);
        assertThat(told(of(month, "T-RENT-INSP").results().getFirst())).isEqualTo("UNMET 1/2");
        assertThat(told(of(month, "T-RENT-EXT").results().getFirst())).isEqualTo("UNMET 1/2");
        assertThat(told(of(month, "T-RENT-PASS").results().getFirst())).isEqualTo("UNMET 1/2");
        assertThat(told(of(month, "T-WIRES-0").results().getFirst())).isEqualTo("MET 0/0");
        assertThat(of(month, "T-RENT-FIX").results().getFirst().outcome()).as("nothing fell due").isEqualTo(TargetResult.Outcome.NOTHING_DUE);
        assertThat(of(wiring.targets().month(YearMonth.of(2026, 8)), "T-RENT-INSP").due()).as("before anything was inspected").isFalse();
        assertThat(TargetWords.unmet(of(month, "T-RENT-EXT"))).isEqualTo("出租屋灭火器配备率50.0%（应100%）");
        assertThat(TargetWords.unmet(of(month, "T-RENT-INSP"))).isEqualTo("出租屋每月检查1户（应2户）");
        String summary = wiring.monthly().summary(SEPTEMBER).blocks().toString();
        assertThat(summary).contains("十、存在的问题与下月安排", "本月未发现超期、缺签、缺证据事项。下月安排：围绕重阳节开展主题活动。");
        assertThat(summary).contains("九、目标完成", "本月应完成目标" + month.due() + "项，完成" + month.done() + "项；未完成：", "出租屋灭火器配备率50.0%（应100%）");
    }

    private long house(String address, boolean extinguisher) {
        SaveResult saved = wiring.rentals().service().save(null, Values.none(RentalFields.TYPE).change().set(RentalFields.ADDRESS, address).set(RentalFields.STATUS, RentalService.LET)
                .set(RentalFields.FLOORS, 3).set(RentalFields.HAS_EXTINGUISHER, extinguisher).done(), true);
        return ((SaveResult.Saved) saved).record().id();
    }
}
