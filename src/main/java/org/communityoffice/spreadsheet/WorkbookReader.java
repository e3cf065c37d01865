package org.communityoffice.spreadsheet;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.util.RecordFormatException;
import org.jspecify.annotations.Nullable;

/// Opens a file of any of the known kinds; the content decides, not the name. Nothing in the file is run or fetched.
public final class WorkbookReader {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    /// Web pages, text and old workbooks are read whole into memory.
    private static final long MOST_BYTES = 200_000_000;

    private WorkbookReader() {}

    /// @param password of an encrypted workbook, else null
    public static ReadOutcome read(Path file, char @Nullable [] password) {
        String name = String.valueOf(file.getFileName());
        try {
            byte[] head = head(file);
            if (starts(head, ZIP)) {
                try (SeekableByteChannel channel = FileChannel.open(file)) {
                    return XlsxReader.read(name, channel);
                }
            }
            if (Files.size(file) > MOST_BYTES) {
                return new ReadOutcome.Refused(ProblemCode.FILE_TOO_LARGE);
            }
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length == 0) {
                return new ReadOutcome.Refused(ProblemCode.FILE_EMPTY);
            }
            if (starts(head, OLE)) {
                return OleReader.read(name, bytes, password);
            }
            return HtmlReader.looksLikeHtml(bytes) ? HtmlReader.read(name, bytes) : TextReader.read(name, bytes);
        } catch (AccessDeniedException held) {
            return new ReadOutcome.Refused(ProblemCode.FILE_IN_USE);
        } catch (EncryptedDocumentException locked) {
            return new ReadOutcome.NeedsPassword(password != null);
        } catch (IOException | RecordFormatException | IllegalArgumentException | IllegalStateException
                | IndexOutOfBoundsException | NegativeArraySizeException | NullPointerException | ClassCastException
                | ArithmeticException | java.util.NoSuchElementException | java.nio.BufferUnderflowException
                | UnsupportedOperationException | org.apache.poi.hssf.record.RecordInputStream.LeftoverDataException broken) {
            // The parsing libraries meet broken files with all of these: whichever it is, nothing of the file may be trusted.
            return new ReadOutcome.Refused(ProblemCode.FILE_DAMAGED);
        }
    }

    static Workbook workbook(String name, Workbook.Kind kind, List<Sheet> sheets) {
        return new Workbook(name, kind, sheets, false, "", false, Map.of());
    }

    private static byte[] head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(8);
        }
    }

    private static boolean starts(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length && Arrays.equals(Arrays.copyOf(bytes, mark.length), mark);
    }
}
