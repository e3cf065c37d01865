package org.communityoffice.resident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityoffice.resident.Sheets.codes;
import static org.communityoffice.resident.Sheets.id;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.communityoffice.spreadsheet.Answer;
import org.communityoffice.spreadsheet.ImportPlan;
import org.communityoffice.spreadsheet.ImportRow;
import org.communityoffice.spreadsheet.ImportRow.Outcome;
import org.communityoffice.spreadsheet.PlanRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Each kind of fault that a clerk's table has, and what becomes of its row.
class ResidentImportProblemsTest {
    private static final String[] HEADER = {"姓名", "性别", "出生日期", "身份证号", "电话", "住址", "备注"};
    private static final String MAN = id("19600315", 1);
    private static final String HOME = "樱花苑3号楼2单元502";

    @TempDir
    Path folder;

    private Sheets sheets;

    @BeforeEach
    void folder() {
        sheets = new Sheets(folder);
    }

    private ImportRow number(Object number) {
        return sheets.row(HEADER, "张三", "", "", number, "", HOME, "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'%s", " %s ", "%s\u00a0", "身份证号：%s", "‘%s"})
    void numberInManyWaysIsOne(String form) {
        ImportRow row = number(String.format(form, MAN));
        assertThat(row.outcome()).isEqualTo(Outcome.NEW);
        assertThat(row.values().get(ResidentFields.ID_NO)).isEqualTo(MAN);
        assertThat(row.values().get(ResidentFields.BIRTH_DATE)).isEqualTo(LocalDate.of(1960, 3, 15));
        assertThat(row.values().get(ResidentFields.SEX)).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource({
        "9.90101E+17, ID_DIGITS_LOST", "9.90101196003150E+17, ID_DIGITS_LOST", "990101196003150012, ID_CHECK_DIGIT", "99010119600315001, ID_LENGTH",
        "9901011960031500111, ID_LENGTH", "99010119600315001×, ID_LENGTH", "990101********0011, ID_MASKED", "同上, ID_LENGTH", "9901011960O3150011, ID_LENGTH",
        "990101196003150011.0, ID_DIGITS_LOST", "王五, ID_LENGTH", "'军字第1234号', ID_LENGTH"})
    void brokenNumberIsRefusedAndNothingDrawnFromIt(String written, String code) {
        ImportRow row = number(written);
        assertThat(row.outcome()).isEqualTo(Outcome.REFUSE);
        assertThat(codes(row)).contains(code);
        assertThat(row.values().has(ResidentFields.BIRTH_DATE)).isFalse();
        assertThat(row.values().has(ResidentFields.SEX)).isFalse();
        assertThat(row.message()).startsWith("第 2 行 张三：");
    }

    @Test
    void numberStoredAsNumberIsRefusedEvenIfItsCheckDigitFits() {
        assertThat(codes(number(Double.valueOf("990101198212043000")))).contains("ID_DIGITS_LOST");
        assertThat(number(Double.valueOf(MAN)).outcome()).isEqualTo(Outcome.REFUSE);
    }

    @Test
    void impossibleBirthInTheNumber() {
        String digits = "99010119600231001";
        assertThat(codes(number(digits + org.communityoffice.model.IdNumber.checkDigit(digits)))).contains("ID_BIRTH_IMPOSSIBLE");
    }

    @Test
    void futureBirthInTheNumberIsAsked() {
        assertThat(number(id("20350101", 1)).outcome()).isEqualTo(Outcome.ASK);
        assertThat(number(id("18700101", 1)).outcome()).isEqualTo(Outcome.ASK);
    }

    @Test
    void oldNumberIsAskedAndItsNewFormOfferedNotTaken() {
        ImportPlan plan = sheets.plan(HEADER, new Object[] {"张三", "男", "", "990101600315001", "", HOME, ""});
        ImportRow row = plan.rows().getFirst();
        assertThat(row.outcome()).isEqualTo(Outcome.ASK);
        assertThat(row.answers()).contains(Answer.EIGHTEEN_DIGITS, Answer.LEAVE);
        assertThat(row.values().get(ResidentFields.ID_NO)).isEqualTo("990101600315001");
        ImportPlan answered = sheets.plan(PlanRequest.first().withAnswer(row.rowKey(), Answer.EIGHTEEN_DIGITS), KnownResidents.none(),
                HEADER, new Object[] {"张三", "男", "", "990101600315001", "", HOME, ""});
        assertThat(answered.rows().getFirst().outcome()).isEqualTo(Outcome.NEW);
        assertThat(answered.rows().getFirst().values().get(ResidentFields.ID_NO)).isEqualTo(MAN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"护照E99990001", "E99990001", "H12345678"})
    void otherDocumentsGoInUnchecked(String written) {
        ImportRow row = number(written);
        assertThat(row.outcome()).isEqualTo(Outcome.NEW);
        assertThat(codes(row)).contains("ID_OTHER_DOCUMENT");
        assertThat(row.values().has(ResidentFields.ID_TYPE)).isTrue();
    }

    @Test
    void aCitizenNumberUnderAnotherDocumentIsAsked() {
        String[] header = {"姓名", "证件类型", "证件号码", "住址"};
        assertThat(sheets.row(header, "张三", "护照", MAN, HOME).outcome()).isEqualTo(Outcome.ASK);
        assertThat(sheets.row(header, "张三", "护照", "990101196003150012", HOME).outcome()).isEqualTo(Outcome.ASK);
        assertThat(sheets.row(header, "张三", "身份证", "E99990001", HOME).outcome()).isEqualTo(Outcome.REFUSE);
        assertThat(sheets.row(header, "John", "护照", "G1234567", HOME).outcome()).isEqualTo(Outcome.NEW);
    }

    @ParameterizedTest
    @CsvSource({
        "张 三, 张三, NAME_SPACES", "买买提.艾力, 买买提·艾力, NAME_DOT", "Ｊｏｈｎ, John, NAME_FULLWIDTH", "李四（已搬走）, 李四, NAME_NOTE", "王, 王, NAME_SHORT",
        "欧阳 文博, 欧阳文博, NAME_SPACES"})
    void namesRepaired(String written, String name, String code) {
        ImportRow row = sheets.row(HEADER, written, "", "", MAN, "", HOME, "");
        assertThat(row.outcome()).isEqualTo(Outcome.NEW);
        assertThat(row.title()).isEqualTo(name);
        assertThat(codes(row)).contains(code);
    }

    @ParameterizedTest
    @CsvSource(value = {
        "张三、李四; REFUSE", "张三/李四; REFUSE", "张三夫妇; REFUSE", "张三等3人; REFUSE", "张三 李四; ASK", "990101196003150011; REFUSE", "13800001234; REFUSE", "同上; REFUSE",
        "无; REFUSE", "空房; REFUSE", "张*; ASK", "张三和李四; ASK"}, delimiter = ';')
    void namesThatAreNotOnePerson(String written, Outcome outcome) {
        assertThat(sheets.row(HEADER, written, "", "", MAN, "", HOME, "").outcome()).isEqualTo(outcome);
    }

    @Test
    void bracketsOfANameAreKeptInTheNote() {
        assertThat(sheets.row(HEADER, "李四（已搬走）", "", "", MAN, "", HOME, "").values().get(ResidentFields.NOTE)).contains("已搬走");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1960-03-15", "1960.3.15", "1960/3/15", "19600315", "1960年3月15日", "1960 年 3 月 15 日", "１９６０-３-１５", "一九六〇年三月十五日", "1960-03-15 00:00:00"})
    void datesInManyWays(String written) {
        ImportRow row = sheets.row(HEADER, "张三", "男", written, "", "", HOME, "");
        assertThat(row.values().get(ResidentFields.BIRTH_DATE)).isEqualTo(LocalDate.of(1960, 3, 15));
    }

    @ParameterizedTest
    @CsvSource({
        "1960.1, DATE_AMBIGUOUS", "60.3.15, DATE_AMBIGUOUS", "3/5/1960, DATE_AMBIGUOUS", "1960年3月, DATE_PARTIAL", "1960, DATE_PARTIAL", "1962-02-30, DATE_INVALID", "62, AGE_ONLY",
        "62岁, AGE_ONLY", "不记得, DATE_INVALID"})
    void noDayIsMadeUpAndNothingLost(String written, String code) {
        ImportRow row = sheets.row(HEADER, "张三", "男", written, "", "", HOME, "");
        assertThat(row.outcome()).isEqualTo(Outcome.NEW);
        assertThat(codes(row)).contains(code);
        assertThat(row.values().has(ResidentFields.BIRTH_DATE)).isFalse();
        assertThat(row.values().get(ResidentFields.NOTE)).contains(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1961-03-15", "1961", "1960年4月", "61.3.15", "1960.1"})
    void birthThatDisagreesWithTheNumberIsAsked(String written) {
        assertThat(sheets.row(HEADER, "张三", "男", written, MAN, "", HOME, "").outcome()).isEqualTo(Outcome.ASK);
    }

    @Test
    void sexThatDisagreesIsAskedAndTheAnswerSettlesIt() {
        Object[] cells = {"张三", "女", "", MAN, "", HOME, ""};
        ImportRow row = sheets.row(HEADER, cells);
        assertThat(row.outcome()).isEqualTo(Outcome.ASK);
        ImportRow answered = sheets.plan(PlanRequest.first().withAnswer(row.rowKey(), Answer.BY_NUMBER), KnownResidents.none(), HEADER, cells).rows().getFirst();
        assertThat(answered.outcome()).isEqualTo(Outcome.NEW);
        assertThat(answered.values().get(ResidentFields.SEX)).isEqualTo("1");
    }

    @Test
    void phonesWithWordsAndBrokenOnes() {
        ImportRow row = sheets.row(HEADER, "张三", "", "", MAN, "13800001234 儿子、010-88880000、1380000", HOME, "");
        assertThat(row.values().get(ResidentFields.PHONE)).isEqualTo("13800001234、010-88880000");
        assertThat(row.values().get(ResidentFields.NOTE)).contains("儿子", "1380000");
        assertThat(sheets.row(HEADER, "张三", "", "", MAN, "+86 138 0000 1234", HOME, "").values().get(ResidentFields.PHONE)).isEqualTo("13800001234");
        assertThat(sheets.row(HEADER, "张三", "", "", MAN, 1.38e10, HOME, "").values().get(ResidentFields.PHONE)).isEqualTo("13800000000");
        assertThat(sheets.row(HEADER, "张三", "", "", MAN, "1.38E+10", HOME, "").values().has(ResidentFields.PHONE)).isFalse();
    }

    @Test
    void caseAndIllnessAreNotStoredAidIsNeverPrinted() {
        ImportRow row = sheets.row(HEADER, "张三", "", "", MAN, "", HOME, "独居，精神分裂症二级；2019年因盗窃判三年。低保户");
        assertThat(row.outcome()).isEqualTo(Outcome.NEW);
        assertThat(row.values().get(ResidentFields.NOTE)).contains("独居", "低保户").doesNotContain("精神", "判", "盗窃");
        assertThat(row.values().get(ResidentFields.NOTE_NEVER_PRINT)).isTrue();
        assertThat(codes(row)).contains("NOTE_NOT_STORED", "NOTE_NEVER_PRINT");
        String[] header = {"姓名", "身份证号", "住址", "诊断"};
        assertThat(sheets.row(header, "张三", MAN, HOME, "某某").values().has(ResidentFields.NOTE)).isFalse();
    }

    @Test
    void dittoAndSubtotalBetween() {
        ImportPlan plan = sheets.plan(HEADER,
                new Object[] {"张三", "", "", MAN, "", HOME, ""},
                new Object[] {"李四", "", "", id("19620101", 2), "", "同上", ""},
                new Object[] {"小计", 2},
                new Object[] {"王五", "", "", id("19630101", 3), "", "同上", ""});
        assertThat(plan.rows()).extracting(ImportRow::outcome).containsExactly(Outcome.NEW, Outcome.NEW, Outcome.SKIP, Outcome.ASK);
        assertThat(plan.rows().get(1).values().get(ResidentFields.RESIDENCE_ADDRESS)).isEqualTo(HOME);
    }

    @Test
    void doublesInTheFile() {
        ImportPlan plan = sheets.plan(HEADER,
                new Object[] {"张三", "", "", MAN, "", HOME, ""},
                new Object[] {"张三", "男", "", "'" + MAN, "", HOME, ""},
                new Object[] {"张三", "男", "", MAN, "", "东风里8号", ""},
                new Object[] {"李四", "", "", id("19620101", 2), "", HOME, ""},
                new Object[] {"赵六", "", "", id("19620101", 2), "", HOME, ""});
        assertThat(plan.rows()).extracting(ImportRow::outcome).containsExactly(Outcome.NEW, Outcome.SKIP, Outcome.ASK, Outcome.ASK, Outcome.ASK);
    }

    @Test
    void emptyCellsEraseNothing() {
        KnownResidents known = ImportFixture.written(sheets.plan(HEADER, new Object[] {"张三", "男", "", MAN, "13800001234", HOME, "低保"}));
        ImportPlan plan = sheets.plan(PlanRequest.first(), known, HEADER, new Object[] {"张三", "", "", MAN, "13800005678", "", ""});
        ImportRow row = plan.rows().getFirst();
        assertThat(row.outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(row.values().get(ResidentFields.NOTE)).isEqualTo("低保");
        assertThat(row.values().get(ResidentFields.RESIDENCE_ADDRESS)).isEqualTo(HOME);
        assertThat(row.changes()).extracting(change -> change.field()).containsExactly("phone");
    }

    @Test
    void whoMovedOrIsCalledOtherwiseIsAskedAndTheAnswerTaken() {
        KnownResidents known = ImportFixture.written(sheets.plan(HEADER, new Object[] {"张三", "男", "", MAN, "", HOME, ""}));
        Object[] moved = {"张三", "", "", MAN, "", "东风里8号301", ""};
        ImportRow row = sheets.plan(PlanRequest.first(), known, HEADER, moved).rows().getFirst();
        assertThat(row.outcome()).isEqualTo(Outcome.ASK);
        ImportRow answered = sheets.plan(PlanRequest.first().withAnswer(row.rowKey(), Answer.TAKE_NEW), known, HEADER, moved).rows().getFirst();
        assertThat(answered.outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(answered.values().get(ResidentFields.RESIDENCE_ADDRESS)).isEqualTo("东风里8号301");
        assertThat(sheets.plan(PlanRequest.first(), known, HEADER, new Object[] {"张三丰", "", "", MAN, "", HOME, ""}).rows().getFirst().outcome()).isEqualTo(Outcome.ASK);
    }

    @Test
    void sameNameAndBirthWithoutANumberIsAsked() {
        KnownResidents known = ImportFixture.written(sheets.plan(HEADER, new Object[] {"张三", "男", "", MAN, "", HOME, ""}));
        Object[] same = {"张三", "男", "1960-03-15", "", "13800001234", HOME, ""};
        ImportRow row = sheets.plan(PlanRequest.first(), known, HEADER, same).rows().getFirst();
        assertThat(row.answers()).contains(Answer.SAME_PERSON, Answer.TWO_PERSONS);
        assertThat(sheets.plan(PlanRequest.first().withAnswer(row.rowKey(), Answer.SAME_PERSON), known, HEADER, same).rows().getFirst().outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(sheets.plan(PlanRequest.first().withAnswer(row.rowKey(), Answer.TWO_PERSONS), known, HEADER, same).rows().getFirst().outcome()).isEqualTo(Outcome.NEW);
    }

    @Test
    void headerWithAnUnknownNameButFullOfNumbersIsTheNumberColumn() {
        String[] header = {"姓名", "编码", "住址"};
        assertThat(sheets.row(header, "张三", "990101196003150012", HOME).outcome()).isEqualTo(Outcome.REFUSE);
        assertThat(sheets.row(header, "张三", MAN, HOME).values().get(ResidentFields.ID_NO)).isEqualTo(MAN);
    }

    @Test
    void addressFromPartsFromTitleAndFromCaption() {
        String[] parts = {"姓名", "小区", "楼栋", "单元", "房号"};
        assertThat(sheets.row(parts, "张三", "樱花苑", 3, 2, 502).values().get(ResidentFields.RESIDENCE_ADDRESS)).isEqualTo("樱花苑3号楼2单元502");
        ImportPlan plan = sheets.plan(new Object[] {"樱花苑住户登记表"}, new Object[] {"姓名", "身份证号", "房号"},
                new Object[] {"3号楼"}, new Object[] {"张三", MAN, "502"},
                new Object[] {"5号楼"}, new Object[] {"李四", id("19620101", 2), "101"});
        assertThat(plan.rows().get(1).values().get(ResidentFields.RESIDENCE_ADDRESS)).isEqualTo("樱花苑3号楼502");
        assertThat(plan.rows().get(3).values().get(ResidentFields.RESIDENCE_ADDRESS)).isEqualTo("樱花苑5号楼101");
    }

    @Test
    void titleAndSheetNameThatDisagreeAreAsked() {
        Path file = sheets.workbook(Map.of("2号楼", new Object[][] {{"樱花苑3号楼住户登记表"}, {"姓名", "身份证号", "房号"}, {"张三", MAN, "502"}}), List.of());
        assertThat(ImportFixture.plan(file).rows().getFirst().outcome()).isEqualTo(Outcome.ASK);
    }

    @Test
    void rowsThatAreNoPeople() {
        ImportPlan plan = sheets.plan(new Object[] {"序号", "姓名", "身份证号", "住址"},
                new Object[] {1, 2, 3, 4},
                new Object[] {"第一组"},
                new Object[] {1, "张三", MAN, HOME},
                new Object[] {2},
                new Object[] {"序号", "姓名", "身份证号", "住址"},
                new Object[] {"", "李四"},
                new Object[] {"", "合计", "", "1人"},
                new Object[] {"填表人：王某  审核人：李某"});
        assertThat(plan.rows()).extracting(ImportRow::outcome).containsExactly(
                Outcome.SKIP, Outcome.SKIP, Outcome.NEW, Outcome.SKIP, Outcome.SKIP, Outcome.ASK, Outcome.SKIP, Outcome.SKIP);
    }

    @Test
    void aSecondHeaderWithOtherColumnsIsFollowed() {
        ImportPlan plan = sheets.plan(new Object[] {"姓名", "身份证号", "住址"}, new Object[] {"张三", MAN, HOME},
                new Object[] {"住址", "姓名", "身份证号"}, new Object[] {HOME, "李四", id("19620101", 2)});
        assertThat(plan.rows()).extracting(ImportRow::outcome).containsExactly(Outcome.NEW, Outcome.SKIP, Outcome.NEW);
        assertThat(plan.rows().get(2).title()).isEqualTo("李四");
    }

    @Test
    void twoNameColumnsAreAsked() {
        assertThat(sheets.row(new String[] {"姓名", "身份证号", "姓名", "身份证号"}, "张三", MAN, "李四", id("19620101", 2)).outcome()).isEqualTo(Outcome.ASK);
    }

    @Test
    void textRowsThatSlippedAreAsked() {
        ImportPlan plan = sheets.text("姓名,身份证号,住址\n张三," + MAN + ",樱花苑3号楼,2单元\n");
        assertThat(plan.rows().getFirst().outcome()).isEqualTo(Outcome.ASK);
        assertThat(sheets.text("姓名,身份证号,住址\n张三,990101194501010000,甲\n李四,990101196003150011,乙\n").rows().getFirst().outcome()).isNotEqualTo(Outcome.NEW);
    }

    @Test
    void anotherMappingAnotherPlan() {
        Object[] header = {"姓名", "住址", "绰号"};
        Object[] cells = {"张三", HOME, "老张"};
        ImportPlan plan = sheets.plan(header, cells);
        assertThat(plan.sheets().getFirst().unmapped()).extracting(column -> column.header()).containsExactly("绰号");
        assertThat(plan.rows().getFirst().values().get(ResidentFields.NOTE)).isEqualTo("绰号：老张");
        ImportPlan mapped = sheets.plan(plan.asked().withColumn("名册", 2, "former_name"), KnownResidents.none(), header, cells);
        assertThat(mapped.rows().getFirst().values().get(ResidentFields.FORMER_NAME)).isEqualTo("老张");
        assertThat(mapped.rows().getFirst().values().has(ResidentFields.NOTE)).isFalse();
    }
}
