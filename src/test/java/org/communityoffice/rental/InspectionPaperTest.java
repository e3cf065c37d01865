package org.communityoffice.rental;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.report.PdfWriter;
import org.communityoffice.report.Report;
import org.communityoffice.report.WordWriter;
import org.communityoffice.settings.OfficeProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// 检查记录表, blank and filled, written and read again.
class InspectionPaperTest {
    @TempDir Path folder;
    HouseOffice office;
    LedgerOffice made;
    InspectionPaper paper;

    @BeforeEach
    void open() throws Exception {
        office = new HouseOffice(folder);
        office.wiring.profile().save(new OfficeProfile("幸福里社区", "安和街道办事处", "990101", ""));
        made = new LedgerOffice(office, 3);
        paper = office.wiring.rentalParts().inspectionPaper();
    }

    @AfterEach
    void close() throws Exception {
        office.close();
    }

    private Stored house(boolean everything) {
        return made.insert(Values.none(RentalFields.TYPE).change().set(RentalFields.ADDRESS, LedgerOffice.LONG_ADDRESS).set(RentalFields.LANDLORD, "买买提·艾力").set(RentalFields.LANDLORD_PHONE, "13800000012")
                .set(RentalFields.HOUSE_KIND, "ZJF").set(RentalFields.STRUCTURE, "ZH").set(RentalFields.FLOORS, everything ? 6 : 5).set(RentalFields.ROOMS, 12).set(RentalFields.BEDS, 18).set(RentalFields.OCCUPANTS, 17)
                .set(RentalFields.FLOOR_AREA_M2, new BigDecimal(everything ? "240" : "120")).set(RentalFields.HAS_WINDOW_BARS, true).set(RentalFields.HAS_ESCAPE_OPENING, true).set(RentalFields.PUBLIC_PASSAGE_BARS, everything)
                .set(RentalFields.STAIR_TO_ROOF, true).set(RentalFields.HAS_AUX_ESCAPE, everything).set(RentalFields.HAS_EBIKE, true).set(RentalFields.HAS_EBIKE_ROOM, everything).set(RentalFields.HAS_GAS, true)
                .set(RentalFields.HAS_GAS_CYLINDER, true).set(RentalFields.HAS_PARTITION, everything).set(RentalFields.HAS_COLOR_STEEL, everything).set(RentalFields.IS_HIGHRISE, everything)
                .set(RentalFields.HAS_EXTINGUISHER, true).set(RentalFields.HAS_EMERGENCY_LIGHT, true).set(RentalFields.HAS_SMOKE_ALARM, true).set(RentalFields.STATUS, "出租中").done(), RentalFields.RENTAL_NO);
    }

    private Stored inspection(Stored house, String... failing) {
        Checklist checklist = new Checklists(office.wiring.rentals().repository(), office.wiring.tables()).newest();
        TreeMap<String, Answers.Answer> answers = new TreeMap<>(InspectionRules.allPass(checklist, house.values()));
        for (String code : failing) {
            answers.put(code, new Answers.Answer(Answers.Result.N, ""));
        }
        Stored inspection = made.inspection(house, LocalDate.of(2026, 10, 13), failing.length == 0 ? "PASS" : "FIX", new Answers(answers).text());
        for (String code : failing) {
            ChecklistItem item = checklist.item(code).orElseThrow();
            made.insert(Values.none(HazardFields.TYPE).change().set(HazardFields.RENTAL, house.id()).set(HazardFields.INSPECTION, inspection.id()).set(HazardFields.ITEM, code).set(HazardFields.PLACE, "二层楼道尽头")
                    .set(HazardFields.DESCRIPTION, "铁门挂锁，钥匙由屋主保管").set(HazardFields.SEVERITY, item.severity()).set(HazardFields.FOUND_ON, LocalDate.of(2026, 10, 13)).set(HazardFields.DEADLINE, LocalDate.of(2026, 10, 20))
                    .set(HazardFields.STATUS, HazardStates.FOUND).done(), HazardFields.HAZARD_NO);
        }
        return inspection;
    }

