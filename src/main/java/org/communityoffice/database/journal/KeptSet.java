package org.communityoffice.database.journal;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/// A change set as the journal holds it.
///
/// @param schema the version of the tables that its rows are of
/// @param rows   how many it must have
public record KeptSet(Header header, int schema, int rows, List<byte[]> packed) {
    /// Its rows in the order in which they were written.
    public void forEach(Consumer<KeptRow> action) {
        for (byte[] part : packed) {
            Inflater inflater = new Inflater(true);
            try (DataInputStream in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(part), inflater))) {
                while (in.read() >= 0) {
                    action.accept(KeptRow.read(in));
                }
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            } finally {
                inflater.end();
            }
        }
    }

    /// Whether none of its rows is missing.
    boolean isWhole() {
        int[] count = {0};
        forEach(_ -> count[0]++);
        return count[0] == rows;
    }
}
