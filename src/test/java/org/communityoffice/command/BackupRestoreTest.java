package org.communityoffice.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityoffice.command.OfficeCommandTest.assertSays;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.communityoffice.command.TestCommand.Ran;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From the command line: back up, restore, check, recover.
class BackupRestoreTest {
    @TempDir
    Path temp;

    private final TestCommand office = new TestCommand().password("pw");
    private Path data;
    private Path key;

    @BeforeEach
    void make() {
        data = temp.resolve("a");
        key = temp.resolve("key.txt");
        assertThat(office.run("new", "--data", data, "--name", "樱花社区", "--recovery-key-out", key).exit()).isZero();
    }

    @Test
    void aBackupRestoresByPassword() {
        Ran made = office.run("backup", "--data", data, "--out", temp.resolve("u.zip"));
        assertThat(made.exit()).as(made.err()).isZero();
        assertThat(made.out()).contains("已试开").contains("操作记录 1 条");
        assertSays(office.password("no").run("restore", "--backup", temp.resolve("u.zip"), "--data", temp.resolve("b")), Exit.USAGE, "密码不对");
        assertThat(temp.resolve("b")).doesNotExist();
        Ran restored = office.password("pw").run("restore", "--backup", temp.resolve("u.zip"), "--data", temp.resolve("b"));
        assertThat(restored.exit()).as(restored.err()).isZero();
        assertThat(restored.out()).contains("2026-11-24 09:41").contains("操作记录 1 条");
        assertThat(office.run("check", "--data", temp.resolve("b")).exit()).isZero();
        assertSays(office.run("restore", "--backup", temp.resolve("u.zip"), "--data", temp.resolve("b")), Exit.USAGE, "已经有资料");
    }

    @Test
    void aBackupRestoresByRecoveryKeyUnderANewPassword() throws IOException {
        office.run("backup", "--data", data, "--out", temp.resolve("u.zip"));
        Ran restored = office.password("new").run("restore", "--backup", temp.resolve("u.zip"), "--data", temp.resolve("b"), "--recovery-key-file", key);
        assertThat(restored.exit()).as(restored.err()).isZero();
        assertThat(office.run("check", "--data", temp.resolve("b")).exit()).isZero();
        assertSays(office.password("pw").run("check", "--data", temp.resolve("b")), Exit.USAGE, "密码不对");
        String groups = Files.readString(key);
        Files.writeString(key, groups.charAt(0) == 'A' ? "B" + groups.substring(1) : "A" + groups.substring(1));
        assertSays(office.run("restore", "--backup", temp.resolve("u.zip"), "--data", temp.resolve("c"), "--recovery-key-file", key), Exit.USAGE, "第 1 组");
        Files.writeString(key, "6SC99 U4ETP XEDUD WNE5B 78628 3XQ6E V9G86 LV9LU");
        assertSays(office.run("restore", "--backup", temp.resolve("u.zip"), "--data", temp.resolve("c"), "--recovery-key-file", key), Exit.USAGE, "恢复页");
    }

    @Test
    void aBackupIsNotOverwrittenUnlessAsked() throws IOException {
        Path target = Files.writeString(temp.resolve("u.zip"), "mine");
        assertSays(office.run("backup", "--data", data, "--out", target), Exit.USAGE, "--force");
        assertThat(target).hasContent("mine");
        assertThat(office.run("backup", "--data", data, "--out", target, "--force").exit()).isZero();
        assertThat(office.run("restore", "--backup", target, "--data", temp.resolve("b")).exit()).isZero();
        assertSays(office.run("backup", "--data", data, "--out", temp.resolve("none/u.zip")), Exit.USAGE, "没有文件夹");
        assertSays(office.run("restore", "--backup", temp.resolve("none.zip"), "--data", temp.resolve("c")), Exit.USAGE, "找不到文件");
        assertSays(office.run("restore", "--backup", key, "--data", temp.resolve("c")), Exit.READ, "不是社区办公的备份");
    }

