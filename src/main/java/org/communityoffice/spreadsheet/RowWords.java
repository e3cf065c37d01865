package org.communityoffice.spreadsheet;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The words by which rows that are no records, ditto marks and crossed-out cells are told.
public final class RowWords {
    private static final Pattern SUBTOTAL = Pattern.compile(
            ".{0,14}(小计|合计|总计|共计|累计|总人数|合计人数)[:：]?((约?\\d+|[一二三四五六七八九十百千]+)(人|户|名|条|个|位|页)?.{0,30})?");
    private static final Pattern COUNTED = Pattern.compile("共(计|有)?[:：]?\\d+(人|户|名|条|个|位|页)(?!.*(导出|打印)).{0,30}");
    private static final Pattern AMOUNT = Pattern.compile("\\d+(人|户|名|条|个|位|页)?");
    private static final Pattern FOOTER = Pattern.compile(
            "(填表|填报|制表|制单|造表|登记人|采集人|检查人|检查员|排查人|巡查人|共\\d+[条户人]|审核|复核|审批|核对|经办|主管|负责人|单位|楼长|栋长|网格员|社区|说明|备注|注|附注?|日期|打印|导出|统计|截止|截至|资料来源|数据来源|联系人|例|示例|样例|填写)"
                    + "[^:：]{0,14}[:：].*",
            Pattern.DOTALL);
    private static final Pattern SIGNED = Pattern.compile("[^:：]{0,12}(签字|签名|签章|盖章|（章）|\\(章\\)).{0,60}", Pattern.DOTALL);
    private static final Pattern SIGNER = Pattern.compile(".{0,6}(填表|填报|制表|制单|审核|复核|审批|经办|签字|签名|盖章).{0,4}([:：].*)?", Pattern.DOTALL);
    private static final Pattern EXAMPLE = Pattern.compile("(例|示例|样例|填写示例|范例)\\d*");
    private static final String EXAMPLE_STARTS = "例示样填范";
    private static final Pattern PAGE = Pattern.compile("第.{1,5}页([,，/ ]?共.{1,5}页)?|.{0,3}以下(空白|无正文).{0,3}|-+\\d+-+");
    private static final Pattern CAPTION = Pattern.compile(
            ".*(号楼|楼栋|单元|\\d+[栋幢座组区]|[一二三四五六七八九十][栋幢座组区片]|第.{1,4}[组页批部分]|片区|网格|小区|社区|人口|人员|租户|名单|花名册|登记表|台账|居民组|部分|类).{0,6}");
    private static final Pattern ID_LIKE = Pattern.compile("[0-9]{14,}[0-9Xx*]*|[0-9]{3,6}\\*{4,}.*|[0-9]\\.[0-9]+E\\+?1[0-9]");
    private static final Set<String> DITTO = Set.of(
            "同上", "同前", "同上行", "上同", "〃", "″", "\"", "〝", "〞", "〃〃", "″″", "“", "”", "''", "\"\"", "々", "仝", "同上同上", "如上", "同", "′′", "ditto", "''''");
    private static final String FORMULA_STARTS = "=+-@＝＋－＠";
    private static final int LONGEST_DITTO = 12;
    private static final Set<String> NOTHING = Set.of(
            "无", "没有", "暂无", "/", "\\", "-", "--", "---", "—", "——", "一", "未知", "不详", "不清楚", "空", "n/a", "na", "null", "none", "待补", "未填", "//", "无。", "×", "待定",
            "未提供", "未登记", "未办", "未办理", "暂缺", "缺", "待核", "待查");

    private static final int LONGEST_NOTHING = NOTHING.stream().mapToInt(String::length).max().orElseThrow();

