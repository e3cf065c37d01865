package org.communityoffice.rental;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.report.Block;
import org.communityoffice.report.MonthBook;
import org.communityoffice.report.MonthPaper;
import org.communityoffice.settings.OfficeProfile;
import org.communityoffice.settings.FactoryTables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The ledgers of a month, written and read again; today is 2026-10-29.
class LedgersTest {
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    @TempDir Path folder;
    HouseOffice office;

    @BeforeEach
    void open() throws Exception {
        office = new HouseOffice(folder);
        office.wiring.profile().save(new OfficeProfile("幸福里社区", "安和街道办事处", "990101", ""));
    }

    @AfterEach
    void close() throws Exception {
        office.close();
    }

    private RentalMonth month() {
        return office.wiring.rentalParts().month();
    }

    private Map<String, MonthPaper> papers(YearMonth month) {
        return office.wiring.monthly().papers(month).stream().collect(Collectors.toMap(MonthPaper::fileName, one -> one));
    }

    private Path write(MonthPaper paper) throws Exception {
        Path to = folder.resolve(paper.fileName());
        office.wiring.monthly().write(paper, to);
        if (System.getProperty("office.papers") != null) {
            Files.copy(to, Files.createDirectories(Path.of(System.getProperty("office.papers"))).resolve(paper.fileName()), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        return to;
    }

    private static String text(Path pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static XSSFWorkbook book(Path file) throws Exception {
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    /// The heads of a sheet are those of `report-templates.csv`, in order.
    private static void heads(XSSFSheet sheet, String code) {
        String wanted = new FactoryTables().table("report-templates").row(code).orElseThrow().get("columns_or_sections").replace("（检查/巡逻/诉求）", "");
        List<String> found = new java.util.ArrayList<>();
        sheet.getRow(2).forEach(cell -> found.add(cell.getStringCellValue().replace("\n", "")));
        assertThat(String.join("|", found)).isEqualTo(wanted);
    }

    @Test
    void everyLedgerOfAFullMonthIsWrittenAndReadAgain() throws Exception {
        new LedgerOffice(office, 5).fill(58, 7, 90);
        Map<String, MonthPaper> papers = papers(OCTOBER);
        for (String code : List.of("RPT-03_流动人口登记表", "RPT-04_出租屋台账", "RPT-09_消防设施台账", "RPT-10_隐患台账")) {
            try (XSSFWorkbook book = book(write(papers.get(code + "_2026-10.xlsx")))) {
                XSSFSheet sheet = book.getSheetAt(0);
                heads(sheet, code.substring(0, 6));
                assertThat(sheet.getRepeatingRows().getLastRow()).as("title, office and heads on every page").isEqualTo(2);
                assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(code.startsWith("RPT-04") ? PrintSetup.A3_PAPERSIZE : PrintSetup.A4_PAPERSIZE);
                String all = cells(sheet);
                assertThat(all).contains("幸福里社区", "合计", "填表人：王晓芸").doesNotContain("13800000");
                if (code.startsWith("RPT-03")) {
                    assertThat(all).contains("䶮𠮷", "阿卜杜热合曼·吾买尔江");
                }
                assertThat(all.lastIndexOf("合计")).as("sums at the end").isGreaterThan(all.length() * 3 / 4);
            }
            String printed = text(write(papers.get(code + "_2026-10.pdf")));
            assertThat(printed).contains("第 1 页　共").doesNotContain("13800000").doesNotContain(HazardPapersOfAllItemsTest.ORDERS);
        }
        String tenants = text(write(papers.get("RPT-03_流动人口登记表_2026-10.pdf")));
        assertThat(tenants.replaceAll("\\s", "")).contains("云南省昭通市镇雄县");
        assertThat(tenants).contains("䶮𠮷", "990***********", "*******21", "本月在册", "本月离开", "1988-09").doesNotContain("低保", "1988-09-15", "塘房镇");
        String halves = text(write(papers.get("RPT-04_出租屋台账（A4左右幅）_2026-10.pdf")));
        assertThat(halves).contains("出租屋台账（左幅）", "出租屋台账（右幅）", "左幅：第1—16列", "右幅：第17—32列");
        write(papers.get("RPT-01_月度工作总结_2026-10.pdf"));
        write(papers.get("RPT-01_月度工作总结_2026-10.docx"));
    }

    private static String cells(XSSFSheet sheet) {
        StringBuilder out = new StringBuilder();
        sheet.forEach(row -> row.forEach(cell -> out.append(cell.getCellType() == org.apache.poi.ss.usermodel.CellType.STRING ? cell.getStringCellValue() : "").append('\t')));
        return out.toString();
    }

    @Test
    void bothHalvesHaveTheSameHousesOnEachPairOfPages() throws Exception {
        new LedgerOffice(office, 9).fill(75, 9, 0);
        Path pdf = write(papers(OCTOBER).get("RPT-04_出租屋台账（A4左右幅）_2026-10.pdf"));
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            assertThat(document.getNumberOfPages()).isEven().isGreaterThan(2);
            for (int page = 1; page < document.getNumberOfPages(); page += 2) {
                assertThat(numbers(document, page)).isEqualTo(numbers(document, page + 1)).isNotEmpty();
            }
        }
    }

    private static List<String> numbers(PDDocument document, int page) throws Exception {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return java.util.regex.Pattern.compile("CZ-\\d{6}").matcher(stripper.getText(document)).results().map(java.util.regex.MatchResult::group).sorted().toList();
    }

    @Test
    void theHazardLedgerBalancesWhateverHappened() {
        for (long seed = 1; seed <= 3; seed++) {
            new LedgerOffice(office, seed).fill(25, 5, 0);
            for (YearMonth month = YearMonth.of(2026, 4); !month.isAfter(OCTOBER); month = month.plusMonths(1)) {
                RentalMonthFacts facts = month().facts(month);
                RentalLines lines = month().lines(facts);
                Map<String, List<Stored>> groups = month().hazards(facts, lines).groups();
                assertThat(lines.before("HAZ-STOCK") + lines.number("HAZ-FOUND") - lines.number("HAZ-CLOSED") - lines.number("HAZ-HANDED")).as("%s of %d", month, seed).isEqualTo(lines.number("HAZ-STOCK"));
                assertThat(lines.before("HAZ-HO-OPEN") + lines.number("HAZ-HANDED") - lines.number("HAZ-HO-DONE")).isEqualTo(lines.number("HAZ-HO-OPEN"));
                assertThat(groups.get("超期未改").size() + groups.get("待整改").size()).as("the rows are those of the stock").isEqualTo((int) lines.number("HAZ-STOCK"));
                assertThat(groups.get("超期未改")).hasSize((int) lines.number("HAZ-OVERDUE"));
                assertThat(groups.get("移交未办结")).hasSize((int) lines.number("HAZ-HO-OPEN"));
                assertThat(groups.get("已销号")).hasSize((int) (lines.number("HAZ-CLOSED") + lines.number("HAZ-HO-DONE")));
            }
        }
    }

    @Test
    void aHouseWithoutAStatusIsCountedAndItsLineSaysSo() {
        LedgerOffice made = new LedgerOffice(office, 4);
        made.inspection(made.insert(Values.none(RentalFields.TYPE).with(RentalFields.ADDRESS, "青石巷1号"), RentalFields.RENTAL_NO), OCTOBER.atDay(8), "PASS", null);
        made.insert(Values.none(RentalFields.TYPE).with(RentalFields.ADDRESS, "青石巷2号").with(RentalFields.STATUS, "停租"), RentalFields.RENTAL_NO);
        RentalMonthFacts facts = month().facts(OCTOBER);
        RentalLines lines = month().lines(facts);
        assertThat(lines.number("REN-HOUSES")).isEqualTo(1);
        Block.Table table = (Block.Table) month().houses(facts, lines).wide().blocks().getFirst();
        assertThat(table.groups().getFirst().rows()).singleElement().satisfies(row -> assertThat(row.cells()).anyMatch(cell -> cell.shown().startsWith("状态待补")));
    }

    @Test
    void theSumsOfTheHouseLedgerAreThoseOfItsRows() {
        new LedgerOffice(office, 4).fill(40, 8, 60);
        RentalMonthFacts facts = month().facts(OCTOBER);
        RentalLines lines = month().lines(facts);
        var rows = org.assertj.core.api.Assertions.assertThat(month().houses(facts, lines).wide().blocks().getFirst()).isInstanceOf(org.communityoffice.report.Block.Table.class);
        org.communityoffice.report.Block.Table table = (org.communityoffice.report.Block.Table) month().houses(facts, lines).wide().blocks().getFirst();
        var all = table.groups().getFirst().rows();
        rows.isNotNull();
        assertThat(all).hasSize((int) lines.number("REN-HOUSES"));
        assertThat(all.stream().mapToInt(row -> Integer.parseInt(row.cells().get(9).shown())).sum()).isEqualTo((int) lines.number("REN-ROOMS"));
        assertThat(all.stream().mapToInt(row -> Integer.parseInt(row.cells().get(11).shown())).sum()).isEqualTo((int) lines.number("REN-OCC"));
        assertThat(all).allSatisfy(row -> assertThat(row.cells()).hasSize(32));
    }

    @Test
    void aPastMonthTellsHowItWasThen() {
        LedgerOffice made = new LedgerOffice(office, 1);
        Stored house = made.houses(1).getFirst();
        made.inspection(house, java.time.LocalDate.of(2026, 9, 1), "FIX", null);
        made.insert(org.communityoffice.model.Values.none(HazardFields.TYPE).change().set(HazardFields.RENTAL, house.id()).set(HazardFields.ITEM, "FC-07").set(HazardFields.FOUND_ON, java.time.LocalDate.of(2026, 9, 1))
                .set(HazardFields.DEADLINE, java.time.LocalDate.of(2026, 9, 8)).set(HazardFields.STATUS, HazardStates.RECHECK_PASSED).set(HazardFields.CLOSED_ON, java.time.LocalDate.of(2026, 10, 3)).done(), HazardFields.HAZARD_NO);
        RentalMonthFacts september = month().facts(SEPTEMBER);
        assertThat(month().hazards(september, month().lines(september)).groups().get("超期未改")).singleElement()
                .satisfies(one -> assertThat(one.values().get(HazardFields.STATUS)).isEqualTo(HazardStates.FOUND));
        RentalMonthFacts october = month().facts(OCTOBER);
        assertThat(month().hazards(october, month().lines(october)).groups().get("已销号")).hasSize(1);
        RentalMonthFacts november = month().facts(YearMonth.of(2026, 11));
        assertThat(month().hazards(november, month().lines(november)).groups().values()).allMatch(List::isEmpty);
    }

    @Test
    void theMonthLacksHousesNotInspectedAndReportsNotMade() {
        LedgerOffice made = new LedgerOffice(office, 1);
        List<Stored> houses = made.houses(4);
        made.inspection(houses.get(0), java.time.LocalDate.of(2026, 10, 5), "PASS", null);
        made.inspection(houses.get(1), java.time.LocalDate.of(2026, 10, 6), "NOIN", null);
        made.insert(org.communityoffice.model.Values.none(HazardFields.TYPE).change().set(HazardFields.RENTAL, houses.get(2).id()).set(HazardFields.ITEM, "FC-17").set(HazardFields.SEVERITY, Severity.MAYBE_SERIOUS)
                .set(HazardFields.FOUND_ON, java.time.LocalDate.of(2026, 10, 7)).set(HazardFields.DEADLINE, java.time.LocalDate.of(2026, 10, 10)).set(HazardFields.STATUS, HazardStates.FOUND).done(), HazardFields.HAZARD_NO);
        List<org.communityoffice.model.DueLine> lacks = month().part(OCTOBER).missing();
        assertThat(lacks).extracting(line -> line.title() + "|" + line.word()).containsExactly("有 1 处疑似重大没有写报告时间|缺报告", "有 3 户出租屋没有查（1 户未能入户）|覆盖率 25.0%");
        assertThat(lacks).extracting(org.communityoffice.model.DueLine::id).containsExactly(houses.get(2).id(), houses.get(1).id());
    }

    @Test
    void anOfficeWithoutHousesHasNoneOfThesePapers() {
        assertThat(month().part(OCTOBER)).isEqualTo(MonthBook.Part.NOTHING);
    }
}
