package org.communityoffice.rental;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityoffice.rental.HouseOffice.TODAY;
import static org.communityoffice.rental.HouseOffice.saved;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.report.PdfWriter;
import org.communityoffice.report.PrintedPages;
import org.communityoffice.report.Report;
import org.communityoffice.report.WordWriter;
import org.communityoffice.settings.OfficeProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The four papers about everything that the checklist can find, as delivered: all text of them asks, none orders; read back from PDF and Word.
class HazardPapersOfAllItemsTest {
    static final List<String> ORDERS = List.of("责令", "命令", "必须", "不得", "限期", "限令", "勒令", "罚款", "处罚", "查封", "强制", "严禁", "禁止");
    private static final LocalDate FOUND = LocalDate.of(2026, 10, 5);
    private @TempDir Path folder;
    private HouseOffice office;
    private HazardService service;
    private HazardPapers papers;
    private Stored house;

    @BeforeEach
    void open() throws IOException {
        office = new HouseOffice(folder);
        office.wiring.profile().save(new OfficeProfile("幸福里社区", "安和街道办事处", "990101", "13800000035"));
        service = office.wiring.rentals().hazards();
        papers = office.wiring.rentalParts().hazardPapers();
        house = saved(office.houses.save(null, HouseOffice.house("某市某区安和街道青石巷32号院内北侧自建房（原粮食局宿舍旁）").change().set(RentalFields.LANDLORD, "迪丽努尔·阿卜杜热西提").set(RentalFields.LANDLORD_PHONE, "13800000012")
                .set(RentalFields.HOUSE_KIND, "ZJF").set(RentalFields.FLOORS, 5).set(RentalFields.ROOMS, 12).set(RentalFields.STAIR_TO_ROOF, true).done(), true));
    }

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    @Test
    void noPaperOrders() throws IOException {
        List<ChecklistItem> items = new Checklists(office.wiring.rentals().repository(), office.wiring.tables()).newest().items();
        assertThat(items).hasSizeGreaterThan(38);
        List<Stored> found = found(items);
        List<Stored> ordinary = found.stream().filter(one -> Severity.ORDINARY.equals(one.values().get(HazardFields.SEVERITY))).toList();
        List<Stored> others = found.stream().filter(one -> !ordinary.contains(one)).toList();
        tell(others, "GZ-2026-0041", false);
        tell(ordinary, "JY-2026-0007", true);
        List<HazardService.Rechecked> visit = now().stream().map(one -> new HazardService.Rechecked(one, Values.none(RecheckFields.TYPE).change().set(RecheckFields.RECHECKED_ON, TODAY.minusDays(8))
                .set(RecheckFields.RECHECKED_BY, "陈立群、王晓芸").set(RecheckFields.RESULT, "不合格").set(RecheckFields.NOTE, "拆了一半又装回去").set(RecheckFields.NEXT_ON, TODAY.minusDays(2)).done(), false)).toList();
        saved(service.recheck(visit, true));
        saved(service.handOver(now(), Values.none(HazardFields.TYPE).change().set(HazardFields.TRANSFER_NO, "YJ-2026-0019").set(HazardFields.TRANSFERRED_ON, TODAY).set(HazardFields.TRANSFERRED_TO, "安和街道办事处、某区消防救援大队")
                .set(HazardFields.TRANSFER_REASON, new HazardFormFields(office.wiring.catalogue(), office.wiring.codes(), office.wiring.clock()).reason(now(), TODAY)).done(), true));
        List<Report> all = new ArrayList<>(List.of(papers.noticeReport(house, "GZ-2026-0041", false), papers.noticeReport(house, "JY-2026-0007", true), papers.recheckReport(house), papers.transferReport(house, "YJ-2026-0019")));
        String together = "";
        for (Report report : all) {
            String text = pdf(report);
            together += text;
            assertThat(text).as(report.title()).contains("迪丽努尔·阿卜杜热西提").doesNotContain(ORDERS).doesNotContain("13800000012");
            assertThat(word(report)).as(report.title()).contains("迪丽努尔·阿卜杜热西提").doesNotContain(ORDERS).doesNotContain("13800000012");
        }
        for (ChecklistItem item : items) {
            assertThat(together).contains(item.measure().replaceAll("\\s", ""));
        }
        assertThat(pdf(all.get(1))).as("逾期将 is for notices").doesNotContain("逾期");
    }

