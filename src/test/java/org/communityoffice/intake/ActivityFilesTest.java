package org.communityoffice.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityoffice.activity.ActivityFields.ATTENDANCE;
import static org.communityoffice.activity.ActivityFields.ENDS_ON;
import static org.communityoffice.activity.ActivityFields.END_TIME;
import static org.communityoffice.activity.ActivityFields.LEADER;
import static org.communityoffice.activity.ActivityFields.NOTE;
import static org.communityoffice.activity.ActivityFields.PLACE;
import static org.communityoffice.activity.ActivityFields.STARTS_ON;
import static org.communityoffice.activity.ActivityFields.START_TIME;
import static org.communityoffice.activity.ActivityFields.TITLE;
import static org.communityoffice.activity.ActivityFields.VOLUNTEERS;
import static org.communityoffice.intake.ImportOffice.codes;
import static org.communityoffice.intake.ImportOffice.plan;
import static org.communityoffice.intake.MadeFiles.row;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.communityoffice.spreadsheet.Answer;
import org.communityoffice.spreadsheet.ImportPlan;
import org.communityoffice.spreadsheet.ImportRow;
import org.communityoffice.spreadsheet.ImportRow.Outcome;
import org.communityoffice.spreadsheet.ImportService;
import org.communityoffice.spreadsheet.PlanRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tables of activities as other offices keep them.
class ActivityFilesTest {
    @TempDir
    Path folder;
    private ImportOffice office;
    private ImportService service;
    private MadeFiles files;

