package org.communityoffice.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.communityoffice.database.OfficeUnusableException.Reason;
import org.communityoffice.database.tables.Tables;
import org.communityoffice.security.KeyCost;
import org.communityoffice.security.KeyFile;
import org.communityoffice.security.RecoveryKey;
import org.communityoffice.security.Role;
import org.communityoffice.security.Unlock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An office on the disk: made, opened by password or recovery key, held by one program, read without a trace.
class OfficeTest {
    static final Clock CLOCK = Clock.fixed(LocalDate.of(2026, 11, 24).atTime(9, 41).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

    @TempDir
    Path temp;

    private OfficeFolder folder;
    private RecoveryKey recovery;

    @BeforeEach
    void make() throws IOException {
        folder = new OfficeFolder(temp.resolve("樱花 社区"));
        Office.Made made = Office.make(folder, first(), CLOCK);
        recovery = made.recovery();
        assertThat(made.number()).isEqualTo("HF-2026-01");
        made.office().close();
    }

    static Office.FirstUser first() {
        return new Office.FirstUser("主任", Role.HEAD, "old".toCharArray(), new KeyCost(64, 1, 1));
    }

    @Test
    void opensByPasswordAndByRecoveryKey() throws IOException {
        open("old").close();
        Office.Closed closed = Office.find(folder, false);
        try (Office office = closed.open(unlocked(closed.ring().unlock(recovery)), CLOCK)) {
            assertThat(office.user().name()).isEqualTo("主任");
        }
    }

    @Test
    void aNewPasswordOpensAndTheOldOneNoMore() throws IOException {
        try (Office office = open("old")) {
            office.changePassword("new".toCharArray(), new KeyCost(64, 1, 1));
        }
        open("new").close();
        try (Office.Closed closed = Office.find(folder, false)) {
            assertThat(closed.ring().unlock("主任", "old".toCharArray())).isEqualTo(new Unlock.WrongPassword());
        }
    }

    @Test
    void aSecondOneInTheSameProgramIsRefusedUntilTheFirstCloses() throws IOException {
        try (Office office = open("old")) {
            assertUnusable(Reason.IN_USE, () -> Office.find(folder, false));
            assertUnusable(Reason.IN_USE, () -> Office.find(folder, true));
            assertThat(residents(office)).isZero();
        }
        open("old").close();
    }

    @Test
    void noOfficeIsMadeWhereSomethingIs() throws IOException {
        assertUnusable(Reason.NOT_EMPTY, () -> Office.make(folder, first(), CLOCK));
        Path file = Files.createFile(temp.resolve("file"));
        assertUnusable(Reason.NOT_EMPTY, () -> Office.make(new OfficeFolder(file), first(), CLOCK));
    }

    @Test
    void aFolderWithoutAnOfficeAndOneWithoutKeysAreToldApart() throws IOException {
        assertUnusable(Reason.MISSING, () -> Office.find(new OfficeFolder(temp.resolve("none")), false));
        Files.delete(folder.root().resolve(KeyFile.NAME));
        Files.delete(folder.root().resolve(KeyFile.PREVIOUS));
        assertUnusable(Reason.KEYS_MISSING, () -> Office.find(folder, false));
        Files.writeString(folder.root().resolve(KeyFile.NAME), "{");
        assertUnusable(Reason.KEYS_DAMAGED, () -> Office.find(folder, false));
    }

    @Test
    void aDamagedKeyFileIsReadFromTheCopyBeforeAndPutRight() throws IOException {
        try (Office office = open("old")) {
            office.changeRecoveryKey("HF-2026-02");
        }
        Path keys = folder.root().resolve(KeyFile.NAME);
        Files.writeString(keys, Files.readString(keys).substring(0, 100));
        open("old").close();
        assertThat(KeyFile.read(folder.root())).isInstanceOfSatisfying(KeyFile.Reading.Read.class, r -> assertThat(r.fromPrevious()).isFalse());
    }

    @Test
    void aMissingOrCutDatabaseIsNeverMadeAnew() throws IOException {
        Path file = folder.databaseFile();
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(whole, 8192));
        assertThatThrownBy(() -> open("old")).isInstanceOf(OfficeUnusableException.class);
        Files.delete(file);
        assertUnusable(Reason.DATABASE_MISSING, () -> open("old"));
        assertThat(file).doesNotExist();
        Files.write(file, whole);
        open("old").close();
    }

    @Test
    void openingForReadingLeavesNoTrace() throws IOException {
        open("old").close();
        Map<String, String> before = traces(folder.root());
        try (Office.Closed closed = Office.find(folder, true);
                Office office = closed.open(unlocked(closed.ring().unlock("主任", "old".toCharArray())), CLOCK)) {
            assertThat(residents(office)).isZero();
            assertThat(traces(folder.root())).isEqualTo(before);
        }
        assertThat(traces(folder.root())).isEqualTo(before);
    }

    /// Name, size, time of change and content of everything in a folder.
    static Map<String, String> traces(Path root) throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.toList()) {
                String content = Files.isRegularFile(path) ? String.valueOf(java.util.Arrays.hashCode(Files.readAllBytes(path))) : "folder";
                found.put(root.relativize(path).toString(), Files.getLastModifiedTime(path) + " " + content);
            }
        }
        return found;
    }

    private Office open(String password) throws IOException {
        Office.Closed closed = Office.find(folder, false);
        return closed.open(unlocked(closed.ring().unlock("主任", password.toCharArray())), CLOCK);
    }

    private static int residents(Office office) {
        return office.database().read(reading -> reading.fetchCount(Tables.RESIDENT));
    }

    private static Unlock.Unlocked unlocked(Unlock unlock) {
        return unlock instanceof Unlock.Unlocked in ? in : fail("not unlocked");
    }

    private static void assertUnusable(Reason reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOfSatisfying(OfficeUnusableException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
