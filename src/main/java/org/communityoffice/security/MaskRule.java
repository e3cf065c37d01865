package org.communityoffice.security;

import java.util.Locale;

/// How a field may be seen: column `mask_rule` of `factory/*-fields.csv`.
public enum MaskRule {
    NONE,
    M34,
    BUILDING_ONLY,
    SURNAME_ONLY,
    NEVER_PRINT;

    /// @param written as in the field list, in lower case; empty is none
    public static MaskRule of(String written) {
        return written.isBlank() ? NONE : valueOf(written.strip().toUpperCase(Locale.ROOT));
    }
}
