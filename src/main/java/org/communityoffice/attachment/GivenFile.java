package org.communityoffice.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Something that is to become an attachment: a file of the computer, which is only read, or a picture from the clipboard.
public sealed interface GivenFile {
    String name();

    long size() throws IOException;

    InputStream open() throws IOException;

    record OnDisk(Path path) implements GivenFile {
        @Override
        public String name() {
            Path last = path.getFileName();
            return last == null ? path.toString() : last.toString();
        }

        @Override
        public long size() throws IOException {
            return Files.size(path);
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }
    }

    /// Kept under a name that the program gives.
    final class InMemory implements GivenFile {
        private final String name;
        private final byte[] bytes;

        public InMemory(String name, byte[] bytes) {
            this.name = name;
            this.bytes = bytes;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }

        Drawn draw(int longest) {
            return Pictures.draw(bytes, longest).<Drawn>map(Drawn.Picture::new).orElseGet(Drawn.NoPicture::new);
        }
    }
}
