package org.communityoffice.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.poi.openxml4j.util.ZipEntrySource;
import org.apache.poi.openxml4j.util.ZipInputStreamZipEntrySource;
import org.apache.poi.openxml4j.opc.internal.ZipHelper;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.streaming.SheetDataWriter;
import org.jspecify.annotations.Nullable;

/// A workbook whose rows are packed away in memory as they are written: tens of thousands find room, and none lies in a temporary file.
final class StreamedBook extends SXSSFWorkbook {
    private static final int OPEN_ROWS = 100;

    StreamedBook() {
        super(null, OPEN_ROWS);
    }

    @Override
    protected SheetDataWriter createSheetDataWriter() throws IOException {
        return new PackedRows();
    }

    @Override
    public void write(OutputStream out) throws IOException {
        flushSheets();
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        getXSSFWorkbook().write(frame);
        try (ZipEntrySource parts = new ZipInputStreamZipEntrySource(ZipHelper.openZipStream(new ByteArrayInputStream(frame.toByteArray())))) {
            injectData(parts, out);
        }
    }

    /// The rows of a sheet, packed.
    private static final class PackedRows extends SheetDataWriter {
        private @Nullable ByteArrayOutputStream packed;

        PackedRows() throws IOException {
            super();
        }

        /// Never created.
        @Override
        public File createTempFile() {
            return new File("no-file");
        }

        @Override
        public Writer createWriter(File none) throws IOException {
            packed = new ByteArrayOutputStream();
            return new OutputStreamWriter(new GZIPOutputStream(packed), StandardCharsets.UTF_8);
        }

        @Override
        public InputStream getWorksheetXMLInputStream() throws IOException {
            return new GZIPInputStream(new ByteArrayInputStream(packed == null ? new byte[0] : packed.toByteArray()));
        }
    }
}
