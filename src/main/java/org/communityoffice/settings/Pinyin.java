package org.communityoffice.settings;

import java.util.Locale;

/// Pinyin of ordinary words, one reading a character, without tones; names are read by `search`.
public final class Pinyin {
    private Pinyin() {}

    /// One syllable in lower case; empty where the character is not Chinese or not known.
    public static String syllable(int codePoint) {
        if (codePoint > Character.MAX_VALUE) {
            return "";
        }
        char c = (char) codePoint;
        return com.github.promeg.pinyinhelper.Pinyin.isChinese(c)
                ? com.github.promeg.pinyinhelper.Pinyin.toPinyin(c).toLowerCase(Locale.ROOT)
                : "";
    }

    /// The first letters of the syllables; Latin letters and digits stay, anything else is left out.
    public static String initials(String words) {
        StringBuilder out = new StringBuilder();
        words.codePoints().forEach(c -> {
            String syllable = syllable(c);
            if (!syllable.isEmpty()) {
                out.append(syllable.charAt(0));
            } else if (c < 128 && Character.isLetterOrDigit(c)) {
                out.append((char) Character.toLowerCase(c));
            }
        });
        return out.toString();
    }
}
