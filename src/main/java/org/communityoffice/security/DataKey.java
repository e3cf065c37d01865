package org.communityoffice.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/// The random 32 bytes that everything of one office is encrypted with; only ever kept wrapped. Closing wipes it.
public final class DataKey implements AutoCloseable {
    static final int LENGTH = 32;
    private final byte[] bytes;

    private DataKey(byte[] bytes) {
        this.bytes = bytes;
    }

    public static DataKey random() {
        byte[] bytes = new byte[LENGTH];
        new SecureRandom().nextBytes(bytes);
        return new DataKey(bytes);
    }

    /// From bytes that were unwrapped.
    public static DataKey of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a data key has 32 bytes");
        }
        return new DataKey(bytes.clone());
    }

    /// The same key, to be wiped by itself.
    public static DataKey copyOf(DataKey key) {
        return new DataKey(key.bytes.clone());
    }

    /// A copy; whoever takes it wipes it after use.
    public byte[] bytes() {
        return bytes.clone();
    }

    /// A key of its own for another purpose (attachments, the seal of backups): HKDF, so that no two uses share a key.
    public byte[] derive(String purpose) {
        return derive(bytes, new byte[0], purpose);
    }

    static byte[] derive(byte[] secret, byte[] salt, String purpose) {
        try {
            var how = HKDFParameterSpec.ofExtract().addIKM(secret).addSalt(salt).thenExpand(purpose.getBytes(UTF_8), LENGTH);
            return KDF.getInstance("HKDF-SHA256").deriveData(how);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java 25 has HKDF-SHA256", missing);
        }
    }

    @Override
    public void close() {
        Arrays.fill(bytes, (byte) 0);
    }

    @Override
    public String toString() {
        return "data key";
    }
}
