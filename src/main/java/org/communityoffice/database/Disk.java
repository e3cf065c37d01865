package org.communityoffice.database;

import org.communityoffice.database.journal.Channels;
import org.jspecify.annotations.Nullable;

/// Where an office is written to; a test puts a disk in its place that records what is written, or fails.
///
/// @param database how H2 is told to open its file
/// @param journal  how the journal's files are opened; null for none, to measure what it costs
record Disk(String database, @Nullable Channels journal) {
    static final Disk REAL = new Disk("async:", Channels.REAL);
}
