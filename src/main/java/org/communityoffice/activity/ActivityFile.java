package org.communityoffice.activity;

import java.util.List;
import org.communityoffice.database.RecordChange;
import org.communityoffice.model.Field;

/// All that is known of one activity.
///
/// @param missing fields the form wants filled (待补)
public record ActivityFile(ActivityRow row, ActivityEntry entry, Proof proof, List<RecordChange> history, List<Field<?>> missing) {}
