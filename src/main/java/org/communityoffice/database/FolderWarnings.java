package org.communityoffice.database;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.communityoffice.model.Words;

/// What is risky about the drive that an office lies on: somewhere else on a network, pulled out like a stick, nearly full.
public final class FolderWarnings {
    private static final Set<String> NETWORK = Set.of("nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afpfs", "webdav", "davfs", "9p", "fuse.sshfs", "fuse.rclone", "fuse.davfs2");
    private static final long LEAST = 200L << 20;

    private FolderWarnings() {}

    /// What is known of a drive.
    ///
    /// @param type   as the system calls it
    /// @param free   bytes
    /// @param wanted bytes that should be free: a backup needs room for two copies of the database
    record Drive(String path, String type, boolean removable, long free, long wanted) {}

    /// A sentence each; empty where nothing is risky, or the drive cannot be asked.
    public static List<String> of(OfficeFolder folder) {
        try {
            FileStore store = Files.getFileStore(folder.root());
            long wanted = Math.max(LEAST, 3 * folder.databaseFile().toFile().length());
            return of(new Drive(folder.root().toString(), store.type(), isRemovable(store), store.getUsableSpace(), wanted));
        } catch (IOException silent) {
            return List.of();
        }
    }

    static List<String> of(Drive drive) {
        List<String> out = new ArrayList<>();
        if (NETWORK.contains(drive.type().toLowerCase(Locale.ROOT)) || drive.path().startsWith("\\\\")) {
            out.add(Words.of("database.drive.network"));
        }
        if (drive.removable() || drive.path().matches("/(media|run/media|Volumes)/.*")) {
            out.add(Words.of("database.drive.removable"));
        }
        if (drive.free() < drive.wanted()) {
            out.add(Words.of("database.drive.full", drive.free() >> 20, drive.wanted() >> 20));
        }
        return out;
    }

    /// Only Windows knows.
    private static boolean isRemovable(FileStore store) throws IOException {
        try {
            return Boolean.TRUE.equals(store.getAttribute("volume:isRemovable"));
        } catch (UnsupportedOperationException | IllegalArgumentException unknown) {
            return false;
        }
    }
}
