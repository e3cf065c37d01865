package org.communityoffice.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class TableExportTest {
    private static final TableExport.Sheet ABOUT = new TableExport.Sheet("居民", "幸福里社区居民委员会",
            List.of(new TableExport.Column("姓名", TableExport.Kind.TEXT), new TableExport.Column("公民身份号码", TableExport.Kind.TEXT),
                    new TableExport.Column("出生日期", TableExport.Kind.DAY)), Map.of("masked", "是"));

    @Test
    void everyRowIsReadBack() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableExport.write(ABOUT, IntStream.range(0, 2_345).mapToObj(i -> List.of(Cell.text(i == 1_700 ? "=1+1" : "𠮷田" + i),
                Cell.text("99010119840915011X"), i % 2 == 0 ? Cell.EMPTY : new Cell.Day(LocalDate.of(1984, 9, 15)))).toList(), out);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(2_345);
            assertThat(sheet.getRow(0).getCell(1).getStringCellValue()).isEqualTo("公民身份号码");
            assertThat(sheet.getRow(2_345).getCell(0).getStringCellValue()).isEqualTo("𠮷田2344");
            assertThat(sheet.getRow(1_701).getCell(0).getStringCellValue()).isEqualTo("=1+1");
            assertThat(sheet.getRow(1_701).getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(sheet.getRow(7).getCell(1).getCellStyle().getDataFormatString()).isEqualTo("@");
            assertThat(DateUtil.isCellDateFormatted(sheet.getRow(2).getCell(2))).isTrue();
            assertThat(sheet.getRow(2).getCell(2).getLocalDateTimeCellValue().toLocalDate()).isEqualTo(LocalDate.of(1984, 9, 15));
            assertThat(book.getProperties().getCustomProperties().getProperty("masked").getLpwstr()).isEqualTo("是");
        }
    }
}
