package org.communityoffice.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.UnaryOperator;

/// A file that appears whole or not at all: written beside its place, synced, then moved.
public final class WholeFile {
    private WholeFile() {}

    /// What goes into the file.
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /// @param replace whether a file that is there may be replaced
    /// @throws FileAlreadyExistsException where it may not; nothing was written
    /// @throws IOException where it could not be written; nothing new is there, and what was there is untouched
    public static void write(Path target, boolean replace, Content content) throws IOException {
        write(target, replace, content, UnaryOperator.identity());
    }

    static void write(Path target, boolean replace, Content content, UnaryOperator<OutputStream> disk) throws IOException {
        if (!replace && Files.exists(target)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        Path folder = target.toAbsolutePath().getParent();
        Path part = Files.createTempFile(folder, ".", ".part");
        try {
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE);
                    OutputStream out = disk.apply(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16))) {
                content.writeTo(out);
                out.flush();
                channel.force(true);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