    @Test
    void whatCannotBeRestoredIsSaidAndLeavesNothing() throws IOException {
        Path backup = temp.resolve("u.zip");
        office.run("backup", "--data", data, "--out", backup);
        Path taken = Files.createDirectory(temp.resolve("taken"));
        Files.writeString(taken.resolve("信.txt"), "别人的");
        assertSays(office.run("restore", "--backup", backup, "--data", taken), Exit.USAGE, "已经有资料");
        assertThat(taken.resolve("信.txt")).hasContent("别人的");
        flip(backup);
        assertSays(office.run("restore", "--backup", backup, "--data", temp.resolve("b")), Exit.READ, "已损坏");
        try (Stream<Path> left = Files.list(temp)) {
            assertThat(left.map(path -> path.getFileName().toString())).containsExactlyInAnyOrder("a", "key.txt", "u.zip", "taken");
        }
    }

    @Test
    void checkingChangesNotOneByte() throws IOException {
        office.run("backup", "--data", data, "--out", data.resolve("backups/one.zip"));
        Map<String, String> before = traces();
        Ran ran = office.run("check", "--data", data);
        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("资料全部读过", "钥匙文件完好", "备份逐份核对过：1 份", "没有发现问题");
        office.run("check", "--data", data, "--user", "李");
        assertThat(traces()).isEqualTo(before);
    }

    @Test
    void aDryRunOfAnImportChangesNotOneByte() throws IOException {
        Path file = Path.of("src/test/resources/input/A00_已入库居民(先导入).xlsx");
        Map<String, String> before = traces();
        Ran ran = office.run("import", "--data", data, "--book", "residents", file, "--dry-run");
        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(traces()).isEqualTo(before);
        assertThat(office.run("import", "--data", data, "--book", "residents", file).exit()).isZero();
        assertThat(traces()).isNotEqualTo(before);
    }

    @Test
    void checkTellsADamagedBackupAndADamagedKeyFile() throws IOException {
        office.run("backup", "--data", data, "--out", data.resolve("backups/one.zip"));
        flip(data.resolve("backups/one.zip"));
        assertSays(office.run("check", "--data", data), Exit.READ, "one.zip");
        Files.delete(data.resolve("backups/one.zip"));
        Files.writeString(data.resolve("keys.json"), "{");
        assertSays(office.run("check", "--data", data), Exit.READ, "keys.json");
        Ran put = office.run("recover", "--data", data);
        assertThat(put.exit()).as(put.err()).isZero();
        assertThat(put.out()).contains("已修好");
        assertThat(office.run("check", "--data", data).exit()).isZero();
    }

    @Test
    void checkCountsAttachmentFilesThatBelongToNothingAndLeavesThem() throws IOException {
        assertThat(office.run("check", "--data", data).out()).contains("附件逐个解开核对过：0 个").doesNotContain("没有登记");
        Path left = Files.write(data.resolve("attachments/0123456789abcdef0123456789abcdef"), new byte[700]);
        Files.write(data.resolve("attachments/fedcba9876543210fedcba9876543210"), new byte[0]);
        Ran ran = office.run("check", "--data", data);
        assertThat(ran.exit()).as("nothing of the office is lost").isZero();
        assertThat(ran.out()).contains("另有 2 个附件文件没有登记", "没有发现问题");
        assertThat(left).hasSize(700);
    }

    @Test
    void recoverHasNothingToDoOnAWholeOffice() {
        Ran ran = office.run("recover", "--data", data);
        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("没有要修的");
    }

    @Test
    void aDatabaseThatDoesNotOpenIsRebuiltFromTheNewestGoodBackup() throws IOException {
        office.run("backup", "--data", data, "--out", data.resolve("backups/1.zip"));
        office.run("backup", "--data", data, "--out", data.resolve("backups/2.zip"));
        flip(data.resolve("backups/2.zip"));
        for (String damage : new String[] {"cut", "gone", "rubbish"}) {
            Path file = data.resolve("office.mv.db");
            switch (damage) {
                case "cut" -> Files.write(file, java.util.Arrays.copyOf(Files.readAllBytes(file), 5000));
                case "gone" -> Files.delete(file);
                default -> Files.write(file, new byte[100_000]);
            }
            Ran broken = office.run("check", "--data", data);
            assertThat(broken.exit()).as(damage).isEqualTo(Exit.UNUSABLE);
            Ran rebuilt = office.run("recover", "--data", data, "--today", damage.equals("cut") ? "2026-11-25" : damage.equals("gone") ? "2026-11-26" : "2026-11-27");
            assertThat(rebuilt.exit()).as(damage + rebuilt.err()).isEqualTo(Exit.READ);
            assertThat(rebuilt.out()).contains(damage.equals("cut") ? "2026-11-24 09:41" : "2026-11-25 09:41").contains("操作记录 1 条").contains("aside-");
            assertThat(data.resolve("backups/2.zip")).doesNotExist();
            assertThat(office.run("check", "--data", data).exit()).as(damage).isZero();
        }
        assertThat(data.resolve("aside-2026-11-25-094100/office.mv.db")).hasSize(5000);
    }

