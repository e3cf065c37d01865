package org.communityoffice.search;

/// 64 bits that say which characters an entry can have: most entries are ruled out without reading their texts.
///
/// The lower 26 bits: letters that begin a unit of the reading. One bit: Latin letters among the words. The rest: Chinese characters.
final class Signature {
    private static final int LATIN = 26;
    private static final int OTHERS = 27;

    private Signature() {}

    static long of(String reading, String words) {
        long bits = 0;
        for (int i = 0; i < reading.length(); i++) {
            if ((i == 0 || reading.charAt(i - 1) == ' ' || reading.charAt(i - 1) == '|') && isLetter(reading.charAt(i))) {
                bits |= 1L << (reading.charAt(i) - 'a');
            }
        }
        return bits | words(words);
    }

    /// What an entry must have to fit typed words that are no letters alone.
    static long words(String words) {
        long bits = 0;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c >= 128) {
                bits |= 1L << (OTHERS + c % (64 - OTHERS));
            } else if (isLetter(c)) {
                bits |= 1L << LATIN;
            }
        }
        return bits;
    }

    static boolean beginsUnit(long bits, char letter) {
        return isLetter(letter) && (bits >> (letter - 'a') & 1) != 0;
    }

    static boolean hasLatin(long bits) {
        return (bits >> LATIN & 1) != 0;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }
}
