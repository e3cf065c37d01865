package org.communityoffice.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityoffice.intake.ImportOffice.codes;
import static org.communityoffice.intake.ImportOffice.plan;
import static org.communityoffice.intake.MadeFiles.row;
import static org.communityoffice.patrol.SignSheetFields.DATE;
import static org.communityoffice.patrol.SignSheetFields.NOTE;
import static org.communityoffice.patrol.SignSheetFields.PERSON;
import static org.communityoffice.patrol.SignSheetFields.SIGN_IN_AT;
import static org.communityoffice.patrol.SignSheetFields.SIGN_OUT_AT;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.communityoffice.patrol.Shift;
import org.communityoffice.patrol.ShiftFields;
import org.communityoffice.patrol.SignInFields;
import org.communityoffice.spreadsheet.Answer;
import org.communityoffice.spreadsheet.ImportPlan;
import org.communityoffice.spreadsheet.ImportRow;
import org.communityoffice.spreadsheet.ImportRow.Outcome;
import org.communityoffice.spreadsheet.ImportService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sign-in sheets as other offices keep them, over midnight, month end and leap day.
class PatrolFilesTest {
    private static final Object[] HEADER = row("值班日期", "班次", "队伍", "值班人员", "到岗时间", "离岗时间", "备注");
    @TempDir
    Path folder;
    private ImportOffice office;
    private ImportService service;
    private MadeFiles files;

