package org.communityoffice.settings;

import java.util.regex.Pattern;

/// Numbers written in characters where an address counts: 三号楼, 十二栋, 二单元.
final class ChineseNumber {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final Pattern COUNTED = Pattern.compile("([零一二三四五六七八九十]{1,3})(?=号楼|栋|幢|座|单元|巷|弄|号院|#)");

    private ChineseNumber() {}

    static String inAddress(String text) {
        return COUNTED.matcher(text).replaceAll(number -> String.valueOf(read(number.group(1))));
    }

    private static int read(String characters) {
        int ten = characters.indexOf('十');
        if (ten < 0) {
            int value = 0;
            for (int i = 0; i < characters.length(); i++) {
                value = value * 10 + DIGITS.indexOf(characters.charAt(i));
            }
            return value;
        }
        int tens = ten == 0 ? 1 : read(characters.substring(0, ten));
        String rest = characters.substring(ten + 1);
        return tens * 10 + (rest.isEmpty() ? 0 : read(rest));
    }
}
