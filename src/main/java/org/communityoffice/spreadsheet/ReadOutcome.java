package org.communityoffice.spreadsheet;

/// What became of opening a file.
public sealed interface ReadOutcome {
    record Read(Workbook workbook) implements ReadOutcome {}

    /// @param wrong a password was given and is not the right one
    record NeedsPassword(boolean wrong) implements ReadOutcome {}

    /// Nothing of it is taken, not even the readable part.
    record Refused(ProblemCode problem) implements ReadOutcome {}
}