    @BeforeEach
    void open() {
        office = new ImportOffice(folder.resolve("office"));
        service = office.patrol();
        files = new MadeFiles(folder);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private List<ImportRow> rows(Object[]... rows) {
        Object[][] all = new Object[rows.length + 1][];
        all[0] = HEADER;
        System.arraycopy(rows, 0, all, 1, rows.length);
        return plan(service, files.workbook("值班" + Math.random() + ".xlsx", "10月", all)).rows();
    }

    private static LocalDateTime out(ImportRow row) {
        return row.values().get(SIGN_OUT_AT, LocalDateTime.MIN);
    }

    @Test
    void theNightEndsOnTheNextDayAlsoOverMonthEndAndLeapDay() {
        List<ImportRow> rows = rows(
                row(LocalDate.of(2026, 10, 31), "夜班", "治安队", "张三、李四", LocalTime.of(22, 0), LocalTime.of(6, 0), null),
                row(LocalDate.of(2024, 2, 28), "夜", "治安队", "张三", 22, 6, null),
                row(LocalDate.of(2024, 2, 29), "夜班", "治安队", "张三", "22:00", "30:00", null),
                row(LocalDate.of(2025, 12, 31), "晚班", "治安队", "张三", "晚10点", "次日6：00", null),
                row(LocalDate.of(2026, 10, 1), "中班", "治安队", "张三", "18:00", "24:00", null),
                row(LocalDate.of(2026, 10, 2), "中班", "治安队", "张三", "18:00", "0:00", null),
                row(LocalDate.of(2026, 10, 3), "巡夜岗", "治安队", "张三", "2200", "0600", null));
        assertThat(rows).extracting(ImportRow::outcome).containsOnly(Outcome.NEW);
        assertThat(rows).extracting(PatrolFilesTest::out).containsExactly(
                LocalDateTime.of(2026, 11, 1, 6, 0), LocalDateTime.of(2024, 2, 29, 6, 0), LocalDateTime.of(2024, 3, 1, 6, 0), LocalDateTime.of(2026, 1, 1, 6, 0),
                LocalDateTime.of(2026, 10, 2, 0, 0), LocalDateTime.of(2026, 10, 3, 0, 0), LocalDateTime.of(2026, 10, 4, 6, 0));
    }

    @Test
    void whatNothingSaysIsAskedAbout() {
        LocalDate day = LocalDate.of(2026, 10, 13);
        List<ImportRow> rows = rows(
                row(day, "白班", "一队", "张三", "14:00", "09:00", null), row(day, "夜班", "二队", "张三", "10:00", "6:00", null),
                row(day, "白班", "三队", "张三、李四（请假）", "8:00", "18:00", null), row(day, "白班", "四队", "张三.李四", "8:00", "18:00", null),
                row(LocalDate.of(2026, 12, 1), "白班", "一队", "张三", "8:00", "18:00", null), row(day, "白班", "五队", null, "8:00", "18:00", null),
                row(day, "白班", "六队", "张三", LocalDateTime.of(2025, 10, 13, 8, 0), LocalDateTime.of(2025, 10, 13, 18, 0), null));
        assertThat(rows).extracting(ImportRow::outcome).containsOnly(Outcome.ASK);
        assertThat(rows).extracting(row -> codes(row).getLast()).isNotEmpty();
        assertThat(codes(rows.get(0))).contains("TIME_ORDER");
        assertThat(codes(rows.get(1))).contains("TIME_LONG");
        assertThat(codes(rows.get(2))).contains("NAME_UNUSUAL");
        assertThat(codes(rows.get(3))).contains("NAME_MAYBE_SEVERAL");
        assertThat(codes(rows.get(4))).contains("DATE_FUTURE");
        assertThat(codes(rows.get(5))).contains("PEOPLE_MISSING");
        assertThat(codes(rows.get(6))).contains("DATES_DISAGREE");
    }

    @Test
    void theClerkSaysNextDay() {
        Path file = files.workbook("a.xlsx", "10月", HEADER, row(LocalDate.of(2026, 10, 13), "值守", "一队", "张三", "20:00", "02:00", null));
        ImportPlan asked = plan(service, file);
        assertThat(asked.rows().getFirst().outcome()).isEqualTo(Outcome.ASK);
        ImportPlan decided = service.plan(ImportService.open(file, null), asked.asked().withAnswer(asked.rows().getFirst().rowKey(), Answer.NEXT_DAY));
        assertThat(decided.rows().getFirst().outcome()).isEqualTo(Outcome.NEW);
        assertThat(out(decided.rows().getFirst())).isEqualTo(LocalDateTime.of(2026, 10, 14, 2, 0));
    }

    @Test
    void onePersonARowIsOneShiftAndTheSameAgainIsNothing() {
        LocalDate day = LocalDate.of(2026, 10, 18);
        Path file = files.workbook("a.xls", "10月", new String[] {"A2:A4", "B2:B4"}, HEADER,
                row(day, "夜班", "治安队", "张三", "21:55", "6:00", null), row(null, null, "治安队", "王 强", "22:00", "6:05", null), row(null, null, "治安队", "李四", "22:10", null, "有雨"),
                row(day, "夜班", "治安队", "李四", "22:30", "6:00", null));
        ImportPlan plan = plan(service, file);
        assertThat(plan.rows()).extracting(ImportRow::outcome).containsExactly(Outcome.NEW, Outcome.NEW, Outcome.NEW, Outcome.ASK);
        assertThat(codes(plan.rows().get(1))).contains("SHIFT_JOINED", "DATE_FILLED_DOWN", "TEAM_NEW");
        ImportService.Applied.Done done = (ImportService.Applied.Done) service.apply(plan);
        List<Shift> shifts = office.patrol.shifts(day, day);
        assertThat(shifts).hasSize(1);
        assertThat(shifts.getFirst().members()).hasSize(3);
        assertThat(shifts.getFirst().signIns()).extracting(one -> one.values().get(SignInFields.PERSON_NAME)).containsExactly("张三", "王强", "李四");
        assertThat(shifts.getFirst().row().values().get(ShiftFields.START_TIME)).isEqualTo(LocalTime.of(22, 0));
        assertThat(office.teams.teams()).hasSize(1);
        assertThat(plan(service, file).rows()).extracting(ImportRow::outcome).containsExactly(Outcome.SAME, Outcome.SAME, Outcome.SAME, Outcome.ASK);
        office.history.undo(done.changeSet(), "主任");
        assertThat(office.patrol.shifts(day, day)).isEmpty();
        assertThat(office.teams.teams()).isEmpty();
    }

    @Test
    void rowByRowIsTheSame() {
        LocalDate day = LocalDate.of(2026, 10, 18);
        Path file = files.workbook("a.xlsx", "10月", HEADER, row(day, "夜班", "治安队", "张三", "21:55", "6:00", null), row(day, "夜班", "治安队", "李四", "22:00", "6:05", null));
        service.applyEachRow(plan(service, file), row -> { });
        assertThat(office.patrol.shifts(day, day)).hasSize(1).first().satisfies(shift -> assertThat(shift.signIns()).hasSize(2));
        assertThat(office.teams.teams()).hasSize(1);
    }

    @Test
    void othersOnAKnownShiftAndOtherTimesAreAskedAboutAMissingEndIsFilled() {
        LocalDate day = LocalDate.of(2026, 10, 18);
        service.apply(plan(service, files.workbook("a.xlsx", "10月", HEADER, row(day, "夜班", "治安队", "张三、李四", "22:00", null, null))));
        assertThat(rows(row(day, "夜班", "治安队", "王五", "22:00", "6:00", null)).getFirst().outcome()).isEqualTo(Outcome.ASK);
        assertThat(codes(rows(row(day, "夜班", "治安队", "张三、李四", "22:40", "6:00", null)).getFirst())).contains("SHIFT_DIFFERS");
        Path end = files.workbook("b.xlsx", "10月", HEADER, row(day, "夜班", "治安队", "李四、张三", "22:00", "6:00", null));
        ImportPlan filled = plan(service, end);
        assertThat(filled.rows().getFirst().outcome()).isEqualTo(Outcome.CHANGED);
        service.apply(filled);
        assertThat(office.patrol.shifts(day, day).getFirst().signIns()).extracting(one -> one.values().get(SignInFields.SIGN_OUT_AT)).containsOnly(LocalDateTime.of(2026, 10, 19, 6, 0));
    }

    @Test
    void spansInOneCellTheYearInTheFilesNameTheDayInTheTitle() {
        ImportRow span = plan(service, files.text("2026年10月值班表.csv", "GB18030", "日期,时间,巡逻人员,巡逻路线\n10月5日,22:00-次日6:00,张三 李四,东门—西门\n")).rows().getFirst();
        assertThat(span.outcome()).isEqualTo(Outcome.NEW);
        assertThat(span.values().get(DATE)).isEqualTo(LocalDate.of(2026, 10, 5));
        assertThat(out(span)).isEqualTo(LocalDateTime.of(2026, 10, 6, 6, 0));
        assertThat(span.values().get(PERSON)).isEqualTo("张三、李四");
        ImportRow title = plan(service, files.workbook("b.xlsx", "签到", row("2026年10月18日夜间巡逻签到表", null, null, null), row("姓名", "签到时间", "签退时间", "签名"),
                row("古丽·买买提", "22:00", "6:00", "古丽"))).rows().getFirst();
        assertThat(title.outcome()).isEqualTo(Outcome.NEW);
        assertThat(title.values().get(SIGN_IN_AT)).isEqualTo(LocalDateTime.of(2026, 10, 18, 22, 0));
        assertThat(out(title)).isEqualTo(LocalDateTime.of(2026, 10, 19, 6, 0));
        assertThat(title.values().get(NOTE)).isEqualTo("签名：古丽");
    }

    @Test
    void aDayWithoutAYearAnywhereIsRefused() {
        assertThat(plan(service, files.workbook("值班.xlsx", "10月", HEADER, row("10月5日", "夜班", "一队", "张三", "22:00", "6:00", null))).rows().getFirst().outcome()).isEqualTo(Outcome.REFUSE);
        assertThat(rows(row("10月32日", "夜班", "一队", "张三", "22:00", "6:00", null)).getFirst().outcome()).isEqualTo(Outcome.REFUSE);
    }

    @Test
    void aDutyRosterIsAPlanAndNoPatrol() {
        Path file = files.workbook("a.xlsx", "10月", row("2026年12月办公室值班安排表", null, null), row("值班日期", "值班领导", "值班人员"), row("12月5日", "王主任", "张三 李四"));
        service.apply(plan(service, file));
        assertThat(office.patrol.shifts(LocalDate.of(2026, 12, 5), LocalDate.of(2026, 12, 5))).hasSize(1).first().satisfies(shift -> {
            assertThat(shift.patrol()).isFalse();
            assertThat(shift.signIns()).isEmpty();
            assertThat(shift.members()).hasSize(2);
            assertThat(shift.row().values().get(ShiftFields.SHIFT_STATUS)).isEqualTo(Shift.PLANNED);
        });
        assertThat(plan(service, file).rows().getFirst().outcome()).isEqualTo(Outcome.SAME);
    }
}
