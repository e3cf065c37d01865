package org.communityoffice.search;

/// Bits that say which characters an entry can have, or a typed piece needs: most entries are ruled out without reading their texts.
///
/// Five words an entry. The first: letters that begin a unit of the reading, letters that it has, Latin letters among the words. Two: Chinese
/// characters, two bits each. Two: pairs of neighbouring digits and hyphens.
final class Signature {
    static final int WORDS = 5;
    private static final int CHINESE = 1;
    private static final int PAIRS = 3;
    private static final int LETTERS = 26;
    private static final int LATIN = 2 * LETTERS;
    private static final int HYPHEN = 10;
    private static final int SIGNS = 11;

    private Signature() {}

    /// What an entry has.
    static long[] of(String reading, String plain, String words) {
        long[] bits = new long[WORDS];
        for (int i = 0; i < reading.length(); i++) {
            char c = reading.charAt(i);
            if (isLetter(c)) {
                bits[0] |= i == 0 || reading.charAt(i - 1) == ' ' || reading.charAt(i - 1) == '|' ? begins(c) : 0;
                bits[0] |= has(c);
            }
        }
        addWords(bits, words);
        addPairs(bits, plain);
        return bits;
    }

    /// What an entry needs to fit; nearly always one word, the telling one, decides.
    record Needed(int telling, long most, long[] bits) {
        private static Needed of(long[] bits) {
            int telling = WORDS - 1;
            while (telling > 0 && bits[telling] == 0) {
                telling--;
            }
            return new Needed(telling, bits[telling], bits);
        }

        /// Whether the entry whose bits begin at a place has all of it.
        boolean in(long[] all, int place) {
            for (int i = 0; i < WORDS; i++) {
                if ((all[place + i] & bits[i]) != bits[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    /// What an entry needs whose reading fits typed letters.
    static Needed letters(String typed) {
        long[] bits = new long[WORDS];
        bits[0] = isLetter(typed.charAt(0)) ? begins(typed.charAt(0)) : 0;
        for (int i = 0; i < typed.length(); i++) {
            bits[0] |= isLetter(typed.charAt(i)) ? has(typed.charAt(i)) : 0;
        }
        return Needed.of(bits);
    }

    /// What an entry needs among whose words the typed ones stand.
    static Needed words(String typed) {
        long[] bits = new long[WORDS];
        addWords(bits, typed);
        return Needed.of(bits);
    }

    /// What an entry needs whose characters are the typed ones, letters apart.
    static Needed characters(String typed) {
        long[] bits = new long[WORDS];
        addWords(bits, typed);
        bits[0] = 0;
        return Needed.of(bits);
    }

    /// What an entry needs among whose numbers the typed ones stand.
    static Needed numbers(String typed) {
        long[] bits = new long[WORDS];
        addPairs(bits, typed);
        return Needed.of(bits);
    }

    private static void addWords(long[] bits, String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c >= 128) {
                bits[CHINESE] |= 1L << (c & 63);
                bits[CHINESE + 1] |= 1L << (c * 31 >> 6 & 63);
            } else if (isLetter(c)) {
                bits[0] |= 1L << LATIN;
            }
        }
        addPairs(bits, words);
    }

    private static void addPairs(long[] bits, String text) {
        int before = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int sign = c >= '0' && c <= '9' ? c - '0' : c == '-' ? HYPHEN : -1;
            if (before >= 0 && sign >= 0) {
                int pair = before * SIGNS + sign;
                bits[PAIRS + (pair >> 6)] |= 1L << (pair & 63);
            }
            before = sign;
        }
    }

    private static long begins(char letter) {
        return 1L << letter - 'a';
    }

    private static long has(char letter) {
        return 1L << LETTERS + letter - 'a';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }
}
