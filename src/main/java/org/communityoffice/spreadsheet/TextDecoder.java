package org.communityoffice.spreadsheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Finds the encoding of a text by its mark or its content: UTF-8, UTF-16, GB18030.
final class TextDecoder {
    /// @param guessed no mark said it
    record Decoded(String text, String encoding, boolean guessed) {}

    private static final Charset GB18030 = Charset.forName("GB18030");

    private TextDecoder() {}

    /// Null where the bytes are no text.
    ///
    /// @throws DamagedFileException where a text breaks off or holds bytes that its own mark forbids
    static @Nullable Decoded decode(byte[] bytes) throws DamagedFileException {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return marked(Arrays.copyOfRange(bytes, 3, bytes.length), StandardCharsets.UTF_8);
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return marked(Arrays.copyOfRange(bytes, 2, bytes.length), StandardCharsets.UTF_16LE);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return marked(Arrays.copyOfRange(bytes, 2, bytes.length), StandardCharsets.UTF_16BE);
        }
        for (byte one : bytes) {
            if (one >= 0 && one < 32 && one != '\t' && one != '\n' && one != '\r' && one != '\f' && one != 0x1A) {
                return null;
            }
        }
        String utf8 = strictly(bytes, StandardCharsets.UTF_8);
        if (utf8 != null) {
            return new Decoded(utf8, "UTF-8", true);
        }
        for (int cut = 1; cut <= 3 && cut < bytes.length; cut++) {
            String shorter = strictly(Arrays.copyOf(bytes, bytes.length - cut), StandardCharsets.UTF_8);
            if (shorter != null && shorter.chars().anyMatch(letter -> letter > 127)) {
                throw new DamagedFileException("breaks off inside a character");
            }
        }
        String chinese = strictly(bytes, GB18030);
        if (chinese == null) {
            throw new DamagedFileException("no encoding fits");
        }
        return new Decoded(chinese, "GB18030", true);
    }

    private static Decoded marked(byte[] bytes, Charset charset) throws DamagedFileException {
        String text = strictly(bytes, charset);
        if (text == null) {
            throw new DamagedFileException("not as its mark says");
        }
        return new Decoded(text, charset.name(), false);
    }

    private static @Nullable String strictly(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notThis) {
            return null;
        }
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
