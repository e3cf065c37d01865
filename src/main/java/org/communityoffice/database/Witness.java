package org.communityoffice.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.communityoffice.security.DataKey;

/// What must be in an office's database, as its newest good backup and its journal say. H2 checks only the frame of what it stores: a bit that turned
/// in the middle of a value is read as another value without a word, so only a second copy can tell.
public final class Witness {
    private final OfficeFolder folder;
    private final Clock clock;

    public Witness(OfficeFolder folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /// Makes the database once more, from the backup and what the journal holds after it, and reads it. It is made among the temporary files of the
    /// computer, encrypted as the office is, since whoever checks an office writes nothing in it; nothing of it stays.
    ///
    /// @return empty where no backup stands the trial, or where the journal does not hold everything since
    public Optional<Contents> contents(DataKey key) throws IOException {
        for (Path backup : Backups.inFolder(folder)) {
            try (TemporaryFolder trial = TemporaryFolder.in(Path.of(System.getProperty("java.io.tmpdir")))) {
                Backups.tryOut(backup, key, trial.path(), clock);
                journal(trial.path());
                return read(trial.path(), key);
            } catch (BackupUnusableException next) {
                // the one before it may be whole
                continue;
            }
        }
        return Optional.empty();
    }

    private Optional<Contents> read(Path trial, DataKey key) {
        try (OfficeDatabase again = OfficeDatabase.open(trial, key, clock)) {
            return again.report().trouble() == JournalTrouble.NONE ? Optional.of(Contents.of(again)) : Optional.empty();
        } catch (OfficeUnusableException loss) {
            // the journal knows of more than can be played back: it is no witness
            return Optional.empty();
        }
    }

    private void journal(Path trial) throws IOException {
        Path from = JournalStanding.folder(folder.root());
        if (!Files.isDirectory(from)) {
            return;
        }
        Path to = Files.createDirectories(JournalStanding.folder(trial));
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
