package org.communityoffice.database;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.communityoffice.database.BackupUnusableException.Reason;
import org.communityoffice.security.DataKey;
import org.communityoffice.security.KeyFile;
import org.communityoffice.security.WholeFile;
import org.jspecify.annotations.Nullable;

/// Makes backups of an office and tries each before it is called good: the finished file is opened again, every hash in it
/// compared, its database opened in a folder of its own, and every row read and compared with what was there.
public final class Backups {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'backup-'yyyy-MM-dd-HHmmss'.zip'");
    private static final String STATE = "state.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Office office;
    private final Clock clock;

    public Backups(Office office, Clock clock) {
        this.office = office;
        this.clock = clock;
    }

    /// A backup that was tried and found good.
    ///
    /// @param contents what is in it
    public record Good(Path file, LocalDateTime at, Contents contents) {}

    /// A backup in the office's own folder, named by the moment.
    public Good make() throws IOException {
        Files.createDirectories(office.folder().backups());
        return make(office.folder().backups().resolve(NAME.format(LocalDateTime.now(clock))));
    }

    /// A backup at this place; what stands there is replaced, once the new one is good.
    ///
    /// @throws BackupUnusableException where the copy did not stand the trial; nothing is left of it
    public Good make(Path target) throws IOException {
        LocalDateTime at = LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
        boolean good = false;
        Path beside = WholeFile.beside(target);
        try (TemporaryFolder work = TemporaryFolder.in(office.folder().tmp())) {
            Contents contents = copy(work.path());
            String officeId = keys().ring().officeId();
            WholeFile.fill(beside, out -> BackupFile.write(out, work.path().resolve(OfficeDatabase.FILE), office.folder(), officeId, at, contents, office.key()));
            try (TemporaryFolder trial = TemporaryFolder.in(office.folder().tmp())) {
                tryOut(beside, office.key(), trial.path(), clock);
            }
            WholeFile.move(beside, target);
            good = true;
            office.database().trimJournal(heldByTwo());
            return new Good(target, at, contents);
        } finally {
            Files.deleteIfExists(beside);
            note(good ? "good" : "failed", at);
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

    /// The newest change set that two of the backups in the office's folder hold: should one of them be damaged, the other and the journal bring
    /// back everything. 0 where there are no two.
    private long heldByTwo() throws IOException {
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
        return held.size() < 2 ? 0 : held.get(1);
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
        if (!Files.isDirectory(folder.backups())) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder.backups())) {
            return all.filter(f -> f.getFileName().toString().matches("[^.].*\\.zip")).sorted(Comparator.comparing(Path::getFileName).reversed()).toList();
        }
    }

    /// How the backups stand.
    public BackupState state() throws IOException {
        JsonNode state = readState();
        return new BackupState(moment(state.path("good")), moment(state.path("failed")));
    }

    /// Writes down anew when the newest whole backup in the folder was made.
    void noteNewest() throws IOException {
        for (Path backup : inFolder(office.folder())) {
            if (isWhole(backup, office.key())) {
                try (BackupFile file = BackupFile.open(backup)) {
                    note("good", file.note().made());
                    return;
                }
            }
        }
    }

    private static @Nullable LocalDateTime moment(JsonNode node) {
        try {
            return node.isTextual() ? LocalDateTime.parse(node.asText()) : null;
        } catch (DateTimeParseException damaged) {
            return null;
        }
    }

    private void note(String what, LocalDateTime at) throws IOException {
        ObjectNode state = readState();
        state.put(what, at.toString());
        byte[] bytes = JSON.writeValueAsBytes(state);
        Files.createDirectories(office.folder().backups());
        WholeFile.write(office.folder().backups().resolve(STATE), out -> out.write(bytes));
    }

    private ObjectNode readState() throws IOException {
        Path file = office.folder().backups().resolve(STATE);
        try {
            return Files.exists(file) && JSON.readTree(Files.readAllBytes(file)) instanceof ObjectNode state ? state : JSON.createObjectNode();
        } catch (JacksonException cutShort) {
            return JSON.createObjectNode();
        }
    }
}
