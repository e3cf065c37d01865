package org.communityoffice.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryPageTest {
    static final Report PAGE = RecoveryPage.of("幸福里社区居民委员会", "HF-2026-01", LocalDateTime.of(2026, 11, 2, 10, 26),
            List.of("6SC99", "U4ETP", "XEDUD", "WNE5B", "78628", "3XQ6E", "V9G86", "LV9LU"));

    @Test
    void itIsOnePageWithEveryGroup(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("k.pdf");
        PdfWriter.write(PAGE, file);
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            String text = stripper.getText(pdf).replace(" ", "");
            assertThat(text).contains("数据恢复密钥", "6SC99", "LV9LU", "第8组", "密钥编号：HF-2026-01", "领存和演练登记");
            assertThat(text.lines()).as("no line begins with a comma or full stop").noneMatch(line -> line.matches("[，。、；：）”].*"));
        }
    }
}
