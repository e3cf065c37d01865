package org.communityoffice.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipFile;
import org.communityoffice.database.BackupUnusableException.Reason;
import org.communityoffice.security.DataKey;
import org.communityoffice.security.KeyFile;
import org.communityoffice.security.WholeFile;
import org.jspecify.annotations.Nullable;

/// Makes backups of an office and tries each before it is called good: the finished file is opened again, every hash in it
/// compared, its database opened in a folder of its own, and every row read and compared with what was there.
public final class Backups {
    private final Office office;
    private final Clock clock;
    private final BackupStateFile stateFile;

    public Backups(Office office, Clock clock) {
        this.office = office;
        this.clock = clock;
        this.stateFile = new BackupStateFile(office.folder());
    }

    /// A backup that was tried and found good.
    ///
    /// @param contents what is in it
    public record Good(Path file, LocalDateTime at, Contents contents) {}

    /// A backup in the office's own folder, named by the moment; old ones go, and where a second folder is set it gets a copy.
    ///
    /// @throws BackupUnusableException where the copy did not stand the trial; nothing is left of it
    public Good make() throws IOException {
        synchronized (office) {
            LocalDateTime at = LocalDateTime.now(clock);
            Path folder = office.folder().backups();
            Files.createDirectories(folder);
            Good good = make(folder.resolve(BackupFolders.name(at)), !BackupFolders.hasScriptOf(at, inFolder(office.folder())));
            BackupFolders.thin(folder, good.file(), office.key());
            if (stateFile.second() instanceof Path second) {
                stateFile.note(BackupFolders.copy(good.file(), second, office.key()) ? BackupStateFile.COPIED : BackupStateFile.NOT_COPIED, good.at().toString());
            }
            return good;
        }
    }

    /// The backup of the day, where there is none yet.
    ///
    /// @return whether one was made
    public boolean makeDaily() throws IOException {
        synchronized (office) {
            LocalDateTime good = state().good();
            if (good != null && !good.toLocalDate().isBefore(LocalDate.now(clock)) && !inFolder(office.folder()).isEmpty()) {
                return false;
            }
            make();
            return true;
        }
    }

    /// A backup before much is written at once; none where the newest one holds all there is.
    public void makeBefore() throws IOException {
        synchronized (office) {
            if (heldByNewest() < office.database().read(JournalStanding::newest)) {
                make();
            }
        }
    }

    /// A backup at this place; what stands there is replaced, once the new one is good.
    ///
    /// @throws BackupUnusableException where the copy did not stand the trial; nothing is left of it
    public Good make(Path target) throws IOException {
        synchronized (office) {
            return make(target, true);
        }
    }

    private Good make(Path target, boolean withScript) throws IOException {
        LocalDateTime at = LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
        boolean good = false;
        try (TemporaryFolder work = TemporaryFolder.in(office.folder().tmp())) {
            Contents contents = copy(work.path());
            Path script = work.path().resolve(BackupFile.SCRIPT);
            if (withScript) {
                Path apart = Files.createDirectory(work.path().resolve("script"));
                Files.copy(work.path().resolve(OfficeDatabase.FILE), apart.resolve(OfficeDatabase.FILE));
                H2File.script(apart, office.key(), script);
            }
            String officeId = keys().ring().officeId();
            BackupFile.Parts parts = new BackupFile.Parts(work.path().resolve(OfficeDatabase.FILE), withScript ? script : null, office.folder());
            write(target, parts, new BackupFile.About(officeId, at, contents, Migration.NEWEST), office.key(), clock);
            good = true;
            office.database().trimJournal(held(1));
            return new Good(target, at, contents);
        } finally {
            stateFile.note(good ? BackupStateFile.GOOD : BackupStateFile.FAILED, at.toString());
        }
    }

