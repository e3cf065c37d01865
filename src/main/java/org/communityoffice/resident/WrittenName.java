package org.communityoffice.resident;

import java.util.List;

/// A written name and who bears it; nobody where it is not on the roster.
public record WrittenName(String written, List<NamedPerson> bearers) {}
