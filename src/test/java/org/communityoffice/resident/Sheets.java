package org.communityoffice.resident;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.communityoffice.model.IdNumber;
import org.communityoffice.spreadsheet.ImportPlan;
import org.communityoffice.spreadsheet.ImportRow;
import org.communityoffice.spreadsheet.PlanRequest;

/// Small tables for tests: written as files, planned, looked at row by row.
final class Sheets {
    private final Path folder;
    private int files;

    Sheets(Path folder) {
        this.folder = folder;
    }

    /// A valid number of nobody.
    ///
    /// @param birth yyyymmdd
    static String id(String birth, int order) {
        String digits = "990101" + birth + String.format("%03d", order);
        return digits + IdNumber.checkDigit(digits);
    }

    /// Plans rows given as cells; the first is the header. Numbers are written as numbers.
    ImportPlan plan(Object[]... rows) {
        return plan(PlanRequest.first(), KnownResidents.none(), rows);
    }

    ImportPlan plan(PlanRequest request, KnownResidents known, Object[]... rows) {
        return ImportFixture.plan(workbook(Map.of("名册", rows), List.of()), null, request, known);
    }

    /// The only record of a table with one row.
    ImportRow row(String[] header, Object... cells) {
        List<ImportRow> rows = plan(header, cells).rows();
        if (rows.size() != 1) {
            throw new AssertionError(rows.size() + " rows");
        }
        return rows.getFirst();
    }

    Path workbook(Map<String, Object[][]> sheets, List<String> merged) {
        Path file = folder.resolve("t" + files++ + ".xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
            sheets.forEach((name, rows) -> {
                XSSFSheet sheet = book.createSheet(name);
                for (int r = 0; r < rows.length; r++) {
                    var row = sheet.createRow(r);
                    for (int c = 0; c < rows[r].length; c++) {
                        Object value = rows[r][c];
                        if (value instanceof Number number) {
                            row.createCell(c).setCellValue(number.doubleValue());
                        } else if (value != null && !value.equals("")) {
                            row.createCell(c).setCellValue(value.toString());
                        }
                    }
                }
                merged.forEach(area -> sheet.addMergedRegion(CellRangeAddress.valueOf(area)));
            });
            book.write(out);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return file;
    }

    ImportPlan text(String content) {
        Path file = folder.resolve("t" + files++ + ".csv");
        try {
            Files.write(file, content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return ImportFixture.plan(file);
    }

    static List<String> codes(ImportRow row) {
        List<String> out = new ArrayList<>();
        row.findings().forEach(finding -> out.add(finding.code().name()));
        return out;
    }
}
