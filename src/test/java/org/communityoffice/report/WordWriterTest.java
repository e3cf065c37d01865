package org.communityoffice.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordWriterTest {
    @TempDir
    Path folder;

    private XWPFDocument written() throws IOException {
        Path file = folder.resolve("x.docx");
        WordWriter.write(Samples.document(2), file);
        try (var in = Files.newInputStream(file)) {
            return new XWPFDocument(in);
        }
    }

    @Test
    void wordsAreReadBack() throws IOException {
        try (XWPFDocument document = written()) {
            String all = String.join("\n", document.getParagraphs().stream().map(XWPFParagraph::getText).toList());
            assertThat(all).contains("2026年10月工作总结", "安和街道办事处：", "𠮷田、䶮、买买提·艾力", "幸福里社区居民委员会（盖章）", "填报人：王晓燕");
            assertThat(document.getTables().getFirst().getRow(1).getCell(4).getText()).contains("＋5").contains("（＋0.2%）");
        }
    }

    @Test
    void thePageIsThatOfAnOfficialDocument() throws IOException {
        try (XWPFDocument document = written()) {
            var section = document.getDocument().getBody().getSectPr();
            assertThat(section.getPgMar().getTop()).isEqualTo(java.math.BigInteger.valueOf(2098));
            assertThat(section.getPgMar().getLeft()).isEqualTo(java.math.BigInteger.valueOf(1587));
            assertThat(section.getDocGrid().getLinePitch()).isEqualTo(java.math.BigInteger.valueOf(579));
            XWPFParagraph body = document.getParagraphs().get(2);
            assertThat(body.getCTPPr().getSpacing().getLine()).isEqualTo(java.math.BigInteger.valueOf(579));
            assertThat(body.getRuns().getFirst().getCTR().getRPr().getRFontsArray(0).getEastAsia()).isEqualTo("仿宋");
            assertThat(document.getEvenAndOddHeadings()).isTrue();
            assertThat(document.getFooterList()).hasSize(2);
            assertThat(document.getHeaderFooterPolicy().getFooter(org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy.EVEN)).isNotNull();
            assertThat(HeaderFooterType.EVEN).isNotNull();
        }
    }

    @Test
    void theHeadIsRepeatedAndNoRowIsCut() throws IOException {
        try (XWPFDocument document = written()) {
            XWPFTable table = document.getTables().getFirst();
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRows()).allMatch(row -> row.isCantSplitRow());
            assertThat(document.getParagraphs()).filteredOn(p -> p.getText().startsWith("一、")).allMatch(XWPFParagraph::isKeepNext);
        }
    }
}
