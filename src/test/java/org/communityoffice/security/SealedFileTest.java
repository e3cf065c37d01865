package org.communityoffice.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Encrypted files: any size comes back, and nothing altered does.
class SealedFileTest {
    private static final int PIECE = 64 * 1024;
    private final DataKey key = DataKey.random();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1000, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE, 3 * PIECE + 17})
    void everySizeComesBack(int size) throws IOException {
        byte[] plain = bytes(size);
        byte[] sealed = seal(plain);
        assertThat(open(sealed, key)).isEqualTo(plain);
        assertThat(sealed).hasSizeGreaterThan(size + 40);
    }

    @Test
    void anotherKeyOrPurposeOpensNothing() throws IOException {
        byte[] sealed = seal(bytes(100));
        assertDamaged(sealed, DataKey.random());
        assertThatThrownBy(() -> SealedFile.open(new ByteArrayInputStream(sealed), key, "other")).isInstanceOf(SealedFile.DamagedException.class);
    }

    @Test
    void everyAlteredByteIsNoticed() throws IOException {
        byte[] sealed = seal(bytes(50));
        for (int i = 0; i < sealed.length; i++) {
            byte[] altered = sealed.clone();
            altered[i] ^= 1;
            assertDamaged(altered, key);
        }
    }

    @Test
    void whatIsCutOffSwappedOrAddedIsNoticed() throws IOException {
        byte[] sealed = seal(bytes(3 * PIECE));
        int header = 40;
        int piece = PIECE + 16;
        assertDamaged(Arrays.copyOf(sealed, sealed.length - 1), key);
        assertDamaged(Arrays.copyOf(sealed, header + 2 * piece), key);
        assertDamaged(Arrays.copyOf(sealed, header), key);
        assertDamaged(new byte[0], key);
        assertDamaged(Arrays.copyOf(sealed, sealed.length + 1), key);
        byte[] swapped = sealed.clone();
        System.arraycopy(sealed, header, swapped, header + piece, piece);
        System.arraycopy(sealed, header + piece, swapped, header, piece);
        assertDamaged(swapped, key);
    }

    @Test
    void theSameContentNeverLooksTheSame() throws IOException {
        assertThat(seal(bytes(100))).isNotEqualTo(seal(bytes(100)));
    }

    private void assertDamaged(byte[] sealed, DataKey with) {
        assertThatThrownBy(() -> open(sealed, with)).isInstanceOf(SealedFile.DamagedException.class);
    }

    private byte[] seal(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SealedFile.seal(new ByteArrayInputStream(plain), out, key, "test");
        return out.toByteArray();
    }

    private static byte[] open(byte[] sealed, DataKey with) throws IOException {
        return SealedFile.open(new ByteArrayInputStream(sealed), with, "test");
    }

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
