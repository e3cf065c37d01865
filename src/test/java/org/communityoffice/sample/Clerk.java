package org.communityoffice.sample;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.communityoffice.model.Values;
import org.jspecify.annotations.Nullable;

/// Writes rosters the way a clerk keeps them: title, date line, merged households, subtotals, 填表人 at the foot.
final class Clerk {
    private static final Instant SAVED = Instant.parse("2026-10-31T09:20:00Z");

    private final Workbook book;
    private final CellStyle title;
    private final CellStyle head;
    private final CellStyle text;
    private final CellStyle date;
    private final CellStyle plain;

    Clerk(Workbook book) {
        this.book = book;
        Font big = book.createFont();
        big.setBold(true);
        big.setFontHeightInPoints((short) 16);
        Font bold = book.createFont();
        bold.setBold(true);
        title = book.createCellStyle();
        title.setFont(big);
        title.setAlignment(HorizontalAlignment.CENTER);
        plain = book.createCellStyle();
        head = framed();
        head.setFont(bold);
        head.setAlignment(HorizontalAlignment.CENTER);
        head.setWrapText(true);
        text = framed();
        text.setDataFormat(book.createDataFormat().getFormat("@"));
        date = framed();
        date.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
    }

    private CellStyle framed() {
        CellStyle style = book.createCellStyle();
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    /// One sheet under work: rows are added downwards.
    final class Page {
        private final Sheet sheet;
        private final List<Column> columns;
        private int next;
        private int number;

        Page(String name, List<Column> columns) {
            sheet = book.createSheet(name);
            this.columns = columns;
            for (int i = 0; i < columns.size(); i++) {
                sheet.setColumnWidth(i, columns.get(i).width() * 256);
            }
        }

        Page title(String words) {
            across(words, title);
            return this;
        }

        Page line(String words) {
            across(words, plain);
            return this;
        }

        private void across(String words, CellStyle style) {
            Cell cell = sheet.createRow(next).createCell(0);
            cell.setCellValue(words);
            cell.setCellStyle(style);
            sheet.addMergedRegion(new CellRangeAddress(next, next, 0, columns.size() - 1));
            next++;
        }

        Page head() {
            Row row = sheet.createRow(next++);
            for (int i = 0; i < columns.size(); i++) {
                Cell cell = row.createCell(i);
                cell.setCellValue(columns.get(i).head());
                cell.setCellStyle(head);
            }
            sheet.createFreezePane(0, next);
            return this;
        }

        /// The people of one household; columns that are written once are merged over them.
        Page household(List<Values> people) {
            int first = next;
            for (Values person : people) {
                Row row = sheet.createRow(next);
                number++;
                for (int i = 0; i < columns.size(); i++) {
                    Column column = columns.get(i);
                    boolean covered = column.household() && next > first;
                    put(row.createCell(i), covered ? null : column.head().matches("序号|编号") ? number : column.cell().apply(person));
                }
                next++;
            }
            for (int i = 0; i < columns.size() && people.size() > 1; i++) {
                if (columns.get(i).household()) {
                    sheet.addMergedRegion(new CellRangeAddress(first, next - 1, i, i));
                }
            }
            return this;
        }

        /// A row of a book that is no roster.
        Page row(Object... cells) {
            Row row = sheet.createRow(next++);
            for (int i = 0; i < cells.length; i++) {
                put(row.createCell(i), cells[i]);
            }
            return this;
        }

        Page subtotal(String what, int people) {
            Row row = sheet.createRow(next++);
            put(row.createCell(0), what);
            put(row.createCell(1), people + "人");
            return this;
        }

        int counted() {
            return number;
        }

        private void put(Cell cell, @Nullable Object value) {
            switch (value) {
                case null -> cell.setCellStyle(text);
                case LocalDate day -> {
                    cell.setCellValue(day);
                    cell.setCellStyle(date);
                }
                case Integer count -> {
                    cell.setCellValue(count);
                    cell.setCellStyle(head);
                }
                default -> {
                    cell.setCellValue(value.toString());
                    cell.setCellStyle(text);
                }
            }
        }
    }

    /// The workbook's bytes, the same for the same cells: no time of writing in them.
    byte[] bytes() {
        try (book; ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            if (book instanceof XSSFWorkbook x) {
                x.getProperties().getCoreProperties().setCreated(Optional.of(Date.from(SAVED)));
                x.getProperties().getCoreProperties().setCreator("社区文员");
            }
            book.write(out);
            return book instanceof XSSFWorkbook ? timeless(out.toByteArray()) : out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] timeless(byte[] zip) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip)); ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ZipEntry same = new ZipEntry(entry.getName());
                same.setLastModifiedTime(FileTime.from(SAVED));
                to.putNextEntry(same);
                in.transferTo(to);
            }
        }
        return out.toByteArray();
    }

    /// Households in the order given, cut where the building changes.
    static List<List<Home>> byBuilding(List<Home> homes) {
        List<List<Home>> out = new ArrayList<>();
        for (Home home : homes) {
            if (out.isEmpty() || !out.getLast().getFirst().flat().block().equals(home.flat().block())) {
                out.add(new ArrayList<>());
            }
            out.getLast().add(home);
        }
        return out;
    }
}
