package org.communityoffice.resident;

import java.util.List;
import org.communityoffice.database.RecordChange;
import org.communityoffice.model.Field;
import org.communityoffice.model.Stored;
import org.jspecify.annotations.Nullable;

/// Everything the side panel shows of one resident.
///
/// @param household null where none is known
/// @param members   of the household, the head first
/// @param missing   待补
/// @param attachments how many there are
public record ResidentFile(
        ResidentRow row, @Nullable Stored household, List<Stored> members, List<Stored> registers, List<RecordChange> history, List<Field<?>> missing, int attachments) {}
