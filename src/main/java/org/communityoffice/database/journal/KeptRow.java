package org.communityoffice.database.journal;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// One row of a change set, with all that is needed to do it again exactly.
///
/// @param flushed whether what was gathered had been sent to the database before this row
/// @param place   the id of the row of `change_row`
/// @param version the version that an inserted row has, or that an updated one had
/// @param before  JSON, column to value; null for a new row
/// @param after   as before; null for a deleted row
public record KeptRow(boolean flushed, long place, String table, long row, int version, @Nullable String before, @Nullable String after) {
    private static final int FLUSHED = 1;
    private static final int HAS_BEFORE = 2;
    private static final int HAS_AFTER = 4;

    void write(DataOutputStream out) throws IOException {
        out.writeByte((flushed ? FLUSHED : 0) | (before == null ? 0 : HAS_BEFORE) | (after == null ? 0 : HAS_AFTER));
        out.writeLong(place);
        out.writeUTF(table);
        out.writeLong(row);
        out.writeInt(version);
        if (before != null) {
            LongText.write(out, before);
        }
        if (after != null) {
            LongText.write(out, after);
        }
    }

    static KeptRow read(DataInputStream in) throws IOException {
        int flags = in.readByte();
        return new KeptRow((flags & FLUSHED) != 0, in.readLong(), in.readUTF(), in.readLong(), in.readInt(), (flags & HAS_BEFORE) == 0 ? null : LongText.read(in), (flags & HAS_AFTER) == 0 ? null : LongText.read(in));
    }
}
