package org.communityoffice.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityoffice.command.OfficeCommandTest.assertSays;

import java.nio.file.Path;
import org.communityoffice.command.TestCommand.Ran;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The sample office goes in through the import, opens with the password of the README, and can be backed up and restored.
class SampleCommandTest {
    @TempDir
    Path temp;

    @Test
    void theSampleIsMadeCheckedBackedUpAndRestored() {
        TestCommand office = new TestCommand();
        Path data = temp.resolve("sample");
        Ran made = office.run("sample", "--data", data);
        assertThat(made.exit()).as(made.err()).isZero();
        assertThat(made.out().lines().filter(line -> line.contains("导入")).toList()).hasSize(13).noneMatch(line -> line.contains("导入 0 行")).allMatch(line -> line.contains("没收的 0 行"));
        assertSays(office.run("check", "--data", data), Exit.USAGE, "没有密码");
        Ran checked = office.password(Sample.PASSWORD).run("check", "--data", data);
        assertThat(checked.exit()).as(checked.err()).isZero();
        assertThat(checked.out()).contains("楼栋 25 栋").containsPattern("居民 (2[89]|3[0-9])\\d\\d 人");
        assertThat(office.run("backup", "--data", data, "--out", temp.resolve("u.zip")).exit()).isZero();
        Ran restored = office.run("restore", "--backup", temp.resolve("u.zip"), "--data", temp.resolve("b"));
        assertThat(restored.exit()).as(restored.err()).isZero();
        String counts = checked.out().substring(checked.out().indexOf("居民"), checked.out().indexOf("条"));
        assertThat(restored.out()).contains(counts);
        assertSays(office.run("sample", "--data", data), Exit.USAGE, "已经有资料");
    }
}
