package org.communityoffice.attachment;

import org.communityoffice.database.Changes;
import org.communityoffice.model.RecordType;

/// Files that wait for their record, given to it in the action that makes it.
public interface Enclosed {
    Enclosed NONE = (_, _, _) -> { };

    void with(Changes changes, RecordType type, long row);
}
