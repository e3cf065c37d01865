package org.communityoffice.database;

import java.util.Map;
import org.jooq.DSLContext;

/// One state of the office: a transaction that sees it, and the rows of the live tables that belong to it.
record Snapshot(DSLContext reading, Map<LiveTable, LiveRows> rows) {}
