package org.communityoffice.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.communityoffice.command.TestCommand.Ran;
import org.communityoffice.database.Office;
import org.communityoffice.database.OfficeFolder;
import org.communityoffice.security.Unlock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two programs on one office: the second gets a sentence, in this process and in one of its own.
class SecondInstanceTest {
    @TempDir
    Path temp;

    @Test
    void theSecondProgramIsRefusedAndTheFirstGoesOn() throws IOException, InterruptedException {
        TestCommand office = new TestCommand().password("pw");
        Path data = temp.resolve("樱花 社区");
        office.run("new", "--data", data, "--name", "樱花社区");
        Office.Closed closed = Office.find(new OfficeFolder(data), false);
        try (Office open = closed.open((Unlock.Unlocked) closed.ring().unlock("主任", "pw".toCharArray()), TestCommand.CLOCK)) {
            for (String command : new String[] {"check", "recover"}) {
                Ran here = office.run(command, "--data", data);
                OfficeCommandTest.assertSays(here, Exit.UNUSABLE, "另一个窗口");
            }
            Ran second = anotherProcess("backup", "--data", data.toString(), "--out", temp.resolve("u.zip").toString());
            OfficeCommandTest.assertSays(second, Exit.UNUSABLE, "另一个窗口");
            for (String command : new String[] {"check", "recover"}) {
                OfficeCommandTest.assertSays(anotherProcess(command, "--data", data.toString()), Exit.UNUSABLE, "另一个窗口");
            }
            open.changePassword("other".toCharArray(), new org.communityoffice.security.KeyCost(64, 1, 1));
        }
        Ran later = anotherProcess("check", "--data", data.toString());
        OfficeCommandTest.assertSays(later, Exit.USAGE, "密码不对");
        assertThat(temp.resolve("u.zip")).doesNotExist();
    }

    private static Ran anotherProcess(String... arguments) throws IOException, InterruptedException {
        java.util.List<String> words = new java.util.ArrayList<>(java.util.List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8", "-cp", System.getProperty("java.class.path"), "org.communityoffice.Main"));
        words.addAll(java.util.List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().put("OFFICE_PASSWORD", "pw");
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ran(process.exitValue(), out, err);
    }
}