    private Path write(Report report, String name) throws Exception {
        Path pdf = folder.resolve(name + ".pdf");
        PdfWriter.write(report, pdf);
        Path word = folder.resolve(name + ".docx");
        WordWriter.write(report, word);
        if (System.getProperty("office.papers") != null) {
            Path shown = Files.createDirectories(Path.of(System.getProperty("office.papers")));
            Files.copy(pdf, shown.resolve(name + ".pdf"), StandardCopyOption.REPLACE_EXISTING);
            Files.copy(word, shown.resolve(name + ".docx"), StandardCopyOption.REPLACE_EXISTING);
        }
        return pdf;
    }

    private static String text(Path pdf, int pages) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            assertThat(document.getNumberOfPages()).isLessThanOrEqualTo(pages);
            String text = new PDFTextStripper().getText(document);
            assertThat(text).as("a committee asks and never orders").doesNotContain(HazardPapersOfAllItemsTest.ORDERS);
            return text;
        }
    }

    private Checklist newest() {
        return new Checklists(office.wiring.rentals().repository(), office.wiring.tables()).newest();
    }

    @Test
    void aBlankOneHasTheHouseAndOnlyWhatApplies() throws Exception {
        Stored house = house(false);
        String printed = text(write(paper.blankReport(house, newest()), "check-blank"), 2);
        assertThat(printed).contains("出租屋消防安全检查记录表", "编号：____", "买买提·艾力", "138****0012", "登记0人，现场____人", "□符合", "FC-18（", "FC-33（", "□日常", "□达标", "▲").doesNotContain("13800000012", "√");
        assertThat(printed.lines().filter(line -> line.matches(".*FC-18 .*")).toList()).as("what does not apply has no row").isEmpty();
        assertThat(printed).contains("FC-17 ▲");
    }

    @Test
    void aHouseToWhichEverythingAppliesFitsTwoPages() throws Exception {
        Stored house = house(true);
        String printed = text(write(paper.blankReport(house, newest()), "check-blank-all"), 2);
        assertThat(printed).contains("45", "FC-33", "FC-18 ▲", "检查人（2人）");
        text(write(paper.filledReport(inspection(house, "FC-05", "FC-07", "FC-11", "FC-17")), "check-all"), 2);
    }

    @Test
    void aFilledOneTellsWhatFailedAndByWhen() throws Exception {
        Stored house = house(false);
        made.inspection(house, LocalDate.of(2026, 9, 11), "PASS", null);
        Report report = paper.filledReport(inspection(house, "FC-05", "FC-17"));
        String printed = text(write(report, "check-filled"), 2);
        assertThat(printed).contains("2026-09-11　达标", "登记0人，现场17人", "2026-10-13", "不符合", "2026-10-20", "共2项：FC-05", "√需整改", "√日常", "检查人：陈立群、何志强", "不适用项目");
        try (InputStream in = Files.newInputStream(folder.resolve("check-filled.docx")); XWPFDocument word = new XWPFDocument(in)) {
            XWPFTable table = word.getTables().get(1);
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRows().stream().filter(row -> row.getCell(3).getText().equals("不符合")).toList()).hasSize(2).allSatisfy(row -> {
                assertThat(row.getCell(2).getColor()).isEqualTo("ECECEC");
                assertThat(row.getCell(1).getColor()).as("the category is not shaded").isNull();
            });
            assertThat(table.getRow(1).getCell(1).getText()).isEqualTo("电气\n线路");
            assertThat(table.getRow(2).getCell(1).getText()).as("goes down the rows of its category").isEmpty();
        }
    }

    @Test
    void whereNobodyWasInThereAreNoRows() throws Exception {
        Stored house = house(false);
        Stored nobody = made.inspection(house, LocalDate.of(2026, 10, 14), "NOIN", null);
        String printed = text(write(paper.filledReport(nobody), "check-nobody"), 1);
        assertThat(printed).contains("√未能入户").doesNotContain("FC-");
    }
}
