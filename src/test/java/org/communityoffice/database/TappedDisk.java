package org.communityoffice.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/// A disk whose writes go by somebody who records them, or lets them fail: for the database's file and the journal's alike.
final class TappedDisk {
    /// Locked by every test class that uses it, since classes run beside each other.
    static final String ONE_AT_A_TIME = "tapped disk";

    /// What is asked of the disk.
    enum Kind { WRITE, TRUNCATE, SYNC }

    /// Who is asked before anything is written.
    @FunctionalInterface
    interface Tap {
        /// @return whether it is to be done; if not, the writer believes that it was
        boolean io(Path file, Kind kind, long at, byte[] bytes) throws IOException;
    }

    private static volatile Tap tap = (_, _, _, _) -> true;

    static {
        FilePath.register(new TappedPath());
    }

    private TappedDisk() {}

    /// The disk from now on; one at a time.
    static Disk with(Tap other) {
        tap = other;
        return new Disk("tapped:", (file, how) -> new Tapped(file, FileChannel.open(file, how)));
    }

    /// H2's way to its file.
    public static final class TappedPath extends FilePathWrapper {
        @Override
        public String getScheme() {
            return "tapped";
        }

        @Override
        public FileChannel open(String mode) throws IOException {
            return new Tapped(Path.of(getBase().toString()), super.open(mode));
        }
    }

    /// A channel that asks first.
    private static final class Tapped extends FileChannel {
        private final Path file;
        private final FileChannel real;

        Tapped(Path file, FileChannel real) {
            this.file = file;
            this.real = real;
        }

        private int asked(ByteBuffer from, long at, boolean moving) throws IOException {
            byte[] bytes = new byte[from.remaining()];
            from.duplicate().get(bytes);
            if (tap.io(file, Kind.WRITE, at, bytes)) {
                return moving ? real.write(from) : real.write(from, at);
            }
            from.position(from.limit());
            return bytes.length;
        }

        @Override
        public int write(ByteBuffer from) throws IOException {
            return asked(from, real.position(), true);
        }

        @Override
        public int write(ByteBuffer from, long at) throws IOException {
            return asked(from, at, false);
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            if (tap.io(file, Kind.TRUNCATE, size, new byte[0])) {
                real.truncate(size);
            }
            return this;
        }

        @Override
        public void force(boolean metaData) throws IOException {
            // what a sync does cannot be seen by a process that lives on; a test that keeps no time needs none
            tap.io(file, Kind.SYNC, 0, new byte[0]);
        }

        @Override
        public int read(ByteBuffer into) throws IOException {
            return real.read(into);
        }

        @Override
        public int read(ByteBuffer into, long at) throws IOException {
            return real.read(into, at);
        }

        @Override
        public long position() throws IOException {
            return real.position();
        }

        @Override
        public FileChannel position(long at) throws IOException {
            real.position(at);
            return this;
        }

        @Override
        public long size() throws IOException {
            return real.size();
        }

        @Override
        public FileLock lock(long from, long size, boolean shared) throws IOException {
            return real.lock(from, size, shared);
        }

        @Override
        public FileLock tryLock(long from, long size, boolean shared) throws IOException {
            return real.tryLock(from, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            real.close();
        }

        @Override
        public long read(ByteBuffer[] into, int from, int count) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long write(ByteBuffer[] from, int first, int count) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long transferTo(long from, long count, WritableByteChannel target) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long transferFrom(ReadableByteChannel from, long at, long count) {
            throw new UnsupportedOperationException();
        }

        @Override
        public MappedByteBuffer map(MapMode mode, long from, long size) {
            throw new UnsupportedOperationException();
        }
    }
}
