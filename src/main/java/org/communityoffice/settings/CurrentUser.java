package org.communityoffice.settings;

import org.communityoffice.security.Role;

/// Who works in the office just now: stands in every change set.
public record CurrentUser(String name, Role role) {}
