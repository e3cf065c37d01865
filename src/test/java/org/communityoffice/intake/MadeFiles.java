package org.communityoffice.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// Tables for tests, written as a clerk's program writes them.
final class MadeFiles {
    private final Path folder;

    MadeFiles(Path folder) {
        this.folder = folder;
    }

    /// A workbook with one sheet; the ending says which kind. Dates, times and numbers are written as such.
    Path workbook(String name, String sheet, String[] merged, Object[]... rows) {
        Path file = folder.resolve(name);
        try (Workbook book = name.endsWith(".xls") ? new HSSFWorkbook() : new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
            Sheet made = book.createSheet(sheet);
            CellStyle day = style(book, "yyyy-mm-dd");
            CellStyle moment = style(book, "yyyy-mm-dd hh:mm");
            CellStyle time = style(book, "hh:mm");
            for (int r = 0; r < rows.length; r++) {
                var row = made.createRow(r);
                for (int c = 0; c < rows[r].length; c++) {
                    var cell = row.createCell(c);
                    switch (rows[r][c]) {
                        case LocalDate value -> set(cell, DateUtil.getExcelDate(value), day);
                        case LocalDateTime value -> set(cell, DateUtil.getExcelDate(value), moment);
                        case LocalTime value -> set(cell, value.toSecondOfDay() / 86400.0, time);
                        case Number value -> cell.setCellValue(value.doubleValue());
                        case null -> row.removeCell(cell);
                        case Object value -> cell.setCellValue(value.toString());
                    }
                }
            }
            for (String area : merged) {
                made.addMergedRegion(CellRangeAddress.valueOf(area));
            }
            book.write(out);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return file;
    }

    Path workbook(String name, String sheet, Object[]... rows) {
        return workbook(name, sheet, new String[0], rows);
    }

    Path text(String name, String charset, String content) {
        try {
            return Files.write(folder.resolve(name), content.getBytes(Charset.forName(charset)));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    static Object[] row(Object... cells) {
        return cells;
    }

    private static CellStyle style(Workbook book, String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    private static void set(org.apache.poi.ss.usermodel.Cell cell, double value, CellStyle style) {
        cell.setCellValue(value);
        cell.setCellStyle(style);
    }
}
