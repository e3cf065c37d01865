package org.communityoffice.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.communityoffice.database.OfficeUnusableException.Reason;
import org.communityoffice.database.journal.Channels;
import org.communityoffice.database.journal.Header;
import org.communityoffice.database.journal.Journal;
import org.communityoffice.database.journal.KeptSet;
import org.communityoffice.security.DataKey;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.Nullable;

/// Opens a database for work: compares it with its journal, plays back what it lacks, brings its tables up to date.
final class Opening {
    private final Path folder;
    private final DataKey key;
    private final Clock clock;
    private final Disk disk;
    private final JdbcConnectionPool pool;
    private final Connection writing;
    private @Nullable Path aside;

    Opening(Path folder, DataKey key, Clock clock, Disk disk, JdbcConnectionPool pool, Connection writing) {
        this.folder = folder;
        this.key = key;
        this.clock = clock;
        this.disk = disk;
        this.pool = pool;
        this.writing = writing;
    }

    /// What goes on from here.
    record Open(@Nullable Journal journal, OpeningReport report) {}

    /// A database that was made just now.
    Open fresh() throws IOException {
        Migration.bringUpTo(pool, Migration.NEWEST);
        return new Open(disk.journal() == null ? null : Journal.begin(JournalStanding.folder(folder), key, disk.journal(), 0, Migration.NEWEST), OpeningReport.QUIET);
    }

    /// @param evenWithLoss whether to go on where the journal knows of more than can be played back
    /// @param inPlace      whether its tables may be brought up where they are, since all of it lies elsewhere too
    record Wanted(boolean evenWithLoss, boolean inPlace) {
        static final Wanted COPY = new Wanted(false, true);
    }

    /// @param wanted what to do where it is not as it should be
    /// @throws OfficeUnusableException with [Reason#OLDER] where it does, and nobody said so
    /// @throws MigrationDue where its tables must be brought up first, and this is the office itself and no copy of it; what could be played back before is
    Open standing(Wanted wanted) throws IOException, SQLException {
        int schema = Migration.requireKnown(H2File.dsl(writing));
        if (disk.journal() == null) {
            return new Open(null, OpeningReport.QUIET);
        }
        JournalStanding standing = JournalStanding.of(folder, key, H2File.dsl(writing), false);
        if (standing.older() && !wanted.evenWithLoss()) {
            throw new OfficeUnusableException(Reason.OLDER);
        }
        List<Header> played = new ArrayList<>();
        JournalTrouble trouble = standing.trouble();
        try {
            for (KeptSet set : standing.missing()) {
                if (set.schema() > schema) {
                    requireInPlace(wanted, set.schema(), played);
                    schema = Migration.bringUpTo(pool, set.schema());
                }
                play(set);
                played.add(set.header());
            }
        } catch (StaleVersionException other) {
            trouble = JournalTrouble.OTHER;
        }
        if (!played.isEmpty()) {
            Changes.execute(writing, "CHECKPOINT SYNC");
        }
        boolean migrated = schema < Migration.NEWEST;
        if (migrated) {
            requireInPlace(wanted, Migration.NEWEST, played);
            Migration.bringUpTo(pool, Migration.NEWEST);
        }
        Journal journal = journal(trouble, standing.older(), migrated, disk.journal());
        List<Header> lost = new ArrayList<>(standing.missing().stream().map(KeptSet::header).skip(played.size()).toList());
        lost.addAll(standing.beyond());
        return new Open(journal, new OpeningReport(List.copyOf(played), trouble, aside, List.copyOf(lost)));
    }

    private void requireInPlace(Wanted wanted, int version, List<Header> played) {
        if (!wanted.inPlace()) {
            Changes.execute(writing, "CHECKPOINT SYNC");
            throw new MigrationDue(version, new OpeningReport(List.copyOf(played), JournalTrouble.NONE, null, List.of()));
        }
    }

    private void play(KeptSet set) throws SQLException {
        writing.setAutoCommit(false);
        boolean kept = false;
        try {
            new Playback(writing).play(set);
            writing.commit();
            kept = true;
        } finally {
            if (!kept) {
                writing.rollback();
            }
            writing.setAutoCommit(true);
        }
    }

    private Journal journal(JournalTrouble trouble, boolean loss, boolean migrated, Channels channels) throws IOException {
        Path journal = JournalStanding.folder(folder);
        long newest = JournalStanding.newest(H2File.dsl(writing));
        if (trouble != JournalTrouble.NONE || loss) {
            putAside(journal);
            return Journal.begin(journal, key, channels, newest, Migration.NEWEST);
        }
        Journal resumed = Journal.resume(journal, key, channels);
        if (migrated) {
            resumed.rotate(newest, Migration.NEWEST);
        }
        return resumed;
    }

    /// Nothing is deleted: who knows more than this program may still read it.
    private void putAside(Path journal) throws IOException {
        boolean any;
        try (Stream<Path> files = Files.isDirectory(journal) ? Files.list(journal) : Stream.of()) {
            any = files.findAny().isPresent();
        }
        if (any) {
            aside = Aside.in(folder, clock);
            Files.move(journal, aside.resolve(JournalStanding.FOLDER));
        }
    }
}