    @Test
    void daysAndCopiesAndWhatHasHappened() throws IOException {
        List<ChecklistItem> items = new Checklists(office.wiring.rentals().repository(), office.wiring.tables()).newest().items();
        found(items.stream().filter(item -> List.of("FC-05", "FC-17").contains(item.code())).toList());
        tell(now(), "GZ-2026-0041", false);
        Report notice = papers.noticeReport(house, "GZ-2026-0041", false);
        assertThat(notice.copies()).isEqualTo(2);
        assertThat(PrintedPages.of(notice).pageCount()).as("no empty page after the receipt").isEqualTo(1);
        assertThat(pdf(notice)).contains("请于2026-10-12（7日）前完成", "请于2026-10-08（3日）前完成", "第2项已同时报告街道办事处和消防救援机构", "FC-17通屋顶的门能随时打开，未上锁", "■当面签收", "13800000035", "送达回执", "2026年10月6日");
        assertThat(pdf(papers.recheckReport(house))).contains("应复查2处，合格____处", "▲FC-17", "□合格□不合格", "2026-10-06");
        Stored last = now().getLast();
        saved(service.changeDeadline(List.of(last), Values.none(HazardFields.TYPE).change().set(HazardFields.DEADLINE, LocalDate.of(2026, 10, 30)).set(HazardFields.DEADLINE_REASON, "等配件").done(), true));
        assertThat(pdf(papers.noticeReport(house, "GZ-2026-0041", false))).contains("请于2026-10-30前完成");
        saved(service.handOver(List.of(now().getLast()), Values.none(HazardFields.TYPE).change().set(HazardFields.TRANSFER_NO, "YJ-2026-0019").set(HazardFields.TRANSFERRED_ON, TODAY).set(HazardFields.TRANSFERRED_TO, "安和街道办事处")
                .set(HazardFields.TRANSFER_REASON, "属疑似重大隐患，社区没有执法权。").done(), true));
        Report transfer = papers.transferReport(house, "YJ-2026-0019");
        assertThat(transfer.copies()).isEqualTo(3);
        assertThat(pdf(transfer)).contains("当前状态", "移交中（未办结）", "我社区已于2026年10月6日书面告知。因属疑似重大隐患，社区没有执法权，现移交你单位处理", "1.隐患告知书GZ-2026-0041（复印件）");
        saved(service.answered(List.of(now().getLast()), Values.none(HazardFields.TYPE).change().set(HazardFields.AUTHORITY_ANSWERED_ON, TODAY).set(HazardFields.AUTHORITY_ANSWER_NO, "安街函〔2026〕8号").done(), true));
        assertThat(pdf(papers.transferReport(house, "YJ-2026-0019"))).contains("已办结", "安街函〔2026〕8号").doesNotContain("移交中");
    }

    @Test
    void whatTheSameVisitPutRightAtOnceIsToldToo() throws IOException {
        office.wiring.rentals().repository().change("检查", "王晓芸", changes -> {
            Stored visit = changes.insert(Values.none(InspectionFields.TYPE).change().set(InspectionFields.RENTAL, house.id()).set(InspectionFields.INSPECTED_ON, FOUND).set(InspectionFields.INSPECTION_NO, "JC-2026-0388")
                    .set(InspectionFields.ANSWERS, "FC-01:Y|FC-07:N|FC-09:NA:没有应急灯|FC-22:N").done());
            Values one = Values.none(HazardFields.TYPE).change().set(HazardFields.RENTAL, house.id()).set(HazardFields.INSPECTION, visit.id()).set(HazardFields.SEVERITY, "1").set(HazardFields.FOUND_ON, FOUND).done();
            service.found(changes, one.change().set(HazardFields.ITEM, "FC-07").set(HazardFields.DESCRIPTION, "灭火器2具压力低于绿区").set(HazardFields.MEASURES, "送修或更换，旧瓶交回").done());
            service.closedOnTheSpot(changes, List.of(service.found(changes, one.change().set(HazardFields.ITEM, "FC-22").set(HazardFields.DESCRIPTION, "走道堆物").set(HazardFields.MEASURES, "当场清理").done())), "陈立群、王晓芸");
            return visit;
        });
        tell(now().subList(0, 1), "GZ-2026-0041", false);
        assertThat(pdf(papers.noticeReport(house, "GZ-2026-0041", false))).contains("灭火器2具", "走道堆物", "当场清理；已当场改正");
        assertThat(pdf(papers.noticeReport(house, "GZ-2026-0041", true))).contains("灭火器2具", "查看3项").doesNotContain("走道堆物");
        assertThat(pdf(papers.recheckReport(house))).contains("JC-2026-0388", "走道堆物", "FC-2026-0001", "应复查2处，合格1处");
    }

