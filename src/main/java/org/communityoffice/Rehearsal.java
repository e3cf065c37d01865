package org.communityoffice;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.communityoffice.command.Sample;

/// Goes through the program once before it is handed out, so that what Java learns by it can be kept beside it and every later start is quick (`docs/decisions/0035`).
///
/// `Rehearsal DIR FILE`: makes an office in DIR with the residents of a file, and opens every page without a screen; DIR is taken away at the end. Short on purpose: all classes that
/// are met here are laid ready at every start, those that only a long paper needs would make each start slower.
public final class Rehearsal {
    private Rehearsal() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        takeAway(folder);
        Path office = folder.resolve("office");
        Path word = Files.writeString(Files.createDirectories(folder).resolve("word"), Sample.PASSWORD);
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        must(Main.run("new", "--data", office.toString(), "--name", "社区", "--password-file", word.toString()));
        must(Main.run("import", "--data", office.toString(), "--password-file", word.toString(), "--book", "residents", arguments[1]));
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        RehearsalView.lookAround();
        must(Main.run("--sample-at", office.toString()));
        takeAway(folder);
        System.exit(0);
    }

    private static void must(int exit) {
        if (exit != 0) {
            throw new IllegalStateException("the rehearsal ended with " + exit);
        }
    }

    private static void takeAway(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
