package org.communityoffice.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.communityoffice.database.journal.JournalReading;
import org.communityoffice.model.Words;
import org.communityoffice.security.DataKey;
import org.communityoffice.security.KeyFile;
import org.communityoffice.security.KeyRing;
import org.communityoffice.security.WholeFile;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/// Rebuilds an office whose database does not open: from its newest backup that stands the trial, or from nothing, and the journal. Nothing is
/// deleted; what was there is put aside.
public final class Recovery {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private final OfficeFolder folder;
    private final Clock clock;

    public Recovery(OfficeFolder folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /// What was done.
    ///
    /// @param madeAt   of the backup; null where the journal alone brought everything
    /// @param contents what is there now
    /// @param aside    where the old files lie
    /// @param opening  what the journal brought on top
    public record Rebuilt(@Nullable LocalDateTime madeAt, Contents contents, Path aside, OpeningReport opening) {}

    /// What was done, a sentence or an action a line.
    public static List<String> lines(Rebuilt done) {
        LocalDateTime at = done.madeAt();
        List<String> lines = new ArrayList<>();
        lines.add(at == null ? Words.of("database.rebuilt.journal", done.aside()) : Words.of("database.rebuilt.backup", WHEN.format(at), done.aside()));
        lines.addAll(done.opening().lines());
        return lines;
    }

    /// The keys of the folder, else those of its newest readable backup; empty where there are none at all.
    public Optional<KeyRing> keys() throws IOException {
        if (KeyFile.read(folder.root()) instanceof KeyFile.Reading.Read read) {
            return Optional.of(read.ring());
        }
        for (Path backup : Backups.inFolder(folder)) {
            try {
                return Optional.of(new Restore(backup, clock).keys());
            } catch (BackupUnusableException next) {
                // the one before it may be whole
                continue;
            }
        }
        return Optional.empty();
    }

    /// Opens the database for work, having read every row of it; empty where that is not possible, or where backup and journal say other rows.
    ///
    /// @throws OfficeUnusableException where a rebuild would not help: in use, of a newer version, not writable
    public Optional<OpeningReport> readable(DataKey key) throws IOException {
        try (OfficeDatabase database = new Upgrade(folder, clock).open(key, Disk.REAL).database()) {
            Contents there = Contents.of(database);
            return database.indicesAgree() && asWitnessed(there, key) ? Optional.of(database.report()) : Optional.empty();
        } catch (DataAccessException damaged) {
            return Optional.empty();
        } catch (OfficeUnusableException unusable) {
            // whoever recovers holds the office's lock: where the file is said to be in use, H2 in this program failed to open it before and kept hold
            if (unusable.canBeRebuilt() || unusable.reason() == OfficeUnusableException.Reason.IN_USE) {
                return Optional.empty();
            }
            throw unusable;
        }
    }

    /// Whether the database reads as it should once it was closed: what H2 tidies up on closing leans on parts of its file that nothing before reads.
    public boolean stands(DataKey key) throws IOException {
        try (OfficeDatabase database = OfficeDatabase.openForReading(folder.root(), key, clock)) {
            JournalStanding journal = database.journal(key);
            return journal.trouble() == JournalTrouble.NONE && journal.missing().isEmpty() && !journal.older()
                    && database.indicesAgree() && asWitnessed(Contents.of(database), key);
        } catch (OfficeUnusableException | DataAccessException damaged) {
            return false;
        }
    }

    private boolean asWitnessed(Contents there, DataKey key) throws IOException {
        return new Witness(folder, clock).contents(key).filter(must -> !must.equals(there)).isEmpty();
    }

    /// Rebuilds; empty where neither a good backup nor a whole journal is there, and nothing is touched then.
    public Optional<Rebuilt> rebuild(KeyRing keys, DataKey key) throws IOException {
        for (Path backup : Backups.inFolder(folder)) {
            try (TemporaryFolder trial = TemporaryFolder.in(folder.tmp())) {
                Backups.tryOut(backup, key, trial.path(), clock);
                Path aside = replace(trial.path(), keys);
                try (BackupFile file = BackupFile.open(backup)) {
                    Restore.attachments(file, folder);
                    return Optional.of(open(key, file.note().made(), aside));
                }
            } catch (BackupUnusableException next) {
                // the one before it may be whole
                continue;
            }
        }
        return fromTheJournal(keys, key);
    }

    private Optional<Rebuilt> fromTheJournal(KeyRing keys, DataKey key) throws IOException {
        JournalReading journal = JournalReading.whole(JournalStanding.folder(folder.root()), key);
        if (journal.base() != 0 || !journal.flaws().isEmpty() || journal.newer()) {
            return Optional.empty();
        }
        try (TemporaryFolder empty = TemporaryFolder.in(folder.tmp())) {
            OfficeDatabase.create(empty.path(), key, clock, new Disk(Disk.REAL.database(), null)).close();
            Path aside = replace(empty.path(), keys);
            return Optional.of(open(key, null, aside));
        }
    }

    private Rebuilt open(DataKey key, @Nullable LocalDateTime madeAt, Path aside) {
        try (OfficeDatabase database = OfficeDatabase.open(folder.root(), key, clock, Disk.REAL, new Opening.Wanted(true, true))) {
            return new Rebuilt(madeAt, Contents.of(database), aside, database.report());
        }
    }

    private Path replace(Path made, KeyRing keys) throws IOException {
        Path aside = Aside.in(folder.root(), clock);
        for (String old : new String[] {KeyFile.NAME, KeyFile.PREVIOUS}) {
            if (Files.exists(folder.root().resolve(old))) {
                Files.copy(folder.root().resolve(old), aside.resolve(old));
            }
        }
        if (Files.exists(folder.databaseFile())) {
            WholeFile.move(folder.databaseFile(), aside.resolve(OfficeDatabase.FILE));
        }
        folder.makeSubfolders();
        WholeFile.move(made.resolve(OfficeDatabase.FILE), folder.databaseFile());
        KeyFile.write(folder.root(), keys);
        return aside;
    }
}