    @Test
    void theWeeksSheetHasThoseThatAreDueAndNoOthers() throws IOException {
        assertThat(papers.week()).isEmpty();
        List<ChecklistItem> items = new Checklists(office.wiring.rentals().repository(), office.wiring.tables()).newest().items();
        found(items.subList(0, 3));
        Stored first = now().getFirst();
        saved(service.recheck(List.of(new HazardService.Rechecked(first, Values.none(RecheckFields.TYPE).change().set(RecheckFields.RECHECKED_ON, TODAY).set(RecheckFields.RECHECKED_BY, "陈立群、王晓芸").set(RecheckFields.RESULT, "不合格")
                .set(RecheckFields.NEXT_ON, TODAY.plusDays(9)).done(), false)), true));
        house = saved(office.houses.save(null, HouseOffice.house("东风里13号"), true));
        found(items.subList(4, 5));
        String text = pdf(papers.week().orElseThrow().facts().get());
        assertThat(text).contains("青石巷32号", "东风里13号", "FC-02", "FC-03", "FC-05").doesNotContain("FC-01");
    }

    private List<Stored> found(List<ChecklistItem> items) {
        return office.wiring.rentals().repository().change("检查", "王晓芸", changes -> items.stream().map(item -> service.found(changes, Values.none(HazardFields.TYPE).change().set(HazardFields.RENTAL, house.id()).set(HazardFields.ITEM, item.code())
                .set(HazardFields.DESCRIPTION, "查到的情况：" + item.item() + "没有做到").set(HazardFields.PLACE, "三楼东头302房门口走道").set(HazardFields.SEVERITY, item.severity()).set(HazardFields.FOUND_ON, FOUND).set(HazardFields.MEASURES, item.measure())
                .set(HazardFields.REPORTED_AT, FOUND.atTime(16, 30)).set(HazardFields.REPORTED_TO, "街道办事处、消防救援机构").done())).toList()).value();
    }

    private void tell(List<Stored> hazards, String number, boolean advice) {
        saved(service.notice(hazards, Values.none(HazardFields.TYPE).change().set(HazardFields.NOTICE_NO, number).set(HazardFields.NOTIFIED_ON, FOUND.plusDays(1)).set(HazardFields.DELIVERY, "当面签收").done(), advice, true));
    }

    private List<Stored> now() {
        return office.wiring.rentals().repository().read(reading -> office.wiring.rentals().repository().hazards(reading, house.id()));
    }

    private String pdf(Report report) throws IOException {
        Path file = folder.resolve(report.title() + ".pdf");
        PdfWriter.write(report, file);
        keep(report);
        try (var pdf = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(pdf).lines().map(line -> line.replaceAll("\\s", "")).collect(Collectors.joining());
        }
    }

    /// With `-Doffice.papers=DIR` the papers are kept to be looked at.
    private static void keep(Report report) throws IOException {
        String folder = System.getProperty("office.papers", "");
        if (!folder.isEmpty()) {
            String name = report.title() + System.nanoTime() % 1000;
            PdfWriter.write(report, Path.of(folder).resolve(name + ".pdf"));
            WordWriter.write(report, Path.of(folder).resolve(name + ".docx"));
        }
    }

    private String word(Report report) throws IOException {
        Path file = folder.resolve(report.title() + ".docx");
        WordWriter.write(report, file);
        try (XWPFDocument document = new XWPFDocument(java.nio.file.Files.newInputStream(file)); XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            return text.getText();
        }
    }
}
