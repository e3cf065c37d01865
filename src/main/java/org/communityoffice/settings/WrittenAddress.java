package org.communityoffice.settings;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An address as somebody wrote it, taken apart: 樱花苑3号楼2单元502, 3栋2单元301, 3-2-301, 3#2-301, 东风里12号302.
///
/// @param estate   what stands before the building, may be empty
/// @param building the building without 号楼, 栋, 幢, 座, # (`3`, `A`, `东3巷`)
/// @param unit     without 单元; may be empty
/// @param room     without 室; may be empty
public record WrittenAddress(String estate, String building, String unit, String room) {
    private static final String NUMBER = "[0-9A-Z甲乙丙丁]{1,4}";
    private static final String UNIT = "(?:(?:([0-9A-Z甲乙丙丁]{1,2})(?:单元|门(?!牌)))-?)?";
    private static final String DOOR = "(?:([0-9A-Z]{1,6})(?:室|号|房|户)?)?";
    private static final Pattern NAMED = Pattern.compile("(.*?)(" + NUMBER + ")(?:号楼|栋楼?|幢楼?|座|#楼?|号院|号|楼)-?" + UNIT + DOOR);
    private static final Pattern DASHED = Pattern.compile("(.*?)(" + NUMBER + ")[-#](?:(" + NUMBER + ")-)?([0-9A-Z]{1,6})(?:室|号|房|户)?");
    private static final Pattern NAMED_DASHED =
            Pattern.compile("(.*?)(" + NUMBER + ")(?:号楼|栋楼?|幢楼?|座|#楼?)-?([0-9A-Z]{1,2})-([0-9A-Z]{1,6})(?:室|号|房|户)?");
    private static final Pattern LANE = Pattern.compile("(.*?)([东西南北]?[0-9]{1,3}[巷弄])()([0-9A-Z]{1,6}(?:-[0-9]{1,5})?)号?(?:室|房|户)?");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern DASHES = Pattern.compile("[‐‑‒–—―_~]");
    private static final Pattern WITHIN = Pattern.compile(UNIT + DOOR);
    private static final Pattern WITHIN_DASHED = Pattern.compile("([0-9A-Z]{1,2})-([0-9A-Z]{1,6})(?:室|号|房|户)?");

    /// Takes an address apart; empty where it does not have such parts, then it stays free text.
    public static Optional<WrittenAddress> of(String written) {
        String text = folded(written);
        for (Pattern form : new Pattern[] {LANE, NAMED_DASHED, NAMED, DASHED}) {
            Matcher parts = form.matcher(text);
            if (parts.matches()) {
                return Optional.of(new WrittenAddress(part(parts, 1), part(parts, 2), part(parts, 3), part(parts, 4)));
            }
        }
        return Optional.empty();
    }

    /// What stands after the building alone: 2单元301, 2-301, 301.
    static Optional<WrittenAddress> within(String rest) {
        String text = folded(rest).replaceFirst("^-", "");
        for (Pattern form : new Pattern[] {WITHIN_DASHED, WITHIN}) {
            Matcher parts = form.matcher(text);
            if (parts.matches()) {
                return Optional.of(new WrittenAddress("", "", part(parts, 1), part(parts, 2)));
            }
        }
        return Optional.empty();
    }

    /// 3-2-502, 12-302: as clerks say it; empty where no room is written.
    public String door() {
        if (room.isEmpty()) {
            return "";
        }
        return unit.isEmpty() ? building + "-" + room : building + "-" + unit + "-" + room;
    }

    /// Half width, no blanks, capitals, one kind of dash and number sign, 三号楼 as 3号楼.
    static String folded(String written) {
        String half = Normalizer.normalize(written, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        return ChineseNumber.inAddress(DASHES.matcher(BLANKS.matcher(half).replaceAll("")).replaceAll("-"));
    }

    private static String part(Matcher parts, int group) {
        String text = parts.group(group);
        return text == null ? "" : text.replaceFirst("^0+(?=.)", "");
    }
}
