package org.communityoffice.security;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The key on paper: 160 random bits in eight groups of four characters and a check character.
///
/// The check of group g is α·d₁ + α²·d₂ + α³·d₃ + α⁴·d₄ + α⁵·g in GF(32) (x⁵+x²+1, α=2), so that one wrong character, two
/// neighbours swapped, or a group in another's place is always noticed, and in which group.
public final class RecoveryKey {
    public static final int GROUPS = 8;
    static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int DATA = 4;
    private static final int WHOLE = DATA + 1;

    /// What was made of the typed words.
    public sealed interface Reading {
        record Read(RecoveryKey key) implements Reading {}

        /// @param groups counted from 1
        record WrongGroups(List<Integer> groups) implements Reading {}

        /// Not eight groups of five: how many characters there were.
        record WrongLength(int characters) implements Reading {}
    }

    private final int[] symbols;

    private RecoveryKey(int[] symbols) {
        this.symbols = symbols;
    }

    public static RecoveryKey random() {
        var random = new SecureRandom();
        return new RecoveryKey(random.ints(GROUPS * (long) DATA, 0, ALPHABET.length()).toArray());
    }

    /// Reads what was typed, in either case, with any spaces, dashes or line breaks.
    public static Reading parse(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        String[] pieces = plain.strip().split("[^0-9A-Z]+", -1);
        String[] groups = pieces.length == GROUPS ? pieces : cut(String.join("", pieces));
        if (groups.length != GROUPS) {
            return new Reading.WrongLength(String.join("", pieces).length());
        }
        int[] symbols = new int[GROUPS * DATA];
        List<Integer> wrong = new ArrayList<>();
        for (int g = 1; g <= GROUPS; g++) {
            if (!fill(symbols, g, groups[g - 1])) {
                wrong.add(g);
            }
        }
        return wrong.isEmpty() ? new Reading.Read(new RecoveryKey(symbols)) : new Reading.WrongGroups(List.copyOf(wrong));
    }

    /// Whether one typed group is right in its place, for a field that answers while typing.
    ///
    /// @param number counted from 1
    public static boolean groupFits(int number, String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT).strip();
        return fill(new int[GROUPS * DATA], number, plain);
    }

    /// Eight times five characters, as printed; the fifth is the check.
    public List<String> groups() {
        List<String> out = new ArrayList<>();
        for (int g = 1; g <= GROUPS; g++) {
            var group = new StringBuilder();
            for (int i = 0; i < DATA; i++) {
                group.append(ALPHABET.charAt(symbols[(g - 1) * DATA + i]));
            }
            out.add(group.append(ALPHABET.charAt(check(symbols, g))).toString());
        }
        return out;
    }

    /// The 20 bytes; whoever takes them wipes them.
    byte[] bytes() {
        BigInteger all = BigInteger.ZERO;
        for (int symbol : symbols) {
            all = all.shiftLeft(5).or(BigInteger.valueOf(symbol));
        }
        byte[] signed = all.toByteArray();
        byte[] out = new byte[GROUPS * DATA * 5 / 8];
        int kept = Math.min(signed.length, out.length);
        System.arraycopy(signed, signed.length - kept, out, out.length - kept, kept);
        Arrays.fill(signed, (byte) 0);
        return out;
    }

    private static String[] cut(String all) {
        if (all.length() != GROUPS * WHOLE) {
            return new String[0];
        }
        String[] out = new String[GROUPS];
        for (int g = 0; g < GROUPS; g++) {
            out[g] = all.substring(g * WHOLE, (g + 1) * WHOLE);
        }
        return out;
    }

    private static boolean fill(int[] symbols, int g, String group) {
        if (group.length() != WHOLE) {
            return false;
        }
        for (int i = 0; i < DATA; i++) {
            int symbol = ALPHABET.indexOf(group.charAt(i));
            if (symbol < 0) {
                return false;
            }
            symbols[(g - 1) * DATA + i] = symbol;
        }
        return ALPHABET.indexOf(group.charAt(DATA)) == check(symbols, g);
    }

    private static int check(int[] symbols, int g) {
        int sum = 0;
        int power = 1;
        for (int i = 0; i < DATA; i++) {
            power = times(power, 2);
            sum ^= times(power, symbols[(g - 1) * DATA + i]);
        }
        return sum ^ times(times(power, 2), g);
    }

    /// Multiplication in GF(32).
    private static int times(int a, int b) {
        int product = 0;
        int shifted = a;
        for (int rest = b; rest != 0; rest >>= 1) {
            if ((rest & 1) != 0) {
                product ^= shifted;
            }
            shifted = (shifted & 16) == 0 ? shifted << 1 : (shifted << 1) ^ 0b100101;
        }
        return product;
    }

    /// Names no character of it.
    @Override
    public String toString() {
        return "recovery key";
    }
}
