package org.communityoffice.security;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What is shown of a number, an address, a name (打码与隐私, “打码”): numbers keep their length.
public final class Masking {
    private static final int LONG = 15;
    private static final int SHORT = 4;
    private static final Pattern MOBILE = Pattern.compile("1\\d{10}");
    private static final Pattern SEVERAL = Pattern.compile("、");

    /// Each tells where in an address the building ends; the first that fits decides.
    private static final List<Pattern> BUILDING_ENDS = List.of(
            Pattern.compile("^(.*?[0-9A-Za-z一二三四五六七八九十甲乙丙丁东西南北]\\s*(?:号楼|栋|幢|座|#楼|＃楼|#|＃)).*$"),
            Pattern.compile("^(.*?[0-9A-Za-z]+)[-－—–][0-9A-Za-z]+.*$"),
            Pattern.compile("^(.*?\\d+号).*$"),
            Pattern.compile("^(.*?)(?:\\d{3,}|[0-9一二三四五六七八九十]+\\s*(?:单元|门|层|楼|室|房)).*$"));

    /// Surnames of two characters, so that 欧阳某 does not become 欧某.
    private static final Set<String> DOUBLE_SURNAMES = Set.of(
            "欧阳", "司马", "上官", "诸葛", "司徒", "东方", "皇甫", "尉迟", "公孙", "慕容", "长孙", "宇文", "司空", "令狐", "夏侯", "万俟", "端木",
            "独孤", "南宫", "闻人", "赫连", "澹台", "公冶", "宗政", "濮阳", "淳于", "单于", "太叔", "申屠", "轩辕", "钟离", "鲜于", "闾丘", "亓官",
            "呼延", "拓跋", "夹谷", "宰父", "谷梁", "百里", "东郭", "微生", "梁丘", "左丘", "东门", "西门", "第五");

    private Masking() {}

    /// The text as this audience may see it; empty where it may not at all.
    ///
    /// @param text one value; several phones parted by 、
    public static String apply(MaskRule rule, Audience audience, String text) {
        return switch (rule) {
            case NONE -> text;
            case M34 -> numbers(text);
            case BUILDING_ONLY -> audience == Audience.SCREEN ? text : toBuilding(text);
            case SURNAME_ONLY -> audience == Audience.PUBLIC ? surname(text) : text;
            case NEVER_PRINT -> audience == Audience.SCREEN ? text : "";
        };
    }

    /// Several numbers, each masked by its own length.
    public static String numbers(String several) {
        return Arrays.stream(SEVERAL.split(several)).map(Masking::number).collect(Collectors.joining("、"));
    }

    /// One number: from 15 characters on and a mobile phone show the first three and the last four, others the last two,
    /// fewer than four characters nothing.
    public static String number(String number) {
        int[] all = number.codePoints().toArray();
        if (all.length >= LONG || MOBILE.matcher(number).matches()) {
            return starred(all, 3, 4);
        }
        return all.length < SHORT ? "*".repeat(all.length) : starred(all, 0, 2);
    }

    /// An address up to its building; no unit, floor or room. Empty where it names none (a room number alone).
    public static String toBuilding(String address) {
        String plain = address.strip();
        for (Pattern end : BUILDING_ENDS) {
            Matcher fits = end.matcher(plain);
            if (fits.matches()) {
                return fits.group(1).strip();
            }
        }
        return plain;
    }

    /// 张某; of a name with · or in Latin letters the first character.
    public static String surname(String name) {
        String plain = name.strip();
        if (plain.isEmpty()) {
            return "";
        }
        boolean two = plain.length() > 2 && DOUBLE_SURNAMES.contains(plain.substring(0, 2));
        int end = plain.offsetByCodePoints(0, two ? 2 : 1);
        return plain.substring(0, end) + "某";
    }

    /// Beside a masked number only year and month stand, lest the number be put together again.
    public static String birthBesideMasked(LocalDate birth) {
        return YearMonth.from(birth).toString();
    }

    private static String starred(int[] all, int first, int last) {
        return new String(all, 0, first) + "*".repeat(all.length - first - last) + new String(all, all.length - last, last);
    }
}
