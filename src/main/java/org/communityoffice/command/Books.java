package org.communityoffice.command;

import java.util.List;
import java.util.Set;
import org.communityoffice.model.Words;

/// The books that `--book` names.
public final class Books {
    public static final String RESIDENTS = "residents";
    public static final String ACTIVITIES = "activities";
    public static final String PATROL = "patrol";
    /// In the order in which they are offered.
    public static final List<String> ALL = List.of(RESIDENTS, ACTIVITIES, PATROL);
    private static final Set<String> LATER = Set.of("tenants", "rentals");

    private Books() {}

    /// @throws Refusal where there is no such book, or not yet
    static void require(String book) {
        if (LATER.contains(book)) {
            throw new Refusal(Exit.USAGE, Words.of("command.book.later"));
        }
        if (!ALL.contains(book)) {
            throw new Refusal(Exit.USAGE, Words.of("command.book.unknown", book));
        }
    }
}
