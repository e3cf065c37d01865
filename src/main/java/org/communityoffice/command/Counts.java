package org.communityoffice.command;

import org.communityoffice.database.Contents;
import org.communityoffice.model.Words;

/// How much a database holds, in the office's terms.
final class Counts {
    private Counts() {}

    static String inWords(Contents contents) {
        return Words.of("command.counts", contents.rows("resident"), contents.rows("household"), contents.rows("building"),
                contents.rows("attachment"), contents.rows("change_set"));
    }
}
