package org.communityoffice.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.communityoffice.Wiring;
import org.communityoffice.database.Attachments;
import org.communityoffice.database.Office;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.pictures.PictureOffice;
import org.communityoffice.report.ExcelWriter;
import org.communityoffice.report.MonthBook;
import org.communityoffice.report.MonthLine;
import org.communityoffice.report.PdfWriter;
import org.communityoffice.report.Block;
import org.communityoffice.report.Report;
import org.communityoffice.report.WordWriter;
import org.communityoffice.security.Role;
import org.communityoffice.settings.CurrentUser;
import org.communityoffice.settings.OfficeProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Figures of a month and the papers of activities, written and read again; today is 2026-10-29.
class ActivityPapersTest {
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    @TempDir Path folder;
    Office office;
    Wiring wiring;

    @BeforeEach
    void open() throws Exception {
        office = PictureOffice.make(folder.resolve("office"));
        wiring = new Wiring(office, new CurrentUser("王晓燕", Role.CLERK), PictureOffice.CLOCK);
        wiring.profile().save(new OfficeProfile("幸福里社区", "安和街道办事处", "990101", ""));
    }

    @AfterEach
    void close() {
        office.close();
    }

    private Stored save(ActivityEntry entry) {
        SaveResult result = wiring.activities().service().save(null, entry, true);
        assertThat(result).isInstanceOf(SaveResult.Saved.class);
        return ((SaveResult.Saved) result).record();
    }

    private static Values.Change activity(String title, String type, String day) {
        return Values.none(ActivityFields.TYPE).change().set(ActivityFields.TITLE, title).set(ActivityFields.ACTIVITY_TYPE, type).set(ActivityFields.STARTS_ON, LocalDate.parse(day));
    }

    private static GivenHours hours(String name, String hours) {
        return new GivenHours(new Attendee(null, name), new BigDecimal(hours), "理发");
    }

    private Stored show() {
        List<Attendee> people = new ArrayList<>(IntStream.rangeClosed(1, 23).mapToObj(i -> new Attendee(null, "居民" + i)).toList());
        people.add(new Attendee(null, "䶮𠮷"));
        people.add(new Attendee(null, "买买提·艾力"));
        return save(new ActivityEntry(activity("重阳敬老文艺演出暨健康义诊", "CUL-SHOW", "2026-10-18").set(ActivityFields.THEMES, "FEST-CY").set(ActivityFields.START_TIME, LocalTime.of(9, 0))
                .set(ActivityFields.END_TIME, LocalTime.of(11, 30)).set(ActivityFields.PLACE, "社区文化广场").set(ActivityFields.ORGANISER, "幸福里社区居民委员会").set(ActivityFields.CO_HOSTS, "安和卫生服务站、和顺苑物业")
                .set(ActivityFields.LEADER, "吴秀兰").set(ActivityFields.AUDIENCE, "老年人|居民").set(ActivityFields.ATTENDANCE, 168).set(ActivityFields.BENEFICIARIES, 152).set(ActivityFields.COPIES, 160)
                .set(ActivityFields.RESULT_SUMMARY, "10月18日上午，社区在文化广场举办重阳敬老活动。演出由社区夕阳红艺术团承担，合唱、太极扇、腰鼓、戏曲清唱等8个节目，演出70分钟，观众168人。同场由安和卫生服务站2名医生、3名护士义诊，测血压、血糖96人次，解答用药咨询31人次，转介复诊2人次；志愿者为行动不便老人代取药、理发23人次。现场发放防诈骗、冬季用火用电安全资料160份。活动秩序良好，未发生意外。")
                .set(ActivityFields.COST, new BigDecimal("1280")).set(ActivityFields.FUND_SOURCE, "社区经费").set(ActivityFields.NOTE, "已报送10月简报。").done(),
                people, List.of(hours("王芳", "2.5"), hours("李军", "2.5"), hours("买买提·艾力", "3"))));
    }

