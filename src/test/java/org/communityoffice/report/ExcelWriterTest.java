package org.communityoffice.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExcelWriterTest {
    @TempDir
    Path folder;

    private XSSFWorkbook written(Report report) throws IOException {
        Path file = folder.resolve("x.xlsx");
        ExcelWriter.write(report, file);
        try (var in = java.nio.file.Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    @Test
    void cellsKeepTheirKind() throws IOException {
        try (XSSFWorkbook book = written(Samples.list(3))) {
            XSSFSheet sheet = book.getSheetAt(0);
            Row first = sheet.getRow(3);
            assertThat(first.getCell(0).getNumericCellValue()).isEqualTo(1);
            assertThat(first.getCell(1).getStringCellValue()).isEqualTo("䶮");
            assertThat(sheet.getRow(4).getCell(1).getStringCellValue()).isEqualTo("𠮷田");
            assertThat(DateUtil.isCellDateFormatted(first.getCell(4))).isTrue();
            assertThat(first.getCell(4).getLocalDateTimeCellValue().toLocalDate()).isEqualTo(LocalDate.of(1984, 9, 1));
            assertThat(first.getCell(6).getCellType()).isEqualTo(CellType.STRING);
        }
    }

    @Test
    void textThatLooksLikeAFormulaStaysText() throws IOException {
        try (XSSFWorkbook book = written(Samples.list(3))) {
            XSSFCell cell = book.getSheetAt(0).getRow(6).getCell(1);
            assertThat(cell.getStringCellValue()).isEqualTo("=1+1");
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
            for (Row row : book.getSheetAt(0)) {
                row.forEach(c -> assertThat(c.getCellType()).isNotEqualTo(CellType.FORMULA));
            }
        }
    }

    @Test
    void itPrintsLikeThePage() throws IOException {
        try (XSSFWorkbook book = written(Samples.list(3))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:3");
            assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 3);
            assertThat(sheet.getFooter().getCenter()).isEqualTo("&9第 &P 页　共 &N 页");
            assertThat(sheet.getFooter().getRight()).isEqualTo("&9用途：核对");
            assertThat(book.getProperties().getCustomProperties().getProperty("masked").getLpwstr()).isEqualTo("是");
            assertThat(book.getProperties().getCoreProperties().getTitle()).isEqualTo("幸福里社区居民花名册");
        }
    }
}
