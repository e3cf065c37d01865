package org.communityoffice.security;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Seals the records of one file, one after the other, with AES-256-GCM under a key of that file alone (HKDF of the data key and the file's salt).
///
/// The nonce of each record is random: a file that was cut and written on never uses one twice.
public final class RecordSeal {
    public static final int SALT = 32;
    public static final int NONCE = 12;
    public static final int TAG = 16;
    private static final SecureRandom RANDOM = new SecureRandom();
    private final SecretKeySpec own;

    public RecordSeal(DataKey key, byte[] salt, String purpose) {
        byte[] secret = key.derive(purpose);
        byte[] bytes = DataKey.derive(secret, salt, "records");
        own = new SecretKeySpec(bytes, "AES");
        Arrays.fill(secret, (byte) 0);
        Arrays.fill(bytes, (byte) 0);
    }

    /// So many random bytes: a salt, a nonce.
    public static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /// @param about is not hidden, but bound to the record
    public byte[] seal(byte[] nonce, byte[] about, byte[] plain) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, nonce, about).doFinal(plain);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java 25 has AES-GCM", missing);
        }
    }

    /// Empty where the key, a byte of the record or of what is bound to it is another.
    public Optional<byte[]> open(byte[] nonce, byte[] about, byte[] sealed) {
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, nonce, about).doFinal(sealed));
        } catch (AEADBadTagException other) {
            return Optional.empty();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java 25 has AES-GCM", missing);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, byte[] about) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, own, new GCMParameterSpec(TAG * 8, nonce));
        cipher.updateAAD(about);
        return cipher;
    }
}
