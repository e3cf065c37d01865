package org.communityoffice.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/// A closed office as it lay in its folder, kept in memory: made once in a run, laid into as many folders as there are tests that begin with it.
public final class KeptFolder {
    /// What it takes to make one in an empty folder and to close it.
    @FunctionalInterface
    public interface Making {
        void in(Path folder) throws IOException;
    }

    private static final byte[] FOLDER = new byte[0];
    private final Map<String, byte[]> inside = new LinkedHashMap<>();

    private KeptFolder() {}

    public static KeptFolder of(Making making) {
        KeptFolder kept = new KeptFolder();
        try {
            Path made = Files.createTempDirectory("office");
            making.in(made);
            try (Stream<Path> all = Files.walk(made)) {
                for (Path path : all.toList()) {
                    kept.inside.put(made.relativize(path).toString(), Files.isDirectory(path) ? FOLDER : Files.readAllBytes(path));
                }
            }
            try (Stream<Path> all = Files.walk(made).sorted(Comparator.reverseOrder())) {
                for (Path path : all.toList()) {
                    Files.delete(path);
                }
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return kept;
    }

    public void layInto(Path folder) {
        try {
            for (Map.Entry<String, byte[]> one : inside.entrySet()) {
                Path target = folder.resolve(one.getKey());
                if (one.getValue() == FOLDER) {
                    Files.createDirectories(target);
                } else {
                    Files.write(target, one.getValue());
                }
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
