package org.communityoffice.spreadsheet;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The building that a sheet's name, a title or a caption speaks of.
public final class Places {
    private static final String ESTATE_END = "(?:小区|花园|新村|家园|嘉园|公寓|苑|新城|广场|大院|院)";
    private static final Pattern BUILDING = Pattern.compile(
            "(\\p{IsHan}{0,15})(\\d{1,3}|[一二三四五六七八九十]{1,3})(号楼|栋|幢|座|#楼|号院)(?:(\\d{1,2}|[一二三四五六七八九十]{1,2})单元)?");
    private static final Pattern ESTATE = Pattern.compile("(\\p{IsHan}{2,8}?" + ESTATE_END + ")");
    private static final Pattern NOISE = Pattern.compile(
            "\\d{4}年(?:度|\\d{1,2}月(?:\\d{1,2}日)?)?|\\p{IsHan}{2,10}?(?:社区居委会|社区居民委员会|社区|街道|居委会)(?=\\p{IsHan}{1,8}" + ESTATE_END + ")|登记表|花名册|名册|台账|居民|信息|附表|附件");
    /// A cell that only holds a unit or room.
    private static final Pattern ROOM_ONLY = Pattern.compile("(?:\\d{1,2}(?:单元|-))?(?:\\d{1,2}(?:层|楼|-))?[A-Za-z]?\\d{2,5}[A-Za-z]?(?:室|号|房)?");

    private Places() {}

    /// The building that a text names, estate before it where it says so; empty where it names none or several.
    static String building(String text) {
        String plain = NOISE.matcher(RowWords.compact(text)).replaceAll(" ");
        Set<String> found = new LinkedHashSet<>();
        Matcher building = BUILDING.matcher(plain);
        while (building.find()) {
            found.add(building.group());
        }
        return found.size() == 1 ? found.iterator().next() : "";
    }

    static boolean namesSeveral(String text) {
        return BUILDING.matcher(NOISE.matcher(RowWords.compact(text)).replaceAll(" ")).results().count() > 1;
    }

    /// The estate that a text names; empty where none.
    static String estate(String text) {
        Matcher estate = ESTATE.matcher(NOISE.matcher(RowWords.compact(text)).replaceAll(" "));
        return estate.find() ? estate.group(1) : "";
    }

    /// The number of a building without its estate: two texts speak of one building when these are the same.
    static String number(String building) {
        Matcher found = BUILDING.matcher(building);
        return found.find() ? building.substring(found.start(2)) : building;
    }

    /// The cell tells a room, not where the house stands.
    public static boolean isRoomOnly(String address) {
        String compact = RowWords.compact(address);
        return !compact.isEmpty() && compact.charAt(0) < 0x80 && ROOM_ONLY.matcher(compact).matches();
    }
}
