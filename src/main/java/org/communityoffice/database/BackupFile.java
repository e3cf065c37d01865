package org.communityoffice.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.communityoffice.database.BackupUnusableException.Reason;
import org.communityoffice.security.DataKey;
import org.communityoffice.security.Hashes;
import org.communityoffice.security.KeyFile;
import org.communityoffice.security.KeyRing;
import org.jspecify.annotations.Nullable;

/// One backup: a zip with the database, the keys, the attachments – all still encrypted – and a sealed note.
final class BackupFile implements AutoCloseable {
    /// The database as SQL, for the day on which no H2 reads its file any more; encrypted by H2 with the same secret.
    static final String SCRIPT = "script.sql.aes";
    private static final String ATTACHMENTS = "attachments/";
    private final ZipFile zip;
    private final BackupNote note;

    private BackupFile(ZipFile zip, BackupNote note) {
        this.zip = zip;
        this.note = note;
    }

    /// What goes into one besides the note.
    ///
    /// @param script null where this one has none
    record Parts(Path database, @Nullable Path script, OfficeFolder folder) {}

    /// What its note says of all of it.
    ///
    /// @param schema the version of its tables
    record About(String officeId, LocalDateTime at, Contents contents, int schema) {}

    /// Writes one. The content is encrypted, so nothing would be won by packing it.
    static void write(OutputStream out, Parts parts, About about, DataKey key) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (ZipOutputStream packed = new ZipOutputStream(new Unclosed(out))) {
            packed.setLevel(Deflater.NO_COMPRESSION);
            add(packed, files, OfficeDatabase.FILE, parts.database());
            if (parts.script() != null) {
                add(packed, files, SCRIPT, parts.script());
            }
            add(packed, files, KeyFile.NAME, parts.folder().root().resolve(KeyFile.NAME));
            try (var attachments = Files.list(parts.folder().attachments())) {
                for (Path file : attachments.filter(f -> f.getFileName().toString().matches("[0-9a-f]{32}")).sorted().toList()) {
                    add(packed, files, ATTACHMENTS + file.getFileName(), file);
                }
            }
            packed.putNextEntry(new ZipEntry(BackupNote.NAME));
            packed.write(BackupNote.sealed(about, files, key).bytes());
            packed.closeEntry();
        }
    }

    private static void add(ZipOutputStream packed, Map<String, String> files, String name, Path file) throws IOException {
        packed.putNextEntry(new ZipEntry(name));
        MessageDigest digest = Hashes.sha256();
        DigestOutputStream through = new DigestOutputStream(packed, digest);
        Files.copy(file, through);
        through.flush();
        packed.closeEntry();
        files.put(name, Hashes.hex(digest));
    }

    /// @throws BackupUnusableException where it is none
    static BackupFile open(Path file) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException other) {
            throw new BackupUnusableException(Reason.NOT_A_BACKUP);
        }
        boolean opened = false;
        try {
            ZipEntry entry = zip.getEntry(BackupNote.NAME);
            if (entry == null) {
                throw new BackupUnusableException(Reason.NOT_A_BACKUP);
            }
            try (InputStream in = zip.getInputStream(entry)) {
                BackupFile backup = new BackupFile(zip, BackupNote.parse(in.readAllBytes()));
                opened = true;
                return backup;
            }
        } catch (ZipException broken) {
            throw new BackupUnusableException(Reason.DAMAGED);
        } finally {
            if (!opened) {
                zip.close();
            }
        }
    }

    BackupNote note() {
        return note;
    }

    /// The keys as they were then.
    KeyRing keys() throws IOException {
        ZipEntry entry = zip.getEntry(KeyFile.NAME);
        if (entry == null) {
            throw new BackupUnusableException(Reason.DAMAGED);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return switch (KeyFile.parse(in.readAllBytes())) {
                case KeyFile.Reading.Read read -> read.ring();
                case KeyFile.Reading.Newer newer -> throw new BackupUnusableException(Reason.NEWER);
                case KeyFile.Reading.Damaged damaged -> throw new BackupUnusableException(Reason.DAMAGED);
                case KeyFile.Reading.Missing missing -> throw new BackupUnusableException(Reason.DAMAGED);
            };
        } catch (ZipException broken) {
            throw new BackupUnusableException(Reason.DAMAGED);
        }
    }

    /// Compares the seal of the note, the list of files and every file's hash.
    void requireWhole(DataKey key) throws IOException {
        if (!note.isSealedBy(key)) {
            throw new BackupUnusableException(Reason.DAMAGED);
        }
        Set<String> names = new HashSet<>();
        zip.stream().forEach(entry -> names.add(entry.getName()));
        names.remove(BackupNote.NAME);
        boolean all = names.contains(OfficeDatabase.FILE) && names.contains(KeyFile.NAME);
        if (!all || !names.equals(note.files().keySet()) || !names.stream().allMatch(BackupFile::isExpected)) {
            throw new BackupUnusableException(Reason.DAMAGED);
        }
        for (String name : names) {
            copy(name, OutputStream.nullOutputStream());
        }
    }

    private static boolean isExpected(String name) {
        return name.equals(OfficeDatabase.FILE) || name.equals(KeyFile.NAME) || name.equals(SCRIPT) || name.matches("attachments/[0-9a-f]{32}");
    }

    /// Writes one of its files, having compared the hash.
    void copy(String name, OutputStream out) throws IOException {
        MessageDigest digest = Hashes.sha256();
        try (InputStream in = new DigestInputStream(zip.getInputStream(zip.getEntry(name)), digest)) {
            in.transferTo(out);
        } catch (ZipException broken) {
            throw new BackupUnusableException(Reason.DAMAGED);
        }
        if (!Hashes.hex(digest).equals(note.files().get(name))) {
            throw new BackupUnusableException(Reason.DAMAGED);
        }
    }

    boolean hasScript() {
        return note.files().containsKey(SCRIPT);
    }

    /// The names of the attachments in it.
    Set<String> attachments() {
        Set<String> found = new HashSet<>();
        note.files().keySet().stream().filter(n -> n.startsWith(ATTACHMENTS)).forEach(n -> found.add(n.substring(ATTACHMENTS.length())));
        return found;
    }

    static String attachment(String name) {
        return ATTACHMENTS + name;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /// Leaves the file open, so that it can be brought to the disk after the zip is finished.
    private static final class Unclosed extends java.io.FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
