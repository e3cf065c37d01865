package org.communityoffice.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/// The folder into which damaged files of an office are moved; nothing is ever deleted.
final class Aside {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'aside-'yyyy-MM-dd-HHmmss");

    private Aside() {}

    /// A new one, named by the moment.
    static Path in(Path office, Clock clock) throws IOException {
        String name = NAME.format(LocalDateTime.now(clock));
        Path folder = office.resolve(name);
        for (int more = 2; Files.exists(folder); more++) {
            folder = office.resolve(name + "-" + more);
        }
        return Files.createDirectories(folder);
    }
}