    private static final Set<String> COUNT_WORDS = Set.of("共", "共计", "共有", "计", "总");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\u200B-\\u200F\\uFEFF]+");
    private static final Pattern PLAIN_NUMBER = Pattern.compile("[+-]?[0-9() -]+");
    private static final Pattern ID_MARKS = Pattern.compile("['’‘`-]");
    private static final int SHORTEST_ID = 9;
    private static final int SHORTEST_WHOLE = 14;

    private RowWords() {}

    /// Half width, no white space of any kind.
    public static String compact(String text) {
        return isCompact(text) ? text : BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    }

    /// Nothing but plain ASCII and common Chinese characters: most cells of a large file.
    private static boolean isCompact(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (!(letter > ' ' && letter < 127 || letter >= 0x4E00 && letter <= 0x9FFF)) {
                return false;
            }
        }
        return true;
    }

    /// 同上, 〃 and the like.
    public static boolean isDitto(Cell cell) {
        if (cell.kind() != Cell.Kind.TEXT) {
            return false;
        }
        char first = cell.written().isEmpty() ? 0 : cell.written().charAt(0);
        if (!isSpace(first) && !startsDitto(first)) {
            return false;
        }
        String folded = cell.written().strip();
        if (folded.isEmpty() || folded.length() > LONGEST_DITTO || !startsDitto(folded.charAt(0))) {
            return false;
        }
        return DITTO.contains(folded) || DITTO.contains(compact(folded).toLowerCase(java.util.Locale.ROOT)) || compact(folded).matches("[同上]+[。.、]?") && folded.contains("同上");
    }

    /// Asked of every cell of a file.
    private static boolean startsDitto(char first) {
        return switch (first) {
            case '同', '〃', '″', '"', '“', '”', '\'', '々', '仝', '上', '如', '′', 'd', 'D', '〝', '〞', '＂' -> true;
            default -> false;
        };
    }

    /// White space ends with the ideographic space.
    private static boolean isSpace(char letter) {
        return letter <= '\u3000' && Character.isWhitespace(letter);
    }

    /// A word or mark that says there is nothing: 无, /, 不详.
    public static boolean isNothing(String text) {
        if (text.length() > LONGEST_NOTHING && isCompact(text)) {
            return false;
        }
        return NOTHING.contains(compact(text).toLowerCase(java.util.Locale.ROOT));
    }

    /// Text that a spreadsheet would run when it is written out again carelessly.
    public static boolean looksLikeFormula(Cell cell) {
        if (cell.kind() != Cell.Kind.TEXT || !isSpace(cell.written().charAt(0)) && FORMULA_STARTS.indexOf(cell.written().charAt(0)) < 0) {
            return false;
        }
        String text = cell.written().strip();
        return text.length() > 1 && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 && !PLAIN_NUMBER.matcher(text).matches() && !isNothing(text);
    }

    public static boolean isIdLike(Cell cell) {
        if (cell.written().length() < SHORTEST_ID && !cell.digitsLost()) {
            return false;
        }
        return cell.digitsLost() || isIdLike(cell.written());
    }

    /// Whole numbers and plain words, which are nearly all, are told without a pattern.
    private static boolean isIdLike(String written) {
        int digits = 0;
        while (digits < written.length() && written.charAt(digits) >= '0' && written.charAt(digits) <= '9') {
            digits++;
        }
        if (digits == written.length()) {
            return digits >= SHORTEST_WHOLE;
        }
        char next = written.charAt(digits);
        if (digits == written.length() - 1 && (next == 'X' || next == 'x')) {
            return digits >= SHORTEST_WHOLE;
        }
        boolean words = next >= 0x4E00 && next <= 0x9FFF || digits == 0 && (next | 0x20) >= 'a' && (next | 0x20) <= 'z';
        return !words && ID_LIKE.matcher(ID_MARKS.matcher(compact(written)).replaceAll("")).matches();
    }

    static boolean holdsId(Row row) {
        for (Cell cell : row.cells()) {
            if (isIdLike(cell)) {
                return true;
            }
        }
        return false;
    }

    static boolean isSubtotalText(String text) {
        return SUBTOTAL.matcher(text).matches() || COUNTED.matcher(text).matches();
    }

    /// @param texts those of the row
    static boolean isSubtotal(Row row, List<String> texts) {
        if (texts.isEmpty() || holdsId(row)) {
            return false;
        }
        boolean early = texts.stream().limit(2).anyMatch(RowWords::isSubtotalText);
        boolean few = texts.size() <= 3 && texts.stream().anyMatch(RowWords::isSubtotalText);
        boolean parted = texts.size() > 1 && COUNT_WORDS.contains(texts.getFirst()) && AMOUNT.matcher(texts.get(1)).matches();
        return early || few || parted;
    }

    static boolean isAmount(String text) {
        return AMOUNT.matcher(text).matches();
    }

    /// @param texts those of the row
    static boolean isFooter(Row row, List<String> texts) {
        if (texts.isEmpty() || texts.size() > 8 || holdsId(row)) {
            return false;
        }
        String first = texts.getFirst();
        return FOOTER.matcher(first).matches() || SIGNED.matcher(first).matches() || PAGE.matcher(first).matches();
    }

    /// The place for somebody's signature under a table.
    static boolean isSigner(String text) {
        return SIGNER.matcher(text).matches();
    }

    /// @param texts those of the row
    static boolean isExample(List<String> texts) {
        return texts.size() > 1 && EXAMPLE.matcher(texts.getFirst()).matches();
    }

    static boolean isExample(Row row) {
        for (Cell cell : row.cells()) {
            String text = cell.isBlank() ? "" : compact(cell.written());
            if (!text.isEmpty()) {
                return EXAMPLE_STARTS.indexOf(text.charAt(0)) >= 0 && EXAMPLE.matcher(text).matches();
            }
        }
        return false;
    }

    /// Whether no more than one cell holds something.
    static boolean isAlone(Row row) {
        int texts = 0;
        for (Cell cell : row.cells()) {
            if (!cell.isBlank() && !compact(cell.written()).isEmpty() && ++texts > 1) {
                return false;
            }
        }
        return true;
    }

    /// A caption or page number rather than a name.
    public static boolean isCaption(String text) {
        return CAPTION.matcher(text).matches() || PAGE.matcher(text).matches();
    }

    /// The texts of the cells that hold something, compact.
    static List<String> texts(Row row) {
        List<String> out = new ArrayList<>(row.cells().size());
        for (Cell cell : row.cells()) {
            String text = cell.isBlank() ? "" : compact(cell.written());
            if (!text.isEmpty()) {
                out.add(text);
            }
        }
        return out;
    }
}