    @BeforeEach
    void open() {
        office = new ImportOffice(folder.resolve("office"));
        service = office.activities();
        files = new MadeFiles(folder);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private List<ImportRow> rows(Path file) {
        return plan(service, file).rows();
    }

    @Test
    void otherHeadersDayAndTimesInOneCellGb18030() {
        Path file = files.text("樱花社区2026年活动台账.csv", "GB18030", """
                序号,活动主题,活动时间,活动地点,参与人数（人次）,志愿者,组织者,活动内容,备注
                1,金秋敬老,9月28日上午9:00-11:00,活动室,６２人,十二人,李 敏,"包饺子,送温暖",晴
                2,反诈宣传,2026.10.1至10.3,广场,若干,5,王芳、李敏,摆摊,
                3,义诊,2月29日,活动室,30,,,,
                4,,10月5日,活动室,30,,,,
                5,运动会,2027-01-03,广场,30,,,,
                6,月末大扫除,10月31日 下午,广场,30,,,,
                合计,,,,122,,,,
                """);
        List<ImportRow> rows = rows(file);
        assertThat(rows).extracting(ImportRow::outcome).containsExactly(Outcome.NEW, Outcome.NEW, Outcome.REFUSE, Outcome.REFUSE, Outcome.ASK, Outcome.NEW, Outcome.SKIP);
        var first = rows.getFirst().values();
        assertThat(first.get(STARTS_ON)).isEqualTo(LocalDate.of(2026, 9, 28));
        assertThat(first.get(START_TIME)).isEqualTo(LocalTime.of(9, 0));
        assertThat(first.get(END_TIME)).isEqualTo(LocalTime.of(11, 0));
        assertThat(first.get(ATTENDANCE)).isEqualTo(62);
        assertThat(first.get(VOLUNTEERS)).isEqualTo(12);
        assertThat(first.get(LEADER)).isEqualTo("李敏");
        assertThat(codes(rows.getFirst())).contains("COUNT_WITH_UNIT", "COUNT_CHINESE", "DATE_YEAR_TAKEN");
        assertThat(rows.get(1).values().get(ENDS_ON)).isEqualTo(LocalDate.of(2026, 10, 3));
        assertThat(rows.get(1).values().has(ATTENDANCE)).isFalse();
        assertThat(rows.get(1).values().get(NOTE)).contains("若干");
        assertThat(codes(rows.get(2))).contains("DATE_KEY_INVALID");
        assertThat(codes(rows.get(3))).contains("NAME_MISSING");
        assertThat(codes(rows.get(4))).contains("DATE_FUTURE");
        assertThat(rows.get(5).values().get(NOTE)).contains("下午");
    }

    @Test
    void mergedDaysTwoHeaderRowsLeapDayAndTextThatLooksLikeAFormula() {
        Path file = files.workbook("活动.xlsx", "2024年2月", new String[] {"A1:F1", "A4:A5"},
                row("社区活动登记"), row("开展日期", "活动名称", "地点", "参加人数", "活动情况", "其他"), row(LocalDate.of(2024, 2, 28), "读书会", "书屋", 12, "=1+1", null),
                row(LocalDate.of(2024, 2, 29), "灯会", "广场", 300, "热闹\n圆满", "@全体"), row(null, "猜灯谜", "广场", "同上", "圆满", null),
                row(null, "无日期的活动", "广场", 3, "圆满", null), row("小计", null, null, 315, null, null), row("说明：以上为不完全统计", null, null, null, null, null));
        List<ImportRow> rows = rows(file);
        assertThat(rows).extracting(ImportRow::outcome)
                .containsExactly(Outcome.NEW, Outcome.NEW, Outcome.NEW, Outcome.REFUSE, Outcome.SKIP, Outcome.SKIP);
        assertThat(rows.get(2).values().get(STARTS_ON)).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(rows.get(2).values().get(ATTENDANCE)).isEqualTo(300);
        assertThat(codes(rows.get(2))).contains("DATE_FILLED_DOWN", "DITTO_FILLED");
        assertThat(codes(rows.getFirst())).contains("TEXT_LIKE_FORMULA");
    }

    @Test
    void anActivityNamedLikeASignatureIsStillOne() {
        List<ImportRow> rows = rows(files.workbook("2026活动.xlsx", "活动", row("活动名称", "活动日期", "人数"), row("社区合唱节：夕阳红", LocalDate.of(2026, 10, 1), 20),
                row("说明会：垃圾分类", LocalDate.of(2026, 10, 2), 21), row("负责人签字：", null, null), row("制表人：", LocalDate.of(2026, 10, 31), null)));
        assertThat(rows).extracting(ImportRow::outcome).containsExactly(Outcome.NEW, Outcome.NEW, Outcome.SKIP, Outcome.SKIP);
    }

    @Test
    void doublesAndSecondOccasionsInOneFile() {
        Object[] header = row("日期", "活动名称", "地点", "参加人数", "负责人");
        LocalDate day = LocalDate.of(2026, 9, 20);
        List<ImportRow> rows = rows(files.workbook("a.xlsx", "活动", header, row(day, "义诊", "广场", 30, "李敏"), row(day, "义诊", "广场", 30, "李敏"),
                row(day, "义诊", "广场", 35, "李敏"), row(day, "义诊", "活动室", 12, "李敏"), row(day, "义诊", "广场", 18, "王芳")));
        assertThat(rows).extracting(ImportRow::outcome).containsExactly(Outcome.NEW, Outcome.SKIP, Outcome.ASK, Outcome.NEW, Outcome.NEW);
        assertThat(codes(rows.get(2))).contains("DUP_IN_FILE_CONFLICT");
        assertThat(codes(rows.get(3))).contains("ACTIVITY_AGAIN");
    }

    @Test
    void aChangedRowIsAChangeAnotherPlaceIsAskedAboutABlankKeepsTheOldAndUndoTakesAllBack() {
        Object[] header = row("日期", "活动名称", "地点", "参加人数", "负责人");
        LocalDate day = LocalDate.of(2026, 9, 20);
        service.apply(plan(service, files.workbook("a.xlsx", "活动", header, row(day, "义诊", "广场", 30, "李敏"), row(day, "灯会", "广场", 30, "李敏"))));
        ImportPlan plan = plan(service, files.workbook("b.xlsx", "活动", header, row(day, "义诊", "广场", 32, null), row(day, "灯会", "活动室", 30, "李敏")));
        assertThat(plan.rows()).extracting(ImportRow::outcome).containsExactly(Outcome.CHANGED, Outcome.ASK);
        assertThat(plan.rows().getFirst().values().get(LEADER)).isEqualTo("李敏");
        PlanRequest another = plan.asked().withAnswer(plan.rows().get(1).rowKey(), Answer.ANOTHER);
        ImportPlan decided = service.plan(ImportService.open(folder.resolve("b.xlsx"), null), another);
        assertThat(decided.rows().get(1).outcome()).isEqualTo(Outcome.NEW);
        ImportService.Applied done = service.apply(decided);
        assertThat(office.activities.all()).hasSize(3);
        assertThat(office.activities.all()).extracting(one -> one.values().get(PLACE)).contains("活动室");
        office.history.undo(((ImportService.Applied.Done) done).changeSet(), "主任");
        assertThat(office.activities.all()).hasSize(2).extracting(one -> one.values().get(ATTENDANCE)).containsOnly(30);
    }

    @Test
    void aPlanIsNoActivityHeldAndATitleThatIsANumberIsAskedAbout() {
        assertThat(rows(files.workbook("p.xlsx", "活动", row("2026年四季度活动计划表", null, null), row("日期", "活动名称", "人数"), row(LocalDate.of(2026, 10, 1), "义诊", 30))).getFirst().outcome())
                .isEqualTo(Outcome.ASK);
        assertThat(rows(files.workbook("q.xlsx", "活动", row("日期", "活动名称", "人数"), row(LocalDate.of(2026, 10, 1), 12345, 30))).getFirst().outcome()).isEqualTo(Outcome.ASK);
        assertThat(rows(files.workbook("r.xlsx", "活动", row("日期", "活动名称", "人数"), row("1926-10-01", "义诊", 30))).getFirst().outcome()).isEqualTo(Outcome.ASK);
    }

    @Test
    void theDayOfASheetStandsInItsTitle() {
        ImportRow row = rows(files.workbook("a.xlsx", "活动", row("2026年10月18日活动情况", null), row("活动名称", "参加人数"), row("义诊", 30))).getFirst();
        assertThat(row.values().get(STARTS_ON)).isEqualTo(LocalDate.of(2026, 10, 18));
        assertThat(row.values().get(TITLE)).isEqualTo("义诊");
        assertThat(codes(row)).contains("DATE_OF_TITLE");
    }
}
