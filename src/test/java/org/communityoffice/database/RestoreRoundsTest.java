package org.communityoffice.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Random;
import java.util.zip.ZipFile;
import org.communityoffice.database.BackupUnusableException.Reason;
import org.communityoffice.model.Values;
import org.communityoffice.security.KeyFile;
import org.communityoffice.security.KeyRing;
import org.communityoffice.settings.BuildingFields;
import org.communityoffice.work.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Random work, backup, restore: the same row by row. A long action that is stopped at a random moment: as if it had never begun.
@Tag("fault")
class RestoreRoundsTest {
    private final Random random = new Random(FaultOffice.SEED);

    @TempDir
    private Path temp;

    private Office office;
    private KeyRing ring;

    @BeforeEach
    void make() throws IOException {
        office = Office.make(new OfficeFolder(temp.resolve("office")), OfficeTest.first(), OfficeTest.CLOCK).office();
        ring = ((KeyFile.Reading.Read) KeyFile.read(office.folder().root())).ring();
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void whatIsRestoredIsIdenticalRowByRow() throws IOException {
        for (int round = 0; round < FaultOffice.times(5, 200); round++) {
            FaultOffice.fill(office.database(), random, 1 + random.nextInt(8));
            Contents then = Contents.of(office.database());
            Path file = new Backups(office, OfficeTest.CLOCK).make(temp.resolve("u.zip")).file();
            FaultOffice.fill(office.database(), random, 1);
            OfficeFolder target = new OfficeFolder(temp.resolve("restored" + round));
            new Restore(file, OfficeTest.CLOCK).into(target, ring, office.key());
            try (OfficeDatabase restored = OfficeDatabase.open(target.root(), office.key(), OfficeTest.CLOCK)) {
                assertThat(Contents.of(restored)).as("round " + round).isEqualTo(then);
            }
            FaultOffice.remove(target.root());
        }
    }

    /// The broken build: somebody saves between the copy and its note.
    @Test
    void aCopyThatIsNotOfOneMomentIsRefused() throws IOException {
        FaultOffice.fill(office.database(), random, 4);
        Path work = Files.createDirectory(temp.resolve("work"));
        office.database().backupTo(work.resolve("db.zip"));
        try (ZipFile zip = new ZipFile(work.resolve("db.zip").toFile()); var in = zip.getInputStream(zip.entries().nextElement())) {
            Files.copy(in, work.resolve(OfficeDatabase.FILE));
        }
        add(1, Progress.NONE);
        Contents later = Contents.of(office.database());
        Path file = temp.resolve("broken.zip");
        try (var out = Files.newOutputStream(file)) {
            BackupFile.write(out, new BackupFile.Parts(work.resolve(OfficeDatabase.FILE), null, office.folder()),
                    new BackupFile.About(ring.officeId(), LocalDateTime.MIN, later, Migration.NEWEST), office.key());
        }
        assertThatThrownBy(() -> new Restore(file, OfficeTest.CLOCK).into(new OfficeFolder(temp.resolve("restored")), ring, office.key()))
                .isInstanceOfSatisfying(BackupUnusableException.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.NOT_THE_SAME));
    }

    @Test
    void whatIsStoppedAtARandomMomentLeavesNothing() {
        FaultOffice.fill(office.database(), random, 4);
        Contents before = Contents.of(office.database());
        int stopped = 0;
        for (int round = 0; round < FaultOffice.times(50, 1_000); round++) {
            stopped += stopped(1 + random.nextInt(400)) ? 1 : 0;
            assertThat(Contents.of(office.database())).as("round " + round).isEqualTo(before);
        }
        assertThat(stopped).isEqualTo(FaultOffice.times(50, 1_000));
        assertThat(office.database().journal(office.key()).trouble()).isEqualTo(JournalTrouble.NONE);
        assertThat(office.database().journal(office.key()).missing()).isEmpty();
        add(1, Progress.NONE);
        assertThat(Contents.of(office.database()).rows("building")).isEqualTo(before.rows("building") + 1);
    }

    /// The broken build: each row a save of its own.
    @Test
    void stoppingAnActionOfManySavesIsSeen() {
        Contents before = Contents.of(office.database());
        add(1, Progress.NONE);
        stopped(5);
        assertThat(Contents.of(office.database())).isNotEqualTo(before);
    }

    private boolean stopped(int after) {
        Progress[] progress = new Progress[1];
        progress[0] = new Progress(state -> {
            if (state.done() >= after) {
                progress[0].stop();
            }
        });
        try {
            add(500, progress[0]);
            return false;
        } catch (Progress.Stopped stop) {
            return true;
        }
    }

    private void add(int many, Progress progress) {
        office.database().change("加楼栋", "主任", changes -> {
            for (int i = 0; i < many; i++) {
                progress.step("加楼栋", i, many);
                changes.insert(Values.none(BuildingFields.TYPE).change().set(BuildingFields.ESTATE, "樱花苑").set(BuildingFields.BUILDING, random.nextInt() + "号楼")
                        .set(BuildingFields.SORT, i).set(BuildingFields.ACTIVE, true).done());
            }
            return many;
        });
    }
}
