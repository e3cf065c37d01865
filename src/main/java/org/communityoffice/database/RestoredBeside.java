package org.communityoffice.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.communityoffice.model.RecordType;
import org.communityoffice.model.Words;
import org.jspecify.annotations.Nullable;

/// A backup of an open office, opened into a new folder beside it and compared with what is there now. Nothing of the open one is touched.
public final class RestoredBeside {
    private static final DateTimeFormatter MADE = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm");
    private final Office office;
    private final Clock clock;

    public RestoredBeside(Office office, Clock clock) {
        this.office = office;
        this.clock = clock;
    }

    /// @param folder where it lies
    /// @param madeAt when the backup was made
    /// @param books  the kinds of records that differ
    public record Opened(Path folder, LocalDateTime madeAt, List<Difference> books) {}

    /// Opens one. It gets the keys of now: who was locked out since stays out, passwords are those of today.
    ///
    /// @param types the kinds of records to compare
    /// @throws BackupUnusableException where it is damaged, or of another office
    /// @throws OfficeUnusableException where the new folder cannot be written
    public Opened open(Path backup, List<RecordType> types) throws IOException {
        synchronized (office) {
            LocalDateTime made = madeAt(backup);
            OfficeFolder target = free(made);
            new Restore(backup, clock).into(target, office.keys().ring(), office.key());
            boolean whole = false;
            try (OfficeDatabase then = OfficeDatabase.open(target.root(), office.key(), clock)) {
                List<Difference> books = types.stream().map(type -> Difference.of(type, office.database(), then)).filter(book -> !book.isNone()).toList();
                BackupStateFile state = new BackupStateFile(target);
                state.note(BackupStateFile.BEFORE, office.folder().root().toString());
                if (new BackupStateFile(office.folder()).second() instanceof Path second) {
                    state.note(BackupStateFile.SECOND, second.toString());
                }
                whole = true;
                return new Opened(target.root(), made, books);
            } finally {
                if (!whole) {
                    TemporaryFolder.remove(target.root());
                }
            }
        }
    }

    private static LocalDateTime madeAt(Path backup) throws IOException {
        try (BackupFile file = BackupFile.open(backup)) {
            return file.note().made();
        }
    }

    private OfficeFolder free(LocalDateTime made) {
        Path root = office.folder().root();
        if (root.getParent() == null) {
            // the whole drive is the office: nothing lies beside it
            throw new OfficeUnusableException(OfficeUnusableException.Reason.NOT_WRITABLE);
        }
        String name = Words.of("database.restored.folder", root.getFileName(), MADE.format(made));
        Path free = root.resolveSibling(name);
        for (int i = 2; Files.exists(free); i++) {
            free = root.resolveSibling(name + "-" + i);
        }
        return new OfficeFolder(free);
    }

    /// Removes one that nobody wants; it was not entered yet.
    public void remove(Opened opened) throws IOException {
        TemporaryFolder.remove(opened.folder());
    }

    /// The folder that was in use before this one was restored; null where it was not, or that one is gone.
    public @Nullable Path before() throws IOException {
        return new BackupStateFile(office.folder()).before() instanceof Path before && new OfficeFolder(before).isOffice() ? before : null;
    }
}
