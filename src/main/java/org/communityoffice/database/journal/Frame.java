package org.communityoffice.database.journal;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import org.communityoffice.security.Hashes;
import org.communityoffice.security.RecordSeal;

/// One record of the journal as it lies in a file: mark, length, sequence number, hash of the record before, nonce; then the sealed content.
///
/// The head is bound to the seal, so that no record can be altered, moved or left out unnoticed.
///
/// @param hash of the whole record, which the next one names
record Frame(long sequence, byte[] hash, byte[] content, int size) {
    static final int HASH = 32;
    private static final int MARK = 0x434A5246;
    private static final int HEAD = 4 + 4 + 8 + HASH + RecordSeal.NONCE;

    /// What stands before a record, for the next.
    record Before(long sequence, byte[] hash) {
        static final Before NONE = new Before(0, new byte[HASH]);
    }

    /// The bytes of the next record.
    static ByteBuffer seal(RecordSeal seal, Before before, byte[] content) {
        byte[] nonce = RecordSeal.random(RecordSeal.NONCE);
        ByteBuffer head = ByteBuffer.allocate(HEAD).putInt(MARK).putInt(content.length + RecordSeal.TAG).putLong(before.sequence() + 1).put(before.hash()).put(nonce);
        byte[] sealed = seal.seal(nonce, head.array(), content);
        return ByteBuffer.allocate(HEAD + sealed.length).put(head.array()).put(sealed).flip();
    }

    /// The record that begins at this place; empty where none does, or it is not whole, or the key is another.
    static Optional<Frame> at(byte[] file, int place, RecordSeal seal) {
        if (place < 0 || file.length - place < HEAD + RecordSeal.TAG) {
            return Optional.empty();
        }
        ByteBuffer head = ByteBuffer.wrap(file, place, HEAD);
        int mark = head.getInt();
        int length = head.getInt();
        if (mark != MARK || length < RecordSeal.TAG || length > file.length - place - HEAD) {
            return Optional.empty();
        }
        long sequence = head.getLong();
        byte[] about = Arrays.copyOfRange(file, place, place + HEAD);
        byte[] nonce = Arrays.copyOfRange(about, HEAD - RecordSeal.NONCE, HEAD);
        int end = place + HEAD + length;
        return seal.open(nonce, about, Arrays.copyOfRange(file, place + HEAD, end))
                .map(content -> new Frame(sequence, hash(ByteBuffer.wrap(file, place, end - place)), content, end - place));
    }

    /// The hash of the record before, as the record at this place names it.
    static byte[] named(byte[] file, int place) {
        return Arrays.copyOfRange(file, place + 16, place + 16 + HASH);
    }

    /// The next place from here on where a record may begin; -1 where none.
    static int next(byte[] file, int from) {
        for (int place = from; place <= file.length - HEAD; place++) {
            if (file[place] == (byte) (MARK >>> 24) && ByteBuffer.wrap(file, place, 4).getInt() == MARK) {
                return place;
            }
        }
        return -1;
    }

    static byte[] hash(ByteBuffer record) {
        MessageDigest digest = Hashes.sha256();
        digest.update(record.duplicate());
        return digest.digest();
    }

    Before asBefore() {
        return new Before(sequence, hash);
    }
}
