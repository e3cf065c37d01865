package org.communityoffice;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Goes through the program once before it is handed out, so that what Java learns by it can be kept beside it and every later start is quick (`docs/decisions/0150`).
///
/// `Rehearsal make DIR` makes the sample in DIR, anew where there is one; `Rehearsal open DIR` opens it without a screen and looks at every page. Two programs, since all classes that are met by the
/// second are laid ready at every start: those that only making needs would make each start slower.
public final class Rehearsal {
    /// Of a window on a real screen, which a rehearsal without one does not meet.
    private static final Pattern SCREEN = Pattern.compile("com/sun/(glass/ui/(gtk|win)|prism/(es2|d3d))/[A-Za-z0-9$]+\\.class");

    private Rehearsal() {}

    public static void main(String[] arguments) throws IOException {
        Path office = Path.of(arguments[1]);
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        if (arguments[0].equals("make")) {
            takeAway(office);
            must(Main.run("sample", "--data", office.toString()));
        } else {
            meetTheScreen();
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
            RehearsalView.lookAround();
            must(Main.run("--sample-at", office.toString()));
        }
        System.exit(0);
    }

    private static void meetTheScreen() throws IOException {
        for (String jar : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (jar.contains("javafx-graphics")) {
                try (ZipFile file = new ZipFile(jar)) {
                    for (ZipEntry entry : Collections.list(file.entries())) {
                        if (SCREEN.matcher(entry.getName()).matches()) {
                            meet(entry.getName().replace(".class", "").replace('/', '.'));
                        }
                    }
                }
            }
        }
    }

    private static void meet(String name) {
        try {
            Class.forName(name, false, Rehearsal.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError another) {
            // one of another system: not met
        }
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
