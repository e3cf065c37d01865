package org.communityoffice.database;

import static org.communityoffice.database.tables.Tables.CHANGE_SET;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.communityoffice.database.OfficeUnusableException.Reason;
import org.communityoffice.database.journal.Flaw;
import org.communityoffice.database.journal.Header;
import org.communityoffice.database.journal.JournalReading;
import org.communityoffice.database.journal.KeptSet;
import org.communityoffice.security.DataKey;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// How the journal and the database of an office stand to each other.
///
/// @param newest  the newest change set that the database holds
/// @param missing what the journal holds and the database lacks, in its order
/// @param beyond  what only a part of the journal knows that cannot be played back
/// @param older   whether the database is older than what the journal can bring it up to
public record JournalStanding(JournalReading journal, long newest, List<KeptSet> missing, JournalTrouble trouble, List<Header> beyond, boolean older) {
    static final String FOLDER = "journal";

    static Path folder(Path office) {
        return office.resolve(FOLDER);
    }

    /// @param all whether to read all of the journal, or only as much as the database may need
    /// @throws OfficeUnusableException where a newer program wrote the journal, or it cannot be read
    static JournalStanding of(Path office, DataKey key, DSLContext database, boolean all) {
        long newest = newest(database);
        try {
            JournalReading journal = all ? JournalReading.whole(folder(office), key) : JournalReading.after(folder(office), key, newest);
            if (journal.newer()) {
                throw new OfficeUnusableException(Reason.NEWER);
            }
            JournalTrouble trouble = trouble(journal, newest, database);
            List<KeptSet> missing = journal.base() > newest || trouble == JournalTrouble.OTHER ? List.of() : journal.sets().stream().filter(set -> set.header().id() > newest).toList();
            long reached = missing.isEmpty() ? newest : missing.getLast().header().id();
            List<Header> beyond = new ArrayList<>(journal.base() > newest ? journal.sets().stream().map(KeptSet::header).toList() : List.of());
            beyond.addAll(journal.beyond().stream().filter(header -> header.id() > reached).toList());
            return new JournalStanding(journal, newest, missing, trouble, beyond, journal.base() > newest || !beyond.isEmpty());
        } catch (IOException unreadable) {
            throw new OfficeUnusableException(Reason.DISK, unreadable);
        }
    }

    private static JournalTrouble trouble(JournalReading journal, long newest, DSLContext database) {
        if (journal.flaws().contains(Flaw.MISSING)) {
            return JournalTrouble.MISSING;
        }
        if (!journal.flaws().isEmpty()) {
            return JournalTrouble.DAMAGED;
        }
        if (journal.sets().stream().map(KeptSet::header).anyMatch(header -> header.id() == newest && !isSame(header, database))) {
            return JournalTrouble.OTHER;
        }
        return newest > journal.last() ? JournalTrouble.SHORT : JournalTrouble.NONE;
    }

    private static boolean isSame(Header header, DSLContext database) {
        return database.fetchExists(CHANGE_SET, CHANGE_SET.ID.eq(header.id()), CHANGE_SET.TITLE.eq(header.title()), CHANGE_SET.DONE_BY.eq(header.by()), CHANGE_SET.DONE_AT.eq(header.at()));
    }

    /// The number of the newest change set; 0 where nothing was ever changed.
    static long newest(DSLContext database) {
        Long newest = database.select(DSL.max(CHANGE_SET.ID)).from(CHANGE_SET).fetchOne(0, Long.class);
        return newest == null ? 0 : newest;
    }
}