    private void attach(Stored activity, String purpose, String name, Color colour) {
        BufferedImage image = new BufferedImage(640, 420, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(colour);
        pen.fillRect(0, 0, 640, 420);
        pen.setColor(Color.WHITE);
        for (int i = 0; i < 6; i++) {
            pen.fillOval(60 + i * 90, 200 + i % 2 * 40, 60, 60);
        }
        pen.dispose();
        Attachments attachments = new Attachments(office);
        office.database().change("附件", "王晓燕", changes -> {
            try {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                ImageIO.write(image, "png", out);
                return attachments.add(changes, ActivityFields.TYPE, activity.id(), purpose, name, out.toByteArray());
            } catch (java.io.IOException never) {
                throw new java.io.UncheckedIOException(never);
            }
        });
    }

    @Test
    void theSheetAsksForWhatIsToldOfTheType() {
        Stored film = save(ActivityEntry.of(activity("露天电影", "CUL-FILM", "2026-10-02").set(ActivityFields.PARTICULARS, "片名：城南旧事\n场次：2").done()));
        Report sheet = wiring.activities().papers().file(film).facts().get();
        assertThat(sheet.blocks()).filteredOn(Block.Grid.class::isInstance).flatExtracting(block -> ((Block.Grid) block).lines()).flatExtracting(Block.Grid.Line::entries)
                .contains(new Block.Grid.Entry("片名", "城南旧事"), new Block.Grid.Entry("场次", "2"), new Block.Grid.Entry("放映员", ""));
        assertThat(ActivityRows.book(() -> List.of(film.values()), new org.communityoffice.settings.FieldCatalogue(wiring.tables())).fields()).contains(ActivityFields.PARTICULARS);
    }

    private void month() {
        show();
        save(ActivityEntry.of(activity("《上甘岭》放映", "CUL-FILM", "2026-10-31").set(ActivityFields.ATTENDANCE, 9).done()));
        save(ActivityEntry.of(activity("电影放映", "CUL-FILM", "2026-10-01").set(ActivityFields.ATTENDANCE, 40).set(ActivityFields.VOLUNTEERS, 4).done()));
        save(ActivityEntry.of(activity("食品安全科普", "SCI-CONS", "2026-10-10").set(ActivityFields.COPIES, 30).done()));
        save(ActivityEntry.of(activity("慢病讲座", "EDU-HEALTH", "2026-10-12").set(ActivityFields.TOPIC, "高血压").set(ActivityFields.SPEAKER, "李医生").set(ActivityFields.ATTENDANCE, 20).done()));
        save(new ActivityEntry(activity("周末大扫除", "ENV-CLEAN", "2026-09-30").set(ActivityFields.ATTENDANCE, 15).done(), List.of(), List.of(hours("王芳", "1.5"))));
        save(ActivityEntry.of(activity("茶话会", "茶话会", "2025-12-31").set(ActivityFields.ATTENDANCE, 5).done()));
    }

    @Test
    void figuresAreCountedAsDefined() {
        month();
        ActivityFigures now = wiring.activities().month().list(OCTOBER).now();
        assertThat(now.held()).as("the film on the 31st is still to come").isEqualTo(4);
        assertThat(now.shows()).isEqualTo(1);
        assertThat(now.films()).isEqualTo(1);
        assertThat(now.heads()).isEqualTo(228);
        assertThat(now.copies()).isEqualTo(190);
        assertThat(now.times()).as("three entries, and four volunteers of an activity without entries").isEqualTo(7);
        assertThat(now.hours()).isEqualTo("8.0");
        assertThat(now.science()).isEqualTo(1);
        assertThat(now.health()).isEqualTo(1);
        ActivityFigures before = wiring.activities().month().list(OCTOBER).before();
        assertThat(before.cleanups()).isEqualTo(1);
        assertThat(before.hours()).isEqualTo("1.5");
        ActivityFigures year = wiring.activities().month().list(OCTOBER).year();
        assertThat(year.held()).as("last year's is not in it").isEqualTo(5);
        assertThat(wiring.activities().month().list(YearMonth.of(2028, 2)).now().held()).isZero();
    }

    @Test
    void theSummarySaysWhatWasHeldAndNothingIsWrittenInWords() {
        month();
        MonthBook.Part part = wiring.activities().month().part(OCTOBER);
        assertThat(part.lines()).extracting(MonthLine::code).containsExactly("ACT-N", "ACT-SHOW", "ACT-FILM", "ACT-HEADS", "ACT-COPIES", "VOL-TIMES", "VOL-HOURS", "SCI-N", "EDU-HEALTH-N");
        assertThat(part.sections().getFirst().text()).isEqualTo("本月开展活动4场，其中演出1场、电影1场，参加228人次，发放资料190份。围绕重阳节开展主题活动1场。参加人数最多的是“重阳敬老文艺演出暨健康义诊”（168人）。");
        assertThat(part.sections().getLast().text()).isEqualTo("大扫除0次。");
        assertThat(part.sections().get(1).text()).as("nobody stands in the register of volunteers").isEqualTo("志愿者服务7人次、8.0小时。");
        assertThat(part.sections().getLast().heading()).isEqualTo("八、环境整治");
        MonthBook.Part august = wiring.activities().month().part(YearMonth.of(2026, 8));
        assertThat(august.sections().getFirst().text()).isEqualTo("本月开展活动0场，未安排演出、电影，参加0人次，发放资料0份。");
        assertThat(wiring.monthly().papers(OCTOBER)).extracting(paper -> paper.code() + " " + paper.format()).contains("RPT-16 EXCEL", "RPT-16 PDF", "RPT-17 EXCEL", "RPT-17 PDF");
        assertThat(part.papers().getFirst().figures().get("参加人次").value()).isEqualTo(new BigDecimal(228));
    }

    @Test
    void theFileOfAnActivityInWordAndPdf() throws Exception {
        Stored show = show();
        attach(show, Proof.PHOTO, "演出现场.png", new Color(0x33, 0x66, 0x99));
        attach(show, Proof.PHOTO, "医护义诊.png", new Color(0x99, 0x55, 0x33));
        attach(show, Proof.PHOTO, "志愿理发.png", new Color(0x33, 0x88, 0x55));
        attach(show, Proof.SIGN_IN_SHEET, "入场登记.png", Color.GRAY);
        Report report = wiring.activities().papers().fileReport(show.id());
        Path word = kept("RPT-15.docx");
        WordWriter.write(report, word);
        try (InputStream in = Files.newInputStream(word); XWPFDocument document = new XWPFDocument(in); XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            assertThat(text.getText()).contains("活动登记表（一事一档）", "编号：2026-001", "重阳敬老文艺演出暨健康义诊", "2026-10-18　09:00—11:30", "3人，8.0小时", "√ 照片≥3张已附", "□ 节目单 待补", "√ 不齐全，待补1项",
                    "䶮𠮷", "买买提·艾力", "活动照片", "入场登记.png");
            assertThat(document.getAllPictures()).hasSize(3);
        }
        Path pdf = kept("RPT-15.pdf");
        PdfWriter.write(report, pdf);
        String text = pdfText(pdf);
        assertThat(text).contains("活动登记表（一事一档）", "重阳敬老文艺演出暨健康义诊", "社区文化广场", "参加人员名单（25人）", "买买提·艾力", "照片3", "第 1 页");
        assertThat(text).doesNotContain("1380000");
    }

    @Test
    void theMonthsListAndTheHoursAsWorkbooks() throws Exception {
        month();
        Report list = wiring.activities().month().list(wiring.activities().month().list(OCTOBER));
        assertThat(list.blocks()).filteredOn(Block.Table.class::isInstance).allSatisfy(block -> {
            List<Block.Column> columns = ((Block.Table) block).columns();
            assertThat(columns).as("no column is a sliver").allMatch(column -> column.millimetres() >= 9);
            assertThat(columns.stream().mapToDouble(Block.Column::millimetres).sum()).as("fits the paper").isLessThanOrEqualTo(list.paper().inside() + 0.01);
        });
        Path target = kept("RPT-16.xlsx");
        ExcelWriter.write(list, target);
        PdfWriter.write(list, kept("RPT-16.pdf"));
        try (XSSFWorkbook book = new XSSFWorkbook(target.toFile())) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(3).getCell(2).getStringCellValue()).isEqualTo("电影放映");
            assertThat(sheet.getRow(6).getCell(2).getStringCellValue()).isEqualTo("★重阳敬老文艺演出暨健康义诊");
            assertThat(sheet.getRow(6).getCell(1).getLocalDateTimeCellValue().toLocalDate()).isEqualTo(LocalDate.of(2026, 10, 18));
            assertThat(sheet.getRow(7).getCell(2).getStringCellValue()).isEqualTo("活动4场，其中演出1场；参加228人次，志愿者7人次");
        }
        Report hours = wiring.activities().month().hours(OCTOBER);
        Path second = kept("RPT-17.xlsx");
        ExcelWriter.write(hours, second);
        PdfWriter.write(hours, kept("RPT-17.pdf"));
        try (XSSFWorkbook book = new XSSFWorkbook(second.toFile())) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(3).getCell(1).getStringCellValue()).as("most hours of the year first").isEqualTo("王芳");
            assertThat(sheet.getRow(3).getCell(3).getNumericCellValue()).isEqualTo(1);
            assertThat(sheet.getRow(3).getCell(4).getNumericCellValue()).isEqualTo(2.5);
            assertThat(sheet.getRow(3).getCell(5).getNumericCellValue()).isEqualTo(4.0);
            assertThat(sheet.getRow(6).getCell(2).getStringCellValue()).isEqualTo("3人；本月3人次、8.0小时；本年9.5小时");
        }
    }

    @Test
    void aVolunteersHoursAreProvedOnOnePage() throws Exception {
        month();
        Report proof = wiring.activities().papers().proof(new Attendee(null, "王芳")).facts().get();
        Path pdf = kept("proof.pdf");
        PdfWriter.write(proof, pdf);
        assertThat(pdfText(pdf)).contains("志愿服务时长证明", "王芳", "2 次，共 4.0 小时", "周末大扫除", "重阳敬老文艺演出暨健康义诊").doesNotContain("李军");
        WordWriter.write(proof, kept("proof.docx"));
    }

    private static Path kept(String name) throws java.io.IOException {
        return Files.createDirectories(Path.of("target", "activity-papers")).resolve(name);
    }

    private static String pdfText(Path pdf) throws java.io.IOException {
        try (var document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
