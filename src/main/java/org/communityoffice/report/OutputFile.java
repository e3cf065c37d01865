package org.communityoffice.report;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.communityoffice.security.WholeFile;
import org.jspecify.annotations.Nullable;

/// A file written by one of the document libraries: whole or not at all, and a full disk is an [IOException] whichever library met it.
final class OutputFile {
    private OutputFile() {}

    static void write(Path target, WholeFile.Content content) throws IOException {
        WholeFile.write(target, out -> plainly(content, out));
    }

    /// Some libraries turn what the disk says into exceptions of their own, one even loses it: so it is noted on the way.
    static void plainly(WholeFile.Content content, OutputStream out) throws IOException {
        Noting noting = new Noting(out);
        try {
            content.writeTo(noting);
        } catch (RuntimeException wrapped) {
            if (noting.problem != null) {
                throw noting.problem;
            }
            throw wrapped;
        }
    }

    /// Remembers the first problem of the stream below.
    private static final class Noting extends FilterOutputStream {
        private @Nullable IOException problem;

        Noting(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            try {
                out.write(bytes, from, count);
            } catch (IOException disk) {
                problem = disk;
                throw disk;
            }
        }
    }
}
