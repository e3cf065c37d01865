package org.communityoffice.spreadsheet;

import java.io.IOException;

/// The inside of a file contradicts itself: it is taken as damaged.
final class DamagedFileException extends IOException {
    private static final long serialVersionUID = 1;

    DamagedFileException(String what) {
        super(what);
    }
}
