package org.communityoffice.spreadsheet;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a cell says as a count of whole things; about fifty (约50人) is no count.
///
/// @param count null where there is none
public record CountReading(Kind kind, @Nullable Integer count) {
    /// How the count is written.
    public enum Kind { BLANK, NUMBER, WITH_UNIT, CHINESE, INVALID }

    private static final String UNITS =
            "(?:人次|人|名|位|个|户|张|份|幅|条|件|具|只|层|间|套|次|场|家|本|辆|部|余?元)?";
    private static final Pattern FIGURES = Pattern.compile("(?:共计?)?([0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,7})(?:\\.0+)?" + UNITS);
    private static final Pattern PLAIN = Pattern.compile("[0-9]{1,7}");
    private static final Pattern NUMERALS = Pattern.compile("(?:共计?)?([零〇一二两三四五六七八九十百千万]{1,9})" + UNITS);
    private static final String DIGITS = "零一二三四五六七八九";

    public static CountReading of(Cell cell) {
        return switch (cell.kind()) {
            case BLANK -> new CountReading(Kind.BLANK, null);
            case NUMBER, TEXT -> read(RowWords.compact(Normalizer.normalize(cell.written(), Normalizer.Form.NFKC)));
            case DATE, TIME, YES_NO, ERROR -> new CountReading(Kind.INVALID, null);
        };
    }

    private static CountReading read(String text) {
        Matcher figures = FIGURES.matcher(text);
        if (figures.matches()) {
            int count = Integer.parseInt(figures.group(1).replace(",", ""));
            return new CountReading(PLAIN.matcher(text).matches() ? Kind.NUMBER : Kind.WITH_UNIT, count);
        }
        Matcher numerals = NUMERALS.matcher(text);
        Integer count = numerals.matches() ? chinese(numerals.group(1)) : null;
        return count == null ? new CountReading(Kind.INVALID, null) : new CountReading(Kind.CHINESE, count);
    }

    /// 一百二十五, 两百; null where the characters are no number (十几, 一二).
    private static @Nullable Integer chinese(String text) {
        int total = 0;
        int digit = -1;
        int last = Integer.MAX_VALUE;
        for (char letter : text.replace('〇', '零').replace('两', '二').toCharArray()) {
            int unit = switch (letter) {
                case '十' -> 10;
                case '百' -> 100;
                case '千' -> 1000;
                case '万' -> 10000;
                default -> 0;
            };
            if (unit > 0) {
                boolean tenAlone = unit == 10 && digit < 0 && total == 0;
                if (unit >= last || digit < 1 && !tenAlone) {
                    return null;
                }
                total += (tenAlone ? 1 : digit) * unit;
                last = unit;
                digit = -1;
            } else if (letter != '零' || text.length() == 1) {
                if (digit >= 0) {
                    return null;
                }
                digit = DIGITS.indexOf(letter);
            }
        }
        // 一百二 means a hundred and twenty to some and is left to the note
        boolean open = digit >= 0 && last != Integer.MAX_VALUE && last > 10 && text.indexOf('零') < 0 && text.indexOf('〇') < 0;
        return open ? null : total + Math.max(digit, 0);
    }
}
