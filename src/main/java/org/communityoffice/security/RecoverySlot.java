package org.communityoffice.security;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;

/// The data key wrapped by the recovery key that lies in the safe.
///
/// @param number stands on the printed page (HF-2026-01), so that an old page can be told from the valid one
public record RecoverySlot(String number, byte[] salt, byte[] wrapped) {
    private static final int SALT = 16;

    static RecoverySlot wrap(String officeId, String number, RecoveryKey recovery, DataKey key) {
        byte[] salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        byte[] wrapping = stretch(recovery, salt);
        byte[] plain = key.bytes();
        try {
            return new RecoverySlot(number, salt, Sealing.seal(wrapping, plain, about(officeId, number)));
        } finally {
            Arrays.fill(wrapping, (byte) 0);
            Arrays.fill(plain, (byte) 0);
        }
    }

    Optional<DataKey> unwrap(String officeId, RecoveryKey recovery) {
        byte[] wrapping = stretch(recovery, salt);
        try {
            return Sealing.open(wrapping, wrapped, about(officeId, number)).map(plain -> {
                DataKey key = DataKey.of(plain);
                Arrays.fill(plain, (byte) 0);
                return key;
            });
        } finally {
            Arrays.fill(wrapping, (byte) 0);
        }
    }

    /// 160 random bits need no slow derivation.
    private static byte[] stretch(RecoveryKey recovery, byte[] salt) {
        byte[] secret = recovery.bytes();
        try {
            return DataKey.derive(secret, salt, "recovery");
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    private static String about(String officeId, String number) {
        return String.join("\n", "recovery", officeId, number);
    }

    @Override
    public String toString() {
        return "recovery slot " + number;
    }
}
