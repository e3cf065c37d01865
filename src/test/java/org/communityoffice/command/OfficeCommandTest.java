package org.communityoffice.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.communityoffice.command.TestCommand.Ran;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The contract of the command line: exit codes, passwords, and one Chinese sentence for whatever goes wrong.
class OfficeCommandTest {
    @TempDir
    Path temp;

    private final TestCommand office = new TestCommand().password("pw");

    @ParameterizedTest
    @ValueSource(strings = {"", "new", "sample", "import", "check", "recover", "backup", "restore"})
    void helpIsChineseAndComplete(String command) {
        Ran ran = command.isEmpty() ? office.run("--help") : office.run(command, "--help");
        assertThat(ran.exit()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).contains("用法：office " + command).contains("--today", "--user", "--password-file", "--help");
        assertThat(ran.out().lines().filter(line -> line.matches("^ +--[a-z-]+(=\\S+)?$")).map(String::strip))
                .as("options without a description on this line or the next").allMatch(line -> line.length() > 20);
    }

    @Test
    void withoutACommandTheWindowOpens() {
        assertThat(office.run().exit()).isEqualTo(77);
        assertThat(office.run("--data", temp).exit()).isEqualTo(77);
    }

    @Test
    void theVersionIsTold() {
        Ran ran = office.run("--version");
        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).isEqualTo("社区办公 1.0\n");
    }

    @Test
    void wrongArgumentsAreToldInOneChineseSentence() {
        for (List<Object> arguments : List.<List<Object>>of(
                List.of("nwe"), List.of("new"), List.of("new", "--data"), List.of("new", "--data", temp, "--name", "a", "--data", temp),
                List.of("new", "--data", temp, "--name", "a", "--today", "2026-13-40"), List.of("new", "--dta", temp),
                List.of("backup", "--data", temp), List.of("check", "extra", "--data", temp))) {
            Ran ran = office.run(arguments.toArray());
            assertThat(ran.exit()).as(arguments.toString()).isEqualTo(Exit.USAGE);
            assertSentence(ran);
        }
    }

    @Test
    void aNewOfficeOpensWithItsPasswordAlone() throws IOException {
        Ran made = office.run("new", "--data", temp.resolve("a"), "--name", "樱花社区");
        assertThat(made.exit()).as(made.err()).isZero();
        assertThat(made.out()).contains("樱花社区").containsPattern("([2-9A-HJ-NP-Z]{5} ){3}[2-9A-HJ-NP-Z]{5}\n");
        assertThat(office.run("check", "--data", temp.resolve("a")).exit()).isZero();
        assertSays(office.password("pW").run("check", "--data", temp.resolve("a")), Exit.USAGE, "密码不对");
        assertSays(office.password("pw").run("check", "--data", temp.resolve("a"), "--user", "李"), Exit.USAGE, "没有这个用户");
        assertThat(office.run("check", "--data", temp.resolve("a"), "--user", "主任").exit()).isZero();
        assertSays(office.noPassword().run("check", "--data", temp.resolve("a")), Exit.USAGE, "没有密码");
    }

    @Test
    void thePasswordFileGoesBeforeTheVariableAndItsLineEndIsNoPartOfIt() throws IOException {
        Path file = Files.writeString(temp.resolve("p"), "\uFEFF密 码\r\nsecond");
        office.run("new", "--data", temp.resolve("a"), "--name", "樱花社区", "--password-file", file);
        assertThat(office.password("密 码").run("check", "--data", temp.resolve("a")).exit()).isZero();
        assertThat(office.password("x").run("check", "--data", temp.resolve("a"), "--password-file", file).exit()).isZero();
        assertSays(office.run("check", "--data", temp.resolve("a"), "--password-file", temp.resolve("none")), Exit.USAGE, "密码文件");
        Files.writeString(file, "\n");
        assertSays(office.run("check", "--data", temp.resolve("a"), "--password-file", file), Exit.USAGE, "没有密码");
    }

    @Test
    void theFirstUserAndTheRecoveryKeyFileAreAsAsked() throws IOException {
        Path key = temp.resolve("key.txt");
        Ran made = office.run("new", "--data", temp.resolve("a"), "--name", "樱花社区", "--user", "王办事员", "--recovery-key-out", key);
        assertThat(made.exit()).isZero();
        assertThat(made.out()).doesNotContain(Files.readString(key).substring(0, 5));
        assertThat(office.run("check", "--data", temp.resolve("a"), "--user", "王办事员").exit()).isZero();
        assertSays(office.run("new", "--data", temp.resolve("b"), "--name", "x", "--recovery-key-out", key), Exit.USAGE, "没有覆盖");
        assertThat(temp.resolve("b")).doesNotExist();
    }

    @Test
    void aFolderThatIsNoOfficeIsExitThree() throws IOException {
        assertSays(office.run("check", "--data", temp.resolve("none")), Exit.UNUSABLE, "没有社区办公的资料");
        assertSays(office.run("recover", "--data", temp), Exit.UNUSABLE, "没有社区办公的资料");
        assertSays(office.run("backup", "--data", temp, "--out", temp.resolve("x.zip")), Exit.UNUSABLE, "没有社区办公的资料");
        Files.writeString(temp.resolve("x"), "x");
        assertSays(office.run("new", "--data", temp, "--name", "樱花社区"), Exit.USAGE, "已经有资料");
    }

    @Test
    void onATerminalANewPasswordIsAskedForTwice() {
        assertSays(office.typing("one", "two").run("new", "--data", temp.resolve("a"), "--name", "x"), Exit.USAGE, "不一样");
        assertThat(temp.resolve("a")).doesNotExist();
        assertThat(office.typing("one", "one").run("new", "--data", temp.resolve("a"), "--name", "x").exit()).isZero();
        assertThat(office.typing("one").run("check", "--data", temp.resolve("a")).exit()).isZero();
        assertSays(office.noPassword().run("check", "--data", temp.resolve("a")), Exit.USAGE, "没有密码");
    }

    @Test
    void anOfficeOfANewerProgramOrAFolderThatCannotBeNamedIsExitThree() throws IOException {
        office.run("new", "--data", temp.resolve("a"), "--name", "樱花社区");
        Path keys = temp.resolve("a/keys.json");
        Files.writeString(keys, Files.readString(keys).replace("\"format\" : 1", "\"format\" : 9"));
        assertSays(office.run("check", "--data", temp.resolve("a")), Exit.UNUSABLE, "更新的版本");
        assertSays(office.run("new", "--data", temp.resolve("a;b"), "--name", "x"), Exit.UNUSABLE, "分号");
    }

    @Test
    void aBookThatIsNoneIsWrongUsage() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Books.require("dogs"))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.exit()).isEqualTo(Exit.USAGE)).hasMessageContaining("dogs");
        Books.ALL.forEach(Books::require);
    }

    static void assertSays(Ran ran, int exit, String words) {
        assertThat(ran.exit()).as(ran.err() + ran.out()).isEqualTo(exit);
        assertThat(ran.err()).contains(words);
        assertSentence(ran);
    }

    /// One line, Chinese, with its full stop, and nothing that only a programmer reads.
    static void assertSentence(Ran ran) {
        assertThat(ran.err().strip()).endsWith("。").doesNotContain("\n", "Exception", "Error", "null", "Missing", "Unknown", "Invalid")
                .containsPattern("[\\u4e00-\\u9fff]{2}");
    }
}
