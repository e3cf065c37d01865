package org.communityoffice.command;

import java.util.List;
import org.communityoffice.model.Words;

/// The books that `--book` names.
public final class Books {
    public static final String RESIDENTS = "residents";
    public static final String ACTIVITIES = "activities";
    public static final String PATROL = "patrol";
    public static final String RENTALS = "rentals";
    public static final String TENANTS = "tenants";
    /// In the order in which they are offered.
    public static final List<String> ALL = List.of(RESIDENTS, ACTIVITIES, PATROL, RENTALS, TENANTS);

    private Books() {}

    /// @throws Refusal where there is no such book
    static void require(String book) {
        if (!ALL.contains(book)) {
            throw new Refusal(Exit.USAGE, Words.of("command.book.unknown", book));
        }
    }
}
