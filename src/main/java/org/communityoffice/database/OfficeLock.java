package org.communityoffice.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.communityoffice.database.OfficeUnusableException.Reason;
import org.jspecify.annotations.Nullable;

/// Holds an office for one program at a time; the operating system lets go when the program dies.
///
/// H2 locks its file too, but within one program it would open it twice.
public final class OfficeLock implements AutoCloseable {
    private static final String FILE = "office.lock";
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path root;
    private final @Nullable FileChannel channel;

    private OfficeLock(Path root, @Nullable FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /// @throws OfficeUnusableException where the office is in use, or the folder cannot be written
    public static OfficeLock take(OfficeFolder folder) {
        return take(folder, false, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /// As [#take], but changes nothing in the folder.
    public static OfficeLock takeForReading(OfficeFolder folder) {
        return Files.exists(folder.root().resolve(FILE)) ? take(folder, true, StandardOpenOption.READ) : take(folder, true);
    }

    private static OfficeLock take(OfficeFolder folder, boolean shared, StandardOpenOption... how) {
        Path root = real(folder.root());
        // asked before the file is touched: closing a second channel would let go of the first one's lock
        if (!HELD.add(root)) {
            throw new OfficeUnusableException(Reason.IN_USE);
        }
        boolean kept = false;
        try {
            FileChannel channel = how.length == 0 ? null : lock(root.resolve(FILE), shared, how);
            kept = true;
            return new OfficeLock(root, channel);
        } catch (IOException denied) {
            throw new OfficeUnusableException(Reason.NOT_WRITABLE, denied);
        } finally {
            if (!kept) {
                HELD.remove(root);
            }
        }
    }

    private static FileChannel lock(Path file, boolean shared, StandardOpenOption... how) throws IOException {
        FileChannel channel = FileChannel.open(file, how);
        FileLock lock = channel.tryLock(0, Long.MAX_VALUE, shared);
        if (lock == null) {
            channel.close();
            throw new OfficeUnusableException(Reason.IN_USE);
        }
        return channel;
    }

    private static Path real(Path root) {
        try {
            return root.toRealPath();
        } catch (IOException missing) {
            throw new OfficeUnusableException(Reason.MISSING, missing);
        }
    }

    @Override
    public void close() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException problem) {
            throw new java.io.UncheckedIOException(problem);
        } finally {
            HELD.remove(root);
        }
    }
}