    @Test
    void whatWasSavedAfterTheBackupComesBackFromTheJournal() throws IOException {
        office.run("backup", "--data", data, "--out", data.resolve("backups/1.zip"));
        assertThat(office.run("import", "--data", data, "--book", "residents", Path.of("src/test/resources/input/A00_已入库居民(先导入).xlsx")).exit()).isZero();
        Files.write(data.resolve("office.mv.db"), new byte[9000]);
        assertSays(office.run("check", "--data", data), Exit.UNUSABLE, "office recover");
        Ran rebuilt = office.run("recover", "--data", data);
        assertThat(rebuilt.exit()).isEqualTo(Exit.READ);
        assertThat(rebuilt.out()).contains("2026-11-24 09:41").contains("居民 12 人");
        assertThat(rebuilt.err()).contains("由流水补回").contains("导入").doesNotContain("纸质");
        Ran good = office.run("check", "--data", data);
        assertThat(good.exit()).as(good.err()).isZero();
        assertThat(good.out()).contains("流水逐条核对过");
    }

    @Test
    void withoutAnyBackupTheJournalAloneBringsEverythingBack() throws IOException {
        Files.delete(data.resolve("office.mv.db"));
        assertSays(office.run("backup", "--data", data, "--out", temp.resolve("u.zip")), Exit.UNUSABLE, "不见了");
        Ran rebuilt = office.run("recover", "--data", data);
        assertThat(rebuilt.exit()).isEqualTo(Exit.READ);
        assertThat(rebuilt.out()).contains("由流水从头重建").contains("操作记录 1 条");
        assertThat(office.run("check", "--data", data).exit()).isZero();
    }

    @Test
    void aJournalThatIsGoneIsToldAndBegunAnew() throws IOException {
        Files.delete(data.resolve("journal/journal-000001.log"));
        assertSays(office.run("check", "--data", data), Exit.READ, "流水不见了");
        Ran put = office.run("recover", "--data", data);
        assertThat(put.exit()).isEqualTo(Exit.READ);
        assertThat(put.err()).contains("另起一份", "又做了一份备份");
        assertThat(office.run("check", "--data", data).exit()).isZero();
    }

    @Test
    void withoutAnyBackupOrJournalRecoverTouchesNothing() throws IOException {
        Files.write(data.resolve("office.mv.db"), new byte[9000]);
        Files.write(data.resolve("journal/journal-000001.log"), new byte[90]);
        Map<String, String> before = traces();
        assertSays(office.run("recover", "--data", data), Exit.UNUSABLE, "office restore");
        before.keySet().removeIf(name -> name.isEmpty() || name.equals("tmp"));
        assertThat(traces()).containsAllEntriesOf(before);
    }

    @Test
    void aForgottenPasswordIsSetAnewByTheRecoveryKey() {
        Ran ran = office.password("new").run("recover", "--data", data, "--recovery-key-file", key);
        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(office.run("check", "--data", data).exit()).isZero();
        assertSays(office.password("pw").run("check", "--data", data), Exit.USAGE, "密码不对");
    }

    private static void flip(Path file) throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.seek(open.length() / 2);
            int was = open.read();
            open.seek(open.length() / 2);
            open.write(was ^ 1);
        }
    }

    private Map<String, String> traces() throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> all = Files.walk(data)) {
            for (Path path : all.toList()) {
                String content = Files.isRegularFile(path) ? String.valueOf(java.util.Arrays.hashCode(Files.readAllBytes(path))) : "folder";
                found.put(data.relativize(path).toString(), Files.getLastModifiedTime(path) + " " + content);
            }
        }
        return found;
    }
}
