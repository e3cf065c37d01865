package org.communityoffice.patrol;

import java.util.Map;

/// A shift with what its sheet needs.
///
/// @param posts names by id
public record SignInDesk(Shift shift, ShiftSpan span, DutyRules rules, Map<Long, String> posts) {}
