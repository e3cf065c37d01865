package org.communityoffice.security;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// An encrypted file of any size: a header with a random salt, then pieces of 64 KiB, each sealed with AES-256-GCM under a key of
/// this file alone. The nonce of a piece is its number and whether it is the last, so that none can be cut off, moved or left out.
public final class SealedFile {
    private static final byte[] MAGIC = "COFFICE1".getBytes(StandardCharsets.US_ASCII);
    private static final int SALT = 32;
    private static final int PIECE = 64 * 1024;
    private static final int TAG = 16;

    /// The file is not what was written.
    public static final class DamagedException extends IOException {
        private static final long serialVersionUID = 1L;

        DamagedException() {
            super("a sealed file is damaged");
        }
    }

    private SealedFile() {}

    public static void seal(InputStream plain, OutputStream out, DataKey key, String purpose) throws IOException {
        byte[] salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        out.write(MAGIC);
        out.write(salt);
        byte[] own = ownKey(key, salt, purpose);
        try {
            byte[] piece = plain.readNBytes(PIECE);
            for (int number = 0; ; number++) {
                byte[] next = piece.length < PIECE ? new byte[0] : plain.readNBytes(PIECE);
                boolean last = next.length == 0;
                out.write(crypt(Cipher.ENCRYPT_MODE, own, number, last, piece));
                if (last) {
                    return;
                }
                piece = next;
            }
        } finally {
            Arrays.fill(own, (byte) 0);
        }
    }

    /// @throws DamagedException where a byte is another, or the key is; what was written until then is worthless
    public static void open(InputStream sealed, OutputStream out, DataKey key, String purpose) throws IOException {
        byte[] magic = sealed.readNBytes(MAGIC.length);
        byte[] salt = sealed.readNBytes(SALT);
        if (!Arrays.equals(magic, MAGIC) || salt.length < SALT) {
            throw new DamagedException();
        }
        byte[] own = ownKey(key, salt, purpose);
        try {
            byte[] piece = sealed.readNBytes(PIECE + TAG);
            for (int number = 0; ; number++) {
                byte[] next = piece.length < PIECE + TAG ? new byte[0] : sealed.readNBytes(PIECE + TAG);
                boolean last = next.length == 0;
                out.write(crypt(Cipher.DECRYPT_MODE, own, number, last, piece));
                if (last) {
                    return;
                }
                piece = next;
            }
        } finally {
            Arrays.fill(own, (byte) 0);
        }
    }

    /// A whole file in memory, for a picture that is shown.
    public static byte[] open(InputStream sealed, DataKey key, String purpose) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        open(sealed, out, key, purpose);
        return out.toByteArray();
    }

    private static byte[] ownKey(DataKey key, byte[] salt, String purpose) {
        byte[] secret = key.derive(purpose);
        try {
            return DataKey.derive(secret, salt, "file");
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    private static byte[] crypt(int mode, byte[] own, int number, boolean last, byte[] piece) throws DamagedException {
        byte[] nonce = ByteBuffer.allocate(12).putInt(number).put((byte) (last ? 1 : 0)).array();
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(own, "AES"), new GCMParameterSpec(TAG * 8, nonce));
            return cipher.doFinal(piece);
        } catch (AEADBadTagException other) {
            throw new DamagedException();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java 25 has AES-GCM", missing);
        }
    }
}
