package org.communityoffice.database.journal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.communityoffice.security.DataKey;
import org.communityoffice.security.RecordSeal;
import org.communityoffice.security.WholeFile;

/// Writes the journal: each change set sealed, chained to the one before, and on the disk when [#done] returns.
///
/// One change set at a time: its rows as they come, then its end; or nothing of it. Files follow each other, so that the older ones can go once
/// backups hold them.
public final class Journal implements AutoCloseable {
    private static final int SPILL = 256 * 1024;
    private final Path folder;
    private final DataKey key;
    private final Channels channels;
    private FileChannel channel;
    private RecordSeal seal;
    private int number;
    private Frame.Before before;
    private long end;
    /// Where the change set that is being written began.
    private Frame.Before beforeSet;
    private long endBeforeSet;
    private final ByteArrayOutputStream gathered = new ByteArrayOutputStream();
    private final DataOutputStream gathering = new DataOutputStream(gathered);
    private int rows;
    private boolean broken;

    private Journal(Path folder, DataKey key, Channels channels, FileChannel channel, Place place) {
        this.folder = folder;
        this.key = key;
        this.channels = channels;
        this.channel = channel;
        this.seal = place.seal;
        this.number = place.number;
        this.before = place.before;
        this.end = place.end;
        this.beforeSet = before;
        this.endBeforeSet = end;
    }

    private record Place(RecordSeal seal, int number, Frame.Before before, long end) {}

    /// A journal in a folder that has none.
    ///
    /// @param base   the newest change set of the database
    /// @param schema the version of its tables
    public static Journal begin(Path folder, DataKey key, Channels channels, long base, int schema) throws IOException {
        Files.createDirectories(folder);
        Place place = file(folder, key, channels, 1, Frame.Before.NONE, new Content.Begins(Segment.FORMAT, base, schema));
        return new Journal(folder, key, channels, write(folder, channels, 1, place.end), place);
    }

    /// Goes on where the last file ends; half a record at its end is cut off.
    ///
    /// @throws IllegalStateException where the journal is damaged: see [JournalReading]
    public static Journal resume(Path folder, DataKey key, Channels channels) throws IOException {
        Path file = Segment.files(folder).getLast();
        Segment segment = Segment.read(file, key);
        if (segment.frames().isEmpty()) {
            throw new IllegalStateException("a damaged journal is not written on");
        }
        FileChannel channel = write(folder, channels, segment.number(), segment.end());
        if (segment.end() < segment.size()) {
            channel.truncate(segment.end());
            channel.force(true);
        }
        return new Journal(folder, key, channels, channel, new Place(Segment.sealOf(file, key), segment.number(), segment.last(), segment.end()));
    }

    private static FileChannel write(Path folder, Channels channels, int number, long at) throws IOException {
        return channels.open(Segment.file(folder, number), StandardOpenOption.WRITE).position(at);
    }

    /// A new file, whole under its name or not there.
    private static Place file(Path folder, DataKey key, Channels channels, int number, Frame.Before before, Content.Begins begins) throws IOException {
        byte[] salt = RecordSeal.random(RecordSeal.SALT);
        RecordSeal seal = Segment.seal(key, salt);
        ByteBuffer first = Frame.seal(seal, before, Content.bytes(begins));
        ByteBuffer all = ByteBuffer.allocate(Segment.MARK.length + salt.length + first.remaining()).put(Segment.MARK).put(salt).put(first.duplicate()).flip();
        Path target = Segment.file(folder, number);
        Path beside = WholeFile.beside(target);
        try (FileChannel channel = channels.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            write(channel, all);
            channel.force(true);
        }
        WholeFile.move(beside, target);
        return new Place(seal, number, new Frame.Before(before.sequence() + 1, Frame.hash(first)), all.limit());
    }

    private static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /// A row of the change set that is being written.
    ///
    /// @throws JournalUnwritableException in words for the clerk
    public void row(long set, KeptRow row) {
        requireWhole();
        try {
            gathering.writeByte(1);
            row.write(gathering);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        rows++;
        if (gathered.size() >= SPILL) {
            append(new Content.Rows(set, take()));
        }
    }

    /// The end of the change set: it is on the disk when this returns.
    ///
    /// @throws JournalUnwritableException in words for the clerk; nothing of it is left
    public void done(Header header) {
        requireWhole();
        append(new Content.Done(header, rows, take()));
        sync();
    }

    /// The database has taken the change set: the next one begins here.
    public void taken() {
        beforeSet = before;
        endBeforeSet = end;
        rows = 0;
    }

    /// The change set came to nothing before its end was written: it leaves no trace.
    public void drop() {
        gathered.reset();
        rows = 0;
        if (end > endBeforeSet && !broken) {
            rewind();
        }
    }

    /// The change set stands here but the database did not take it.
    public void abort(long set) {
        try {
            requireWhole();
            append(new Content.Aborted(set));
            sync();
        } catch (JournalUnwritableException worse) {
            // where the set could be cut off it is gone as well; where not, it is played back and listed at the next opening
            broken = true;
        }
        taken();
    }

    private byte[] take() {
        byte[] packed = Content.pack(gathered.toByteArray());
        gathered.reset();
        return packed;
    }

    private void append(Content content) {
        ByteBuffer record = Frame.seal(seal, before, Content.bytes(content));
        byte[] hash = Frame.hash(record);
        int size = record.remaining();
        try {
            write(channel, record);
        } catch (IOException full) {
            rewind();
            throw new JournalUnwritableException(broken, full);
        }
        before = new Frame.Before(before.sequence() + 1, hash);
        end += size;
    }

    /// What a disk holds after it failed to bring writes down is not known: nothing more is written until the office is opened anew.
    private void sync() {
        try {
            channel.force(false);
        } catch (IOException failed) {
            rewind();
            broken = true;
            throw new JournalUnwritableException(true, failed);
        }
    }

    private void rewind() {
        gathered.reset();
        rows = 0;
        try {
            channel.truncate(endBeforeSet).position(endBeforeSet);
            before = beforeSet;
            end = endBeforeSet;
        } catch (IOException failed) {
            broken = true;
        }
    }

    private void requireWhole() {
        if (broken) {
            throw new JournalUnwritableException(true, new IllegalStateException("the journal failed before"));
        }
    }

    /// Begins another file. Between change sets only.
    ///
    /// @param base   the newest change set of the database, which is on the disk whole
    public void rotate(long base, int schema) throws IOException {
        requireWhole();
        Place place = file(folder, key, channels, number + 1, before, new Content.Begins(Segment.FORMAT, base, schema));
        channel.close();
        channel = write(folder, channels, place.number, place.end);
        seal = place.seal;
        number = place.number;
        before = place.before;
        end = place.end;
        taken();
    }

    /// Moves all of it away, and begins another in its place.
    public Journal anew(Path aside, long base, int schema) throws IOException {
        close();
        WholeFile.move(folder, aside);
        return begin(folder, key, channels, base, schema);
    }

    /// Takes away the files whose change sets are all held elsewhere.
    ///
    /// @param held the newest change set that a backup holds which was opened and counted
    public void trim(long held) throws IOException {
        List<Path> files = Segment.files(folder);
        for (int i = 0; i + 1 < files.size(); i++) {
            Content.Begins next = Segment.read(files.get(i + 1), key).begins().orElse(null);
            if (next == null || next.base() > held) {
                return;
            }
            Files.delete(files.get(i));
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
