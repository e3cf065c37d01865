package org.communityoffice.database;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/// A folder inside the office's `tmp` that goes when it is closed.
record TemporaryFolder(Path path) implements AutoCloseable {
    static TemporaryFolder in(Path parent) throws IOException {
        Files.createDirectories(parent);
        return new TemporaryFolder(Files.createTempDirectory(parent, "work"));
    }

    @Override
    public void close() throws IOException {
        remove(path);
    }

    static void remove(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path inside, @Nullable IOException problem) throws IOException {
                Files.delete(inside);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
