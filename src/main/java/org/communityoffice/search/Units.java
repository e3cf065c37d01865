package org.communityoffice.search;

/// How a title falls into units that are read: one Chinese character, or one Latin word or number.
final class Units {
    private Units() {}

    /// The end of the unit (or of the blank, dot or mark) that begins here.
    static int end(String text, int at) {
        int c = text.codePointAt(at);
        int end = at + Character.charCount(c);
        if (latin(c)) {
            while (end < text.length() && latin(text.charAt(end))) {
                end++;
            }
        }
        return end;
    }

    /// Blanks, dots and marks are passed over.
    static boolean counts(String text, int at) {
        return Character.isLetterOrDigit(text.codePointAt(at));
    }

    static boolean latin(int c) {
        return c < 0x250 && Character.isLetterOrDigit(c);
    }
}
