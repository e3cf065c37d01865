package org.communityoffice.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.communityoffice.model.Field;
import org.communityoffice.model.Values;
import org.communityoffice.resident.ResidentFields;
import org.communityoffice.sample.Community;
import org.communityoffice.settings.CodeLists;
import org.communityoffice.settings.FactoryTables;
import org.communityoffice.settings.FieldCatalogue;
import org.communityoffice.settings.FieldWords;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;

/// The same cells with nothing around them: what the fastest libraries need to read or write a roster of 20 columns.
final class BenchFiles {
    static final List<Field<?>> COLUMNS = List.of(ResidentFields.NAME, ResidentFields.SEX, ResidentFields.BIRTH_DATE, ResidentFields.ETHNIC_GROUP, ResidentFields.ID_TYPE,
            ResidentFields.ID_NO, ResidentFields.PHONE, ResidentFields.HOUSEHOLD_HEAD_NAME, ResidentFields.RELATION_TO_HEAD, ResidentFields.RESIDENT_KIND, ResidentFields.ROOM,
            ResidentFields.RESIDENCE_ADDRESS, ResidentFields.HUKOU_ADDRESS, ResidentFields.MARITAL_STATUS, ResidentFields.EDUCATION, ResidentFields.POLITICAL_STATUS,
            ResidentFields.EMPLOYMENT, ResidentFields.EMPLOYER, ResidentFields.COLLECTED_ON, ResidentFields.NOTE);
    private static final FactoryTables TABLES = new FactoryTables();
    private static final FieldWords WORDS = new FieldWords(new FieldCatalogue(TABLES), new CodeLists(TABLES));

    private static final int CHUNK = 1000;

    private BenchFiles() {}

    static List<Values> people(int count) {
        return Community.of(Community.SEED, count).people();
    }

    static String label(Field<?> field) {
        return WORDS.label(ResidentFields.TYPE, field);
    }

    static String shown(Values person, Field<?> field) {
        return WORDS.whole(ResidentFields.TYPE, field, person.get(field));
    }

    /// With fastexcel in its fastest way, so that a goal is not met by a slow comparison: strings in the sheet itself
    /// (a table of shared strings costs more), styles by range and not by cell.
    static void write(List<Values> people, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file); Workbook book = new Workbook(out, "bench", "1.0")) {
            Worksheet sheet = book.newWorksheet("居民");
            for (int c = 0; c < COLUMNS.size(); c++) {
                sheet.value(0, c, WORDS.label(ResidentFields.TYPE, COLUMNS.get(c)));
            }
            for (int r = 1; r <= people.size(); r++) {
                for (int c = 0; c < COLUMNS.size(); c++) {
                    switch (people.get(r - 1).get(COLUMNS.get(c))) {
                        case LocalDate day -> sheet.value(r, c, day);
                        case Object value -> sheet.inlineString(r, c, WORDS.whole(ResidentFields.TYPE, COLUMNS.get(c), value));
                        case null -> {
                            // an empty cell is none
                        }
                    }
                }
                if (r % CHUNK == 0 || r == people.size()) {
                    int from = (r - 1) / CHUNK * CHUNK + 1;
                    for (int c = 0; c < COLUMNS.size(); c++) {
                        if (COLUMNS.get(c).kind() == Field.Kind.DATE) {
                            sheet.range(from, c, r, c).style().format("yyyy-mm-dd").set();
                        }
                    }
                    sheet.flush();
                }
            }
        }
    }

    /// With POI's streaming writer.
    static void writePoi(List<Values> people, Path file) throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook(100); OutputStream out = Files.newOutputStream(file)) {
            SXSSFSheet sheet = book.createSheet("居民");
            for (int r = 0; r < people.size(); r++) {
                Row row = sheet.createRow(r);
                for (int c = 0; c < COLUMNS.size(); c++) {
                    Object value = people.get(r).get(COLUMNS.get(c));
                    if (value != null) {
                        row.createCell(c).setCellValue(WORDS.whole(ResidentFields.TYPE, COLUMNS.get(c), value));
                    }
                }
            }
            book.write(out);
        }
    }

    /// With fastexcel's reader, formats too: the fastest bare reader tried.
    ///
    /// @return how many cells hold something
    static long read(Path file) throws IOException {
        long cells = 0;
        try (InputStream in = Files.newInputStream(file); ReadableWorkbook book = new ReadableWorkbook(in, new ReadingOptions(true, false))) {
            for (org.dhatim.fastexcel.reader.Sheet sheet : book.getSheets().toList()) {
                try (Stream<org.dhatim.fastexcel.reader.Row> rows = sheet.openStream()) {
                    cells += rows.mapToLong(row -> row.stream().filter(cell -> cell != null && cell.getRawValue() != null && !cell.getText().isEmpty()).count()).sum();
                }
            }
        }
        return cells;
    }
}
