package org.communityoffice.search;

/// How texts are compared: small letters, half width, one kind of name dot. Keeps every character's place.
final class Folded {
    private Folded() {}

    static String of(String text) {
        char[] folded = text.toCharArray();
        boolean changed = false;
        for (int i = 0; i < folded.length; i++) {
            char to = of(folded[i]);
            changed |= to != folded[i];
            folded[i] = to;
        }
        return changed ? new String(folded) : text;
    }

    private static char of(char c) {
        return switch (c) {
            case '•', '・', '‧', '．', '.', '∙' -> '·';
            case '　' -> ' ';
            default -> {
                char half = c >= '！' && c <= '～' ? (char) (c - 0xFEE0) : c;
                yield Character.toLowerCase(half);
            }
        };
    }
}
