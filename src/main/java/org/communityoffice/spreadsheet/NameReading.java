package org.communityoffice.spreadsheet;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A person's name as it is stored, and what was found in its cell.
///
/// @param name    empty where there is none that can be used
/// @param aside   what stood in brackets
public record NameReading(String name, List<ProblemCode> problems, List<String> aside) {
    private static final Pattern BRACKETS = Pattern.compile("[(（\\[【〔]([^)）\\]】〕]*)[)）\\]】〕]?");
    private static final Pattern DOTS = Pattern.compile("[.．。•・‧∙⋅●｡·᛫˙]");
    private static final Pattern SEVERAL = Pattern.compile(".*([、,，;；/]).*|.*等\\d*[人口].*|.*(夫妇|夫妻|一家|全家|父子|母子|父女|母女|兄弟|姐妹)$|.*\\d+人$");
    private static final Pattern NAME_CHARACTERS = Pattern.compile("[\\p{L}\\p{M}·'’ .-]+");
    private static final Set<String> NO_ONE = Set.of("空房", "空户", "无人", "无人居住", "待定", "空置", "未入住", "出租", "空", "某某", "xxx", "×××");
    private static final Set<String> LONG_SURNAMES = Set.of(
            "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "夏侯", "长孙", "宇文", "独孤", "南宫", "百里", "呼延", "轩辕", "端木", "东郭",
            "西门", "万俟", "闻人", "澹台", "公冶", "宗政", "濮阳", "淳于", "单于", "太叔", "申屠", "仲孙", "钟离", "鲜于", "闾丘", "公羊", "赫连", "拓跋", "完颜");
    private static final Set<String> NO_NAMES = Set.of("同上", "空房", "空户", "无人", "待定", "空置", "出租", "某某");
    private static final Set<String> GROUPS = Set.of("夫妇", "夫妻", "一家", "全家", "父子", "母子", "父女", "母女", "兄弟", "姐妹");
    private static final int LONGEST = 100;

    /// Two or three Chinese characters that say nothing but a name.
    private static boolean isUsual(String written) {
        if (written.length() < 2 || written.length() > 3) {
            return false;
        }
        for (int i = 0; i < written.length(); i++) {
            if (written.charAt(i) < 0x4E00 || written.charAt(i) > 0x9FA5) {
                return false;
            }
        }
        return !NO_NAMES.contains(written.substring(0, 2)) && !written.equals("未入住") && !GROUPS.contains(written.substring(written.length() - 2));
    }

    public static NameReading of(Cell cell) {
        if (cell.kind() == Cell.Kind.TEXT && isUsual(cell.written()) && !RowWords.isNothing(cell.written())) {
            return new NameReading(cell.written(), List.of(), List.of());
        }
        List<ProblemCode> problems = new ArrayList<>();
        List<String> aside = new ArrayList<>();
        if (cell.isBlank() || RowWords.isDitto(cell) || RowWords.isNothing(cell.written()) || NO_ONE.contains(RowWords.compact(cell.written()))) {
            return none(ProblemCode.NAME_MISSING);
        }
        if (cell.kind() == Cell.Kind.ERROR) {
            return none(ProblemCode.CELL_ERROR_KEY);
        }
        String written = cell.written().replaceAll("[\\p{Cf}]", "").strip();
        if (cell.kind() != Cell.Kind.TEXT || RowWords.compact(written).matches("[0-9Xx.*+'-]+") || RowWords.compact(written).matches(".*[0-9]{9,}.*")) {
            return none(ProblemCode.NAME_IS_NUMBER);
        }
        String outside = outsideBrackets(written, aside);
        if (SEVERAL.matcher(outside).matches()) {
            return none(ProblemCode.NAME_SEVERAL);
        }
        if (!aside.isEmpty()) {
            problems.add(ProblemCode.NAME_NOTE);
        }
        String name = spaced(dotted(halfWidth(outside, problems), problems), problems);
        if (name.isEmpty()) {
            return none(ProblemCode.NAME_MISSING);
        }
        judge(name, problems);
        return new NameReading(name, List.copyOf(problems), List.copyOf(aside));
    }

    static boolean isLongSurname(String written) {
        return LONG_SURNAMES.contains(written);
    }

    private static String outsideBrackets(String written, List<String> aside) {
        Matcher brackets = BRACKETS.matcher(written);
        while (brackets.find()) {
            if (!brackets.group(1).isBlank()) {
                aside.add(brackets.group(1).strip());
            }
        }
        return BRACKETS.matcher(written).replaceAll("").strip();
    }

    private static String halfWidth(String text, List<ProblemCode> problems) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(letter -> out.append(letter >= 0xFF01 && letter <= 0xFF5E && letter != '．'
                ? Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKC)
                : Character.toString(letter)));
        if (!out.toString().equals(text)) {
            problems.add(ProblemCode.NAME_FULLWIDTH);
        }
        return out.toString();
    }

    /// One dot between the parts of a minority name.
    private static String dotted(String text, List<ProblemCode> problems) {
        Matcher dots = Pattern.compile("(?<=[\\p{IsHan}])\\s*" + DOTS.pattern() + "\\s*(?=[\\p{IsHan}])").matcher(text);
        String out = dots.replaceAll("·");
        if (!out.equals(text)) {
            problems.add(ProblemCode.NAME_DOT);
        }
        return out;
    }

    private static String spaced(String text, List<ProblemCode> problems) {
        String[] parts = text.strip().split("[\\s\\p{Z}]+");
        boolean chinese = text.codePoints().anyMatch(Character::isIdeographic);
        if (parts.length > 1 && chinese) {
            problems.add(maybeSeveral(parts) ? ProblemCode.NAME_MAYBE_SEVERAL : ProblemCode.NAME_SPACES);
        } else if (!text.equals(String.join(" ", parts))) {
            problems.add(ProblemCode.NAME_SPACES);
        }
        return String.join(chinese ? "" : " ", parts);
    }

    /// 张三 李四: two whole names, unless the first is a surname of two characters.
    private static boolean maybeSeveral(String[] parts) {
        long whole = java.util.Arrays.stream(parts).filter(part -> part.codePointCount(0, part.length()) >= 2 && part.codePoints().allMatch(Character::isIdeographic)).count();
        return whole >= 2 && !(parts.length == 2 && LONG_SURNAMES.contains(parts[0]));
    }

    private static void judge(String name, List<ProblemCode> problems) {
        int letters = name.codePointCount(0, name.length());
        boolean chinese = name.codePoints().allMatch(Character::isIdeographic);
        Matcher joined = Pattern.compile("(\\p{IsHan}{2,3})[和与及](\\p{IsHan}{2,3})").matcher(name);
        if (joined.matches() && letters >= 5 && !LONG_SURNAMES.contains(joined.group(1))) {
            problems.add(ProblemCode.NAME_MAYBE_SEVERAL);
        } else if (!NAME_CHARACTERS.matcher(name).matches() || chinese && letters > 8 || letters > LONGEST || RowWords.isCaption(name) && letters > 3) {
            problems.add(ProblemCode.NAME_UNUSUAL);
        } else if (letters == 1) {
            problems.add(ProblemCode.NAME_SHORT);
        }
    }

    private static NameReading none(ProblemCode problem) {
        return new NameReading("", List.of(problem), List.of());
    }
}
