package org.communityoffice.plan;

import org.communityoffice.report.Behind;

/// What a book gives to the targets: its records in the words of their rules. It counts nothing itself.
public interface TargetBook {
    /// Whether what this rule counts stands in the book.
    boolean holds(Target target);

    /// All that happened on these days, read in one snapshot.
    Reading read(Days days);

    /// What was read.
    interface Reading {
        /// What a rule counts of some of the days read; what only stands is as it stood on the last of them.
        Facts of(Target target, Days days);

        /// An object of which each must be served, as a line that opens it.
        default Behind.Line object(String object, boolean served) {
            return Behind.Line.share(object, "", served, "", 0);
        }
    }
}
