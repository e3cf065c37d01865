package org.communityoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.communityoffice.command.TestCommand;
import org.communityoffice.database.Office;
import org.communityoffice.security.KeyCost;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The way into an office whose database does not open.
class DoorTest {
    @TempDir Path temp;
    private final Door door = new Door(TestCommand.CLOCK);
    private Path folder;

    @BeforeEach
    void make() {
        folder = temp.resolve("office");
        try (Office office = door.make(folder, "主任", "pw".toCharArray(), new KeyCost(64, 1, 1)).office()) {
            office.database().change("设置", "主任", changes -> changes.insert(org.communityoffice.model.Values.none(org.communityoffice.settings.BuildingFields.TYPE).change()
                    .set(org.communityoffice.settings.BuildingFields.ESTATE, "樱花苑").set(org.communityoffice.settings.BuildingFields.BUILDING, "1号楼")
                    .set(org.communityoffice.settings.BuildingFields.SORT, 1).set(org.communityoffice.settings.BuildingFields.ACTIVE, true).done()));
        }
    }

    private Door.Opened open(String password) {
        return door.open(folder, "主任", password.toCharArray());
    }

    @Test
    void aDamagedDatabaseIsRebuiltWhereTheClerkWantsItAndSaysWhatCameBack() throws IOException {
        byte[] damaged = new byte[90_000];
        Files.write(folder.resolve("office.mv.db"), damaged);
        assertThat(open("no")).isInstanceOf(Door.Opened.Refused.class);
        assertThat(open("pw")).isInstanceOfSatisfying(Door.Opened.Broken.class, broken -> {
            assertThat(broken.message()).contains("重建");
            assertThat(folder.resolve("office.mv.db")).as("nothing is done unasked").hasBinaryContent(damaged);
            assertThat(door.rebuild(folder, broken)).isInstanceOfSatisfying(Door.Opened.Open.class, open -> {
                try (Office office = open.office()) {
                    assertThat(String.join("\n", office.toTell())).contains("由流水从头重建", "没有删除", "主任：设置");
                }
            });
        });
        assertThat(open("pw")).isInstanceOfSatisfying(Door.Opened.Open.class, open -> open.office().close());
    }

    @Test
    void whereThereIsNeitherBackupNorJournalNothingIsTouched() throws IOException {
        Files.delete(folder.resolve("office.mv.db"));
        Files.delete(folder.resolve("journal/journal-000001.log"));
        assertThat(open("pw")).isInstanceOfSatisfying(Door.Opened.Broken.class, broken ->
                assertThat(door.rebuild(folder, broken)).isInstanceOfSatisfying(Door.Opened.Refused.class, refused -> assertThat(refused.message()).contains("什么也没有动")));
    }
}
