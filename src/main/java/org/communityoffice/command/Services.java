package org.communityoffice.command;

import org.communityoffice.settings.OfficeProfileService;

/// What the commands use of an open office; the wiring gives it.
public interface Services {
    /// Who the office is.
    OfficeProfileService profile();
}
