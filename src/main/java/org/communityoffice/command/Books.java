package org.communityoffice.command;

import java.util.Set;
import org.communityoffice.model.Words;

/// The books that `--book` names.
final class Books {
    static final String RESIDENTS = "residents";
    private static final Set<String> LATER = Set.of("tenants", "rentals", "activities", "patrol");

    private Books() {}

    /// @throws Refusal where there is no such book, or not yet
    static void require(String book) {
        if (LATER.contains(book)) {
            throw new Refusal(Exit.USAGE, Words.of("command.book.later"));
        }
        if (!book.equals(RESIDENTS)) {
            throw new Refusal(Exit.USAGE, Words.of("command.book.unknown", book));
        }
    }
}