    /// Writes one beside its place, tries it, and moves it there.
    ///
    /// @throws BackupUnusableException where it did not stand the trial; nothing is left of it
    static void write(Path target, BackupFile.Parts parts, BackupFile.About about, DataKey key, Clock clock) throws IOException {
        Path beside = WholeFile.beside(target);
        try {
            WholeFile.fill(beside, out -> BackupFile.write(out, parts, about, key));
            try (TemporaryFolder trial = TemporaryFolder.in(parts.folder().tmp())) {
                tryOut(beside, key, trial.path(), clock);
            }
            WholeFile.move(beside, target);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /// The copy by the database itself, and what it must hold: nobody saves between the two.
    private Contents copy(Path work) throws IOException {
        Path zip = work.resolve("database.zip");
        Contents contents;
        synchronized (office.database()) {
            office.database().beginJournalFile();
            contents = Contents.of(office.database());
            office.database().backupTo(zip);
        }
        try (ZipFile packed = new ZipFile(zip.toFile())) {
            var entry = packed.stream().filter(e -> e.getName().endsWith(OfficeDatabase.FILE)).findFirst().orElseThrow();
            try (var in = packed.getInputStream(entry)) {
                Files.copy(in, work.resolve(OfficeDatabase.FILE));
            }
        }
        Files.delete(zip);
        return contents;
    }

    /// The newest change set that the newest backup in the office's folder holds; 0 where there is none. A backup stands there only once it was tried.
    public long heldByNewest() throws IOException {
        return held(0);
    }

    /// The newest change set that the backup at a place holds, the fullest at 0. The journal goes only as far as the one at 1 holds it: should one
    /// of two be damaged, the other and the journal bring back everything.
    private long held(int place) throws IOException {
        List<Long> held = new ArrayList<>();
        for (Path backup : inFolder(office.folder())) {
            try (BackupFile file = BackupFile.open(backup)) {
                if (file.note().isSealedBy(office.key())) {
                    held.add(file.note().newest());
                }
            } catch (BackupUnusableException damaged) {
                // it holds nothing
                continue;
            }
        }
        held.sort(Comparator.reverseOrder());
        return held.size() <= place ? 0 : held.get(place);
    }

    private KeyFile.Reading.Read keys() throws IOException {
        return KeyFile.read(office.folder().root()) instanceof KeyFile.Reading.Read read ? read : fail();
    }

    private static KeyFile.Reading.Read fail() {
        throw new OfficeUnusableException(OfficeUnusableException.Reason.KEYS_DAMAGED);
    }

    /// Tries a backup out in an empty folder.
    ///
    /// @return what is in it
    /// @throws BackupUnusableException where anything is not as its note says
    static Contents tryOut(Path backup, DataKey key, Path folder, Clock clock) throws IOException {
        try (BackupFile file = BackupFile.open(backup)) {
            file.requireWhole(key);
            WholeFile.fill(folder.resolve(OfficeDatabase.FILE), out -> file.copy(OfficeDatabase.FILE, out));
            Contents found = read(folder, key, clock);
            if (!found.equals(file.note().contents())) {
                throw new BackupUnusableException(Reason.NOT_THE_SAME);
            }
            return found;
        }
    }

    /// Whether every byte of a backup is as its sealed note says; reads only, and does not open the database in it.
    public static boolean isWhole(Path backup, DataKey key) throws IOException {
        try (BackupFile file = BackupFile.open(backup)) {
            file.requireWhole(key);
            return true;
        } catch (BackupUnusableException damaged) {
            return false;
        }
    }

    private static Contents read(Path folder, DataKey key, Clock clock) {
        try (OfficeDatabase copy = OfficeDatabase.openForReading(folder, key, clock)) {
            return Contents.of(copy);
        } catch (OfficeUnusableException broken) {
            throw new BackupUnusableException(Reason.DAMAGED);
        }
    }

    /// The backups in the office's own folder, newest first.
    public static List<Path> inFolder(OfficeFolder folder) throws IOException {
        return BackupFolders.in(folder.backups());
    }

    /// How the backups stand.
    public BackupState state() throws IOException {
        return stateFile.read();
    }

    /// Where each backup of the office's folder goes as well (a stick, another drive); null for nowhere. The next backup goes there.
    public void second(@Nullable Path folder) throws IOException {
        stateFile.note(BackupStateFile.SECOND, folder == null ? "" : folder.toAbsolutePath().toString());
        stateFile.note(BackupStateFile.COPIED, "");
        stateFile.note(BackupStateFile.NOT_COPIED, "");
    }

    /// Writes down anew when the newest whole backup in the folder was made.
    void noteNewest() throws IOException {
        for (Path backup : inFolder(office.folder())) {
            if (isWhole(backup, office.key())) {
                try (BackupFile file = BackupFile.open(backup)) {
                    stateFile.note(BackupStateFile.GOOD, file.note().made().toString());
                    return;
                }
            }
        }
    }
}
