package org.communityoffice.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communityoffice.command.TestCommand.Ran;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The start script in a bare environment: no variable, a locale that knows no Chinese, spaces, links.
class StartScriptTest {
    @TempDir
    Path temp;

    private Path script;

    /// The distribution, with one jar that points to the classes under test.
    @BeforeEach
    void lay() throws IOException {
        assumeTrue(File.separatorChar == '/', "the script of Windows is another one");
        Path home = temp.resolve("社区 办公");
        script = home.resolve("bin/office");
        Files.createDirectories(script.getParent());
        Files.createDirectories(home.resolve("lib"));
        Files.copy(Path.of("src/main/distribution/bin/office"), script);
        assertThat(script.toFile().setExecutable(true)).isTrue();
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toUri().toString()).collect(Collectors.joining(" ")));
        try (OutputStream out = Files.newOutputStream(home.resolve("lib/all.jar"))) {
            new JarOutputStream(out, manifest).close();
        }
    }

    @Test
    void chineseNamesWorkInALocaleThatKnowsNone() throws IOException, InterruptedException {
        Path data = temp.resolve("资料 夹");
        Ran made = run(script, "pw", "new", "--data", data.toString(), "--name", "樱花社区");
        assertThat(made.err()).isEmpty();
        assertThat(made.exit()).isZero();
        assertThat(made.out()).contains("已建好“樱花社区”");
        assertThat(data.resolve("keys.json")).exists();
    }

    @Test
    void aLinkInAnotherFolderFindsItsHomeAndThePasswordMayBeChinese() throws IOException, InterruptedException {
        Path link = Files.createSymbolicLink(Files.createDirectory(temp.resolve("bin")).resolve("office"), Path.of("../社区 办公/bin/office"));
        Path data = temp.resolve("a");
        assertThat(run(link, "密码", "new", "--data", data.toString(), "--name", "樱花").exit()).isZero();
        assertThat(new TestCommand().password("密码").run("check", "--data", data).exit()).isZero();
    }

    @Test
    void withoutADisplayTheWindowSaysSoInOneSentence() throws IOException, InterruptedException {
        Ran ran = run(script, "pw");
        OfficeCommandTest.assertSays(ran, Exit.READ, "office --help");
    }

    private Ran run(Path start, String password, String... arguments) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("/usr/bin/env", "-i", "PATH=/usr/bin:/bin", "OFFICE_PASSWORD=" + password,
                "JAVA_HOME=" + System.getProperty("java.home"), "/bin/sh", start.toString()));
        words.addAll(List.of(arguments));
        Process process = new ProcessBuilder(words).start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ran(process.exitValue(), out, err);
    }
}
