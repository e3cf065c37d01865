package org.communityoffice.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityoffice.activity.ActivityFixture.hours;
import static org.communityoffice.activity.ActivityFixture.values;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.communityoffice.database.UndoResult;
import org.communityoffice.model.Problem;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.resident.DeleteResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActivityServiceTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 31);
    @TempDir Path folder;
    ActivityFixture office;
    ActivityService service;

    @BeforeEach
    void open() {
        office = new ActivityFixture(folder);
        service = office.service;
    }

    @AfterEach
    void close() {
        office.close();
    }

    private List<String> problems(ActivityEntry entry) {
        return switch (service.save(null, entry, true)) {
            case SaveResult.Invalid(List<Problem> problems) -> problems.stream().map(Problem::field).toList();
            default -> List.of();
        };
    }

    private List<String> doubts(ActivityEntry entry) {
        return switch (service.save(null, entry, false)) {
            case SaveResult.Unsure(List<Problem> doubts) -> doubts.stream().map(Problem::field).toList();
            default -> List.of();
        };
    }

    @Test
    void numbersFollowTheYearAndAreGivenOnce() {
        Stored first = office.save(ActivityEntry.of(values("楼院大扫除", DAY)));
        Stored imported = office.save(ActivityEntry.of(values("中秋会", DAY).with(ActivityFields.ACTIVITY_NO, "2026-077")));
        Stored last = office.save(ActivityEntry.of(values("元旦晚会", LocalDate.of(2025, 12, 31))));
        assertThat(first.values().get(ActivityFields.ACTIVITY_NO)).isEqualTo("2026-001");
        assertThat(imported.values().get(ActivityFields.ACTIVITY_NO)).isEqualTo("2026-077");
        assertThat(last.values().get(ActivityFields.ACTIVITY_NO)).isEqualTo("2025-001");
        ActivityRepository again = new ActivityRepository(office.database);
        Stored next = again.change("登记", "王", changes -> again.insert(changes, values("读书会", DAY))).value();
        assertThat(next.values().get(ActivityFields.ACTIVITY_NO)).isEqualTo("2026-078");
    }

    @Test
    void titleAndDateMustBeThereAndTheEndMayNotComeBeforeTheStart() {
        assertThat(problems(ActivityEntry.of(Values.none(ActivityFields.TYPE)))).containsExactly("title", "starts_on");
        Values activity = values("夜跑", DAY);
        assertThat(problems(ActivityEntry.of(activity.with(ActivityFields.ENDS_ON, DAY.minusDays(1))))).containsExactly("ends_on");
        Values late = activity.change().set(ActivityFields.START_TIME, LocalTime.of(22, 0)).set(ActivityFields.END_TIME, LocalTime.of(0, 30)).done();
        assertThat(problems(ActivityEntry.of(late))).containsExactly("end_time");
        assertThat(problems(ActivityEntry.of(late.with(ActivityFields.ENDS_ON, LocalDate.of(2026, 11, 1))))).as("over midnight at a month's end").isEmpty();
        Values leap = values("闰日健走", LocalDate.of(2028, 2, 29)).with(ActivityFields.ENDS_ON, LocalDate.of(2028, 2, 29));
        assertThat(problems(ActivityEntry.of(leap))).isEmpty();
        assertThat(problems(ActivityEntry.of(activity.with(ActivityFields.ATTENDANCE, -1)))).containsExactly("attendance");
    }

    @Test
    void aLectureNeedsTopicAndSpeaker() {
        Values lecture = values("慢病防治", DAY).with(ActivityFields.ACTIVITY_TYPE, "EDU-HEALTH");
        assertThat(problems(ActivityEntry.of(lecture))).containsExactly("topic", "speaker");
        assertThat(problems(ActivityEntry.of(lecture.change().set(ActivityFields.TOPIC, "高血压").set(ActivityFields.SPEAKER, "李医生").done()))).isEmpty();
        assertThat(problems(ActivityEntry.of(values("放映", DAY).with(ActivityFields.ACTIVITY_TYPE, "CUL-FILM")))).isEmpty();
    }

    @Test
    void whoIsNamedTwiceIsTold() {
        Attendee one = new Attendee(null, "䶮𠮷");
        assertThat(problems(new ActivityEntry(values("读书会", DAY), List.of(one, new Attendee(null, "买买提·艾力"), one), List.of()))).containsExactly("attendees");
        assertThat(problems(new ActivityEntry(values("读书会", DAY), List.of(), List.of(hours("王芳", "2"), hours("王芳", "1"))))).containsExactly("hours");
    }

    @Test
    void hoursHaveOneDecimalAreMoreThanNoneAndFitIntoADay() {
        for (String wrong : List.of("0", "-1", "24.1", "2.25")) {
            assertThat(problems(new ActivityEntry(values("清扫", DAY), List.of(), List.of(hours("王芳", wrong))))).as(wrong).containsExactly("hours");
        }
        for (String right : List.of("0.1", "24", "2.5", "2.50")) {
            assertThat(problems(new ActivityEntry(values("清扫" + right, DAY), List.of(), List.of(hours("王芳", right))))).as(right).isEmpty();
        }
    }

    @Test
    void whatHappenedInTheFutureIsAskedAndAPlanIsNot() {
        LocalDate tomorrow = service.today().plusDays(1);
        assertThat(doubts(ActivityEntry.of(values("明天的会", tomorrow).with(ActivityFields.ATTENDANCE, 3)))).containsExactly("starts_on");
        assertThat(doubts(new ActivityEntry(values("明天的会", tomorrow), List.of(new Attendee(null, "王芳")), List.of()))).containsExactly("starts_on");
        assertThat(doubts(ActivityEntry.of(values("明天的会", tomorrow)))).isEmpty();
        assertThat(doubts(ActivityEntry.of(values("明天的会", tomorrow)))).as("entered twice").containsExactly("title");
        assertThat(doubts(new ActivityEntry(values("今天的会", service.today()).with(ActivityFields.ATTENDANCE, 1), List.of(new Attendee(null, "王芳"), new Attendee(null, "李军")), List.of())))
                .containsExactly("attendance");
    }

    @Test
    void headsFollowTheNamesAndVolunteersTheirHours() {
        Stored saved = office.save(new ActivityEntry(values("重阳敬老", LocalDate.of(2026, 10, 18)).with(ActivityFields.VOLUNTEERS, 9),
                List.of(new Attendee(null, "䶮𠮷"), new Attendee(null, "买买提·艾力")), List.of(hours("王芳", "2.5"), hours("李军", "1"))));
        assertThat(saved.values().get(ActivityFields.ATTENDANCE)).isEqualTo(2);
        assertThat(saved.values().get(ActivityFields.VOLUNTEERS)).isEqualTo(2);
        ActivityEntry read = service.entry(saved);
        assertThat(read.attendees()).extracting(Attendee::name).containsExactly("䶮𠮷", "买买提·艾力");
        assertThat(GivenHours.sum(read.hours())).isEqualByComparingTo("3.5");
        assertThat(office.repository.hours(saved.id()).getFirst().values().get(VolunteerHoursFields.VERIFIED_BY)).isEqualTo("王办事员");
    }

    @Test
    void aChangeIsOneActionAndUndoBringsPeopleAndHoursBack() {
        Stored saved = office.save(new ActivityEntry(values("重阳敬老", LocalDate.of(2026, 10, 18)), List.of(new Attendee(null, "张三"), new Attendee(null, "李四")), List.of(hours("王芳", "2.5"))));
        long kept = office.repository.attendees(saved.id()).getLast().id();
        SaveResult changed = service.save(saved, new ActivityEntry(saved.values().with(ActivityFields.TITLE, "重阳"), List.of(new Attendee(null, "李四"), new Attendee(null, "王五")), List.of(hours("王芳", "3"))), true);
        assertThat(changed).isInstanceOf(SaveResult.Saved.class);
        assertThat(office.repository.attendees(saved.id())).extracting(row -> row.values().get(AttendeeFields.PERSON_NAME)).containsExactly("李四", "王五");
        assertThat(office.repository.attendees(saved.id()).getFirst().id()).as("who stays keeps the row").isEqualTo(kept);
        assertThat(office.history.undo(office.history.undoable().orElseThrow().id(), "王办事员")).isInstanceOf(UndoResult.Undone.class);
        ActivityEntry back = service.entry(service.find(saved.id()).orElseThrow());
        assertThat(back.values().get(ActivityFields.TITLE)).isEqualTo("重阳敬老");
        assertThat(back.attendees()).extracting(Attendee::name).containsExactlyInAnyOrder("张三", "李四");
        assertThat(back.hours().getFirst().hours()).isEqualByComparingTo("2.5");
    }

    @Test
    void deletingTakesPeopleAndHoursWithItAndUndoBringsAllBack() {
        Stored saved = office.save(new ActivityEntry(values("读书会", DAY), List.of(new Attendee(null, "张三")), List.of(hours("王芳", "2.5"))));
        assertThat(service.delete(List.of(saved))).isEqualTo(new DeleteResult.Deleted(1));
        assertThat(service.all()).isEmpty();
        assertThat(office.repository.attendees(saved.id())).isEmpty();
        assertThat(office.history.recent(1).getFirst().title()).isEqualTo("删除活动 读书会");
        office.history.undo(office.history.undoable().orElseThrow().id(), "王办事员");
        assertThat(service.entry(service.find(saved.id()).orElseThrow()).hours()).hasSize(1);
    }

    @Test
    void aSaveOverSomebodyElsesIsNotDone() {
        Stored saved = office.save(ActivityEntry.of(values("读书会", DAY)));
        service.save(saved, ActivityEntry.of(saved.values().with(ActivityFields.PLACE, "二楼")), true);
        assertThat(service.save(saved, ActivityEntry.of(saved.values().with(ActivityFields.PLACE, "三楼")), true)).isInstanceOf(SaveResult.ChangedElsewhere.class);
    }

    @Test
    void whoChangesOnlyThePeopleIsNotWrittenOverSilently() {
        Stored saved = office.save(new ActivityEntry(values("读书会", DAY), List.of(new Attendee(null, "张三")), List.of()));
        ActivityEntry mine = new ActivityEntry(saved.values(), List.of(new Attendee(null, "张三"), new Attendee(null, "李四")), List.of());
        SaveResult first = service.save(saved, new ActivityEntry(saved.values(), List.of(new Attendee(null, "张三"), new Attendee(null, "王五")), List.of()), true);
        assertThat(((SaveResult.Saved) first).record().version()).isEqualTo(saved.version() + 1);
        SaveResult second = service.save(saved, mine, true);
        assertThat(second).isInstanceOf(SaveResult.ChangedElsewhere.class);
        assertThat(((SaveResult.ChangedElsewhere) second).by()).isEqualTo("王办事员");
        assertThat(service.entry(saved).attendees()).extracting(Attendee::name).containsExactly("张三", "王五");
        Stored now = service.find(saved.id()).orElseThrow();
        assertThat(((SaveResult.Saved) service.save(now, service.entry(now), true)).record().version()).as("nothing changed").isEqualTo(now.version());
        assertThat(office.history.undo(office.history.undoable().orElseThrow().id(), "王办事员")).isInstanceOf(UndoResult.Undone.class);
        assertThat(service.entry(saved).attendees()).hasSize(1);
        assertThat(service.save(now, mine, true)).as("undoing is a change too").isInstanceOf(SaveResult.ChangedElsewhere.class);
    }

    @Test
    void deletingWhatChangedElsewhereSaysWhoDidWhat() {
        Stored saved = office.save(ActivityEntry.of(values("读书会", DAY)));
        Stored other = office.save(ActivityEntry.of(values("义诊", DAY)));
        service.save(saved, new ActivityEntry(saved.values(), List.of(), List.of(hours("王芳", "2.5"))), true);
        DeleteResult result = service.delete(List.of(other, saved));
        assertThat(((DeleteResult.NotDeleted) result).why()).singleElement().asString().startsWith("读书会刚变过：王办事员 ").endsWith("修改活动 读书会的志愿者人数。");
        assertThat(service.all()).as("all of them or none").hasSize(2);
        service.delete(List.of(other));
        assertThat(((DeleteResult.NotDeleted) service.delete(List.of(other))).why()).singleElement().asString().startsWith("义诊已经不在台账里：王办事员 ");
    }

    @Test
    void themesAreProposedByFestivalAndTypeAndNeverOverwritten() {
        Values show = values("重阳演出", LocalDate.of(2026, 10, 18)).with(ActivityFields.ACTIVITY_TYPE, "CUL-SHOW");
        assertThat(service.proposed(show).get(ActivityFields.THEMES)).isEqualTo("FEST-CY|SIX-5");
        assertThat(service.proposed(show.with(ActivityFields.STARTS_ON, LocalDate.of(2026, 10, 11))).get(ActivityFields.THEMES)).as("seven days before").isEqualTo("FEST-CY|SIX-5");
        assertThat(service.proposed(show.with(ActivityFields.STARTS_ON, LocalDate.of(2026, 10, 10))).get(ActivityFields.THEMES)).as("eight days before").isEqualTo("SIX-5");
        assertThat(service.proposed(show.with(ActivityFields.THEMES, "SEVEN-1")).get(ActivityFields.THEMES)).isEqualTo("SEVEN-1");
        Values safety = values("消防", LocalDate.of(2026, 6, 30)).with(ActivityFields.ACTIVITY_TYPE, "SAFE-MONTH");
        assertThat(service.proposed(safety).get(ActivityFields.THEMES)).as("a month only for its own type").isEqualTo("DAY-SAFEM");
        assertThat(service.proposed(safety.with(ActivityFields.ACTIVITY_TYPE, "CUL-FILM")).get(ActivityFields.THEMES)).isEqualTo("SIX-5");
    }

    @Test
    void theLastActivityOfTheTypeProposesItsPlace() {
        office.save(ActivityEntry.of(values("放映一", DAY).change().set(ActivityFields.ACTIVITY_TYPE, "CUL-FILM").set(ActivityFields.PLACE, "文化广场").set(ActivityFields.LEADER, "吴秀兰").done()));
        Values next = service.proposed(values("放映二", DAY.plusDays(7)).change().set(ActivityFields.ACTIVITY_TYPE, "CUL-FILM").set(ActivityFields.LEADER, "何玉兰").done());
        assertThat(next.get(ActivityFields.PLACE)).isEqualTo("文化广场");
        assertThat(next.get(ActivityFields.LEADER)).isEqualTo("何玉兰");
    }

    @Test
    void evidenceIsCountedByPhotosOrWhatWasTyped() {
        Values show = values("演出", DAY).change().set(ActivityFields.ACTIVITY_TYPE, "CUL-SHOW").set(ActivityFields.PHOTO_COUNT, 3).done();
        assertThat(service.missingEvidence(show, Proof.NONE)).containsExactly("节目单");
        Proof two = Proof.of(List.of(new Proof.Paper("photo", "1.jpg"), new Proof.Paper("photo", "2.jpg"), new Proof.Paper("programme", "节目单.docx")), 0, 0);
        assertThat(service.missingEvidence(show, two)).as("two attached count, not three typed").containsExactly("照片≥3张");
        Values clean = values("大扫除", DAY).change().set(ActivityFields.ACTIVITY_TYPE, "ENV-CLEAN").set(ActivityFields.PHOTO_COUNT, 1).done();
        assertThat(service.missingEvidence(clean, Proof.NONE)).containsExactly("前后对比照片各1张", "签到表");
        Values quiz = values("竞赛", DAY).change().set(ActivityFields.ACTIVITY_TYPE, "CUL-QUIZ").set(ActivityFields.PHOTO_COUNT, 1).done();
        assertThat(service.missingEvidence(quiz, Proof.of(List.of(new Proof.Paper("paper", "10月名次表.xlsx")), 0, 0))).isEmpty();
        Values free = values("理发", DAY).change().set(ActivityFields.ACTIVITY_TYPE, "VOL-FREE").set(ActivityFields.PHOTO_COUNT, 1).done();
        assertThat(service.missingEvidence(free, Proof.NONE)).containsExactly("时长登记");
        Stored saved = office.save(free, List.of(hours("王芳", "2")));
        assertThat(service.missingEvidence(saved.values(), service.proof(saved.id()))).isEmpty();
        assertThat(service.proofs(DAY, DAY)).containsKey(saved.id());
        assertThat(service.missingEvidence(values("照写的类型", DAY).with(ActivityFields.ACTIVITY_TYPE, "茶话会"), Proof.NONE)).isEmpty();
    }

    @Test
    void aResidentsActivitiesAreToldNewestFirst() {
        long[] resident = new long[1];
        office.database.change("居民", "王办事员", changes -> {
            resident[0] = changes.insert(Values.none(org.communityoffice.resident.ResidentFields.TYPE).change().set(org.communityoffice.resident.ResidentFields.NAME, "王芳")
                    .set(org.communityoffice.resident.ResidentFields.STATUS, "在册").set(org.communityoffice.resident.ResidentFields.PENDING, false)
                    .set(org.communityoffice.resident.ResidentFields.PERSON_NO, "R-1").done()).id();
            return 0;
        });
        Attendee person = new Attendee(resident[0], "王芳");
        office.save(new ActivityEntry(values("读书会", DAY), List.of(person), List.of()));
        office.save(new ActivityEntry(values("清扫", DAY.plusDays(1)), List.of(), List.of(new GivenHours(person, new java.math.BigDecimal("2.5"), ""))));
        assertThat(service.dealings(resident[0])).extracting(one -> one.title() + " " + one.what()).containsExactly("清扫 志愿 2.5 小时", "读书会 参加");
        assertThat(service.dealings(resident[0] + 1)).isEmpty();
    }
}
