package org.communityoffice.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.communityoffice.security.DataKey;

/// A database in a temporary folder, with a key that is the same in all tests, on a day that stands still.
public final class TestOffice {
    public static final DataKey KEY = DataKey.of(new byte[32]);
    public static final Clock CLOCK = Clock.fixed(
            LocalDate.of(2026, 11, 15).atTime(9, 41, 7).atZone(ZoneId.systemDefault()).toInstant(), ZoneId.systemDefault());

    private static Path made = Path.of("");

    private TestOffice() {}

    /// An empty one. Its tables are made once for all tests of a run.
    public static synchronized OfficeDatabase create(Path folder) {
        try {
            if (made.toString().isEmpty()) {
                made = Files.createTempDirectory("office");
                OfficeDatabase.create(made, KEY, CLOCK).close();
                made.toFile().deleteOnExit();
            }
            copy(made, folder);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return open(folder);
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
