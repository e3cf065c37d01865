package org.communityoffice.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.communityoffice.database.FolderWarnings.Drive;
import org.junit.jupiter.api.Test;

/// A drive that may vanish or is full is named; the computer's own is not.
class FolderWarningsTest {
    private static final long MUCH = 1L << 40;

    @Test
    void aDriveOfTheComputerIsNoRisk() {
        assertThat(FolderWarnings.of(new Drive("/home/a/社区办公", "ext4", false, MUCH, 1))).isEmpty();
        assertThat(FolderWarnings.of(new Drive("C:\\社区办公", "NTFS", false, MUCH, 1))).isEmpty();
    }

    @Test
    void aNetworkAStickAndAFullDiskAreNamedEachWithAWayOut() {
        assertThat(FolderWarnings.of(new Drive("/srv/share", "nfs4", false, MUCH, 1))).singleElement().asString().contains("网络盘", "请");
        assertThat(FolderWarnings.of(new Drive("\\\\server\\share", "NTFS", false, MUCH, 1))).singleElement().asString().contains("网络盘");
        assertThat(FolderWarnings.of(new Drive("E:\\社区办公", "FAT32", true, MUCH, 1))).singleElement().asString().contains("U 盘", "请");
        assertThat(FolderWarnings.of(new Drive("/run/media/a/STICK", "vfat", false, MUCH, 1))).singleElement().asString().contains("U 盘");
        assertThat(FolderWarnings.of(new Drive("/home/a", "ext4", false, 100L << 20, 200L << 20))).singleElement().asString().contains("100 MB", "200 MB", "请");
    }
}
