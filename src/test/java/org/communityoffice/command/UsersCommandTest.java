package org.communityoffice.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.communityoffice.database.Office;
import org.communityoffice.database.OfficeFolder;
import org.communityoffice.security.KeyCost;
import org.communityoffice.security.Role;
import org.communityoffice.security.Tries;
import org.communityoffice.security.Unlock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // set before each test
class UsersCommandTest {
    @TempDir
    Path temp;

    private Path data;

    @BeforeEach
    void make() throws IOException {
        data = temp.resolve("office");
        new TestCommand().password("pw").run("new", "--data", data, "--name", "樱花社区");
        Office.Closed closed = Office.find(new OfficeFolder(data), false);
        try (Office office = closed.open((Unlock.Unlocked) closed.ring().unlock("主任", "pw".toCharArray()), TestCommand.CLOCK)) {
            office.keys().change((ring, key) -> ring.withUser("李明", Role.CLERK, "li".toCharArray(), new KeyCost(64, 1, 1), key));
        }
    }

    @Test
    void eachUserComesWithTheirOwnPassword() {
        OfficeCommandTest.assertSays(new TestCommand().password("li").run("check", "--data", data), Exit.USAGE, "密码不对");
        assertThat(new TestCommand().password("li").run("check", "--data", data, "--user", "李明").exit()).isEqualTo(Exit.DONE);
        OfficeCommandTest.assertSays(new TestCommand().password("li").run("check", "--data", data, "--user", "张三"), Exit.USAGE, "没有");
    }

    @Test
    void theCommandLineObeysTheSameTable() throws IOException {
        Office.Closed closed = Office.find(new OfficeFolder(data), false);
        try (Office office = closed.open((Unlock.Unlocked) closed.ring().unlock("主任", "pw".toCharArray()), TestCommand.CLOCK)) {
            office.keys().change((ring, key) -> ring.withUser("陈志强", Role.PATROL, "chen".toCharArray(), new KeyCost(64, 1, 1), key));
        }
        TestCommand patrol = new TestCommand().password("chen");
        Path out = temp.resolve("a.xlsx");
        Path people = Files.writeString(temp.resolve("b.csv"), "姓名,性别\n张三,男\n");
        OfficeCommandTest.assertSays(patrol.run("export", "--data", data, "--user", "陈志强", "--book", "residents", "--out", out), Exit.USAGE, "巡逻录入不能导出");
        assertThat(out).doesNotExist();
        OfficeCommandTest.assertSays(patrol.run("backup", "--data", data, "--user", "陈志强", "--out", temp.resolve("b.zip")), Exit.USAGE, "巡逻录入不能备份");
        OfficeCommandTest.assertSays(patrol.run("import", "--data", data, "--user", "陈志强", "--book", "residents", people), Exit.USAGE, "巡逻录入不能导入");
        OfficeCommandTest.assertSays(patrol.run("report", "--data", data, "--user", "陈志强", "--month", "2026-10", "--out", temp.resolve("r")), Exit.USAGE, "巡逻录入不能做报表");
        assertThat(new TestCommand().password("li").run("export", "--data", data, "--user", "李明", "--book", "residents", "--out", out).exit()).isEqualTo(Exit.DONE);
    }

    @Test
    void wrongPasswordsSlowDownTheCommandLineTooAndACheckWritesNothing() {
        Path out = temp.resolve("a.zip");
        for (int i = 0; i < 3; i++) {
            assertThat(new TestCommand().password("no").run("check", "--data", data).exit()).isEqualTo(Exit.USAGE);
        }
        assertThat(Files.exists(data.resolve(Tries.NAME))).isFalse();
        for (int i = 0; i < 3; i++) {
            OfficeCommandTest.assertSays(new TestCommand().password("no").run("backup", "--data", data, "--out", out), Exit.USAGE, "密码不对");
        }
        OfficeCommandTest.assertSays(new TestCommand().password("pw").run("backup", "--data", data, "--out", out), Exit.USAGE, "先等 5 秒");
        OfficeCommandTest.assertSays(new TestCommand().password("pw").run("check", "--data", data), Exit.USAGE, "先等 5 秒");
        assertThat(new TestCommand().password("li").run("check", "--data", data, "--user", "李明").exit()).isEqualTo(Exit.DONE);
    }
}
