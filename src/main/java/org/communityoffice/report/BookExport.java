package org.communityoffice.report;

import java.io.IOException;
import java.nio.file.Path;

/// A whole book as a workbook, which the same program reads back without a change.
public interface BookExport {
    /// Every current record. Replaces a file that is there.
    ///
    /// @param purpose what whole numbers are for; must be given where they are
    /// @return how many rows
    /// @throws IOException where the file could not be written; then there is none
    int write(Path target, boolean unmasked, String purpose) throws IOException;
}
