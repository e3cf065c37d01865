package org.communityoffice.database.journal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.zip.Deflater;

/// What a record of the journal says.
sealed interface Content {
    /// The first of each file: what the database holds when the file begins.
    ///
    /// @param format of the journal itself
    /// @param base   the newest change set before this file
    /// @param schema the version of the tables that the rows are of
    record Begins(int format, long base, int schema) implements Content {}

    /// Rows of a change set that is not whole yet.
    ///
    /// @param packed as [Rows] packs them
    record Rows(long set, byte[] packed) implements Content {}

    /// The end of a change set: with it the set is whole.
    ///
    /// @param rows how many it has in all
    record Done(Header header, int rows, byte[] packed) implements Content {}

    /// The set was written here but not taken by the database: nobody was told that it was saved.
    record Aborted(long set) implements Content {}

    static byte[] bytes(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            switch (content) {
                case Begins(int format, long base, int schema) -> {
                    out.writeByte('B');
                    out.writeInt(format);
                    out.writeLong(base);
                    out.writeInt(schema);
                }
                case Rows(long set, byte[] packed) -> {
                    out.writeByte('R');
                    out.writeLong(set);
                    out.write(packed);
                }
                case Done(Header header, int rows, byte[] packed) -> {
                    out.writeByte('D');
                    write(out, header);
                    out.writeInt(rows);
                    out.write(packed);
                }
                case Aborted(long set) -> {
                    out.writeByte('A');
                    out.writeLong(set);
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, Header header) throws IOException {
        out.writeLong(header.id());
        LongText.write(out, header.title());
        LongText.write(out, header.by());
        LongText.write(out, header.at().toString());
        out.writeLong(header.undoes() == null ? 0 : header.undoes());
        out.writeLong(header.partOf() == null ? 0 : header.partOf());
        out.writeBoolean(header.quiet());
    }

    /// @throws IOException where it is not what any version of this program wrote
    static Content of(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        int kind = in.readByte();
        return switch (kind) {
            case 'B' -> new Begins(in.readInt(), in.readLong(), in.readInt());
            case 'R' -> new Rows(in.readLong(), in.readAllBytes());
            case 'D' -> new Done(header(in), in.readInt(), in.readAllBytes());
            case 'A' -> new Aborted(in.readLong());
            default -> throw new IOException("a record of the journal of kind " + kind);
        };
    }

    private static Header header(DataInputStream in) throws IOException {
        long id = in.readLong();
        String title = LongText.read(in);
        String by = LongText.read(in);
        LocalDateTime at = LocalDateTime.parse(LongText.read(in));
        long undoes = in.readLong();
        long partOf = in.readLong();
        return new Header(id, title, by, at, undoes == 0 ? null : undoes, partOf == 0 ? null : partOf, in.readBoolean());
    }

    /// Makes rows smaller: less to seal and to bring to the disk.
    static byte[] pack(byte[] plain) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        deflater.setInput(plain);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 4 + 64);
        byte[] piece = new byte[8192];
        while (!deflater.finished()) {
            out.write(piece, 0, deflater.deflate(piece));
        }
        deflater.end();
        return out.toByteArray();
    }
}
