package org.communityoffice.resident;

import java.time.LocalDate;
import org.communityoffice.spreadsheet.ProblemCode;

/// What the number of a row turned out to be.
sealed interface Identity {
    /// Nothing is written, or a word that says so.
    record Missing() implements Identity {}

    /// @param doubtful the last digits may have been replaced by zeros: to be asked about
    record Citizen(String number, LocalDate birth, boolean male, boolean doubtful) implements Identity {}

    /// A passport, permit and the like, as written.
    ///
    /// @param kind its kind in words or as a code; empty where nothing says it
    record Other(String number, String kind) implements Identity {}

    /// An old number of 15 digits.
    ///
    /// @param eighteen how it would be written today; offered, never taken unasked
    record Fifteen(String number, String eighteen) implements Identity {}

    record Unusable(ProblemCode problem) implements Identity {}
}
