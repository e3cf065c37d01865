package org.communityoffice.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/// Reads what comes in the old container: .xls (BIFF8), and .xlsx under a password.
final class OleReader {
    private OleReader() {}

    static ReadOutcome read(String name, byte[] bytes, char @Nullable [] password) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            DirectoryNode root = files.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                return encrypted(name, files, password);
            }
            if (root.hasEntryCaseInsensitive("Workbook")) {
                return old(name, files, password);
            }
            return new ReadOutcome.Refused(ProblemCode.FILE_NOT_A_TABLE);
        }
    }

    private static ReadOutcome encrypted(String name, POIFSFileSystem files, char @Nullable [] password) throws IOException {
        if (password == null) {
            return new ReadOutcome.NeedsPassword(false);
        }
        try {
            Decryptor decryptor = Decryptor.getInstance(new EncryptionInfo(files));
            if (!decryptor.verifyPassword(new String(password))) {
                return new ReadOutcome.NeedsPassword(true);
            }
            try (InputStream in = decryptor.getDataStream(files)) {
                return XlsxReader.read(name, new SeekableInMemoryByteChannel(in.readAllBytes()));
            }
        } catch (GeneralSecurityException broken) {
            throw new DamagedFileException("encryption");
        }
    }

    private static ReadOutcome old(String name, POIFSFileSystem files, char @Nullable [] password) throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword(password == null ? null : new String(password));
        try (HSSFWorkbook book = new HSSFWorkbook(files, false)) {
            boolean dates1904 = book.getInternalWorkbook().isUsing1904DateWindowing();
            List<Sheet> sheets = new ArrayList<>();
            for (int i = 0; i < book.getNumberOfSheets(); i++) {
                boolean hidden = book.isSheetHidden(i) || book.isSheetVeryHidden(i);
                sheets.add(sheet(book.getSheetAt(i), hidden, dates1904));
            }
            return new ReadOutcome.Read(new Workbook(name, Workbook.Kind.XLS, sheets, dates1904, "", false, Map.of()));
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    private static Sheet sheet(HSSFSheet sheet, boolean hidden, boolean dates1904) {
        List<Row> rows = new ArrayList<>();
        sheet.rowIterator().forEachRemaining(found -> {
            HSSFRow row = (HSSFRow) found;
            List<Cell> cells = new ArrayList<>();
            for (int column = 0; column < row.getLastCellNum(); column++) {
                var cell = row.getCell(column);
                cells.add(cell == null ? Cell.BLANK : cell(cell, dates1904));
            }
            rows.add(new Row(row.getRowNum() + 1, row.getZeroHeight(), List.copyOf(cells)));
        });
        rows.sort(java.util.Comparator.comparingInt(Row::number));
        List<Area> merged = new ArrayList<>();
        for (CellRangeAddress area : sheet.getMergedRegions()) {
            merged.add(new Area(area.getFirstRow() + 1, area.getLastRow() + 1, area.getFirstColumn(), area.getLastColumn()));
        }
        return new Sheet(sheet.getSheetName(), hidden, rows, merged);
    }

    private static Cell cell(org.apache.poi.ss.usermodel.Cell cell, boolean dates1904) {
        boolean formula = cell.getCellType() == CellType.FORMULA;
        return switch (formula ? cell.getCachedFormulaResultType() : cell.getCellType()) {
            case STRING -> Cell.text(cell.getStringCellValue(), formula);
            case BOOLEAN -> Cell.yesNo(cell.getBooleanCellValue(), formula);
            case ERROR -> Cell.error(FormulaError.forInt(cell.getErrorCellValue()).getString(), formula);
            case NUMERIC -> number(cell, dates1904, formula);
            default -> Cell.BLANK;
        };
    }

    private static Cell number(org.apache.poi.ss.usermodel.Cell cell, boolean dates1904, boolean formula) {
        double number = cell.getNumericCellValue();
        if (DateUtil.isCellDateFormatted(cell)) {
            LocalDateTime moment = DateUtil.getLocalDateTime(number, dates1904, true);
            if (moment != null) {
                return Cell.date(moment, number, formula);
            }
        }
        return Cell.number(number, formula);
    }
}
