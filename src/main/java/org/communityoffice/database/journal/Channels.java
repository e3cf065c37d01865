package org.communityoffice.database.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;

/// How the journal opens its files; a test puts a disk in its place that records, or fails.
@FunctionalInterface
public interface Channels {
    Channels REAL = FileChannel::open;

    FileChannel open(Path file, OpenOption... how) throws IOException;
}
