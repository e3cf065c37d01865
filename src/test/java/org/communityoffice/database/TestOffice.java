package org.communityoffice.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.communityoffice.security.DataKey;
import org.communityoffice.security.KeyCost;
import org.communityoffice.security.Role;
import org.communityoffice.security.Unlock;

/// A database in a temporary folder, with a key that is the same in all tests, on a day that stands still.
public final class TestOffice {
    public static final DataKey KEY = DataKey.of(new byte[32]);
    public static final Clock CLOCK = Clock.fixed(
            LocalDate.of(2026, 11, 15).atTime(9, 41, 7).atZone(ZoneId.systemDefault()).toInstant(), ZoneId.systemDefault());

    private static final String PASSWORD = "lan-tian-bai-yun";
    private static final Map<String, KeptFolder> OFFICES = new ConcurrentHashMap<>();

    /// The tables are made once for all tests of a run.
    private static final class Empty {
        private static final KeptFolder FOLDER = KeptFolder.of(made -> OfficeDatabase.create(made, KEY, CLOCK).close());
    }

    private TestOffice() {}

    /// An empty one.
    public static OfficeDatabase create(Path folder) {
        return create(folder, CLOCK);
    }

    public static OfficeDatabase create(Path folder, Clock clock) {
        Empty.FOLDER.layInto(folder);
        return OfficeDatabase.open(folder, KEY, clock);
    }

    /// A whole office where nothing was entered yet, opened by its first user; made once in a run for each user.
    public static Office office(Path folder, String user, Role role, Clock clock) throws IOException {
        OFFICES.computeIfAbsent(user + role, _ -> KeptFolder.of(made ->
                Office.make(new OfficeFolder(made), new Office.FirstUser(user, role, PASSWORD.toCharArray(), new KeyCost(64, 1, 1)), clock).office().close())).layInto(folder);
        return reopen(folder, user, clock);
    }

    /// One that such a user left, or one restored from its backup.
    public static Office reopen(Path folder, String user, Clock clock) throws IOException {
        Office.Closed closed = Office.find(new OfficeFolder(folder), false);
        return closed.open((Unlock.Unlocked) closed.ring().unlock(user, PASSWORD.toCharArray()), clock);
    }

    /// Copies a folder with all that is in it.
    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }

    public static OfficeDatabase open(Path folder) {
        return OfficeDatabase.open(folder, KEY, CLOCK);
    }
}
