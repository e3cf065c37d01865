/// The office's data: opening, migrating, the one write path, change sets, backup, attachments.
@NullMarked
package org.communityoffice.database;

import org.jspecify.annotations.NullMarked;
