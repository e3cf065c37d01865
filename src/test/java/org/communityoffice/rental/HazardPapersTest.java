package org.communityoffice.rental;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.communityoffice.model.Values;
import org.communityoffice.report.PdfWriter;
import org.communityoffice.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The papers about hazards, read back from their PDF: facts, masked phones, and no word that orders.
class HazardPapersTest {
    private static final List<String> ORDERS = List.of("责令", "命令", "必须", "不得", "限期", "限令", "勒令", "罚款", "处罚", "查封", "强制");
    @TempDir
    Path folder;

    private static HazardPaper paper(String severity, String word) {
        Values house = Values.none(RentalFields.TYPE).change().set(RentalFields.RENTAL_NO, "CZ-0017").set(RentalFields.ADDRESS, "青石巷32号").set(RentalFields.LANDLORD, "林美兰").set(RentalFields.LANDLORD_PHONE, "13800000012").done();
        Values hazard = Values.none(HazardFields.TYPE).change().set(HazardFields.HAZARD_NO, "YH-2026-0182").set(HazardFields.ITEM, "FC-17").set(HazardFields.PLACE, "通屋顶的门").set(HazardFields.DESCRIPTION, "铁门挂锁").set(HazardFields.SEVERITY, severity)
                .set(HazardFields.FOUND_ON, LocalDate.of(2026, 10, 13)).set(HazardFields.DEADLINE, LocalDate.of(2026, 10, 16)).set(HazardFields.MEASURES, "拆锁，换成内开式插销").set(HazardFields.NOTICE_NO, "GZ-2026-0041").set(HazardFields.NOTIFIED_ON, LocalDate.of(2026, 10, 13))
                .set(HazardFields.TRANSFER_NO, "YJ-2026-0019").set(HazardFields.TRANSFERRED_TO, "安和街道办事处").set(HazardFields.TRANSFER_REASON, "到期没有整改").done();
        Values recheck = Values.none(RecheckFields.TYPE).change().set(RecheckFields.RECHECKED_ON, LocalDate.of(2026, 10, 19)).set(RecheckFields.RESULT, "不合格").set(RecheckFields.NOTE, "又加装新锁").done();
        return new HazardPaper("幸福里社区居民委员会", "陈立群", "13800000035", LocalDate.of(2026, 10, 13), house, "自建房，5层", "JC-2026-0388", List.of("当面签收", "邮寄"), List.of(new HazardPaper.Found(hazard, "FC-17 通屋顶的门能随时打开", word, "3日", List.of(recheck))));
    }

    private String read(Report report) throws IOException {
        Path file = folder.resolve(report.title() + ".pdf");
        PdfWriter.write(report, file);
        try (var pdf = Loader.loadPDF(file.toFile())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            return new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
        }
    }

    @Test
    void everyPaperAsksAndNoneOrders() throws IOException {
        for (Report one : List.of(HazardNotice.of(paper("2", "疑似重大")), RectificationAdvice.of(paper("1", "一般"), 38), RecheckReport.of(paper("2", "疑似重大")), HazardTransfer.of(paper("2", "疑似重大")))) {
            String text = read(one);
            assertThat(text).contains("CZ-0017", "林美兰", "铁门挂锁", "FC-17").containsAnyOf("请", "建议").doesNotContain(ORDERS).doesNotContain("13800000012");
        }
    }

    @Test
    void theNoticeSaysWhatWasReportedAndWhomToAsk() throws IOException {
        assertThat(read(HazardNotice.of(paper("2", "疑似重大")))).contains("第1项已同时报告街道办事处和消防救援机构", "请于2026-10-16（3日）前完成", "13800000035", "送达回执");
        assertThat(read(HazardNotice.of(paper("1", "一般")))).doesNotContain("已同时报告");
    }

    @Test
    void theTransferTellsWhatWentBefore() throws IOException {
        assertThat(read(HazardTransfer.of(paper("2", "疑似重大")))).contains("138****0012", "YJ-2026-0019", "2026-10-19复查，结果为不合格", "到期没有整改");
    }

    @Test
    void onlyOrdinaryHazardsGetAnAdvice() {
        assertThatThrownBy(() -> RectificationAdvice.of(paper("2", "疑似重大"), 38)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RectificationAdvice.of(paper("3", "重大"), 38)).isInstanceOf(IllegalArgumentException.class);
    }
}
