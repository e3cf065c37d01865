/// The journal: every change set once more, outside the database, on the disk before it is confirmed.
@NullMarked
package org.communityoffice.database.journal;

import org.jspecify.annotations.NullMarked;
