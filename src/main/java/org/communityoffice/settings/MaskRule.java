package org.communityoffice.settings;

import java.util.Locale;

/// How a field's value leaves the screen (`factory/*-fields.csv`, column `mask_rule`).
public enum MaskRule {
    /// as it is
    NONE,
    /// by the number of its characters, length kept: first three and last four, or only the last two
    M34,
    /// an address down to the building
    BUILDING_ONLY,
    /// on public lists the surname and 某
    SURNAME_ONLY,
    /// seen on the screen, never on paper or in an export
    NEVER_PRINT;

    static MaskRule written(String rule) {
        return rule.isEmpty() ? NONE : valueOf(rule.toUpperCase(Locale.ROOT));
    }
}
