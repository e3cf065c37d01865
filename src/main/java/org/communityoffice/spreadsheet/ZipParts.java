package org.communityoffice.spreadsheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.Collections;
import java.util.Locale;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/// The parts of a zipped workbook; each is checked against its checksum, and none may grow without end.
final class ZipParts implements AutoCloseable {
    /// More than any workbook a clerk has: 100,000 rows of 20 columns are 0.1 GB.
    private static final long MOST_BYTES = 1_500_000_000L;

    private final ZipFile zip;
    private long inflated;

    ZipParts(SeekableByteChannel channel) throws IOException {
        zip = ZipFile.builder().setSeekableByteChannel(channel).get();
    }

    boolean has(String path) {
        return entry(path) != null;
    }

    /// @throws DamagedFileException where there is no such part
    InputStream open(String path) throws IOException {
        ZipArchiveEntry entry = entry(path);
        if (entry == null) {
            throw new DamagedFileException("a part is missing");
        }
        return new Checked(zip.getInputStream(entry), entry);
    }

    /// Reads every part not yet looked at to its end: a copy that broke off shows here.
    void checkAll() throws IOException {
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            if (!entry.getName().startsWith("xl/worksheets/") && !entry.isDirectory()) {
                try (InputStream in = new Checked(zip.getInputStream(entry), entry)) {
                    in.transferTo(OutputStream.nullOutputStream());
                }
            }
        }
    }

    private @Nullable ZipArchiveEntry entry(String path) {
        String wanted = path.startsWith("/") ? path.substring(1) : path;
        ZipArchiveEntry exact = zip.getEntry(wanted);
        if (exact != null) {
            return exact;
        }
        return Collections.list(zip.getEntries()).stream()
                .filter(entry -> entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT).equals(wanted.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(null);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /// Compares the checksum when the end is reached.
    private final class Checked extends FilterInputStream {
        private final CRC32 crc = new CRC32();
        private final ZipArchiveEntry entry;
        private boolean ended;

        Checked(InputStream in, ZipArchiveEntry entry) {
            super(in);
            this.entry = entry;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int count = super.read(into, from, most);
            if (count > 0) {
                crc.update(into, from, count);
                inflated += count;
                if (inflated > MOST_BYTES) {
                    throw new DamagedFileException("inflates without end");
                }
            } else if (count < 0 && !ended) {
                ended = true;
                if (crc.getValue() != entry.getCrc()) {
                    throw new DamagedFileException("checksum");
                }
            }
            return count;
        }

        @Override
        public void close() throws IOException {
            try (InputStream closing = in) {
                transferTo(OutputStream.nullOutputStream());
            }
        }
    }
}
