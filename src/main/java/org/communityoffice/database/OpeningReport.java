package org.communityoffice.database;

import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.communityoffice.database.journal.Header;
import org.communityoffice.model.Words;
import org.jspecify.annotations.Nullable;

/// What opening an office found and did.
///
/// @param playedBack what the journal held and the database lacked; it is there again
/// @param trouble    what was wrong with the journal; a new one was begun
/// @param aside      where the old journal lies; null where there was none, or nothing was wrong
/// @param lost       actions that are only in a part of the journal that cannot be played back
public record OpeningReport(List<Header> playedBack, JournalTrouble trouble, @Nullable Path aside, List<Header> lost) {
    static final OpeningReport QUIET = new OpeningReport(List.of(), JournalTrouble.NONE, null, List.of());
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    /// Whether there is nothing to tell.
    public boolean isQuiet() {
        return playedBack.isEmpty() && trouble == JournalTrouble.NONE && lost.isEmpty();
    }

    /// What there is to tell, a sentence or an action a line; titles of actions may name people.
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (!playedBack.isEmpty()) {
            lines.add(Words.of("database.opening.playedBack", playedBack.size()));
            playedBack.forEach(header -> lines.add(line(header)));
        }
        if (trouble != JournalTrouble.NONE) {
            lines.add(Words.of("database.opening." + trouble));
            if (aside != null) {
                lines.add(Words.of("database.opening.aside", aside));
            }
        }
        if (!lost.isEmpty()) {
            lines.add(Words.of("database.opening.lost", lost.size()));
            lost.forEach(header -> lines.add(line(header)));
        }
        return lines;
    }

    private static String line(Header header) {
        return Words.of("database.opening.line", WHEN.format(header.at()), header.by(), header.title());
    }
}
