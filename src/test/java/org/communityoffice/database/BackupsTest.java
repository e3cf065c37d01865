package org.communityoffice.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Random;
import java.util.stream.Stream;
import org.communityoffice.database.BackupUnusableException.Reason;
import org.communityoffice.model.Values;
import org.communityoffice.security.DataKey;
import org.communityoffice.security.KeyRing;
import org.communityoffice.security.Unlock;
import org.communityoffice.settings.BuildingFields;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Backups: tried before they are good, refused when touched, restored row by row into a new folder.
class BackupsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @TempDir
    Path temp;

    private Office office;
    private Backups backups;

    @BeforeEach
    void make() throws IOException {
        office = Office.make(new OfficeFolder(temp.resolve("office")), OfficeTest.first(), OfficeTest.CLOCK).office();
        backups = new Backups(office, OfficeTest.CLOCK);
        addBuildings(40);
        Attachments attachments = new Attachments(office);
        office.database().change("附件", "主任", changes -> {
            try {
                return attachments.add(changes, BuildingFields.TYPE, 1, "photo", "a.jpg", new byte[100_000]);
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        });
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void aGoodBackupSaysWhatIsInItAndLeavesNothingBeside() throws IOException {
        assertThat(backups.state().inWords(TODAY)).isEqualTo("还没有备份");
        Backups.Good good = backups.make();
        assertThat(good.contents().rows("building")).isEqualTo(40);
        assertThat(good.contents().rows("change_row")).isEqualTo(41);
        assertThat(good.file()).hasFileName("backup-2026-11-24-094100.zip");
        assertThat(Backups.isWhole(good.file(), office.key())).isTrue();
        assertThat(names(office.folder().backups())).containsExactlyInAnyOrder("backup-2026-11-24-094100.zip", "state.json");
        assertThat(names(office.folder().tmp())).isEmpty();
        assertThat(backups.state().inWords(TODAY)).isEqualTo("今天 09:41 备份成功，已试开");
        assertThat(backups.state().inWords(TODAY.plusDays(1))).isEqualTo("昨天 09:41 备份成功，已试开");
    }

    @Test
    void theStateInWords() {
        LocalDateTime good = LocalDateTime.of(2026, 11, 20, 17, 32);
        assertThat(new BackupState(good, null, null).inWords(TODAY)).isEqualTo("11月20日 17:32 备份成功，已试开；隔得太久了，请到“设置 → 备份与密钥”再备份一次");
        assertThat(new BackupState(good, good.minusDays(1), null).inWords(TODAY)).isEqualTo("11月20日 17:32 备份成功，已试开；隔得太久了，请到“设置 → 备份与密钥”再备份一次");
        assertThat(new BackupState(good.minusYears(1), null, null).inWords(TODAY)).isEqualTo("2025年11月20日 17:32 备份成功，已试开；隔得太久了，请到“设置 → 备份与密钥”再备份一次");
        assertThat(new BackupState(good, good.plusDays(4), null).inWords(TODAY)).isEqualTo("今天 17:32 备份没有成功，上一份好的是11月20日 17:32；请到“设置 → 备份与密钥”再备份一次");
        assertThat(new BackupState(null, good.plusDays(4), null).inWords(TODAY)).isEqualTo("今天 17:32 备份没有成功，还没有好的备份；请到“设置 → 备份与密钥”再备份一次");
    }

    @Test
    void whatIsRestoredIsTheSameRowByRow() throws IOException {
        Contents before = Contents.of(office.database());
        Path file = backups.make(temp.resolve("u.zip")).file();
        addBuildings(1);
        OfficeFolder target = new OfficeFolder(temp.resolve("restored"));
        Restore restore = new Restore(file, OfficeTest.CLOCK);
        KeyRing ring = restore.keys();
        Restore.Restored restored = restore.into(target, ring, key(ring));
        assertThat(restored.contents()).isEqualTo(before).isNotEqualTo(Contents.of(office.database()));
        assertThat(restored.madeAt()).isEqualTo(LocalDateTime.of(2026, 11, 24, 9, 41));
        Office.Closed closed = Office.find(target, false);
        try (Office other = closed.open(in(closed.ring()), OfficeTest.CLOCK)) {
            assertThat(other.database().report().isQuiet()).isTrue();
            Attachments attachments = new Attachments(other);
            assertThat(attachments.read(attachments.all().getFirst())).isInstanceOf(Attachments.Content.Whole.class);
            other.database().change("加楼栋", "主任", changes -> changes.insert(building(99)));
        }
        assertThat(names(temp)).containsExactlyInAnyOrder("office", "restored", "u.zip");
    }

    @Test
    void theJournalGoesOnlyAsFarAsTwoBackupsHoldIt() throws IOException {
        Path journal = office.folder().root().resolve("journal");
        Path first = backups.make().file();
        Files.move(first, first.resolveSibling("backup-1.zip"));
        assertThat(names(journal)).as("one backup may be damaged").containsExactlyInAnyOrder("journal-000001.log", "journal-000002.log");
        addBuildings(1);
        backups.make();
        assertThat(names(journal)).containsExactlyInAnyOrder("journal-000002.log", "journal-000003.log");
        assertThat(office.database().journal(office.key()).missing()).isEmpty();
        assertThat(office.database().journal(office.key()).trouble()).isEqualTo(JournalTrouble.NONE);
    }

    @Test
    void aSecondFolderGetsEveryBackupAndAMissingOneIsSaid() throws IOException {
        Path stick = Files.createDirectory(temp.resolve("stick"));
        backups.second(stick);
        backups.make();
        assertThat(Backups.isWhole(stick.resolve("backup-2026-11-24-094100.zip"), office.key())).isTrue();
        assertThat(backups.state().inWords(TODAY)).isEqualTo("今天 09:41 备份成功，已试开，第二份在 " + stick);
        assertThat(backups.state().isGood(TODAY)).isTrue();
        Files.move(stick, temp.resolve("pulled"));
        assertThat(backups.makeDaily()).as("there is one of today").isFalse();
        new Backups(office, java.time.Clock.offset(OfficeTest.CLOCK, java.time.Duration.ofDays(1))).makeDaily();
        assertThat(backups.state().inWords(TODAY.plusDays(1))).startsWith("今天 09:41 备份成功，已试开；第二份没有拷成：" + stick);
        assertThat(backups.state().isGood(TODAY.plusDays(1))).isFalse();
        assertThat(new BackupState.Second(Path.of("e:\\备份"), null, null).place()).isEqualTo("E 盘");
    }

    @Test
    void beforeAnImportThereIsABackupOfAllThereIsAndOnlyOnce() throws IOException {
        backups.makeBefore();
        assertThat(backups.heldByNewest()).isEqualTo(office.database().read(JournalStanding::newest));
        Files.move(Backups.inFolder(office.folder()).getFirst(), office.folder().backups().resolve("kept.zip"));
        backups.makeBefore();
        assertThat(Backups.inFolder(office.folder())).hasSize(1);
        addBuildings(1);
        backups.makeBefore();
        assertThat(Backups.inFolder(office.folder())).hasSize(2);
    }

    @Test
    void theFirstBackupOfAWeekHoldsAScriptThatMakesTheSameDatabase() throws Exception {
        Path file = backups.make().file();
        try (TemporaryFolder work = TemporaryFolder.in(temp.resolve("work")); BackupFile backup = BackupFile.open(file)) {
            Path script = work.path().resolve("script");
            try (var out = Files.newOutputStream(script)) {
                backup.copy(BackupFile.SCRIPT, out);
            }
            assertThat(new String(Files.readAllBytes(script), java.nio.charset.StandardCharsets.ISO_8859_1)).doesNotContain("INSERT").doesNotContain("CREATE");
            String secret = java.util.HexFormat.of().formatHex(office.key().bytes());
            try (var pool = java.sql.DriverManager.getConnection("jdbc:h2:mem:");
                    var statement = pool.createStatement()) {
                statement.execute("RUNSCRIPT FROM '" + script + "' COMPRESSION DEFLATE CIPHER AES PASSWORD '" + secret + "' CHARSET 'UTF-8'");
                var rows = statement.executeQuery("select count(*) from building");
                rows.next();
                assertThat(rows.getInt(1)).isEqualTo(40);
            }
        }
        Files.move(file, file.resolveSibling("backup-2026-11-23-094100.zip"));
        try (BackupFile second = BackupFile.open(backups.make().file())) {
            assertThat(second.hasScript()).isFalse();
        }
    }

    @Test
    void nothingIsRestoredOverSomething() throws IOException {
        Path file = backups.make(temp.resolve("u.zip")).file();
        Path full = Files.createDirectory(temp.resolve("full"));
        Files.writeString(full.resolve("x"), "x");
        Restore restore = new Restore(file, OfficeTest.CLOCK);
        KeyRing ring = restore.keys();
        assertThatThrownBy(() -> restore.into(new OfficeFolder(full), ring, key(ring))).isInstanceOf(OfficeUnusableException.class);
        assertThat(names(full)).containsExactly("x");
    }

    @Test
    void everyTouchedBackupIsRefusedAndLeavesNoFolder() throws IOException {
        Path file = backups.make(temp.resolve("u.zip")).file();
        byte[] good = Files.readAllBytes(file);
        int refusals = 0;
        Random random = new Random(Long.getLong("seed", 1));
        for (int round = 0; round < 25; round++) {
            byte[] bad = good.clone();
            bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, bad);
            OfficeFolder target = new OfficeFolder(temp.resolve("restored" + round));
            try {
                Restore restore = new Restore(file, OfficeTest.CLOCK);
                KeyRing ring = restore.keys();
                Restore.Restored restored = restore.into(target, ring, key(ring));
                // only a byte that carries nothing (a time in the zip) may go unnoticed: then all that counts is the same
                assertThat(restored.contents()).isEqualTo(Contents.of(office.database()));
            } catch (BackupUnusableException refused) {
                assertThat(target.root()).doesNotExist();
                refusals++;
            }
        }
        assertThat(refusals).isGreaterThan(20);
    }

    @Test
    void aCutOneAnotherFileAndOneOfAnotherKeyAreNotWhole() throws IOException {
        Path file = backups.make(temp.resolve("u.zip")).file();
        assertThat(Backups.isWhole(file, DataKey.random())).isFalse();
        Files.write(file, java.util.Arrays.copyOf(Files.readAllBytes(file), 5000));
        assertThat(Backups.isWhole(file, office.key())).isFalse();
        Files.writeString(file, "no zip");
        assertThatThrownBy(() -> new Restore(file, OfficeTest.CLOCK).keys())
                .isInstanceOfSatisfying(BackupUnusableException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NOT_A_BACKUP));
    }

    @Test
    void aDatabaseInTheBackupThatIsAnotherIsNotCalledGood() throws IOException {
        Path one = backups.make(temp.resolve("one.zip")).file();
        addBuildings(1);
        try (TemporaryFolder work = TemporaryFolder.in(temp.resolve("work"))) {
            office.database().backupTo(work.path().resolve("db.zip"));
            try (var zip = new java.util.zip.ZipFile(work.path().resolve("db.zip").toFile());
                    var in = zip.getInputStream(zip.entries().nextElement())) {
                Files.copy(in, work.path().resolve(OfficeDatabase.FILE));
            }
            Path other = temp.resolve("other.zip");
            Contents promised;
            try (BackupFile file = BackupFile.open(one)) {
                promised = file.note().contents();
            }
            try (var out = Files.newOutputStream(other)) {
                BackupFile.write(out, new BackupFile.Parts(work.path().resolve(OfficeDatabase.FILE), null, office.folder()),
                        new BackupFile.About("id", LocalDateTime.MIN, promised, Migration.NEWEST), office.key());
            }
            assertThat(Backups.isWhole(other, office.key())).isTrue();
            try (TemporaryFolder trial = TemporaryFolder.in(temp.resolve("work"))) {
                assertThatThrownBy(() -> Backups.tryOut(other, office.key(), trial.path(), OfficeTest.CLOCK))
                        .isInstanceOfSatisfying(BackupUnusableException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NOT_THE_SAME));
            }
        }
    }

    @Test
    void aFailedAttemptIsToldAndTheGoodOneStays() throws IOException {
        Path target = backups.make(temp.resolve("u.zip")).file();
        byte[] good = Files.readAllBytes(target);
        Files.delete(office.folder().root().resolve("keys.json"));
        Files.delete(office.folder().root().resolve("keys.json.old"));
        assertThatThrownBy(() -> backups.make(target)).isInstanceOf(OfficeUnusableException.class);
        assertThat(Files.readAllBytes(target)).isEqualTo(good);
        assertThat(backups.state().failed()).isEqualTo(LocalDateTime.of(2026, 11, 24, 9, 41));
        assertThat(names(temp)).containsExactlyInAnyOrder("office", "u.zip");
        assertThat(names(office.folder().tmp())).isEmpty();
    }

    private void addBuildings(int many) {
        office.database().change("加楼栋", "主任", changes -> {
            for (int i = 1; i <= many; i++) {
                changes.insert(building(i));
            }
            return many;
        });
    }

    private static Values building(int number) {
        return Values.none(BuildingFields.TYPE).change()
                .set(BuildingFields.ESTATE, "樱花苑").set(BuildingFields.BUILDING, number + "号楼")
                .set(BuildingFields.SORT, number).set(BuildingFields.ACTIVE, true).done();
    }

    private static Unlock.Unlocked in(KeyRing ring) {
        return ring.unlock("主任", "old".toCharArray()) instanceof Unlock.Unlocked in ? in : fail("not unlocked");
    }

    private static DataKey key(KeyRing ring) {
        return in(ring).key();
    }

    private static java.util.List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(f -> f.getFileName().toString()).toList();
        }
    }
}
