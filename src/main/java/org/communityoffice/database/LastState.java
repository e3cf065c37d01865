package org.communityoffice.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.communityoffice.database.OfficeUnusableException.Reason;
import org.communityoffice.database.tables.Tables;
import org.communityoffice.security.WholeFile;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// What the database held when it was last closed, in a small file beside it: the number of its newest change set.
///
/// A file that was cut short opens as an older or an empty database and says nothing; this is how it is noticed.
final class LastState {
    static final String NAME = "state.txt";

    private LastState() {}

    /// @throws OfficeUnusableException where the database holds less than it is known to have held
    static void require(Path folder, DSLContext database) {
        OptionalLong known = read(folder);
        if (known.isPresent() && newest(database) < known.getAsLong()) {
            throw new OfficeUnusableException(Reason.DAMAGED);
        }
    }

    /// @param newest of a database that is closed by now
    static void write(Path folder, long newest) {
        OptionalLong known = read(folder);
        if (known.isPresent() && known.getAsLong() == newest) {
            return;
        }
        try {
            WholeFile.write(folder.resolve(NAME), out -> out.write(Long.toString(newest).getBytes(UTF_8)));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /// For a database that is put in the place of another, from a backup.
    static void forget(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(NAME));
    }

    /// Unknown where there is no such file, or it cannot be read: then the database speaks for itself.
    private static OptionalLong read(Path folder) {
        try {
            Path file = folder.resolve(NAME);
            return Files.isRegularFile(file) ? OptionalLong.of(Long.parseLong(Files.readString(file, UTF_8).strip())) : OptionalLong.empty();
        } catch (IOException | NumberFormatException unreadable) {
            return OptionalLong.empty();
        }
    }

    /// The number of the newest change set; 0 where nothing was ever changed.
    static long newest(DSLContext database) {
        Long newest = database.select(DSL.max(Tables.CHANGE_SET.ID)).from(Tables.CHANGE_SET).fetchOne(0, Long.class);
        return newest == null ? 0 : newest;
    }
}
