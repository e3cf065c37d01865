package org.communityoffice.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// One user's way to the data key: the key wrapped by what Argon2id makes of the password.
public record UserKey(String name, Role role, KeyCost cost, byte[] salt, byte[] wrapped) {
    private static final int SALT = 16;

    public UserKey {
        if (name.isBlank() || salt.length < SALT) {
            throw new IllegalArgumentException("a user needs a name and a salt");
        }
    }

    static UserKey wrap(String officeId, String name, Role role, char[] password, KeyCost cost, DataKey key) {
        byte[] salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        byte[] wrapping = stretch(password, cost, salt);
        byte[] plain = key.bytes();
        try {
            return new UserKey(name, role, cost, salt, Sealing.seal(wrapping, plain, about(officeId, name, role)));
        } finally {
            Arrays.fill(wrapping, (byte) 0);
            Arrays.fill(plain, (byte) 0);
        }
    }

    /// Empty where the password is not this user's, or name or role were altered.
    Optional<DataKey> unwrap(String officeId, char[] password) {
        byte[] wrapping = stretch(password, cost, salt);
        try {
            return Sealing.open(wrapping, wrapped, about(officeId, name, role)).map(plain -> {
                DataKey key = DataKey.of(plain);
                Arrays.fill(plain, (byte) 0);
                return key;
            });
        } finally {
            Arrays.fill(wrapping, (byte) 0);
        }
    }

    private static String about(String officeId, String name, Role role) {
        return String.join("\n", "user", officeId, name, role.name());
    }

    private static byte[] stretch(char[] password, KeyCost cost, byte[] salt) {
        ByteBuffer encoded = UTF_8.encode(CharBuffer.wrap(password));
        byte[] bytes = Arrays.copyOf(encoded.array(), encoded.limit());
        Arrays.fill(encoded.array(), (byte) 0);
        var argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memoryKiB())
                .withIterations(cost.passes())
                .withParallelism(cost.lanes())
                .withSalt(salt)
                .build());
        byte[] out = new byte[DataKey.LENGTH];
        argon2.generateBytes(bytes, out);
        Arrays.fill(bytes, (byte) 0);
        return out;
    }

    @Override
    public String toString() {
        return "a user's key";
    }
}
