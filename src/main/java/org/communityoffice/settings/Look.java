package org.communityoffice.settings;

import java.time.LocalDateTime;

/// One record of a look, an export or a print: who, when, what, of how many persons, whether unmasked, what for.
public record Look(String by, LocalDateTime at, LookKind kind, String subject, int headCount, boolean unmasked, String purpose) {}
