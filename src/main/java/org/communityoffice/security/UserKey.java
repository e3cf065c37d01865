package org.communityoffice.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// One user's way to the data key: the key wrapped by what Argon2id makes of the password.
///
/// @param id stays when the name changes
public record UserKey(String id, String name, Role role, KeyCost cost, byte[] salt, byte[] wrapped) {
    private static final int SALT = 16;

    public UserKey {
        if (id.isBlank() || name.isBlank() || salt.length < SALT) {
            throw new IllegalArgumentException("a user needs an id, a name and a salt");
        }
    }

    static String freshId() {
        return UUID.randomUUID().toString();
    }

    static UserKey wrap(String officeId, Person person, char[] password, KeyCost cost, DataKey key) {
        byte[] salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        byte[] wrapping = stretch(password, cost, salt);
        byte[] plain = key.bytes();
        try {
            return new UserKey(person.id(), person.name(), person.role(), cost, salt, Sealing.seal(wrapping, plain, about(officeId, person.id())));
        } finally {
            Arrays.fill(wrapping, (byte) 0);
            Arrays.fill(plain, (byte) 0);
        }
    }

    /// Empty where the password is not this user's.
    Optional<DataKey> unwrap(String officeId, char[] password) {
        byte[] wrapping = stretch(password, cost, salt);
        try {
            return Sealing.open(wrapping, wrapped, about(officeId, id)).map(plain -> {
                DataKey key = DataKey.of(plain);
                Arrays.fill(plain, (byte) 0);
                return key;
            });
        } finally {
            Arrays.fill(wrapping, (byte) 0);
        }
    }

    public Person person() {
        return new Person(id, name, role);
    }

    /// The same password for another name or role: the seal of the ring holds both, not the wrapping.
    UserKey as(String otherName, Role otherRole) {
        return new UserKey(id, otherName, otherRole, cost, salt, wrapped);
    }

    private static String about(String officeId, String id) {
        return String.join("\n", "user", officeId, id);
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
