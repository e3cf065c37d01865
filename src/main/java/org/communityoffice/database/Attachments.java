package org.communityoffice.database;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.communityoffice.model.RecordType;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.security.DataKey;
import org.communityoffice.security.Hashes;
import org.communityoffice.security.SealedFile;
import org.communityoffice.security.WholeFile;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// Photos and papers that belong to records: each an encrypted file under a random name, its hash in the database. The file that
/// was given is only read. Deleting a record leaves its files, for undo.
public final class Attachments {
    private static final String PURPOSE = "attachments";
    private final OfficeFolder folder;
    private final OfficeDatabase database;
    private final DataKey key;

    public Attachments(Office office) {
        this.folder = office.folder();
        this.database = office.database();
        this.key = office.key();
    }

    /// What became of reading one.
    public sealed interface Content {
        record Whole(byte[] bytes) implements Content {}

        record Missing() implements Content {}

        /// The file is not the one that was stored.
        record Damaged() implements Content {}
    }

    /// Stores a file for a record, within the action that is being done. The encrypted file is on the disk before the row is.
    ///
    /// @param purpose short and in the program's words: `photo`
    public Stored add(Changes changes, RecordType type, long row, String purpose, Path original) throws IOException {
        try (InputStream in = Files.newInputStream(original)) {
            return add(changes, type, row, purpose, original.getFileName().toString(), in);
        }
    }

    /// As above, from bytes in memory: a picture that was cut or pasted.
    public Stored add(Changes changes, RecordType type, long row, String purpose, String fileName, byte[] bytes) throws IOException {
        return add(changes, type, row, purpose, fileName, new ByteArrayInputStream(bytes));
    }

    /// As above, from what can be read once; the caller closes it.
    public Stored add(Changes changes, RecordType type, long row, String purpose, String fileName, InputStream in) throws IOException {
        String storedAs = randomName();
        MessageDigest digest = Hashes.sha256();
        Counting counted = new Counting(new DigestInputStream(in, digest));
        Files.createDirectories(folder.attachments());
        Path file = folder.attachments().resolve(storedAs);
        // where even that fails, the file stays unnamed and unreadable; `office check` counts it
        changes.ifRolledBack(() -> file.toFile().delete());
        WholeFile.write(file, out -> SealedFile.seal(counted, out, key, PURPOSE));
        @Nullable String mediaType = URLConnection.guessContentTypeFromName(fileName);
        return changes.insert(Values.none(AttachmentFields.TYPE).change()
                .set(AttachmentFields.TABLE_NAME, type.table())
                .set(AttachmentFields.ROW_ID, row)
                .set(AttachmentFields.PURPOSE, purpose)
                .set(AttachmentFields.FILE_NAME, fileName)
                .set(AttachmentFields.MEDIA_TYPE, mediaType == null ? "application/octet-stream" : mediaType)
                .set(AttachmentFields.BYTE_COUNT, counted.count)
                .set(AttachmentFields.SHA256, Hashes.hex(digest))
                .set(AttachmentFields.STORED_AS, storedAs)
                .done());
    }

    /// The attachments of a record, oldest first.
    public List<Stored> of(RecordType type, long row) {
        return database.read(reading -> Rows.list(reading, AttachmentFields.TYPE,
                DSL.field("table_name", String.class).eq(type.table()).and(DSL.field("row_id", Long.class).eq(row)), DSL.field("id")));
    }

    /// All there are.
    public List<Stored> all() {
        return database.read(reading -> Rows.list(reading, AttachmentFields.TYPE, DSL.noCondition(), DSL.field("id")));
    }

    /// Files in the folder that belong to nothing: the program ended between the file and its row. Those of deleted attachments are not among
    /// them, undo needs them.
    public List<String> unnamed() throws IOException {
        Set<String> named = database.read(AttachmentTraces::storedNames);
        try (Stream<Path> files = Files.list(folder.attachments())) {
            return files.map(file -> file.getFileName().toString()).filter(name -> !named.contains(name)).sorted().toList();
        }
    }

    /// Reads one into memory and compares its hash.
    public Content read(Stored attachment) throws IOException {
        Path file;
        try {
            file = folder.attachments().resolve(attachment.values().get(AttachmentFields.STORED_AS, ""));
        } catch (InvalidPathException senseless) {
            return new Content.Missing();
        }
        if (!Files.isRegularFile(file)) {
            return new Content.Missing();
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = SealedFile.open(in, key, PURPOSE);
            boolean same = Hashes.of(bytes).equals(attachment.values().get(AttachmentFields.SHA256));
            return same ? new Content.Whole(bytes) : new Content.Damaged();
        } catch (SealedFile.DamagedException damaged) {
            return new Content.Damaged();
        }
    }

    private static String randomName() {
        byte[] name = new byte[16];
        new SecureRandom().nextBytes(name);
        return HexFormat.of().formatHex(name);
    }

    /// Counts what passes.
    private static final class Counting extends java.io.FilterInputStream {
        private long count;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int some = super.read(into, from, length);
            count += Math.max(0, some);
            return some;
        }
    }
}
